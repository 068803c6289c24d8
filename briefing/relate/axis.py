"""The days on which an article may have been published, and what makes some of them likelier than others.

A clue says the same of many days in a row, or of a day in every year or every week, so it is written down as such; only the
sum of all clues is spread over the single days.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, chain, pairwise
from math import exp, log
from operator import add

from briefing.model import Evidence

FIRST_OF_MONTH = tuple(date(2000, month, 1).timetuple().tm_yday - 1 for month in range(1, 13))

LEAP_DAY = FIRST_OF_MONTH[2] - 1
"""The number of February 29 in its year."""


@dataclass(frozen=True, slots=True)
class Axis:
    """All days of some years, in order."""

    years: Sequence[int]
    starts: Sequence[int]
    """The place of the first day of each year, and after the last that of the end."""
    days: Sequence[int]
    """Ordinals."""

    @classmethod
    def of(cls, years: Iterable[int]) -> Axis:
        """The days of some years, in whatever order these come."""
        known = sorted(set(years))
        spans = [range(new_year(year), new_year(year + 1)) for year in known]
        return cls(known, [0, *accumulate(map(len, spans))], list(chain.from_iterable(spans)))

    def places(self, days: Iterable[int]) -> list[int]:
        """The places of the first days that are not before these."""
        return [bisect_left(self.days, day) for day in days]


def new_year(year: int) -> int:
    """The ordinal of the first day of a year."""
    return date(year, 1, 1).toordinal()


def month_of(day: date) -> int:
    """The number of a month since the year 0."""
    return day.year * 12 + day.month - 1


def first_of(month: int) -> int:
    """The ordinal of the first day of a month that is given by its number."""
    return date(month // 12, month % 12 + 1, 1).toordinal()


def of_year(day: date) -> int:
    """The number of a day in a year that has a February 29."""
    return FIRST_OF_MONTH[day.month - 1] + day.day - 1


# ------------------------------------------------------------------ weights, which are logarithms


@dataclass(frozen=True, slots=True)
class Levels:
    """Weights that stay the same from one of some days to the next."""

    since: Sequence[int]
    """Ordinals, in order."""
    weights: Sequence[float]
    """One before the first of the days, and one from each of them on."""

    def at(self, day: int) -> float:
        """The weight of a day."""
        return self.weights[bisect_right(self.since, day)]

    def mean(self, axis: Axis) -> float:
        """The mean likelihood of the days of an axis, as a logarithm."""
        bounds = pairwise([0, *axis.places(self.since), len(axis.days)])
        whole = sum(exp(weight) * (end - start) for weight, (start, end) in zip(self.weights, bounds, strict=True))
        return log(whole / len(axis.days))


@dataclass(frozen=True, slots=True)
class Cycle:
    """Weights by the day of the year, of which there are 366, or by the day of the week, of which Sunday is the first."""

    weights: Sequence[float]

    def at(self, day: int) -> float:
        """The weight of a day."""
        return self.weights[day % 7 if len(self.weights) == 7 else of_year(date.fromordinal(day))]

    def mean(self, _: Axis) -> float:
        """The mean likelihood of all days, as a logarithm."""
        return log(sum(map(exp, self.weights)) / len(self.weights))

    def over(self, axis: Axis) -> Iterable[float]:
        """The weight of each day of an axis."""
        if len(self.weights) == 7:
            return map(self.weights.__getitem__, map((7).__rmod__, axis.days))
        common = [*self.weights[:LEAP_DAY], *self.weights[LEAP_DAY + 1 :]]
        lengths = (end - start for start, end in pairwise(axis.starts))
        return chain.from_iterable(common if length < len(self.weights) else self.weights for length in lengths)


Weights = Levels | Cycle


def total(axis: Axis, prior: Sequence[float], told: Iterable[Weights]) -> list[float]:
    """The sum of all weights for each day of an axis."""
    rise = [0.0] * (len(axis.days) + 1)
    cycles: dict[int, Sequence[float]] = {}
    for one in told:
        if isinstance(one, Cycle):
            known = cycles.get(len(one.weights))
            cycles[len(one.weights)] = list(map(add, known, one.weights)) if known else one.weights
            continue
        rise[0] += one.weights[0]
        for place, (before, after) in zip(axis.places(one.since), pairwise(one.weights), strict=True):
            rise[place] += after - before
    sums: Iterable[float] = map(add, prior, accumulate(rise))
    for weights in cycles.values():
        sums = map(add, sums, Cycle(weights).over(axis))
    return list(sums)


@dataclass(frozen=True, slots=True)
class Clue:
    """Something that tells of the day of publication."""

    show: Callable[[int], tuple[Evidence, ...]]
    """What of it speaks for a day, an ordinal."""
    weigh: Callable[[Axis], Weights]
    """For each day, the logarithm of how likely it makes what was found."""
    allowed: Callable[[int], int] = int
    """For a day, itself, or, where the words of the evidence contradict it, the nearest day that they do not."""

    @classmethod
    def of(cls, evidence: Evidence, weigh: Callable[[Axis], Weights], allowed: Callable[[int], int] = int) -> Clue:
        """A clue whose evidence is the same for all days."""
        return cls(lambda _: (evidence,), weigh, allowed)
