"""Stretches of the calendar, and how TIMEX3 spells them."""

from __future__ import annotations

from datetime import date, timedelta
from math import copysign, trunc

from dateutil.relativedelta import relativedelta

from briefing.model import DateRange, Precision
from briefing.text.tables.calendar import PARTS, SEASONS

DAYS_OF_MONTH = 30
"""What a part of a month is reckoned by."""


def timex_value(range_: DateRange) -> str:
    """The TIMEX3 value of a range, at its precision."""
    first = range_.earliest
    match range_.precision:
        case Precision.YEAR:
            return f"{first.year:04}"
        case Precision.DECADE:
            return f"{first.year:04}"[:3]
        case Precision.MONTH:
            return f"{first.year:04}-{first.month:02}"
        case Precision.WEEK:
            year, week, _ = first.isocalendar()
            return f"{year:04}-W{week:02}"
        case Precision.SEASON:
            code = next(code for code, month in SEASONS.values() if month == first.month)
            return f"{first.year:04}-{code}"
        case Precision.RANGE if first.month == range_.latest.month and first != range_.latest:
            return f"{first.year:04}-{first.month:02}"
        case _:
            return first.isoformat()


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_range(year: int, month: int) -> DateRange:
    """All days of a month."""
    first = date(year, month, 1)
    return DateRange(first, first + relativedelta(day=31), Precision.MONTH)


def year_range(year: int) -> DateRange:
    """All days of a year."""
    return DateRange(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)


def decade_range(year: int) -> DateRange:
    """All days of the ten years that begin with `year`."""
    return DateRange(date(year, 1, 1), date(year + 9, 12, 31), Precision.DECADE)


def week_range(day: date) -> DateRange:
    """Monday to Sunday around `day`."""
    monday = day - timedelta(days=day.weekday())
    return DateRange(monday, monday + timedelta(days=6), Precision.WEEK)


def months_range(year: int, month: int, count: int, precision: Precision = Precision.RANGE) -> DateRange:
    """`count` whole months, the first of them given."""
    first = date(year, month, 1)
    return DateRange(first, first + relativedelta(months=count, days=-1), precision)


def season_range(year: int, season: str) -> DateRange:
    """The three months of a season; winter runs into the next year."""
    return months_range(year, SEASONS[season][1], 3, Precision.SEASON)


def quarter_range(year: int, quarter: int) -> DateRange:
    """Three months, from the first to the fourth quarter of a year."""
    return months_range(year, 3 * quarter - 2, 3)


def is_quarter(days: DateRange) -> bool:
    """Whether these are the three months of a quarter of the calendar."""
    first = days.earliest
    return days == quarter_range(first.year, (first.month + 2) // 3) if first.day == 1 and first.year < 9999 else False


def third_of(whole: DateRange, third: int) -> DateRange:
    """The first, middle or last third of a month or of a year."""
    first = whole.earliest
    if whole.precision is not Precision.MONTH:
        return months_range(first.year, 4 * third + 1, 4)
    start, end = PARTS[third]
    return DateRange(first.replace(day=start), first + relativedelta(day=end), Precision.RANGE)


def around(day: date, unit: str) -> DateRange:
    """The day, or the week, month, quarter, year or decade that it is in."""
    match unit:
        case "day":
            return DateRange.day(day)
        case "week":
            return week_range(day)
        case "month":
            return month_range(day.year, day.month)
        case "quarter":
            return quarter_range(day.year, (day.month + 2) // 3)
        case "decade":
            return decade_range(day.year // 10 * 10)
        case _:
            return year_range(day.year)


def moved(day: date, unit: str, by: float) -> date | None:
    """`by` units away, or None beyond the calendar; half a month is fifteen days, half a day a whole one."""
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}.get(unit, 0)
    whole = trunc(by * months)
    rest = (by * months - whole) * DAYS_OF_MONTH if months else by * (7 if unit == "week" else 1)
    try:
        return day + relativedelta(months=whole, days=trunc(rest + copysign(0.5, rest)))
    except (ValueError, OverflowError):
        return None
