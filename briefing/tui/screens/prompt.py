"""Asking for a name in a line, with what answers to it shown as one types."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual import on, work
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Label, Static

from briefing.errors import BriefingError
from briefing.tui import safe
from briefing.tui.widgets.hints import Hints

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult

_KEEPING = "what follows from it is found anew …"
SHOWN = 8
"""Answers that are shown."""


class PromptInput(Input):
    """The line of a prompt."""

    def validate_value(self, value: str) -> str:
        """Keep out what a paste from elsewhere may bring: the input writes its value to the terminal."""
        return safe.plain(value)


class Prompt(Screen[str | None]):
    """A question over an input; it ends with what was typed, empty where the line was, or with None where it was left.

    `answers` gives the names that what is typed could mean, and `keep` does what is asked for; both run in a thread. Where
    `keep` cannot, the question stays open and says why.
    """

    DEFAULT_CSS = """
    Prompt {
        .prompt--question { padding: 1 1 0 1; }
        .prompt--answers { padding: 1; color: $text-muted; }
        PromptInput { background: $boost; padding: 0 1; }
    }
    """

    def __init__(
        self,
        question: str,
        value: str,
        answers: Callable[[str], Sequence[str]],
        *,
        keep: Callable[[str], object] | None = None,
        keys: str = "Enter keep  Esc leave it",
    ) -> None:
        super().__init__()
        self._keys = keys
        self._keep = keep
        self._is_keeping = False
        self.input = PromptInput(value, compact=True, select_on_focus=False)
        """Where one types."""
        self._question = Label(safe.line(question), markup=False, classes="prompt--question")
        self._shown = Static(markup=False, classes="prompt--answers")
        self._answers = answers

    def compose(self) -> ComposeResult:
        """The question, the line, what answers, and the keys."""
        yield self._question
        yield self.input
        yield self._shown
        yield Hints(self._keys)

    def on_mount(self) -> None:
        """Be ready to type, and show what there is to say already."""
        # At once: `Widget.focus` waits its turn, and keys typed ahead would go astray.
        self.set_focus(self.input)
        self._show(self.input.value.strip())

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self._show(event.value.strip())

    @work(group="answers", exclusive=True)
    async def _show(self, typed: str) -> None:
        try:
            names = await asyncio.to_thread(self._answers, typed)
        except BriefingError as error:
            names = [error.line]
        if not self._is_keeping:
            self._say(names)

    def _say(self, lines: Sequence[str]) -> None:
        self._shown.update(Content("\n").join([safe.line(line) for line in lines[:SHOWN]]))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        typed = event.value.strip()
        if self._keep is None:
            self.dismiss(typed)
        elif not self._is_keeping:
            self._is_keeping = True
            self._end(typed, self._keep)

    @work(group="keep")
    async def _end(self, typed: str, keep: Callable[[str], object]) -> None:
        """End with the answer once it is kept; it may be left in the meantime."""
        self._say([_KEEPING])
        try:
            await asyncio.to_thread(keep, typed)
        except BriefingError as error:
            self._say([error.line])
        else:
            if self.is_current:
                self.dismiss(typed)
        finally:
            self._is_keeping = False
