"""The files that could not be used, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen
from textual.widgets import Label

from briefing.tui import cards, words
from briefing.tui.widgets.hints import Hints
from briefing.tui.widgets.hit_list import LIMIT, HitList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from briefing.model import Problem


class Problems(Screen[None]):
    """A list of problems."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__()
        self.problems = problems
        """What went wrong."""

    def compose(self) -> ComposeResult:
        """How many, and each."""
        count = words.count(len(self.problems), "problem")
        first = f", the first {LIMIT} of them" if len(self.problems) > LIMIT else ""
        yield Label(f" {count}{first}", markup=False)
        yield HitList()
        yield Hints()

    def on_mount(self) -> None:
        """Fill the list."""
        self.query_one(HitList).fill(cards.problem_row(p) for p in self.problems[:LIMIT])
        self.query_one(HitList).focus()
