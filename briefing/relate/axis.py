"""The days on which an article may have been published, with all that a clue asks of a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from briefing.model import Evidence

FIRST_OF_MONTH = tuple(date(2000, month, 1).timetuple().tm_yday - 1 for month in range(1, 13))


@dataclass(frozen=True, slots=True)
class Axis:
    """Days in order; all its lists are of one length."""

    days: Sequence[int]
    """Ordinals."""
    years: Sequence[int]
    months: Sequence[int]
    """Months since the year 0."""
    of_year: Sequence[int]
    """Days since New Year, each year taken to have a February 29, so that a day of that name has one number."""

    @classmethod
    def of(cls, years: Iterable[int]) -> Axis:
        """All days of some years."""
        days = [day for year in sorted(set(years)) for day in range(_new_year(year), _new_year(year + 1))]
        dates = [date.fromordinal(day) for day in days]
        months = [month_of(day) for day in dates]
        return cls(days, [day.year for day in dates], months, [of_year(day) for day in dates])


def _new_year(year: int) -> int:
    return date(year, 1, 1).toordinal()


def month_of(day: date) -> int:
    """The number of a month since the year 0."""
    return day.year * 12 + day.month - 1


def of_year(day: date) -> int:
    """The number of a day in a year that has a February 29."""
    return FIRST_OF_MONTH[day.month - 1] + day.day - 1


Weights = Callable[[Axis], Sequence[float]]
"""For each day of an axis, the logarithm of how likely it makes what was found."""


@dataclass(frozen=True, slots=True)
class Clue:
    """Something that tells of the day of publication."""

    show: Callable[[int], tuple[Evidence, ...]]
    """What of it speaks for a day, an ordinal."""
    weigh: Weights

    @classmethod
    def of(cls, evidence: Evidence, weigh: Weights) -> Clue:
        """A clue whose evidence is the same for all days."""
        return cls(lambda _: (evidence,), weigh)


def spelled(day: date) -> str:
    """A day as evidence shows it."""
    return f"{day.day} {day:%B %Y}"
