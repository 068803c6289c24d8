"""Time expressions: where they stand, and which days they mean.

Finding needs the text alone. Resolving also needs to know when the article was published, which may be learned much later
and from other articles; so it works on what was found and the words of each expression.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dateutil import parser

from briefing.model import DateRange, Precision, Span, TimeExpression, TimexType
from briefing.text.tables.calendar import PLANNED
from briefing.text.timex_grammar import ANYWHERE, rule_of
from briefing.text.timex_values import MEANINGS, Context

WORD = re.compile(r"[a-z]+")

FULL = frozenset({"full", "iso"})
"""Rules whose days have their year with them."""

IS_TO = re.compile(r"\b(?:is|are) to\b")
"""As in "the Council is to meet on Wednesday"."""

CLAUSE = re.compile(r"\b(?:that|where|when|which|who|while|because|after|before)\b|;")
"""Where a clause begins that may have a tense of its own."""

LONGEST_DATE = 64
"""Characters of a stated date that are given to dateutil; what is longer is no date."""

EARLIEST_YEAR, LATEST_YEAR = 1500, 2100


def find(text: str, sentences: Sequence[Span]) -> tuple[TimeExpression, ...]:
    """The time expressions in the sentences of a text, in order, not yet resolved."""
    found: list[TimeExpression] = []
    for sentence in sentences:
        clauses = _clauses(text, sentence)
        at = 0
        for match in ANYWHERE.finditer(text, sentence.start, sentence.end):
            rule = rule_of(text, match.start(), match.end())
            if rule:
                kind = MEANINGS[rule[0]](rule[1], Context())
                while clauses[at][0] <= match.start():
                    at += 1
                planned = clauses[at][1]
                span = Span(match.start(), match.end())
                found.append(TimeExpression(span, kind.timex_type, kind.value, rule[0], planned=planned))
    return tuple(found)


def _clauses(text: str, sentence: Span) -> list[tuple[int, bool]]:
    """The ends of the clauses of a sentence, and whether each speaks of what is to come.

    What is expected stands in the clause after it: "it is expected that on January 12 ...".
    """
    clauses: list[tuple[int, bool]] = []
    start, before = sentence.start, False
    bounds = [found.start() for found in CLAUSE.finditer(text, sentence.start, sentence.end)]
    for end in (*bounds, sentence.end):
        words = WORD.findall(text[start:end].lower())
        ahead = (
            not PLANNED.isdisjoint(words) or bool(IS_TO.search(text, start, end)) or (before and words[:1] == ["that"])
        )
        clauses.append((end, ahead))
        start, before = end, ahead
    return clauses


def resolve(
    times: Sequence[TimeExpression], text: str, published: DateRange | None, *, near: DateRange | None = None
) -> tuple[TimeExpression, ...]:
    """The same expressions with the days they mean, as far as `published` and the dates in the text tell.

    Without a day of publication, days without a year are counted from the first full date that the text gives, or else
    from `near`, a day that the article is known to speak of. "The day before" counts from the day last spoken of in its
    paragraph.
    """
    published = published if published and _plausible(published) else None
    stated = None if published else _stated(times, text) or near
    focus: DateRange | None = None
    resolved: list[TimeExpression] = []
    at = 0
    for time in times:
        if "\n\n" in text[at : time.span.start]:
            focus = None
        at = time.span.end
        rule = rule_of(text, time.span.start, time.span.end)
        if rule is None:
            resolved.append(time)
            continue
        context = Context(published, focus, stated, time.planned)
        value = MEANINGS[rule[0]](rule[1], context)
        known = value.range if value.range and _plausible(value.range) else None
        resolved.append(replace(time, value=value.value, range=known, anchor=value.anchor if known else None))
        if known and value.timex_type is TimexType.DATE and known.precision is Precision.DAY:
            focus = known
    return tuple(resolved)


def _stated(times: Sequence[TimeExpression], text: str) -> DateRange | None:
    """The first full date of the text, for want of a better anchor."""
    for time in times:
        if time.rule in FULL:
            rule = rule_of(text, time.span.start, time.span.end)
            value = MEANINGS[rule[0]](rule[1], Context()) if rule else None
            if value and value.range and _plausible(value.range):
                return value.range
    return None


def _plausible(range_: DateRange) -> bool:
    """Whether news can speak of these days; a number that looks like a year may lie far off."""
    return range_.earliest.year >= EARLIEST_YEAR and range_.latest.year <= LATEST_YEAR


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
NUMERIC = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{4}$")
ISO_TIME = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ][\d:.]{4,15}(?:Z|[+-]\d{2}:?\d{2})?)?$")


def stated_date(line: str) -> date | None:
    """The day that a line states, if it is nothing but a date with its label, weekday and time of day.

    A numeric date is read only where its day and month cannot be confused.
    """
    if len(line) > LONGEST_DATE:
        return None
    rest = line[_end(LABEL, line) :].strip()
    digits = DIGITS.match(rest)
    if digits:
        return _checked(*map(int, digits.groups()))
    if ISO_TIME.match(rest):
        return _checked(*map(int, rest[:10].split("-")))
    if NUMERIC.match(rest):
        return _numeric(rest)
    found = ANYWHERE.match(rest)
    rule = rule_of(rest, *found.span()) if found else None
    if found and rule and rule[0] == "full" and CLOCK.fullmatch(rest, found.end()):
        value = MEANINGS["full"](rule[1], Context())
        return value.range.earliest if value.range and _plausible(value.range) else None
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


def _numeric(words: str) -> date | None:
    """A date like 13/01/2022, where only one order of day and month is possible."""
    first, second, _ = (int(part) for part in re.split("[./]", words))
    if first <= 12 and second <= 12 and first != second:
        return None
    try:
        return parser.parse(words, dayfirst=first > 12).date()
    except (ValueError, OverflowError):
        return None
