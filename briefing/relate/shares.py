"""How long before or after publication news names a day, a month or a year.

The tables were counted on public news of 1987 and of 2016, in which a tense is often misread, and smoothed.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import log


@dataclass(frozen=True)
class Steps:
    """Shares by the days, months or years from what is named to publication; below 0 it is still ahead."""

    upto: tuple[int, ...]
    """The last distance of each step."""
    shares: tuple[float, ...]

    @cached_property
    def weights(self) -> tuple[float, ...]:
        """The logarithm of the share of a single distance in each step; farther away it is as in the outermost."""
        widths = [1, *(after - before for before, after in pairwise(self.upto))]
        return tuple(log(share / width) for share, width in zip(self.shares, widths, strict=True))

    @cached_property
    def of_year(self) -> tuple[float, ...]:
        """The weights of the 366 distances from -183 on."""
        last = len(self.upto) - 1
        return tuple(self.weights[min(last, bisect_left(self.upto, apart))] for apart in range(-183, 183))


TOLD_DAY = Steps(
    (-183, -62, -31, -14, -7, -3, -1, 0, 1, 3, 7, 14, 31, 62, 92, 183),
    (0.001, 0.03, 0.03, 0.04, 0.03, 0.02, 0.015, 0.015, 0.08, 0.09, 0.1, 0.12, 0.13, 0.16, 0.09, 0.05),
)
"""Days from a day without a year that is told of as past."""

PLANNED_DAY = Steps(
    (-183, -92, -62, -31, -14, -7, -3, -1, 0, 1, 3, 7, 14, 31, 183),
    (0.001, 0.05, 0.05, 0.13, 0.23, 0.24, 0.12, 0.05, 0.03, 0.02, 0.01, 0.015, 0.02, 0.02, 0.04),
)
"""Days from one that is announced."""

TOLD_FULL = Steps(
    (-36500, -1000, -183, -31, -1, 0, 1, 7, 31, 183, 366, 1100, 3660, 36500),
    (0.0002, 0.002, 0.01, 0.01, 0.01, 0.12, 0.12, 0.11, 0.12, 0.16, 0.11, 0.12, 0.1, 0.08),
)
"""Days from a day with its year that is told of as past."""

RESULTS = Steps(
    (-36500, -1, 0, 9, 17, 24, 31, 45, 62, 92, 366, 36500),
    (0.0002, 0.01, 0.01, 0.05, 0.17, 0.24, 0.2, 0.14, 0.07, 0.04, 0.05, 0.02),
)
"""Days from the end of a quarter or year whose results are told: companies take two to six weeks to count."""

PLANNED_FULL = Steps(
    (-36500, -3660, -1100, -366, -183, -31, -7, -1, 0, 31, 366, 3660, 36500),
    (0.001, 0.02, 0.15, 0.15, 0.12, 0.16, 0.13, 0.06, 0.02, 0.02, 0.06, 0.08, 0.03),
)
"""Days from one that is announced."""

TOLD_MONTH = Steps(
    (-12, -1, 0, 1, 3, 6, 12, 24, 48, 120, 1200),
    (0.01, 0.05, 0.05, 0.07, 0.12, 0.12, 0.14, 0.18, 0.1, 0.1, 0.06),
)
"""Months from a month with its year that is told of as past."""

PLANNED_MONTH = Steps(
    (-120, -36, -18, -12, -6, -1, 0, 12, 48, 1200),
    (0.005, 0.1, 0.17, 0.16, 0.2, 0.17, 0.04, 0.06, 0.06, 0.04),
)
"""Months from one that is announced."""

TOLD_YEAR = Steps(
    (-9, -2, -1, 0, 1, 2, 3, 5, 9, 30, 200),
    (0.01, 0.04, 0.05, 0.28, 0.22, 0.14, 0.07, 0.08, 0.07, 0.04, 0.01),
)
"""Years from the latest year that is told of as past."""

HEADLINE_YEAR = Steps(
    (-9, -2, -1, 0, 1, 3, 9, 200),
    (0.01, 0.03, 0.1, 0.55, 0.1, 0.1, 0.08, 0.03),
)
"""Years from one that the headline gives and does not announce."""

PLANNED_YEAR = Steps(
    (-30, -9, -4, -2, -1, 0, 1, 3, 9, 200),
    (0.005, 0.03, 0.13, 0.17, 0.24, 0.2, 0.07, 0.07, 0.05, 0.01),
)
"""Years from the first year that is announced."""

MONTH_AGO = (0.06, 0.22, 0.22, 0.14, 0.09, 0.06, 0.05, 0.04, 0.03, 0.03, 0.03, 0.03)
"""By the months from one without a year that is told of as past."""

MONTH_AHEAD = (0.05, 0.17, 0.17, 0.13, 0.1, 0.08, 0.07, 0.06, 0.05, 0.04, 0.04, 0.04)
"""By the months to one that is announced."""

WEEKDAY_AGO = (0.3, 0.34, 0.15, 0.08, 0.05, 0.04, 0.04)
"""By the days from the weekday that an article first tells of as past."""
