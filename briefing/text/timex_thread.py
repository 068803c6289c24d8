"""What a text has spoken of so far: the days that "the next day", "that month" or a day without a year count from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from briefing.model import DateRange, Precision, Span, TimeExpression, TimexType
from briefing.text.timex_ahead import is_behind
from briefing.text.timex_context import Context

STOP = re.compile(r"[.!?…][\"'”’»)\]]?\s|\n")
"""Where one sentence may end and another begin."""

PARAGRAPH = re.compile(r"\n\n")
"""Where news turns to another day; a story goes on."""

NEWS = frozenset(
    """
    deictic-day weekday near-weekday weekday-time weekday-of-week near-time weekend ago ago-day near-unit unit-beyond
    """.split()
)
"""Rules of expressions that are counted from the day of publication."""

NAMED = frozenset({"month-day", "holiday", "day-range", "time-of-date", "clock-date", "part-month", "month", "season"})
"""Rules of expressions that name a place in a year, and not always the year."""

YEARLESS = frozenset({"month-day", "holiday", "day-range", "time-of-date", "clock-date", "part-month", "month"})
"""Rules of expressions that may name a day or a month without its year."""

LONG_AGO = 2
"""Years before publication from which a year belongs to history rather than to news."""

FEWEST_YEARS = 5
"""Expressions with a year of long ago that a text of history has."""

NEWS_SHARE = 8
"""For so many years of long ago, a text of history may have one expression that is counted from publication."""

FIRST = 3
"""Expressions that tell what a text is about; those of news are counted from publication."""

STEP = 2
"""Years that a story steps in the midst of a sentence."""

NEAR_OPENING = 24
OPENING = re.compile(r"(?:^|[.!?:;…]\s|\n)[^.!?\n]{0,14}\Z")
"""The beginning of a sentence, with a word or two such as "By the" before an expression."""

NEXT = ("next", "Next")
"""What "next Friday" begins with."""

OF_A_THING = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s\Z")
"""Before a year that tells one thing from another: the 2019 agreement."""

EARLIEST_YEAR, LATEST_YEAR = 1500, 2100


def plausible(range_: DateRange) -> bool:
    """Whether news can speak of these days; a number that looks like a year may lie far off."""
    return range_.earliest.year >= EARLIEST_YEAR and range_.latest.year <= LATEST_YEAR


def tells_of_long_ago(rules: Sequence[str], years: Sequence[int], published: DateRange | None) -> bool:
    """Whether a text is a story of long ago rather than news.

    `rules` are those of its expressions, `years` the years that it gives. A text without a day of publication is a story
    where it gives many and different years.
    """
    news = sum(rule in NEWS for rule in rules)
    if published:
        old = sum(year <= published.earliest.year - LONG_AGO for year in years)
    else:
        old = len(years) if len(set(years)) > 1 else 0
    return old >= FEWEST_YEARS and news * NEWS_SHARE <= old and NEWS.isdisjoint(rules[:FIRST])


@dataclass(slots=True)
class Thread:
    """The days that a text has spoken of up to where it is read."""

    text: str
    published: DateRange | None
    stated: DateRange | None
    story: DateRange | None
    """Where a story of long ago has come to; None in news."""
    ordered: bool = True
    focus: DateRange | None = None
    day: DateRange | None = None
    background: DateRange | None = None
    """Days long before publication that this paragraph has named."""
    at: int = 0
    spoken: dict[DateRange, Span] = field(default_factory=dict)
    """Where each range of days was spoken of last."""
    this_week: set[DateRange] = field(default_factory=set)
    """Days of the week that have been spoken of without "next"."""

    def context(self, time: TimeExpression) -> Context:
        """What an expression behind all that has been heard may be counted from."""
        self._go_on(time.span)
        story = self.story
        if story is None and time.rule in NAMED and not time.planned:
            story = self.background
        context = Context(self.published, self.focus, self.stated, time.planned, self.day, story)
        past = time.rule in YEARLESS and not time.planned and is_behind(self.text, time.span)
        return replace(context, past=past, this_week=self.this_week)

    def _go_on(self, span: Span) -> None:
        loose = STOP if not self.ordered else None if self.story else PARAGRAPH
        if loose and loose.search(self.text, self.at, span.start):
            self.focus = self.day = self.background = None
        self.at = span.end

    def hear(self, time: TimeExpression) -> None:
        """Take note of an expression with the days it means."""
        range_ = time.range
        if range_ is None or time.timex_type not in (TimexType.DATE, TimexType.TIME):
            return
        self.spoken[range_] = time.span
        if time.rule in ("weekday", "near-weekday") and not self.text.startswith(NEXT, time.span.start):
            self.this_week.add(range_)
        if range_.precision is Precision.DECADE:
            return
        self.focus = range_
        if range_.precision is Precision.DAY:
            self.day = range_
        self._follow(time, range_)

    def _follow(self, time: TimeExpression, range_: DateRange) -> None:
        """Move the story, or the background of the news, to a day that has been spoken of.

        What stands at the beginning of a sentence carries the story on; in the midst of one, a day far off is only
        mentioned, and a planned one not reached yet.
        """
        near = max(0, time.span.start - NEAR_OPENING)
        opens = OPENING.search(self.text, near, time.span.start)
        if time.rule in ("year", "month-year") and OF_A_THING.search(self.text, near, time.span.start):
            opens = None
        if self.story:
            far = abs(range_.earliest.year - self.story.earliest.year) > STEP
            if opens or not (far or time.planned):
                self.story = range_
        elif self.published:
            old = range_.latest.year < self.published.earliest.year
            if not old:
                self.background = None
            elif opens if time.anchor is None else time.anchor == self.background:
                self.background = range_
