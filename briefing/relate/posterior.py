"""All clues weighed together: the likeliest day, and the days between which it very likely lies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from heapq import nlargest
from itertools import accumulate
from math import exp, log

from briefing.model import Basis, DateEstimate, DateRange, Evidence, Precision
from briefing.relate.axis import Axis, Clue

AROUND = 3
"""Days on either side of the likeliest day that count for it."""

OF_ITS_YEAR = 0.4
"""How much it counts that the likeliest day is of the likeliest year."""

HELD = 0.9
"""The share of the likelihood that lies in the range."""

SHOWN = 4
"""Clues that are shown as evidence at most."""

TELLING = 0.4
"""How much likelier a clue makes the day than others, if it is shown; a logarithm."""


def estimate(axis: Axis, prior: Sequence[float], clues: Iterable[Clue]) -> DateEstimate:
    """The likeliest day and the shortest stretch of days around it that holds `HELD` of the likelihood.

    Clues are taken to be independent of each other, as in a naive Bayes classifier.
    """
    weighed = [(clue, clue.weigh(axis)) for clue in clues]
    total = [sum(of_day) for of_day in zip(prior, *(weights for _, weights in weighed), strict=True)]
    top = max(total)
    shares = [exp(value - top) for value in total]
    sums = [0.0, *accumulate(shares)]
    best = _likeliest(axis, shares, sums)
    first, last = _held(axis, sums, best)
    precision = Precision.DAY if first == last else Precision.RANGE
    range_ = DateRange(date.fromordinal(first), date.fromordinal(last), precision)
    return DateEstimate(range_, Basis.INFERRED, date.fromordinal(axis.days[best]), _evidence(axis, weighed, best))


def _likeliest(axis: Axis, shares: Sequence[float], sums: Sequence[float]) -> int:
    """The place of the day around which, and in whose year, most of the likelihood lies; the first of equals."""
    years: dict[int, float] = {}
    for year, share in zip(axis.years, shares, strict=True):
        years[year] = years.get(year, 0.0) + share
    for year in years:
        years[year] *= OF_ITS_YEAR
    low = [*[0.0] * AROUND, *sums]
    high = [*sums[AROUND + 1 :], *[sums[-1]] * AROUND]
    worth = [
        upto - before + years[year] + share / 2
        for before, upto, year, share in zip(low, high, axis.years, shares, strict=False)
    ]
    return worth.index(max(worth))


def _held(axis: Axis, sums: Sequence[float], best: int) -> tuple[int, int]:
    """The first and the last day of the shortest stretch around the best one that holds enough, as ordinals."""
    enough = HELD * sums[-1]
    end = best + 1
    choice = (axis.days[0], axis.days[-1])
    for start in range(best + 1):
        while end < len(axis.days) and sums[end] - sums[start] < enough:
            end += 1
        if sums[end] - sums[start] < enough:
            break
        if axis.days[end - 1] - axis.days[start] < choice[1] - choice[0]:
            choice = (axis.days[start], axis.days[end - 1])
    return choice


def _evidence(axis: Axis, weighed: Sequence[tuple[Clue, Sequence[float]]], best: int) -> tuple[Evidence, ...]:
    """The clues that make the likeliest day more than usually likely, those that do so most first."""
    gains = [(weights[best] - log(sum(map(exp, weights)) / len(weights)), clue) for clue, weights in weighed]
    told = [clue for gain, clue in nlargest(SHOWN, gains, key=lambda item: item[0]) if gain > TELLING]
    return tuple(evidence for clue in told for evidence in clue.show(axis.days[best]))
