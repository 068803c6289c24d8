"""When undated articles were published, from the days that they and their neighbours speak of.

An undated article seldom gives a year. Its days without one ("January 10") are first put into the year in which the
folder puts them beyond doubt. Then what it tells as past must lie before its publication, and what it announces after.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.model import (
    Basis,
    DateEstimate,
    DateRange,
    Evidence,
    Precision,
    Span,
    TimeExpression,
    TimexType,
)
from briefing.text import timex
from briefing.text.timex_ranges import week_range

SOON_AFTER = 7
"""Days after the last past event within which news of it is published."""

SHORTLY_BEFORE = 14
"""Days before the first announced event within which the news announces it."""

LONGEST_BOUND = 31
"""Days of the longest stretch that bounds a day of publication; "early 2021" does not."""

DATELINE = re.compile(
    r"(?:^|\n\n)[A-ZÀ-Þ][A-ZÀ-Þ .,’'/-]{2,40},\s(?P<day>[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?)"
    r"(?:\s\([^()\n]{2,30}\))?\s{0,2}[—–-]"
)
"""A place in capitals, a day and a dash, at the beginning of a paragraph."""

ANCHORLESS = timex.FULL | {"month-day", "day-range"}
"""Rules whose days do not hang on the day of publication."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days that a folder puts beyond doubt: for each month and day, how often each year was meant."""

    years: dict[tuple[int, int], Counter[int]]
    middle: date | None = None
    """The middle one of all these days."""

    @classmethod
    def of(cls, days: Iterable[date]) -> Calendar:
        """Collect the days that articles with a date of their own speak of, and those with a year anywhere."""
        counted = Counter(days)
        years: dict[tuple[int, int], Counter[int]] = {}
        for day, count in counted.items():
            years.setdefault((day.month, day.day), Counter())[day.year] += count
        total = sum(counted.values())
        seen = 0
        for day in sorted(counted):
            seen += counted[day]
            if seen * 2 >= total:
                return cls(years, day)
        return cls(years)

    def likeliest(self, month: int, day: int) -> tuple[date, int] | None:
        """The day of that name that is spoken of most, the later of equals, and how often it is."""
        years = self.years.get((month, day))
        if not years:
            return None
        year, count = max(years.items(), key=lambda item: (item[1], item[0]))
        return date(year, month, day), count


def resolve(
    times: Sequence[TimeExpression], text: str, published: DateEstimate | None, *, ordered: bool = True
) -> tuple[TimeExpression, ...]:
    """The time expressions of an article counted from its date of publication, stated or inferred.

    An inferred date that is known to the day anchors all of them; a wider one only tells the year. `ordered` says that the
    sentences stand as they were written.
    """
    if published is None:
        return timex.resolve(times, text, None, ordered=ordered)
    if published.range.earliest == published.range.latest:
        return timex.resolve(times, text, published.range, ordered=ordered)
    return timex.resolve(times, text, None, near=DateRange.day(published.best), ordered=ordered)


def estimate(times: Sequence[TimeExpression], text: str, calendar: Calendar) -> DateEstimate | None:
    """When an article without a date was published, or None where nothing tells."""
    near = _near(times, text, calendar)
    if near is None:
        return None
    known = timex.resolve(times, text, None, near=DateRange.day(near[0]))
    dateline = _dateline(known, text)
    if dateline:
        return dateline
    past = list(_bounds(known, text, planned=False))
    ahead = list(_bounds(known, text, planned=True))
    return _between(past, ahead, known, text, near[1])


def _near(times: Sequence[TimeExpression], text: str, calendar: Calendar) -> tuple[date, Evidence] | None:
    """A day near which the article's days lie, and why.

    That is its own latest full date, a day it shares with the folder, the latest year it tells of, or the middle of the
    folder. A date older than the latest year told is history, and leads nowhere.
    """
    known = timex.resolve(times, text, None)
    latest = max((time for time in known if _tells_year(time)), key=_middle, default=None)
    if latest and latest.rule in timex.FULL:
        return _middle(latest), Evidence(latest.span.of(text), "gives the year", latest.span)
    shared = _shared(known, text, calendar)
    if shared:
        return shared
    if latest:
        return _middle(latest), Evidence(latest.span.of(text), "is the latest year told of", latest.span)
    if calendar.middle and any(time.value.startswith("XXXX-") for time in times):
        return calendar.middle, Evidence(f"{calendar.middle:%Y}", "the dated articles of the folder are of this time")
    return None


def _tells_year(time: TimeExpression) -> bool:
    """Whether an expression gives a year by itself in which something has happened."""
    if time.range is None or time.anchor or time.planned or time.timex_type is not TimexType.DATE:
        return False
    return time.rule != timex.RANGE_END and time.range.precision is not Precision.DECADE


