"""Help: every key there is, those that work where it was called first."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.console import Group
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

    AUTO_FOCUS = "Page"
    DEFAULT_CSS = "Help Page { padding: 0 1; }"

    def __init__(self, here: Collection[Place]) -> None:
        super().__init__()
        inner = [place for place in here if place not in (*PANES, Place.CONTEXT)]
        self.places = tuple(dict.fromkeys([*(p for p in here if p not in inner), *inner, Place.APP, *Place]))
        """All places: the pane where help was called, what has the focus in it, and the rest."""

    def compose(self) -> ComposeResult:
        """A table of keys that scrolls."""
        with Page():
            for place in self.places:
                yield Static(_section(place.value, [(a.keys_shown, a.help) for a in at(place)]), markup=False)
            yield Static(_section("Signs", _SIGNS), markup=False)
        yield Hints()


_SIGNS = (
    ("▸", "The row at the cursor."),
    ("10 Jan 2022?", "A date that is inferred; the lines above the text say from what."),
    ("~ Dec 2021", "Somewhere in it; the right side says how finely it is known."),
    ("underlined", "In an article, words for a time; in a comparison, a sentence that has a partner."),
    ("reversed", "The passage that was looked for."),
    ("≠", "Two accounts give different numbers for the same thing."),
    ("‹removed, …: …›", "In the raw view, what did not come into the article, and why."),
    ("‹… → …›", "In the raw view, what was rewritten, and to what."),
)


def _section(heading: str, rows: Iterable[tuple[str, str]]) -> Group:
    """A heading over two columns, the second as wide as there is room."""
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(width=20, no_wrap=True)
    table.add_column(ratio=1)
    for name, meaning in rows:
        table.add_row(Text(name, style="bold"), Text(meaning))
    return Group(Text(heading, style="bold underline"), table, Text())
