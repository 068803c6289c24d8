"""A list of any number of rows that draws only those in view.

Textual's own lists hold a visual for each row; here a row is asked for when its lines come into view, so a lazy
sequence of 100,000 rows is there at once. Rows have one height, in lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from rich.segment import Segment
from textual.cache import LRUCache
from textual.content import Content
from textual.geometry import Region, Size, clamp
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from briefing.errors import BriefingError
from briefing.tui import safe
from briefing.tui.actions import Place, bindings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events
    from textual.binding import BindingType

T = TypeVar("T")
_MARK, _NO_MARK = "▸ ", "  "


class VirtualList(ScrollView, Generic[T], can_focus=True):
    """A list whose rows are drawn on demand.

    `draw` gives the lines of a row for a width in cells, each no wider than that; lines that are missing are blank.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"virtual-list--row", "virtual-list--cursor"}
    """`virtual-list--row` styles a row, `virtual-list--cursor` the row at the cursor."""
    DEFAULT_CSS = """
    VirtualList {
        overflow-x: hidden;
        & > .virtual-list--cursor { background: $block-cursor-blurred-background; text-style: bold; }
        &:focus > .virtual-list--cursor { background: $block-cursor-background; color: $block-cursor-foreground; }
    }
    """
    place: ClassVar[Place] = Place.LIST
    """Where its keys stand in the registry."""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.LIST)]

    cursor: reactive[int | None] = reactive(None, init=False)
    """The row at the cursor, counted from 0, or None when there are no rows."""

    @dataclass
    class Highlighted(Message):
        """The cursor came to a row, or the list was filled anew; `row` is None when it is empty."""

        source: VirtualList[Any]
        """The list that posts it."""
        row: int | None
        """The row at the cursor."""

        @property
        def control(self) -> VirtualList[Any]:
            """The list that posts it."""
            return self.source

    @dataclass
    class Selected(Message):
        """A row was opened, by Enter or a double click."""

        source: VirtualList[Any]
        """The list that posts it."""
        row: int
        """The row at the cursor."""

        @property
        def control(self) -> VirtualList[Any]:
            """The list that posts it."""
            return self.source

    def __init__(self, draw: Callable[[T, int], Sequence[Content]], *, height: int = 1) -> None:
        super().__init__()
        self.draw = draw
        """Gives the lines of a row for a width in cells."""
        self.row_height = height
        """The number of lines of every row."""
        self.rows: Sequence[T] = ()
        """What the list holds; read at the rows in view only."""
        self.empty = ""
        """What stands there when there are no rows."""
        self._drawn: LRUCache[tuple[int, int], Sequence[Content]] = LRUCache(512)

    def fill(self, rows: Sequence[T], cursor: int = 0, *, empty: str = "") -> None:
        """Show `rows` with the cursor at a row, the first if nothing is said; where there are none, the line `empty`."""
        self.rows, self.empty = rows, empty
        self._drawn.clear()
        self._measure()
        self.set_reactive(VirtualList.cursor, clamp(cursor, 0, len(rows) - 1) if len(rows) else None)
        self.scroll_to(y=0, animate=False)
        self._show_cursor()
        self.refresh()
        self.post_message(self.Highlighted(self, self.cursor))

    @property
    def current(self) -> T | None:
        """The row at the cursor, or None when there is none or it cannot be read; then the row itself says why."""
        try:
            return None if self.cursor is None else self.rows[self.cursor]
        except BriefingError:
            return None

    def _measure(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, len(self.rows) * self.row_height)

    def on_resize(self) -> None:
        """Fit the rows to the new width and keep the cursor in view."""
        self._measure()
        self._show_cursor()

    def validate_cursor(self, cursor: int | None) -> int | None:
        """Keep the cursor on a row."""
        return None if cursor is None or not len(self.rows) else clamp(cursor, 0, len(self.rows) - 1)

    def watch_cursor(self, cursor: int | None) -> None:
        """Bring the row into view and tell who listens."""
        self._show_cursor()
        self.refresh()
        self.post_message(self.Highlighted(self, cursor))

    def _show_cursor(self) -> None:
        if self.cursor is not None and self.size:
            row = Region(0, self.cursor * self.row_height, 1, self.row_height)
            self.scroll_to_region(row, animate=False, force=True, immediate=True, x_axis=False)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the view; `y` counts from its top."""
        row, part = divmod(self.scroll_offset.y + y, self.row_height)
        width = self.scrollable_content_region.width
        room = max(1, width - len(_MARK) - 1)
        at_cursor = row == self.cursor
        style = self.get_visual_style("virtual-list--cursor" if at_cursor else "virtual-list--row")
        if row >= len(self.rows):
            note = safe.line(self.empty if y == 0 and not self.rows else "", width)
            return Strip(note.render_segments(style)).adjust_cell_length(width, style.rich_style)
        lines = self._lines(row, room)
        line = lines[part] if part < len(lines) else Content()
        mark = Segment(_MARK if at_cursor and not part else _NO_MARK, style.rich_style)
        drawn = Visual.to_strips(self, line, room, 1, style)
        return Strip.join([Strip([mark], len(_MARK)), *drawn]).adjust_cell_length(width, style.rich_style)

    def _lines(self, row: int, width: int) -> Sequence[Content]:
        lines = self._drawn.get((row, width))
        if lines is None:
            try:
                lines = self.draw(self.rows[row], width)
            except BriefingError as error:
                lines = [safe.line(error.line, width)]
            self._drawn[row, width] = lines
        return lines

    def action_cursor(self, by: int) -> None:
        """Move the cursor by rows."""
        self.cursor = (self.cursor or 0) + by

    def action_page(self, direction: int) -> None:
        """Move the cursor by as many rows as are in view."""
        page = max(1, self.scrollable_content_region.height // self.row_height)
        self.action_cursor(direction * page)

    def action_edge(self, direction: int) -> None:
        """Move the cursor to the first or the last row."""
        self.cursor = 0 if direction < 0 else len(self.rows) - 1

    def action_select(self) -> None:
        """Open the row at the cursor."""
        if self.cursor is not None:
            self.post_message(self.Selected(self, self.cursor))

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to the row under the mouse; a double click opens it."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        row = (self.scroll_offset.y + offset.y) // self.row_height
        if row < len(self.rows):
            self.cursor = row
            if event.chain == 2:
                self.action_select()