def _middle(time: TimeExpression) -> date:
    """The middle day of what an expression means."""
    return time.range.earliest + (time.range.latest - time.range.earliest) / 2 if time.range else date.min


def _shared(known: Sequence[TimeExpression], text: str, calendar: Calendar) -> tuple[date, Evidence] | None:
    """The day without a year that the folder speaks of most."""
    best: tuple[date, int, TimeExpression] | None = None
    for time in known:
        month_day = re.fullmatch(r"XXXX-(\d\d)-(\d\d)|\d{4}-(\d\d)-(\d\d)", time.value)
        if month_day and time.rule in ANCHORLESS and time.rule not in timex.FULL:
            month, day = (int(part) for part in month_day.groups() if part)
            shared = calendar.likeliest(month, day)
            if shared and (best is None or shared[1] > best[1]):
                best = (*shared, time)
    if best is None:
        return None
    day_, count, time = best
    told = f"other articles put this day in {day_.year}" if count > 1 else f"another article puts it in {day_.year}"
    return day_, Evidence(time.span.of(text), told, time.span)


def _dateline(known: Sequence[TimeExpression], text: str) -> DateEstimate | None:
    """The day of a dateline, such as `GENEVA, Jan 10 (Agency) —`."""
    found = DATELINE.search(text)
    if not found:
        return None
    start = found.start("day")
    time = next((t for t in known if t.span.start == start and t.range), None)
    if time is None or time.range is None or time.range.precision is not Precision.DAY:
        return None
    evidence = Evidence(found[0].strip(), "the dateline that the text opens with", time.span)
    return DateEstimate(time.range, Basis.INFERRED, time.range.earliest, (evidence,))


@dataclass(frozen=True, slots=True)
class _Bound:
    """A day that the article tells of as past, or announces, and the words that do."""

    day: date
    words: str
    span: Span


def _bounds(known: Sequence[TimeExpression], text: str, *, planned: bool) -> Iterator[_Bound]:
    """The days that an article announces, or tells of as past."""
    fine = (Precision.DAY, Precision.RANGE)
    for time in known:
        dated = time.timex_type is TimexType.DATE and time.range and time.range.precision in fine
        short = time.range and (time.range.latest - time.range.earliest).days < LONGEST_BOUND
        dated = dated and short and time.rule != timex.RANGE_END
        if dated and time.range and time.planned is planned:
            # "Mid-December" as past only says that its beginning is, and as announced that its end is not.
            first = planned is not (time.rule == "part-month")
            day = time.range.earliest if first else time.range.latest
            yield _Bound(day, time.span.of(text), time.span)


def _between(
    past: Sequence[_Bound], ahead: Sequence[_Bound], known: Sequence[TimeExpression], text: str, year: Evidence
) -> DateEstimate | None:
    """The stretch between the last day told as past and the first one announced after it."""
    last = max(past, key=lambda bound: bound.day, default=None)
    first = min((b for b in ahead if not last or b.day >= last.day), key=lambda bound: bound.day, default=None)
    if last is None and first is None:
        return None
    earliest = last.day if last else _shifted(first, -SHORTLY_BEFORE)
    latest = first.day if first else _shifted(last, SOON_AFTER)
    evidence = [year]
    if last:
        evidence.append(Evidence(last.words, f"{_spelled(last.day)} is told of as past", last.span))
    if first:
        evidence.append(Evidence(first.words, f"{_spelled(first.day)} still lies ahead", first.span))
        week = _week_before(known, text, first.day)
        if week and max(earliest, week[0].earliest) <= min(latest, week[0].latest):
            earliest, latest = max(earliest, week[0].earliest), min(latest, week[0].latest)
            evidence.append(Evidence(week[1].of(text), f"{_spelled(first.day)} is in the next week", week[1]))
    best = earliest + (latest - earliest) / 2 if first else earliest
    precision = Precision.DAY if earliest == latest else Precision.RANGE
    return DateEstimate(DateRange(earliest, latest, precision), Basis.INFERRED, best, tuple(evidence))


def _spelled(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _shifted(bound: _Bound | None, days: int) -> date:
    return bound.day + timedelta(days=days) if bound else date.min


def _week_before(known: Sequence[TimeExpression], text: str, day: date) -> tuple[DateRange, Span] | None:
    """The week before the one of `day`, if the article speaks of next week."""
    for time in known:
        if time.planned and time.span.of(text).lower() == "next week":
            week = week_range(day - timedelta(days=7))
            return week, time.span
    return None
