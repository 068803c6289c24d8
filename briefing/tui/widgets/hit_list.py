"""A list of up to a few hundred rows of different heights, for what is wrapped and not cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from briefing.tui import safe
from briefing.tui.actions import Place, bindings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events
    from textual.binding import BindingType
    from textual.content import Content

LIMIT = 200
"""How many rows it takes: each is laid out when it comes, and again when the width changes."""
_MARK = "▸ "


class HitList(OptionList):
    """An option list with the keys of our lists and a sign at the cursor."""

    place: ClassVar[Place] = Place.LIST
    """Where its keys stand in the registry."""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.LIST)]
    DEFAULT_CSS = """
    HitList, HitList:focus {
        height: 1fr; border: none; padding: 0; background: transparent; background-tint: transparent;
        & > .option-list--option { padding: 0 1 0 2; }
        & > .option-list--option-highlighted { background: $block-cursor-blurred-background; text-style: none; }
    }
    HitList:focus > .option-list--option-highlighted {
        background: $block-cursor-background; color: $block-cursor-foreground; text-style: none;
    }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)

    def fill(self, rows: Iterable[Content], cursor: int = 0, *, empty: str = "") -> None:
        """Show `rows` with the cursor at one, the first if nothing is said; where there are none, the line `empty`."""
        options = [Option(row) for row in rows]
        self.set_options(options or [Option(safe.line(empty), disabled=True)])
        self.highlighted = cursor if options else None

    def render_line(self, y: int) -> Strip:
        """The line, and on the first line of the row at the cursor its sign."""
        strip = super().render_line(y)
        row = _row(strip)
        first = self.scroll_offset.y + y == 0 or row != _row(super().render_line(y - 1))
        if row is None or row != self.highlighted or not first:
            return strip
        gutter, rest = strip.divide([len(_MARK), strip.cell_length])
        style = next((segment.style for segment in gutter), None)
        return Strip.join([Strip([Segment(_MARK, style)], len(_MARK)), rest])

    def action_cursor(self, by: int) -> None:
        """Move the cursor by rows; unlike in an option list, not around the ends."""
        self.highlighted = (self.highlighted or 0) + by if self.option_count else None

    def action_page(self, direction: int) -> None:
        """Move the cursor by about as many rows as are in view."""
        if direction < 0:
            self.action_page_up()  # type: ignore[no-untyped-call]
        else:
            self.action_page_down()  # type: ignore[no-untyped-call]

    def action_edge(self, direction: int) -> None:
        """Move the cursor to the first or the last row."""
        if direction < 0:
            self.action_first()
        else:
            self.action_last()

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to the row under the mouse; a double click opens it, where an option list opens at once."""
        event.prevent_default()
        row = event.style.meta.get("option")
        if row is not None:
            self.highlighted = row
            if event.chain == 2:
                self.action_select()


def _row(strip: Strip) -> int | None:
    return next((s.style.meta["option"] for s in strip if s.style and "option" in s.style.meta), None)
