"""What is typed to find something, as a query: words, and filters such as `speaker:ryabkov kind:direct after:2022-01-01`."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import TypeVar

from briefing.errors import UsageError
from briefing.model.asking import Query
from briefing.model.dates import MONTH_NAMES
from briefing.model.speech import Confidence, QuoteKind

NAMES = ("speaker", "source", "outlet", "kind", "confidence", "after", "since", "before", "until", "on", "min")
"""What may stand before a colon."""

_FILTER = re.compile(rf"""(?<!\S)({"|".join(NAMES)}):("[^"]*"?|\S*)""", re.IGNORECASE)
_ARGUMENT = re.compile(rf"""({"|".join(NAMES)}):([^"]*\s[^"]*)""", re.IGNORECASE)
_UNKNOWN = re.compile(r"(?<!\S)([^\W\d_]{2,20}):(?=[\w\"])")
_DAY = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?")
_NAMED = re.compile(
    r"(?:(?P<day>\d{1,2}) +)?(?P<month>[a-z]{3,9})\.?(?: +(?P<last>\d{1,2}))?(?:,? *(?P<year>\d{4}))?", re.IGNORECASE
)
_NUMBER = re.compile("[0-9]{1,6}")
_DAYS = "write one as in 2022-01-31, 2022-01 or 2022"

Choice = TypeVar("Choice", bound=StrEnum)


def parse(typed: str) -> Query:
    """The query that `typed` means.

    `speaker:` and `source:` (or `outlet:`) take a word, or several in double quotes; `kind:` and `confidence:` one of
    their values, or the beginning of one. `after:` or `since:`, `before:` or `until:` and `on:` take a day, a month or a
    year as in 2022-01-31, or in double quotes as in "31 Jan 2022", and include it. `min:` takes a number of sources. A filter
    with nothing after its colon is still being typed and asks for nothing. Raises `UsageError` for what is no day, no number
    and no such value.
    """
    filters = {name.lower(): value.strip('"').strip() for name, value in _FILTER.findall(typed)}
    since = filters.get("on") or filters.get("after") or filters.get("since") or ""
    until = filters.get("on") or filters.get("before") or filters.get("until") or ""
    return Query(
        words=" ".join(_FILTER.sub(" ", typed).split()),
        speaker=filters.get("speaker", ""),
        source=filters.get("source") or filters.get("outlet") or "",
        since=days(since)[0] if since else None,
        until=days(until)[1] if until else None,
        kind=choice(QuoteKind, "kind", filters.get("kind", "")),
        confidence=choice(Confidence, "confidence", filters.get("confidence", "")),
        min_sources=_number(filters.get("min", "")),
    )


def typed(arguments: Iterable[str]) -> str:
    """Arguments of a command line as they would be typed: a shell takes the quotes off `speaker:"Ada Lunde"`."""
    return " ".join(_ARGUMENT.sub(r'\1:"\2"', one) if _ARGUMENT.fullmatch(one) else one for one in arguments)


def unknown(words: str) -> str:
    """What to say of words that found nothing and hold what looks like a filter, empty where none does."""
    found = next((one for one in _UNKNOWN.findall(words) if one.lower() not in NAMES), None)
    return f"no such filter: {found} (there are {', '.join(NAMES)})" if found else ""


def choice(values: type[Choice], name: str, word: str) -> Choice | None:
    """The value that begins so, None for an empty word; `UsageError` where none does."""
    if not word:
        return None
    for value in values:
        if value.startswith(word.lower()):
            return value
    raise UsageError(f"no {name} is called '{word}'", f"there are {', '.join(values)}")


def days(words: str, year: int | None = None) -> tuple[date, date]:
    """The first and the last day of a day, a month or a year, as in 2022-01-31, 2022-01, 2022, "31 Jan 2022" or "Jan 2022".

    `year` stands in where a month is named without one. Raises `UsageError`.
    """
    found = _DAY.fullmatch(words) or _NAMED.fullmatch(words)
    if not found:
        raise UsageError(f"no day: {words}", _DAYS)
    parts = found.groupdict()
    month, day = parts["month"], parts["day"] or parts.get("last")
    in_year = int(parts["year"]) if parts["year"] else year
    if in_year is None or (parts["day"] and parts.get("last")):
        raise UsageError(f"no day: {words}", _DAYS)
    number = int(month) if month and month.isdigit() else _month(month) if month else None
    try:
        first = date(in_year, 1 if number is None else number, int(day) if day else 1)
    except ValueError:
        raise UsageError(f"no such day: {words}", _DAYS) from None
    return first, first if day else date(in_year, number or 12, monthrange(in_year, number or 12)[1])


def _month(name: str) -> int:
    """The number of a month that is named or shortened; 0, which is no month, for any other word."""
    return next((n for n, month in enumerate(MONTH_NAMES, start=1) if month.lower().startswith(name.lower())), 0)


def _number(word: str) -> int:
    if not word:
        return 0
    if not _NUMBER.fullmatch(word):
        raise UsageError(f"no number of sources: {word}", "write it as in min:2")
    return int(word)
