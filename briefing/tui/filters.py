"""What a reader types into a find line, as a query: words, and filters such as `speaker:ryabkov after:2022-01-01`."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from briefing.errors import UsageError
from briefing.model import Query

_FILTER = re.compile(r"""(?<!\S)(speaker|source|after|since|before|until|on):("[^"]*"?|\S*)""", re.IGNORECASE)
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def parse(typed: str) -> Query:
    """The query that `typed` means.

    `speaker:` and `source:` take a word, or several in double quotes. `after:` or `since:`, `before:` or `until:` and
    `on:` take a day, a month or a year as in 2022-01-31, and include it. A filter with nothing after its colon is still
    being typed and asks for nothing. Raises `UsageError` for what is no day.
    """
    filters = {name.lower(): value.strip('"').strip() for name, value in _FILTER.findall(typed)}
    since = filters.get("on") or filters.get("after") or filters.get("since") or ""
    until = filters.get("on") or filters.get("before") or filters.get("until") or ""
    return Query(
        words=" ".join(_FILTER.sub(" ", typed).split()),
        speaker=filters.get("speaker", ""),
        source=filters.get("source", ""),
        since=_days(since)[0] if since else None,
        until=_days(until)[1] if until else None,
    )


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
