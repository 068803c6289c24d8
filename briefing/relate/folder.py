"""What the dated articles of a folder tell of those without a date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import log

from briefing.model import Precision, TimeExpression, TimexType
from briefing.relate import closeness
from briefing.relate.axis import Axis, first_of, month_of
from briefing.relate.closeness import Closeness
from briefing.relate.neighbours import Neighbourhood
from briefing.relate.signature import Commonness, Signature

SAMPLE = 300
"""Dated articles from which it is learnt how near like ones are."""

MONTHS = ((0, 0.5), (-1, 0.2), (1, 0.2), (-2, 0.05), (2, 0.05))
"""How the articles of a month speak for the months around it."""

ANY_DAY = 0.2
"""How often an article is of no time that the dated ones tell of."""

STRENGTH = 0.5
"""How much it counts when the dated articles are, for those without a date may be others."""

AXES = 32
"""Choices of years that are kept for the next article; one takes about half a megabyte."""

DAYS_OF_A_MONTH = 30.4


@dataclass(frozen=True, slots=True)
class Dated:
    """An article that states its day, an ordinal, with the words by which it is compared."""

    name: str
    day: int
    words: Mapping[int, int]


def certain_days(times: Iterable[TimeExpression]) -> list[date]:
    """The days that an article whose own date is known speaks of, in order, each as often as it is named."""
    named = (time.range for time in times if time.timex_type is TimexType.DATE and time.range)
    return sorted(range_.earliest for range_ in named if range_.precision is Precision.DAY)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days that a folder puts beyond doubt: for each month and day, how many times each year was meant."""

    years: Mapping[tuple[int, int], Counter[int]]

    @classmethod
    def of(cls, days: Iterable[date]) -> Calendar:
        """Collect the days that articles with a date of their own speak of."""
        years: dict[tuple[int, int], Counter[int]] = {}
        for day in days:
            years.setdefault((day.month, day.day), Counter())[day.year] += 1
        return cls(years)

    def told(self, day: date) -> Counter[int]:
        """The years in which articles put a day of that name."""
        return self.years.get((day.month, day.day), Counter())


@dataclass(frozen=True, slots=True)
class Folder:
    """The dated articles of a folder, in the order of their names, and what they have in common with the rest."""

    names: Sequence[str]
    days: Sequence[int]
    calendar: Calendar
    commonness: Commonness
    neighbourhood: Neighbourhood
    closeness: Closeness
    _months: Counter[int]
    _axes: dict[frozenset[int], tuple[Axis, Sequence[float]]] = field(default_factory=dict)

    @classmethod
    def of(cls, commonness: Commonness, dated: Iterable[Dated], calendar: Calendar) -> Folder:
        """Learn from the dated articles, which come in an order that does not hang on that of files."""
        names: list[str] = []
        days: list[int] = []
        sample: list[tuple[int, Signature]] = []

        def signatures() -> Iterable[Signature]:
            step = 1
            for place, article in enumerate(dated):
                names.append(article.name)
                days.append(article.day)
                signature = commonness.signature(article.words)
                if place % step == 0:
                    sample.append((place, signature))
                if len(sample) > 2 * SAMPLE:
                    del sample[1::2]
                    step *= 2
                yield signature

        neighbourhood = Neighbourhood(signatures())
        asked = [(place, neighbourhood.nearest(signature, place)) for place, signature in sample]
        learnt = closeness.learnt(days, asked)
        months = Counter(month_of(date.fromordinal(day)) for day in days)
        return cls(names, days, calendar, commonness, neighbourhood, learnt, months)

    @property
    def years(self) -> set[int]:
        """The years in which the dated articles were published."""
        return {month // 12 for month in self._months}

    def axis(self, years: Iterable[int]) -> tuple[Axis, Sequence[float]]:
        """All days of some years, and how likely each is before anything is known of an article (a logarithm)."""
        wanted = frozenset(years)
        if wanted not in self._axes:
            if len(self._axes) >= AXES:
                self._axes.clear()
            axis = Axis.of(wanted)
            self._axes[wanted] = axis, self._prior(axis)
        return self._axes[wanted]

    def _prior(self, axis: Axis) -> list[float]:
        articles = max(1, len(self.days))
        any_day = ANY_DAY / len(axis.days)
        prior: list[float] = []
        for month in (12 * year + n for year in axis.years for n in range(12)):
            share = sum(share * self._months[month + step] for step, share in MONTHS) / articles / DAYS_OF_A_MONTH
            weight = STRENGTH * log(any_day + (1 - ANY_DAY) * share)
            prior += [weight] * (first_of(month + 1) - first_of(month))
        return prior
