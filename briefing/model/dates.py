"""Calendar days, how finely they are known, and the words that tell them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from briefing.model.places import Span

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""In the order of `date.weekday`."""


def day_words(day: date) -> str:
    """A day as in "10 January 2022", whatever the locale."""
    return f"{day_and_month(day)} {day.year}"


def day_and_month(day: date) -> str:
    """A day of any year as in "10 January", whatever the locale."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]}"


class Precision(StrEnum):
    """How finely a date is known."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    RANGE = "range"
    """Some other stretch of days, such as "mid-December" or "January 10 to 13"."""


@dataclass(frozen=True, slots=True, order=True)
class DateRange:
    """Calendar days, both ends included."""

    earliest: date
    latest: date
    precision: Precision = Precision.DAY

    def __post_init__(self) -> None:
        if self.earliest > self.latest:
            raise ValueError(f"not a range of days: {self.earliest} to {self.latest}")

    @classmethod
    def day(cls, day: date) -> DateRange:
        """A single day."""
        return cls(day, day)

    def meets(self, other: DateRange) -> bool:
        """Whether the two share at least one day."""
        return self.earliest <= other.latest and other.earliest <= self.latest


class Basis(StrEnum):
    """Where a date comes from."""

    STATED = "stated"
    INFERRED = "inferred"
    CORRECTED = "corrected"
    """Given by the user, and above the other two."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that justify a date, and what they show; `span` is None where they stand outside the article's text."""

    text: str
    explanation: str
    span: Span | None = None


_YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class DateEstimate:
    """When something was published or said: a range, the likeliest day in it, and why we think so."""

    range: DateRange
    basis: Basis
    best: date
    evidence: tuple[Evidence, ...] = ()

    @property
    def tells_day(self) -> bool:
        """Whether the likeliest day is worth telling: of several years none is."""
        return self.range.latest - self.range.earliest <= _YEAR


class TimexType(StrEnum):
    """The four kinds of time expression of TIMEX3 (TimeML)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A span of text that means a time.

    `value` is its TIMEX3 value, with X for what is not known. `range` is None until its anchor is known, and for
    durations and sets. `rule` names the rule of the grammar. `anchor` is the day it was counted from, and
    `anchor_span` where the text speaks of that day, unless it is the day of publication. `planned` says that its sentence
    speaks of what is to come.
    """

    span: Span
    timex_type: TimexType
    value: str
    rule: str
    range: DateRange | None = None
    anchor: DateRange | None = None
    planned: bool = False
    anchor_span: Span | None = None
