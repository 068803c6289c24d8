"""The meanings of expressions that name their months, or weeks and weekdays of them."""

from __future__ import annotations

import re
from datetime import timedelta

from briefing.model import DateRange, Precision
from briefing.text.tables.calendar import MONTHS, ORDINALS, THIRDS, WEEKDAYS
from briefing.text.timex_context import Context, Meaning, Value, count_of, dated, nearest
from briefing.text.timex_ranges import (
    month_range,
    third_of,
    timex_value,
    year_range,
)
from briefing.text.timex_years import shifted_year, third_named


def month_named(found: re.Match[str]) -> int:
    """The month that an expression names."""
    groups = found.groupdict()
    name = groups.get("month") or groups.get("other") or ""
    return int(name) if name.isdigit() else MONTHS[name.rstrip(".").lower()]


def _month_of(found: re.Match[str], context: Context) -> tuple[DateRange | None, DateRange | None]:
    """The month that is meant, by its year or by the nearest of its name; and the anchor."""
    groups = found.groupdict()
    month = month_named(found)
    if groups.get("year"):
        return month_range(int(groups["year"]), month), None
    day, anchor = nearest(month, 15, context)
    return month_range(day.year, month) if day else None, anchor


def _part_month(found: re.Match[str], context: Context) -> Value:
    whole, anchor = _month_of(found, context)
    if whole is None:
        return dated(None, f"XXXX-{month_named(found):02}")
    return dated(third_of(whole, third_named(found)), "", anchor)


def _some_month(found: re.Match[str], context: Context) -> Value:
    whole, anchor = _month_of(found, context)
    return dated(whole, f"XXXX-{month_named(found):02}", anchor)


def _month_of_year(found: re.Match[str], context: Context) -> Value:
    year, anchor = shifted_year(found["which"] or found["near"], context)
    month = month_named(found)
    return dated(month_range(year, month) if year else None, f"XXXX-{month:02}", anchor)


def _that_month(found: re.Match[str], context: Context) -> Value:
    """The April before what was last spoken of, or the one behind it."""
    month, anchor = month_named(found), context.focus or context.now
    if anchor is None:
        return dated(None, f"XXXX-{month:02}")
    ahead = found["which"] in ("following", "next")
    at = anchor.latest if ahead else anchor.earliest
    year = at.year + (month <= at.month) if ahead else at.year - (month >= at.month)
    return dated(month_range(year, month) if 1 <= year <= 9999 else None, f"XXXX-{month:02}", anchor)


def _near_month(found: re.Match[str], context: Context) -> Value:
    month, which = month_named(found), found["which"].lower()
    anchor = context.now
    if anchor is None:
        return dated(None, f"XXXX-{month:02}")
    now, year = anchor.latest, anchor.latest.year
    if (which == "last" and month >= now.month) or (which == "this past" and month > now.month):
        year -= 1
    elif which in ("next", "this coming") and month <= now.month:
        year += 1
    return dated(month_range(year, month) if 1 <= year <= 9999 else None, f"XXXX-{month:02}", anchor)


def _weeks_of_month(found: re.Match[str], context: Context) -> Value:
    """The first week of May, or the last two weeks of it: seven days each, from its first day or up to its last."""
    whole, anchor = _month_of(found, context)
    if whole is None:
        return dated(None, f"XXXX-{month_named(found):02}")
    length = timedelta(days=7 * int(count_of(found)) - 1)
    if found["which"] in ("last", "final"):
        first = max(whole.earliest, whole.latest - length)
    else:
        first = whole.earliest + timedelta(days=7 * (ORDINALS[found["which"]] - 1))
    days = DateRange(first, min(whole.latest, first + length), Precision.RANGE)
    return dated(days, "", anchor, timex_value(whole))


def _nth_weekday(found: re.Match[str], context: Context) -> Value:
    """The first Monday of May, or the last one."""
    whole, anchor = _month_of(found, context)
    if whole is None:
        return dated(None, f"XXXX-{month_named(found):02}")
    number = WEEKDAYS[found["weekday"].lower()]
    if found["which"] == "last":
        return dated(DateRange.day(whole.latest - timedelta(days=(whole.latest.weekday() - number) % 7)), "", anchor)
    days = (number - whole.earliest.weekday()) % 7 + 7 * (ORDINALS[found["which"]] - 1)
    return dated(DateRange.day(whole.earliest + timedelta(days=days)), "", anchor)


def _part_unit(found: re.Match[str], context: Context) -> Value:
    """The beginning, middle or end of the year or month spoken of."""
    third = third_named(found) if found.groupdict().get("part") else THIRDS["end"]
    unit = found["unit"]
    anchor = context.focus
    if context.planned and not context.story and found.groupdict().get("which") not in ("that", "the same"):
        anchor = context.published or anchor
    if anchor is None or (unit == "month" and anchor.precision not in (Precision.MONTH, Precision.DAY)):
        anchor = None if context.story else context.published
    if anchor is None:
        return dated(None, "XXXX" if unit == "year" else "XXXX-XX")
    day = anchor.earliest
    whole = year_range(day.year) if unit == "year" else month_range(day.year, day.month)
    value = f"{day.year:04}" if unit == "year" else ""
    return dated(third_of(whole, third), "", anchor, value)


OF_MONTHS: dict[str, Meaning] = {
    "weeks-of-month": _weeks_of_month,
    "nth-weekday": _nth_weekday,
    "that-month": _that_month,
    "part-month": _part_month,
    "month-year": _some_month,
    "month-of-year": _month_of_year,
    "near-month": _near_month,
    "month": _some_month,
    "part-unit": _part_unit,
    "unit-end": _part_unit,
}
"""The meanings of rules for months and their parts."""
