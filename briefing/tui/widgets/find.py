"""The find line of a pane: what is asked on the left, what was found on the right, and a line for a message."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Input, Label, Static

from briefing.tui import safe
from briefing.tui.actions import Place, bindings

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class FindInput(Input):
    """The input of a find line."""

    place: ClassVar[Place] = Place.FIND
    """Where its keys stand in the registry."""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FIND)]

    def validate_value(self, value: str) -> str:
        """Keep out what a paste from elsewhere may bring: the input writes its value to the terminal."""
        return safe.plain(value)

    def action_leave(self) -> None:
        """Go to what was found."""
        self.post_message(FindLine.Left())

    def action_clear(self) -> None:
        """Clear the line; an empty one is left."""
        if self.value:
            self.value = ""
        else:
            self.action_leave()


class FindLine(Vertical):
    """A prompt, an input, a status, and below them a message when there is one.

    `prompt` says in a word what the line is for, `hint` what can be typed into it.
    """

    DEFAULT_CSS = """
    FindLine {
        height: auto;
        & > Horizontal { height: 1; background: $boost; }
        .find--prompt { color: $text-muted; padding: 0 1; }
        .find--status { color: $text-muted; padding: 0 1; width: auto; max-width: 50%; }
        & > .find--message { display: none; color: $text-warning; padding: 0 1; }
        & > .find--message.-shown { display: block; }
        FindInput { width: 1fr; background: transparent; }
        &:focus-within .find--prompt { color: $text-accent; text-style: bold; }
    }
    """

    @dataclass
    class Asked(Message):
        """What is asked has changed."""

        text: str
        """What stands in the line."""

    class Left(Message):
        """The reader wants to go from the line to what was found."""

    def __init__(self, prompt: str, hint: str) -> None:
        super().__init__()
        self.input = FindInput(placeholder=hint, compact=True, select_on_focus=False)
        """Where one types."""
        self._prompt = Label(f"{prompt} ▸", markup=False, classes="find--prompt")
        self._status = Label(markup=False, classes="find--status")
        self._message = Static(markup=False, classes="find--message")

    def compose(self) -> ComposeResult:
        """Prompt, input and status on one line, the message on the next."""
        yield Horizontal(self._prompt, self.input, self._status)
        yield self._message

    @property
    def text(self) -> str:
        """What is asked."""
        return self.input.value.strip()

    def say(self, status: str, message: str = "") -> None:
        """Show what was found, and a message, or none."""
        self._status.update(safe.line(status))
        self._message.update(safe.line(message))
        self._message.set_class(bool(message), "-shown")

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Asked(event.value))
