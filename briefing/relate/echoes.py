"""Which day an article means by "today", when it does not say: the day on which its neighbours tell of the same.

Only days that two articles or more speak of can be recognised, which also bounds what is held in memory.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from math import log
from textwrap import shorten

from briefing.model import Basis, DateEstimate, DateRange, Evidence, TimeExpression
from briefing.relate.content import content

MARGIN = 1.15
"""How much likelier the best day must be than the next."""

SHARED = 3
"""Content words that the sentence of "today" must share with what others tell of the day."""


EXCERPT = 80
"""Code points of the text that are shown as evidence."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence of an article about one day."""

    day: date
    article: str
    text: str


@dataclass(frozen=True, slots=True)
class Echoes:
    """For each day that several articles speak of, how many of them use each content word about it."""

    days: dict[date, Counter[str]]
    spread: Counter[str]
    """On how many days each word is used."""

    @classmethod
    def of(cls, tellings: Iterable[Telling]) -> Echoes:
        """Collect the words of each day; `tellings` come in order of day and article."""
        days: dict[date, Counter[str]] = {}
        for day, of_day in groupby(tellings, key=lambda telling: telling.day):
            words: Counter[str] = Counter()
            articles = 0
            for _, of_article in groupby(of_day, key=lambda telling: telling.article):
                articles += 1
                words.update(frozenset().union(*(content(telling.text) for telling in of_article)))
            if articles > 1:
                days[day] = words
        return cls(days, Counter(word for words in days.values() for word in words))

    def day_of(self, told: str, since: date | None) -> date | None:
        """The day after `since` that others speak of in the words of `told`, if one stands out."""
        words = content(told)
        scores = sorted(
            ((self._score(words, day), day) for day in self.days if since is None or day > since), reverse=True
        )
        if not scores or len(words & self.days[scores[0][1]].keys()) < SHARED:
            return None
        return scores[0][1] if len(scores) == 1 or scores[0][0] > scores[1][0] * MARGIN else None

    def _score(self, words: frozenset[str], day: date) -> float:
        told = self.days[day]
        rarity = 1 + len(self.days)
        return sum(log(1 + rarity / self.spread[word]) * log(1 + told[word]) for word in words if word in told)


def first_today(times: Sequence[TimeExpression], text: str, rough: DateEstimate | None) -> TimeExpression | None:
    """Where an article first says "today", unless it does not or `rough` knows its day already."""
    if rough and rough.range.earliest == rough.range.latest:
        return None
    spoken = (t for t in times if t.rule == "deictic-day" and t.span.of(text).lower() in ("today", "tonight"))
    return next(spoken, None)


def today(
    times: Sequence[TimeExpression], text: str, echoes: Echoes, rough: DateEstimate | None
) -> DateEstimate | None:
    """The day that an article calls "today", as a date of publication; None where none stands out."""
    first = first_today(times, text, rough)
    day = echoes.day_of(_around(text, first), rough.range.earliest if rough else None) if first else None
    if first is None or day is None:
        return None
    told = shorten(text[first.span.start :].split("\n", 1)[0], EXCERPT, placeholder=" …")
    evidence = Evidence(told, f"others tell the same of {day.day} {day:%B %Y}", first.span)
    return DateEstimate(DateRange.day(day), Basis.INFERRED, day, (evidence,))


def _around(text: str, time: TimeExpression) -> str:
    """The paragraph in which a time expression stands."""
    start = text.rfind("\n\n", 0, time.span.start) + 1
    end = text.find("\n\n", time.span.end)
    return text[start : end if end >= 0 else len(text)]
