"""How near in time like articles are, learnt from the dated articles of the folder itself.

In a folder about one week of talks two like articles are of the same day; in one about a company over ten years they are
seldom of the same month. So the dated articles are asked as if they had no date, and the closeness that would have dated
them best is taken.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import log
from operator import sub

from briefing.relate.axis import Axis, Levels
from briefing.relate.neighbours import Neighbour

APART = (0, 1, 3, 7, 14, 31, 92, 183, 366, 731, 1500, 4000, 800_000)
"""The last of the days apart of each step."""

SAME_EVENT = (0.2, 0.25, 0.2, 0.15, 0.1, 0.1, 0, 0, 0, 0, 0, 0, 0)
"""How far reports of one event are apart."""

SAME_STORY = (0.003, 0.006, 0.012, 0.024, 0.04, 0.09, 0.15, 0.15, 0.2, 0.18, 0.1, 0.04, 0.005)
"""How far articles about one subject are apart."""

CLOSER = (0.3, 0.6, 1.0, 1.7, 3.0, 5.0)
"""How often likeness may mean the same event."""

USUAL = 1.0
DOUBT = 3.0
"""How surely the folder must speak against the usual closeness."""

LIKER = 1.5
"""How much faster than likeness its weight as one event grows."""

SUREST = 0.95

CLEARER = 2.0
"""How much more the liker of two neighbours counts."""

CHANCE = 0.1
"""How often an article is of the time of none of its neighbours."""

STRENGTH = 1.2
"""How much neighbours count against what an article itself tells; what several agree on is surer than each alone."""


@dataclass(frozen=True, slots=True)
class Closeness:
    """How often likeness means the same event in a folder, as a multiple of the usual."""

    closer: float = USUAL

    def steps(self, nearest: Sequence[Neighbour]) -> Iterator[tuple[int, list[float]]]:
        """The place of each neighbour, and the density that it gives to a day of each step."""
        whole = sum(neighbour.likeness**CLEARER for neighbour in nearest)
        for neighbour in nearest:
            share = (1 - CHANCE) * neighbour.likeness**CLEARER / whole
            same = min(SUREST, self.closer * neighbour.likeness**LIKER)
            kinds = zip(_EVENT, _STORY, strict=True)
            yield neighbour.place, [share * (same * event + (1 - same) * story) for event, story in kinds]

    def weights(self, nearest: Sequence[Neighbour], days: Sequence[int], axis: Axis) -> Levels:
        """How likely the neighbours make each day; `days` are those of the dated articles."""
        rise: dict[int, float] = {}
        for place, row in self.steps(nearest):
            there = days[place]
            # A step is what is left of all wider ones laid upon each other.
            for apart, height in zip(APART, map(sub, row, (*row[1:], 0.0)), strict=True):
                rise[there - apart] = rise.get(there - apart, 0.0) + height
                rise[there + apart + 1] = rise.get(there + apart + 1, 0.0) - height
        since = sorted(rise)
        by_chance = CHANCE / len(axis.days)
        heights = accumulate(map(rise.__getitem__, since), initial=0.0)
        return Levels(since, [STRENGTH * log(by_chance + max(0.0, height)) for height in heights])


def _density(shares: Sequence[float]) -> tuple[float, ...]:
    """The share of a single day in each step, with both sides counted."""
    widths = [1, *(2 * (after - before) for before, after in pairwise(APART))]
    return tuple(share / width for share, width in zip(shares, widths, strict=True))


_EVENT, _STORY = _density(SAME_EVENT), _density(SAME_STORY)


def learnt(days: Sequence[int], asked: Sequence[tuple[int, Sequence[Neighbour]]]) -> Closeness:
    """The closeness that makes the days of some dated articles likeliest by their neighbours.

    `days` are those of the dated articles, as ordinals, and `asked` some of their places with the nearest of each.
    """
    known = [(place, nearest) for place, nearest in asked if nearest]
    around = max(days, default=0) - min(days, default=0) + 366

    def likelihood(closer: float) -> float:
        closeness = Closeness(closer)
        told = sum(log(_told(closeness, days, place, nearest) + CHANCE / around) for place, nearest in known)
        return told - DOUBT * log(closer / USUAL) ** 2

    return Closeness(max(CLOSER, key=lambda closer: (likelihood(closer), -closer)))


def _told(closeness: Closeness, days: Sequence[int], place: int, nearest: Sequence[Neighbour]) -> float:
    """The density that the neighbours of a dated article give to its day."""
    steps = closeness.steps(nearest)
    return sum(row[bisect_left(APART, abs(days[other] - days[place]))] for other, row in steps)
