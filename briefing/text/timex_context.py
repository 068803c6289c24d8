"""What an expression may be counted from, and what comes of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Set
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.model import DateRange, Precision, TimexType
from briefing.text.tables.calendar import HUNDREDS, NUMBERS
from briefing.text.timex_ranges import day_of, timex_value

WRONG_TENSE = 200
"""Days that a month-day to come counts as farther away, when its year is chosen and nothing is planned."""

IN_PAST = 300
"""The same where its verb is of the past."""

PAST_PLAN = 240
"""Days that a month-day gone by counts as farther away, where something is planned."""

PART_OF_YEAR = timedelta(days=80)
"""What is longer is a part of a year and not of a month."""

GRACE = 2
"""Days by which an article may be off before a tense counts as wrong."""

TURNING_BACK = 1.4
"""How much farther a step back in a story counts than a step on."""


@dataclass(frozen=True, slots=True)
class Value:
    """The meaning of one expression; `range` is None where it cannot be told, and `anchor` what it was counted from."""

    timex_type: TimexType
    value: str
    range: DateRange | None = None
    anchor: DateRange | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression may be counted from."""

    published: DateRange | None = None
    focus: DateRange | None = None
    """The days last spoken of, as finely as they are known."""
    stated: DateRange | None = None
    """A full date that the article gives, for want of a day of publication."""
    planned: bool = False
    day: DateRange | None = None
    """The single day last spoken of."""
    story: DateRange | None = None
    """Where the story has come to, if the passage tells one of long ago rather than news."""
    since: Value | None = None
    """The beginning of the stretch of time of which the expression is the end."""
    until: Value | None = None
    """What stands behind the expression and shares its year with it, which has that year with it."""
    past: bool = False
    """Whether the verb that goes with the expression is of the past."""
    this_week: Set[DateRange] = frozenset()
    """Days of the week that have been spoken of without "next"."""

    @property
    def last_day(self) -> DateRange | None:
        """The single day last spoken of, unless longer stretches alone have been."""
        fine = self.focus and self.focus.precision is Precision.DAY
        return self.focus if fine else self.day

    @property
    def now(self) -> DateRange | None:
        """What "this", "last" and "next" are counted from."""
        return self.story or self.published or self.stated


Meaning = Callable[[re.Match[str], Context], Value]


def dated(found: DateRange | None, unknown: str, anchor: DateRange | None = None, value: str = "") -> Value:
    """A DATE with its value, spelled from the range unless given, or `unknown` without a range."""
    if found is None:
        return Value(TimexType.DATE, unknown)
    return Value(TimexType.DATE, value or timex_value(found), found, anchor)


def nearest(month: int, day: int, context: Context) -> tuple[date | None, DateRange | None]:
    """The day of that name nearest to its anchor; and the anchor.

    The end of a stretch of time does not lie before its beginning, and what shares its year with the words behind it has
    that year. In news a year in the wrong tense counts as farther. A story goes on rather than back, and one that has only
    named a year stays in it.
    """
    anchor = context.now
    if context.until and context.until.range:
        return _up_to(month, day, context.until.range), context.until.anchor
    if context.since and context.since.range:
        return _from_on(month, day, context.since.range), context.since.anchor
    if anchor is None:
        return None, None
    if context.story and _is_long(anchor):
        return day_of(anchor.earliest.year, month, day), anchor
    middle = anchor.earliest + (anchor.latest - anchor.earliest) / 2
    years = range(max(1, middle.year - 1), min(9999, middle.year + 1) + 1)
    days = [found for year in years if (found := day_of(year, month, day))]
    distance = _onwards if context.story else _in_tense
    return min(days, key=lambda candidate: distance((candidate - middle).days, context), default=None), anchor


def _is_long(days: DateRange) -> bool:
    """Whether a story that has come to these days has named no more than a year, or a part of one."""
    part = days.precision is Precision.RANGE and days.latest - days.earliest > PART_OF_YEAR
    return part or days.precision in (Precision.YEAR, Precision.SEASON)


def _up_to(month: int, day: int, end: DateRange) -> date | None:
    """The last day of that name that is not behind the end."""
    years = (end.latest.year, max(1, end.latest.year - 1))
    return next((found for year in years if (found := day_of(year, month, day)) and found <= end.latest), None)


def _from_on(month: int, day: int, start: DateRange) -> date | None:
    """The first day of that name that is not before the start."""
    years = (start.earliest.year, min(9999, start.earliest.year + 1))
    return next((found for year in years if (found := day_of(year, month, day)) and found >= start.earliest), None)


def _onwards(ahead: int, _: Context) -> int:
    return ahead if ahead >= 0 else round(-TURNING_BACK * ahead)


def _in_tense(ahead: int, context: Context) -> int:
    wrong = ahead < -GRACE if context.planned else ahead > GRACE
    penalty = PAST_PLAN if context.planned else IN_PAST if context.past else WRONG_TENSE
    return abs(ahead) + (penalty if wrong and context.published else 0)


def count_of(found: re.Match[str]) -> float:
    """The number of an expression, in digits or in a word; 1 where it has none."""
    word = re.sub(r"\s", " ", (found["number"] or "one").lower())
    return int(word) if word.isdigit() else (NUMBERS | HUNDREDS)[word]
