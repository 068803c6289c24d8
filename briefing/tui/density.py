"""Where in time the entries of an answer lie, as bars along an axis of days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.model import Calendar

OUTSIDE = 0.2
"""The share of the entries at either end that may be left off the axis, so that one early year does not flatten the rest."""

REACH = 1.0
"""How far the axis goes on to either side of all other entries, in times the days that these take up."""

LEAST_REACH = 30
"""Days that it goes on in any case, if there are entries."""

WIDEST = 3
"""Columns of a day where there are few days and much room."""

_BARS = "▂▃▄▅▆▇█"
_NOTHING = "▁"

Dated = tuple[date, int]
"""A day and the number of entries that are drawn there."""


@dataclass(frozen=True, slots=True)
class Density:
    """Numbers of entries from the day `first` to the day `last`, in cells of equal lengths of time, and beyond these days.

    A cell is drawn `wide` columns wide, and stands for a day at least.
    """

    first: date
    last: date
    cells: Sequence[int]
    before: int
    after: int
    wide: int = 1

    def cell(self, day: date) -> int:
        """The cell of a day: -1 before the first, and the number of cells beyond the last."""
        if day < self.first:
            return -1
        days = (self.last - self.first).days + 1
        return min((day - self.first).days * len(self.cells) // days, len(self.cells))

    @property
    def bars(self) -> tuple[str, list[str], str]:
        """The bar of what lies before, those of the cells, and that of what lies after; the outer ones empty if nothing
        does."""
        most = max((*self.cells, self.before, self.after))
        before, after = (_bar(count, most) if count else "" for count in (self.before, self.after))
        return before, [_bar(count, most) * self.wide for count in self.cells], after


def density(calendar: Calendar, width: int) -> Density | None:
    """The entries of a calendar in at most `width` columns; None where there are no entries or no columns.

    A stretch of days counts on its middle day. The work grows with the number of different days, not of entries.
    """
    drawn = sorted((middle(earliest, latest), count) for earliest, latest, count in calendar.runs)
    if not drawn or width < 1:
        return None
    first, last = _ends(drawn)
    days = (last - first).days + 1
    cells, before, after = [0] * min(width, days), 0, 0
    empty = Density(first, last, cells, 0, 0)
    for day, count in drawn:
        if day < first:
            before += count
        elif day > last:
            after += count
        else:
            cells[empty.cell(day)] += count
    return Density(first, last, cells, before, after, wide=min(width // len(cells), WIDEST))


def run_at(calendar: Calendar, drawn: Density, cell: int) -> int:
    """The first run of a calendar that is drawn in a cell, or nearest to it."""
    return min(
        range(len(calendar.runs)), key=lambda run: abs(drawn.cell(middle(*calendar.runs[run][:2])) - cell), default=0
    )


def middle(earliest: date, latest: date) -> date:
    """The day in the middle of a stretch of days."""
    return earliest + (latest - earliest) // 2


def _ends(drawn: Sequence[Dated]) -> tuple[date, date]:
    """The first and the last day of the axis: of all entries, but for few that lie far off."""
    low, high = _beyond(drawn), _beyond(reversed(drawn))
    reach = max(REACH * (high - low).days, LEAST_REACH)
    near = [day for day, _ in drawn if (low - day).days <= reach and (day - high).days <= reach]
    return near[0], near[-1]


def _beyond(drawn: Iterable[Dated]) -> date:
    """The first day up to which there are more than `OUTSIDE` of all entries."""
    listed = list(drawn)
    allowed = OUTSIDE * sum(count for _, count in listed)
    for day, count in listed:
        allowed -= count
        if allowed < 0:
            return day
    return listed[-1][0]


def _bar(count: int, most: int) -> str:
    return _BARS[(count * len(_BARS) - 1) // most] if count else _NOTHING
