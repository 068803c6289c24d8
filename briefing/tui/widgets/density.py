"""A line that shows where in time the entries of the timeline lie, and where among them the cursor is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from briefing.model import Calendar, DateRange, Precision
from briefing.tui import words
from briefing.tui.density import Density, density, middle, run_at

if TYPE_CHECKING:
    from datetime import date

    from textual import events

_MARK = "▸"
_FEWEST = 8
"""Cells below which bars tell nothing."""
_BREAK = "┆"
"""Between the axis and what lies far beyond its ends."""
_LABEL = "dim"


@dataclass(frozen=True, slots=True)
class _Layout:
    """What stands to the left and to the right of the bars, if there is room for bars."""

    left: str
    right: str
    drawn: Density | None
    break_left: str = ""
    break_right: str = ""


class DensityStrip(Widget, can_focus=False):
    """Bars over days, between the first and the last day; the sign of the cursor stands before its bar."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    DensityStrip { height: 1; padding: 0 1; text-wrap: nowrap; background: $boost; color: $foreground; }
    """

    row: reactive[int | None] = reactive(None)
    """The row at the cursor of the list."""

    @dataclass
    class Picked(Message):
        """A bar was clicked on."""

        row: int
        """The first row of the list that the bar stands for."""

    def __init__(self) -> None:
        super().__init__()
        self.calendar = Calendar()
        """The days of the list."""
        self._layout_of: tuple[int, _Layout] | None = None

    def show(self, calendar: Calendar) -> None:
        """Show the days of another list."""
        self.calendar, self._layout_of = calendar, None
        self.refresh()

    def render(self) -> Content:
        """The line."""
        laid_out = self._laid_out()
        left, right, drawn = laid_out.left, laid_out.right, laid_out.drawn
        if drawn is None:
            return Content.styled(left, _LABEL)
        before, bars, after = drawn.bars
        cells = [*before, *bars, *after]
        at = self._at(drawn)
        if at is not None:
            cells[at] = f"{_MARK}{cells[at]}"
        styled = [(cell, "bold" if n == at else "") for n, cell in enumerate(cells)]
        split, end = len(before), len(before) + len(bars)
        return Content.assemble(
            (left, _LABEL), *styled[:split], (laid_out.break_left, _LABEL), *styled[split:end],
            (laid_out.break_right, _LABEL), *styled[end:], (right, _LABEL),
        )  # fmt: skip

    def _laid_out(self) -> _Layout:
        width = self.content_size.width
        if self._layout_of is None or self._layout_of[0] != width:
            self._layout_of = width, _lay_out(self.calendar, width)
        return self._layout_of[1]

    def _at(self, drawn: Density) -> int | None:
        """Which of the bars, with those of the ends, the cursor stands at."""
        if self.row is None or not self.calendar.runs:
            return None
        earliest, latest, _ = self.calendar.runs[self.calendar.run_at(self.row)]
        return drawn.cell(middle(earliest, latest)) + (1 if drawn.before else 0)

    def on_click(self, event: events.Click) -> None:
        """Go where the bar under the mouse stands."""
        offset = event.get_content_offset(self)
        laid_out = self._laid_out()
        drawn = laid_out.drawn
        if offset is None or drawn is None:
            return
        marked = self.render().plain.find(_MARK)
        cell = offset.x - len(laid_out.left) - (1 if 0 <= marked < offset.x else 0)
        if drawn.before:
            cell = -1 if cell <= 0 else cell - 1 - len(laid_out.break_left)
        cell = max(cell, -1) // drawn.wide
        self.post_message(self.Picked(self.calendar.row_of(run_at(self.calendar, drawn, cell))))


def _lay_out(calendar: Calendar, width: int) -> _Layout:
    """Labels and as many bars as there is room for beside them."""
    ends = density(calendar, 1)
    if ends is None:
        return _Layout("", "", None)
    first, last = (_label(pick(calendar.runs, key=lambda run: middle(*run[:2]))) for pick in (min, max))
    break_left = f"{_BREAK} {words.day(ends.first)} " if ends.before else ""
    break_right = f" {words.day(ends.last)} {_BREAK}" if ends.after else ""
    tails = bool(ends.before) + bool(ends.after)
    left, right = f"{first} ", f" {last}"
    for begin, finish in ((break_left, break_right), (break_left and _BREAK, break_right and _BREAK)):
        room = width - len(left) - len(right) - len(begin) - len(finish) - tails - len(_MARK)
        if room >= _FEWEST:
            return _Layout(left, right, density(calendar, room), begin, finish)
    return _Layout(first if first == last else f"{first} – {last}", "", None)


def _label(run: tuple[date, date, int]) -> str:
    return words.short_days(DateRange(run[0], run[1], Precision.RANGE))
