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
from briefing.model.speech import Confidence, QuoteKind

NAMES = ("speaker", "source", "outlet", "kind", "confidence", "after", "since", "before", "until", "on")
"""What may stand before a colon."""

_FILTER = re.compile(rf"""(?<!\S)({"|".join(NAMES)}):("[^"]*"?|\S*)""", re.IGNORECASE)
_ARGUMENT = re.compile(rf"""({"|".join(NAMES)}):([^"]*\s[^"]*)""", re.IGNORECASE)
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")

Choice = TypeVar("Choice", bound=StrEnum)


def parse(typed: str) -> Query:
    """The query that `typed` means.

    `speaker:` and `source:` (or `outlet:`) take a word, or several in double quotes; `kind:` and `confidence:` one of
    their values, or the beginning of one. `after:` or `since:`, `before:` or `until:` and `on:` take a day, a month or a
    year as in 2022-01-31, and include it. A filter with nothing after its colon is still being typed and asks for nothing.
    Raises `UsageError` for what is no day and no such value.
    """
    filters = {name.lower(): value.strip('"').strip() for name, value in _FILTER.findall(typed)}
    since = filters.get("on") or filters.get("after") or filters.get("since") or ""
    until = filters.get("on") or filters.get("before") or filters.get("until") or ""
    return Query(
        words=" ".join(_FILTER.sub(" ", typed).split()),
        speaker=filters.get("speaker", ""),
        source=filters.get("source") or filters.get("outlet") or "",
        since=_days(since)[0] if since else None,
        until=_days(until)[1] if until else None,
        kind=choice(QuoteKind, "kind", filters.get("kind", "")),
        confidence=choice(Confidence, "confidence", filters.get("confidence", "")),
    )


def typed(arguments: Iterable[str]) -> str:
    """Arguments of a command line as they would be typed: a shell takes the quotes off `speaker:"Ada Lunde"`."""
    return " ".join(_ARGUMENT.sub(r'\1:"\2"', one) if _ARGUMENT.fullmatch(one) else one for one in arguments)


def choice(values: type[Choice], name: str, word: str) -> Choice | None:
    """The value that begins so, None for an empty word; `UsageError` where none does."""
    if not word:
        return None
    for value in values:
        if value.startswith(word.lower()):
            return value
    raise UsageError(f"no {name} is called '{word}'", f"there are {', '.join(values)}")


def _days(words: str) -> tuple[date, date]:
    """The first and the last day of a day, a month or a year."""
    found = _DAY.fullmatch(words)
    if not found:
        raise UsageError(f"no day: {words}", "write one as in 2022-01-31, 2022-01 or 2022")
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
        return first, date(first.year, month or 12, day or monthrange(first.year, month or 12)[1])
    except ValueError:
        raise UsageError(f"no such day: {words}", "write one as in 2022-01-31, 2022-01 or 2022") from None
