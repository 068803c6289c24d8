"""Time expressions: where they stand, and which days they mean.

Finding needs the text alone. Resolving also needs to know when the article was published, which may be learned much later
and from other articles; so it works on what was found and the words of each expression.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from briefing.model import DateRange, Precision, Span, TimeExpression, TimexType
from briefing.text.tables.calendar import WEEKDAYS
from briefing.text.timex_ahead import Clause, clauses, is_ahead
from briefing.text.timex_context import Context, Value
from briefing.text.timex_days import ending
from briefing.text.timex_grammar import ANYWHERE, rule_at, rule_of
from briefing.text.timex_periods import ending_on
from briefing.text.timex_thread import EARLIEST_YEAR, FEWEST_YEARS, LATEST_YEAR, Thread, plausible, tells_of_long_ago
from briefing.text.timex_ties import Tie, ties
from briefing.text.timex_values import MEANINGS

FULL = frozenset({"full", "iso"})
"""Rules whose days have their year with them."""

LONGEST_DATE = 64
"""Characters of a stated date; what is longer is no date."""

RANGE_END = "range-end"
"""What the last day of a range of days is told by, or the year of a day; the expression before it carries the days."""

ENDS = frozenset({"full", "month-day", "month-year", "month", "iso"})
"""Rules of what may be the end of a stretch of time that is told by its length."""

LONGEST_RANGE = timedelta(days=366)
"""From its first to its last day, of a stretch of time that one event may take."""


def find(text: str, sentences: Sequence[Span]) -> tuple[TimeExpression, ...]:
    """The time expressions in the sentences of a text, in order, not yet resolved."""
    found = tuple(_found(text, sentences))
    tied = ties([reading.named for reading in _readings(found, text)], text)
    return tuple(
        replace(time, rule=RANGE_END) if tie and (tie.ranges or tie.in_year) else time
        for time, tie in zip(found, tied, strict=True)
    )


@dataclass(frozen=True, slots=True)
class _Reading:
    """An expression with the rule of the grammar that reads its words, and their match; the end of a range may have none."""

    time: TimeExpression
    rule: str
    found: re.Match[str] | None

    @property
    def named(self) -> tuple[Span, str]:
        return self.time.span, self.rule

    def value(self, context: Context) -> Value:
        """What the expression means; the end of a range without a meaning of its own is what its beginning has told."""
        if self.found:
            return MEANINGS[self.rule](self.found, context)
        return ending(context.focus) if self.rule == RANGE_END else Value(self.time.timex_type, self.time.value)

    def own(self, context: Context) -> Value | None:
        """What it means where it has its year with it, be it as `last year`."""
        value = self.value(context)
        near = self.found and self.found.groupdict().get("near")
        return value if value.range and plausible(value.range) and (near or value.anchor is None) else None


def _readings(times: Sequence[TimeExpression], text: str) -> list[_Reading]:
    """Each expression read again; the end of a range by a rule of its own words, if there is one."""
    readings: list[_Reading] = []
    for time in times:
        rule = rule_of(text, time.span.start, None if time.rule == RANGE_END else time.rule)
        readings.append(_Reading(time, *rule) if rule else _Reading(time, time.rule, None))
    return readings


def _found(text: str, sentences: Sequence[Span]) -> Iterator[TimeExpression]:
    matches = ANYWHERE.finditer(text)
    match = next(matches, None)
    for sentence in sentences:
        parts: Sequence[Clause] = ()
        at = 0
        while match and match.start() < sentence.end:
            if match.start() >= sentence.start:
                parts = parts or clauses(text, sentence)
                while parts[at].span.end <= match.start():
                    at += 1
                yield from _expressions(match, planned=is_ahead(text, parts[at], Span(*match.span())))
            match = next(matches, None)


def _expressions(place: re.Match[str], *, planned: bool) -> Iterator[TimeExpression]:
    """What stands at a place: one expression, or the two ends of a range of days."""
    rule = rule_at(place)
    if rule is None:
        return
    name, found = rule
    kind = MEANINGS[name](found, Context())
    span = Span(*place.span())
    if name == "day-range":
        begin, end = Span(span.start, found.start("to")), Span(found.end("to"), span.end)
        yield TimeExpression(begin, kind.timex_type, kind.value, name, planned=planned)
        yield TimeExpression(end, kind.timex_type, "XXXX-XX-XX", RANGE_END, planned=planned)
        return
    yield TimeExpression(span, kind.timex_type, kind.value, name, planned=planned)


def resolve(
    times: Sequence[TimeExpression],
    text: str,
    published: DateRange | None,
    *,
    near: DateRange | None = None,
    ordered: bool = True,
) -> tuple[TimeExpression, ...]:
    """The same expressions with the days they mean, as far as `published` and the dates in the text tell.

    Without a day of publication, days without a year are counted from the first full date that the text gives, or else
    from `near`, a day that the article is known to speak of. "The day before" counts from the day last spoken of, and in
    a text that tells of long ago a day without a year does so too. Where the sentences are not `ordered` as they were
    written, nothing is counted from another sentence.
    """
    published = published if published and plausible(published) and not _before_christ(times) else None
    readings = _readings(times, text)
    explicit = list(_explicit(readings))
    stated = None if published else near or next((days for time, days in explicit if time.rule in FULL), None)
    thread = Thread(text, published, stated, _story(times, explicit, published), ordered)
    tied = ties([reading.named for reading in readings], text)
    shared = _shared(readings, tied, Context(published))
    resolved: list[TimeExpression] = []
    for reading, tie, until in zip(readings, tied, shared, strict=True):
        time = reading.time
        context = thread.context(time)
        if tie or until:
            context = replace(context, until=until, since=_beginning(resolved, tie))
        value = reading.value(context)
        known = value.range if value.range and plausible(value.range) else None
        if known and time.rule in ENDS:
            known = ending_on(text, time.span.start, known) or known
        anchor = value.anchor if known else None
        place = thread.spoken.get(anchor) if anchor else None
        told = replace(time, value=value.value, range=known, anchor=anchor, anchor_span=place)
        thread.hear(told)
        if tie and tie.ranges:
            resolved[-1] = _carrying(resolved[-1], known)
        resolved.append(told)
    return tuple(resolved)


def _beginning(resolved: Sequence[TimeExpression], tie: Tie | None) -> Value | None:
    """What the end of a stretch of time cannot lie before."""
    first = resolved[-1] if tie and tie.later else None
    return Value(first.timex_type, first.value, first.range, first.anchor) if first else None


def _carrying(first: TimeExpression, last: DateRange | None) -> TimeExpression:
    """The beginning of a stretch of time, with all days to its end."""
    days = first.range
    if not days or not last or days.earliest >= last.latest or last.latest - days.earliest > LONGEST_RANGE:
        return first
    return replace(first, range=DateRange(days.earliest, last.latest, Precision.RANGE))


def _shared(readings: Sequence[_Reading], tied: Sequence[Tie | None], context: Context) -> list[Value | None]:
    """For each expression what is tied to it from behind and has its year with it: `from March to May 2024`."""
    shared: list[Value | None] = [None] * len(readings)
    for at in range(len(readings) - 1, 0, -1):
        if tied[at]:
            shared[at - 1] = readings[at].own(context) or shared[at]
    return shared


def _explicit(readings: Sequence[_Reading]) -> Iterator[tuple[TimeExpression, DateRange]]:
    """The expressions that have their year with them, and the days they mean."""
    for reading in readings:
        if reading.time.timex_type in (TimexType.DATE, TimexType.TIME):
            range_ = reading.value(Context()).range
            if range_ and plausible(range_):
                yield reading.time, range_


def _before_christ(times: Sequence[TimeExpression]) -> bool:
    """Whether a text is of times before Christ, from which nothing leads to its day of publication."""
    bc = sum(time.rule == "bc" for time in times)
    return bc >= FEWEST_YEARS and bc * 2 > sum(time.rule in ("year", "bc", *FULL) for time in times)


def _story(
    times: Sequence[TimeExpression], explicit: Sequence[tuple[TimeExpression, DateRange]], published: DateRange | None
) -> DateRange | None:
    """Where a story of long ago begins; None in news."""
    years = [days.earliest.year for _, days in explicit]
    return explicit[0][1] if tells_of_long_ago([time.rule for time in times], years, published) else None


# ------------------------------------------------------------------ a date that stands alone


LABEL = re.compile(
    r"(?:(?:published|posted|updated|created|date|dated|last modified|first published|on|at)\b\s*(?:on|at)?\s*:?\s*){0,3}",
    re.IGNORECASE,
)
CLOCK = re.compile(
    r"(?:,?\s*(?:at|[-|–—•·])?\s*\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,4}(?:[+-]\d{1,2})?\)?)?)?\s*",
    re.IGNORECASE,
)
DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})(?:\d{4}(?:\d{2})?)?$")
NUMERIC = re.compile(r"(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\d)")
ZONE = re.compile(r"(?:[+-]\d{4})?\s*")
"""The hours that a mail is ahead of UTC."""
ISO_TIME = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ][\d:.]{4,15}(?:Z|[+-]\d{2}:?\d{2})?)?$")


OF_WEEK = re.compile(r"(?i:(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s+)(?=\d{1,2}[./])")


def stated_days(line: str) -> tuple[date, ...]:
    """The day that a line states, as `stated_date` reads it, or both that a numeric date may mean, in order.

    The weekday beside a numeric date decides, if it fits one of them.
    """
    day = stated_date(line)
    if day or len(line) > LONGEST_DATE:
        return (day,) if day else ()
    rest = line[_end(LABEL, line) :].strip()
    weekday = OF_WEEK.match(rest)
    rest = rest[weekday.end() :] if weekday else rest
    found = NUMERIC.match(rest)
    if not found or not CLOCK.fullmatch(rest, found.end()):
        return ()
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    sure = _numeric(found)
    days = [sure] if sure else [day for day in (_checked(year, first, second), _checked(year, second, first)) if day]
    fit = [day for day in days if weekday and day.weekday() == WEEKDAYS[weekday[1].lower()]]
    return tuple(sorted(fit if len(fit) == 1 else days))


def stated_date(line: str) -> date | None:
    """The day that a line states, if it is nothing but a date with its label, weekday and time of day.

    A numeric date is read only where its day and month cannot be confused; between full stops the day comes first.
    """
    if len(line) > LONGEST_DATE:
        return None
    rest = line[_end(LABEL, line) :].strip()
    digits = DIGITS.match(rest)
    if digits:
        return _checked(*map(int, digits.groups()))
    if ISO_TIME.match(rest):
        return _checked(*map(int, rest[:10].split("-")))
    numeric = NUMERIC.match(rest)
    if numeric:
        return _numeric(numeric) if CLOCK.fullmatch(rest, numeric.end()) else None
    found = ANYWHERE.match(rest)
    rule = rule_of(rest, found.start()) if found else None
    if found and rule and rule[0] == "full" and _is_clock(rest[found.end() :]):
        value = MEANINGS["full"](rule[1], Context())
        return value.range.earliest if value.range and plausible(value.range) else None
    return None


def _end(pattern: re.Pattern[str], line: str) -> int:
    found = pattern.match(line)
    return found.end() if found else 0


def _checked(year: int, month: int, day: int) -> date | None:
    """The day, if there is such a day and news can be of it."""
    try:
        return date(year, month, day) if EARLIEST_YEAR <= year <= LATEST_YEAR else None
    except ValueError:
        return None


def _is_clock(words: str) -> bool:
    """Whether the words behind a day tell no more than the time of day, with its zone."""
    return bool(ZONE.fullmatch(words, _end(CLOCK, words)))


def _numeric(found: re.Match[str]) -> date | None:
    """A date like 13/01/2022, where only one order of day and month is possible, or 13.1.2022."""
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if found[2] == "." or first > 12 or first == second:
        return _checked(year, second, first)
    return _checked(year, first, second) if second > 12 else None
