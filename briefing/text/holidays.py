"""The day of a holiday in a year."""

from __future__ import annotations

from datetime import MINYEAR, date, timedelta

from dateutil.easter import easter

from briefing.text.tables.holidays import BY_EASTER, BY_WEEKDAY, FIXED

GREGORIAN = 1583
"""The first year for which Easter is reckoned."""
LAST = 4099
"""The last one."""


def holiday(name: str, year: int) -> date | None:
    """The day of a holiday of that name, in lower case, or None where the year has none or is beyond reckoning."""
    if not MINYEAR <= year <= LAST:
        return None
    if name in FIXED:
        return date(year, *FIXED[name])
    if name in BY_WEEKDAY:
        month, weekday, from_day, behind = BY_WEEKDAY[name]
        first = date(year, month, from_day)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + behind)
    return easter(year) + timedelta(days=BY_EASTER[name]) if year >= GREGORIAN else None


def around(name: str) -> tuple[int, int]:
    """The month and the day about which the holiday of that name falls."""
    usual = holiday(name, 2001)  # Easter is on 15 April
    return (usual.month, usual.day) if usual else (1, 1)
