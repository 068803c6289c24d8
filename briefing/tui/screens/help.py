"""Help: every key there is, those that work where it was called first."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.table import Table
from rich.text import Text
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from briefing.tui.actions import PANES, Place, at, bindings
from briefing.tui.widgets.hints import Hints

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from textual.app import ComposeResult
    from textual.binding import BindingType


class Page(VerticalScroll):
    """A text that scrolls by our keys."""

    place: ClassVar[Place] = Place.PAGE
    """Where its keys stand in the registry."""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.PAGE)]


class Help(Screen[None]):
    """The registry of actions, by place."""

    DEFAULT_CSS = "Help Page { padding: 0 1; }"

    def __init__(self, here: Collection[Place]) -> None:
        super().__init__()
        inner = [place for place in here if place not in (*PANES, Place.CONTEXT)]
        self.places = tuple(dict.fromkeys([*(p for p in here if p not in inner), *inner, Place.APP, *Place]))
        """All places: the pane where help was called, what has the focus in it, and the rest."""

    def compose(self) -> ComposeResult:
        """A table of keys that scrolls."""
        with Page():
            yield Static(_table(self.places), markup=False)
        yield Hints()


def _table(places: Iterable[Place]) -> Table:
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(width=20, no_wrap=True)
    table.add_column(ratio=1)
    for place in places:
        table.add_row(Text(place.value, style="bold underline"), "")
        for action in at(place):
            table.add_row(Text(action.keys_shown, style="bold"), Text(action.help))
        table.add_row("", "")
    return table
