"""All clues weighed together: the likeliest day, and the days between which it very likely lies."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from heapq import nlargest
from itertools import accumulate, pairwise
from math import exp
from operator import add, sub

from briefing.model import Basis, DateEstimate, DateRange, Precision
from briefing.relate.axis import Axis, Clue, Weights, total

AROUND = 3
"""Days on either side of the likeliest day that count for it."""

OF_ITS_YEAR = 0.4
"""How much it counts that the likeliest day is of the likeliest year."""

HELD = 0.9
"""The share of the likelihood that lies in the range."""

TRIED = 64
"""Stretches that hold enough of which the shortest is taken."""

SHOWN = 4
"""Clues that are shown as evidence at most."""

TELLING = 0.4
"""How much likelier a clue makes the day than others, if it is shown; a logarithm."""


def estimate(axis: Axis, prior: Sequence[float], clues: Iterable[Clue]) -> DateEstimate:
    """The likeliest day and about the shortest stretch of days around it that holds `HELD` of the likelihood.

    Clues are taken to be independent of each other, as in a naive Bayes classifier.
    """
    weighed = [(clue, clue.weigh(axis)) for clue in clues]
    weights = total(axis, prior, (one for _, one in weighed))
    top = max(weights)
    shares = list(map(exp, map((-top).__add__, weights)))
    sums = [0.0, *accumulate(shares)]
    best = _likeliest(axis, shares, sums)
    chosen, told = _agreeing(axis, weighed, axis.days[best])
    first, last = _held(axis, sums, best)
    first, last = min(first, chosen), max(last, chosen)
    precision = Precision.DAY if first == last else Precision.RANGE
    range_ = DateRange(date.fromordinal(first), date.fromordinal(last), precision)
    evidence = tuple(one for clue in told for one in clue.show(chosen))
    return DateEstimate(range_, Basis.INFERRED, date.fromordinal(chosen), evidence)


def _likeliest(axis: Axis, shares: Sequence[float], sums: Sequence[float]) -> int:
    """The place of the day around which, and in whose year, most of the likelihood lies; the first of equals."""
    low = [*[0.0] * AROUND, *sums[:-1]]
    high = [*sums[AROUND + 1 :], *[sums[-1]] * AROUND]
    worth = list(map(add, map(sub, high, low), map((0.5).__mul__, shares)))
    best, most = 0, 0.0
    for start, end in pairwise(axis.starts):
        here = max(worth[start:end])
        value = here + OF_ITS_YEAR * (sums[end] - sums[start])
        if value > most:
            best, most = worth.index(here, start, end), value
    return best


def _held(axis: Axis, sums: Sequence[float], best: int) -> tuple[int, int]:
    """The first and the last day of the shortest stretch around the best one that holds enough, as ordinals."""
    whole = sums[-1]
    choice = (axis.days[0], axis.days[-1])
    for step in range(TRIED):
        before = (1 - HELD) * whole * step / (TRIED - 1)
        start = min(best, bisect_right(sums, before) - 1)
        end = max(best + 1, bisect_left(sums, min(whole, before + HELD * whole)))
        if axis.days[end - 1] - axis.days[start] < choice[1] - choice[0]:
            choice = (axis.days[start], axis.days[end - 1])
    return choice


def _agreeing(axis: Axis, weighed: Sequence[tuple[Clue, Weights]], day: int) -> tuple[int, list[Clue]]:
    """The likeliest day and the clues to show with it, none of which contradicts it.

    They are those that make the day more than usually likely, those that do so most first. A day that one of them
    contradicts gives way by a few days; where that does not do, the clue is left out.
    """
    gains = [(weights.at(day) - weights.mean(axis), clue) for clue, weights in weighed]
    strong = [clue for gain, clue in nlargest(len(gains), gains, key=lambda item: item[0]) if gain > TELLING]
    told: list[Clue] = []
    for clue in strong:
        other = clue.allowed(day)
        if other != day and not _gives_way(axis, told, day, other):
            continue
        day = other
        told.append(clue)
        if len(told) == SHOWN:
            break
    return day, told


def _gives_way(axis: Axis, told: Sequence[Clue], day: int, other: int) -> bool:
    """Whether another day is near, is in question, and contradicts nothing that is shown."""
    place = bisect_left(axis.days, other)
    known = place < len(axis.days) and axis.days[place] == other
    return known and abs(other - day) <= AROUND and all(clue.allowed(other) == other for clue in told)
