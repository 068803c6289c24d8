"""Which day an article means by "today", when it does not say: the day on which its neighbours tell of the same.

Only days that two articles or more speak of can be recognised, which also bounds what is held in memory.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from math import log
from textwrap import shorten

from briefing.model import Basis, DateEstimate, DateRange, Evidence, Span, TimeExpression, day_words
from briefing.relate.content import content
from briefing.relate.likeness import clause
from briefing.text import timex

MARGIN = 1.4
"""How much likelier the best day must be than the next."""

ASKED = 40
"""The rarest of its words by which a day is looked for."""

SPREAD = 2_000
"""Days of one word that are looked at."""

SHARED = 3
"""Content words of "today" that several others must use of the day."""

SHARE = 0.25
"""The least share of all its content words that these must be."""

ROUGHLY = 183
"""Days of the longest range that is narrow enough for "today" to be looked for in it."""

LATE = 7
"""Days after the end of a range that was inferred in which "today" may still lie."""

DAYS = timex.FULL | {"month-day", "day-range"}
"""Rules of days that do not hang on the day of publication."""

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
    used: dict[str, list[date]]
    """The days on which each word is used, in order."""

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
        used: dict[str, list[date]] = {}
        for day, words in days.items():
            for word in words:
                used.setdefault(word, []).append(day)
        return cls(days, used)

    def day_of(self, told: str, since: date | None, until: date | None = None) -> date | None:
        """The day after `since`, and not after `until`, that others speak of in the words of `told`, if one stands out.

        Only the rarest words are asked, so that a large archive costs no more for each article than a small one.
        """
        asked = content(told)
        known = sorted((word for word in asked if word in self.used), key=lambda word: (len(self.used[word]), word))
        scores: dict[date, float] = {}
        shared: Counter[date] = Counter()
        for word in known[:ASKED]:
            rarity = log(1 + (1 + len(self.days)) / len(self.used[word]))
            days = self.used[word]
            first = bisect_right(days, since) if since else 0
            last = bisect_right(days, until) if until else len(days)
            for day in days[first : min(last, first + SPREAD)]:
                scores[day] = scores.get(day, 0.0) + rarity * log(1 + self.days[day][word])
                shared[day] += self.days[day][word] > 1
        best = sorted(scores, key=lambda day: (-scores[day], day))[:2]
        if not best or shared[best[0]] < max(SHARED, SHARE * len(asked)):
            return None
        return best[0] if len(best) == 1 or scores[best[0]] > scores[best[1]] * MARGIN else None


def first_today(times: Sequence[TimeExpression], text: str, rough: DateEstimate | None) -> TimeExpression | None:
    """Where an article first says "today", unless `rough` knows its day already, or hardly anything of it."""
    if rough and not 0 < (rough.range.latest - rough.range.earliest).days <= ROUGHLY:
        return None
    spoken = (t for t in times if t.rule == "deictic-day" and t.span.of(text).lower() in ("today", "tonight"))
    return next(spoken, None)


def today(
    times: Sequence[TimeExpression], text: str, echoes: Echoes, rough: DateEstimate | None
) -> DateEstimate | None:
    """The day that an article calls "today", as a date of publication; None where none stands out."""
    first = first_today(times, text, rough)
    if first is None:
        return None
    since, until = _bounds(times, text, rough) if rough else (None, None)
    day = echoes.day_of(_around(text, first), since, until)
    if day is None:
        return None
    told = shorten(text[first.span.start :].split("\n", 1)[0], EXCERPT, placeholder=" …")
    evidence = Evidence(told, f"others tell the same of {day_words(day)}", first.span)
    return DateEstimate(DateRange.day(day), Basis.INFERRED, day, (evidence,))


def _bounds(times: Sequence[TimeExpression], text: str, rough: DateEstimate) -> tuple[date, date]:
    """The days between which "today" must lie: after all that the article tells of as past by its day, and soon enough."""
    near = timex.resolve(times, text, None, near=DateRange.day(rough.best))
    until = rough.range.latest + timedelta(days=LATE)
    told = [time.range.latest for time in near if time.range and not time.planned and time.rule in DAYS]
    return max([rough.range.earliest, *(day for day in told if day <= until)]), until


def _around(text: str, time: TimeExpression) -> str:
    """The clause in which a time expression stands, within its line."""
    start = text.rfind("\n", 0, time.span.start) + 1
    end = text.find("\n", time.span.end)
    line = text[start : end if end >= 0 else len(text)]
    return clause(line, Span(time.span.start - start, time.span.end - start)).of(line)
