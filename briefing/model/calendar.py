"""Where in a list of entries which days stand, without the entries."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import accumulate


class Unit(StrEnum):
    """Steps through a calendar."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


_SAME: dict[Unit, Callable[[tuple[date, date, int]], object]] = {
    Unit.DAY: lambda run: run[:2],
    Unit.MONTH: lambda run: (run[0].year, run[0].month),
    Unit.YEAR: lambda run: run[0].year,
}


@dataclass(frozen=True, slots=True)
class Calendar:
    """The runs of entries that have the same days, in the order of a list by day.

    `runs` are the earliest and the latest day of a run, both included, and its number of entries. With `newest` the last
    day comes first.
    """

    runs: Sequence[tuple[date, date, int]] = ()
    newest: bool = False
    _ends: Sequence[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_ends", list(accumulate(count for *_, count in self.runs)))

    def __len__(self) -> int:
        """The number of entries."""
        return self._ends[-1] if self._ends else 0

    def run_at(self, row: int) -> int:
        """The run that the entry in a row is in, rows and runs counted from 0."""
        return min(bisect_right(self._ends, row), len(self.runs) - 1)

    def row_of(self, run: int) -> int:
        """The row of the first entry of a run."""
        return self._ends[run] - self.runs[run][2]

    def step(self, row: int, unit: Unit, by: int) -> int | None:
        """The first row of the next days, month or year in the list, or with `by` -1 of the ones before; None at its end."""
        if not self.runs:
            return None
        same = _SAME[unit]
        at = self._beside(self.run_at(row), same, by)
        if at is not None and by < 0:
            behind = self._beside(at, same, by)
            at = 0 if behind is None else behind + 1
        return None if at is None else self.row_of(at)

    def _beside(self, run: int, same: Callable[[tuple[date, date, int]], object], by: int) -> int | None:
        """The nearest run on one side that is not the same."""
        here = same(self.runs[run])
        while 0 <= (run := run + by) < len(self.runs):
            if same(self.runs[run]) != here:
                return run
        return None

    def row_near(self, first: date, last: date) -> int | None:
        """The first row that begins in these days; where there is none, the next one in the list, or the last row."""
        if not self.runs:
            return None
        if self.newest:
            run = bisect_left(self.runs, -last.toordinal(), key=lambda run: -run[0].toordinal())
        else:
            run = bisect_left(self.runs, first, key=lambda run: run[0])
        return self.row_of(min(run, len(self.runs) - 1))

    def begins(self, first: date, last: date) -> bool:
        """Whether an entry begins in these days, both included."""
        row = self.row_near(first, last)
        return row is not None and first <= self.runs[self.run_at(row)][0] <= last

    def years_from(self, row: int) -> list[int]:
        """The years in which entries begin, those nearest to that of the entry in a row first."""
        here = self.runs[self.run_at(row)][0].year if self.runs else 0
        return sorted({run[0].year for run in self.runs}, key=lambda year: (abs(year - here), -year))

    def same_place(self, row: int, other: Calendar) -> int:
        """The row in `other`, the same entries in the other order, of the entry in a row of this; 0 if it is not there."""
        if not self.runs:
            return 0
        run = self.run_at(row)
        days = self.runs[run][:2]
        at = next((n for n, (*there, _) in enumerate(other.runs) if tuple(there) == days), None)
        return 0 if at is None else other.row_of(at) + row - self.row_of(run)
