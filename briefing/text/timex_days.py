"""The meanings of expressions that name their days."""

from __future__ import annotations

import re
from datetime import date

from briefing.model import DateRange, Precision, TimexType
from briefing.text.holidays import around, holiday
from briefing.text.tables.calendar import TIMES_OF_DAY
from briefing.text.timex_context import Context, Meaning, Value, dated, nearest
from briefing.text.timex_months import month_named
from briefing.text.timex_ranges import day_of
from briefing.text.timex_years import shifted_year

NEARBY = 31
"""Days from publication within which a date in digits is read, where its day and month can be confused."""

YOUNG = 50
"""A year of two digits below this is of this century."""


def _full(found: re.Match[str], _: Context) -> Value:
    day = day_of(int(found["year"]), month_named(found), int(found["day"]))
    return dated(DateRange.day(day) if day else None, found["year"])


def _numeric(found: re.Match[str], context: Context) -> Value:
    """A date in digits; where day and month can be confused, the reading that is near to publication, if one is."""
    first, second, year = (int(found[part]) for part in ("first", "second", "year"))
    year += 0 if year > 99 else 2000 if year < YOUNG else 1900
    days = [day for day in (day_of(year, first, second), day_of(year, second, first)) if day]
    anchor = context.published
    confused = len(set(days)) > 1
    if confused:
        days = [day for day in days if anchor and abs((day - anchor.latest).days) <= NEARBY]
    day = min(days, key=lambda day: abs((day - anchor.latest).days) if anchor else 0, default=None)
    return dated(DateRange.day(day) if day else None, f"{year:04}", anchor if confused else None)


def month_day(found: re.Match[str], context: Context) -> Value:
    """A day of a month, in the year that stands with it or in the nearest."""
    if found.groupdict().get("year"):
        return _full(found, context)
    month, number = month_named(found), int(found["day"])
    day, anchor = _day_in_year(found, month, number, context)
    return dated(DateRange.day(day) if day else None, f"XXXX-{month:02}-{number:02}", anchor)


def _day_in_year(found: re.Match[str], month: int, day: int, context: Context) -> tuple[date | None, DateRange | None]:
    """The day in the year that stands with it, or the nearest of that name; and the anchor."""
    groups = found.groupdict()
    if groups.get("year"):
        return day_of(int(groups["year"]), month, day), None
    word = groups.get("same") or groups.get("near")
    if not word:
        return nearest(month, day, context)
    year, anchor = shifted_year(word, context)
    return (day_of(year, month, day) if year else None), anchor


def _holiday(found: re.Match[str], context: Context) -> Value:
    """A holiday of its year, the last or the next one, or the nearest of its name."""
    name = re.sub(r"\s", " ", found["holiday"].lower().replace("’", "'"))
    month, number = around(name)
    which, now = (found.groupdict().get("which") or "").lower().split(), context.now
    if which and which[-1] in ("last", "next", "past") and now:
        day = _beside(name, now.latest, 1 if which[-1] == "next" else -1)
        return dated(DateRange.day(day) if day else None, f"XXXX-{month:02}", now)
    near, anchor = _day_in_year(found, month, number, context)
    day = holiday(name, near.year) if near else None
    return dated(DateRange.day(day) if day else None, f"XXXX-{month:02}", anchor)


def _beside(name: str, day: date, way: int) -> date | None:
    """The holiday of that name before a day, or behind it."""
    days = [holiday(name, day.year + shift) for shift in (-1, 0, 1)]
    fit = [one for one in days if one and (one > day if way > 0 else one < day)]
    return fit[0 if way > 0 else -1] if fit else None


def _time_of_date(found: re.Match[str], context: Context) -> Value:
    on = month_day(found, context)
    return Value(TimexType.TIME, f"{on.value}T{TIMES_OF_DAY[found['time']]}", on.range, on.anchor)


def _day_range(found: re.Match[str], context: Context) -> Value:
    month, first, last = month_named(found), int(found["day"]), int(found["last"])
    start, anchor = _day_in_year(found, month, first, context)
    end = day_of(start.year, month, last) if start else None
    days = DateRange(start, end, Precision.RANGE) if start and end and start < end else None
    return dated(days, f"XXXX-{month:02}-{first:02}", anchor, start.isoformat() if start else "")


def _ordinal_day(found: re.Match[str], context: Context) -> Value:
    """The 20th of the month last spoken of."""
    number, focus = int(found["day"]), context.focus
    anchor = focus if focus and focus.precision in (Precision.DAY, Precision.MONTH) else None
    day = day_of(anchor.earliest.year, anchor.earliest.month, number) if anchor else None
    return dated(DateRange.day(day) if day else None, f"XXXX-XX-{number:02}", anchor)


def ending(of: DateRange | None) -> Value:
    """The last day of a range of days, where it is named."""
    return dated(DateRange.day(of.latest) if of else None, "XXXX-XX-XX")


OF_DAYS: dict[str, Meaning] = {
    "iso": _full,
    "numeric": _numeric,
    "full": _full,
    "time-of-date": _time_of_date,
    "day-range": _day_range,
    "month-day": month_day,
    "holiday": _holiday,
    "ordinal-day": _ordinal_day,
}
"""The meanings of rules for days."""
