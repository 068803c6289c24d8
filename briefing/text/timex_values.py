"""What each rule of the grammar means: from the words and what they are counted from to a TIMEX3 value and a range of days.

The values follow TIMEX3 (TimeML 1.2.1): `X` stands for a digit that nothing tells.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from briefing.model import DateRange, Precision, TimexType
from briefing.text.tables.calendar import MONTHS, NUMBERS, PARTS, WEEKDAYS

WRONG_TENSE = 120
"""Days that a month-day in the wrong tense counts as farther away, when its year is chosen."""

GRACE = 2
"""Days by which an article may be off before a tense counts as wrong."""


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression may be counted from."""

    published: DateRange | None = None
    focus: DateRange | None = None
    """The day or days last spoken of."""
    stated: DateRange | None = None
    """A full date that the article gives, for want of a day of publication."""
    planned: bool = False


@dataclass(frozen=True, slots=True)
class Value:
    """The meaning of one expression; `range` is None where it cannot be told, and `anchor` what it was counted from."""

    timex_type: TimexType
    value: str
    range: DateRange | None = None
    anchor: DateRange | None = None


Meaning = Callable[[re.Match[str], Context], Value]


def _dated(found: DateRange | None, unknown: str, anchor: DateRange | None = None) -> Value:
    """A DATE with its value spelled from the range, or `unknown`."""
    return Value(TimexType.DATE, timex_value(found) if found else unknown, found, anchor if found else None)


def timex_value(range_: DateRange) -> str:
    """The TIMEX3 value of a range, at its precision."""
    first = range_.earliest
    match range_.precision:
        case Precision.YEAR:
            return f"{first:%Y}"
        case Precision.DECADE:
            return f"{first:%Y}"[:3]
        case Precision.MONTH:
            return f"{first:%Y-%m}"
        case Precision.WEEK:
            return f"{first:%G-W%V}"
        case Precision.RANGE if first.month == range_.latest.month and first != range_.latest:
            return f"{first:%Y-%m}"
        case _:
            return first.isoformat()


def month_range(year: int, month: int) -> DateRange:
    """All days of a month."""
    first = date(year, month, 1)
    return DateRange(first, first + relativedelta(day=31), Precision.MONTH)


def year_range(year: int) -> DateRange:
    """All days of a year."""
    return DateRange(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)


def week_range(day: date) -> DateRange:
    """Monday to Sunday around `day`."""
    monday = day - timedelta(days=day.weekday())
    return DateRange(monday, monday + timedelta(days=6), Precision.WEEK)


def _month(found: re.Match[str]) -> int:
    """The month that an expression names."""
    groups = found.groupdict()
    name = groups.get("month") or groups.get("other") or ""
    return int(name) if name.isdigit() else MONTHS[name.rstrip(".").lower()]


def _day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest(month: int, day: int, context: Context) -> tuple[date | None, DateRange | None]:
    """The day of that name nearest to the anchor, where a year in the wrong tense counts as farther; and the anchor."""
    anchor = context.published or context.stated
    if anchor is None:
        return None, None
    middle = anchor.earliest + (anchor.latest - anchor.earliest) / 2
    years = range(max(1, middle.year - 1), min(9999, middle.year + 1) + 1)
    days = [found for year in years if (found := _day(year, month, day))]

    def distance(candidate: date) -> int:
        ahead = (candidate - middle).days
        wrong = ahead < -GRACE if context.planned else ahead > GRACE
        return abs(ahead) + (WRONG_TENSE if wrong and context.published else 0)

    return min(days, key=distance, default=None), anchor


def _full(found: re.Match[str], _: Context) -> Value:
    day = _day(int(found["year"]), _month(found), int(found["day"]))
    return _dated(DateRange.day(day) if day else None, found["year"])


def _month_day(found: re.Match[str], context: Context) -> Value:
    month, number = _month(found), int(found["day"])
    day, anchor = _nearest(month, number, context)
    return _dated(DateRange.day(day) if day else None, f"XXXX-{month:02}-{number:02}", anchor)


def _day_range(found: re.Match[str], context: Context) -> Value:
    month, first, last = _month(found), int(found["day"]), int(found["day2"])
    anchor: DateRange | None = None
    start = _day(int(found["year"]), month, first) if found["year"] else None
    if not found["year"]:
        start, anchor = _nearest(month, first, context)
    end = _day(start.year, month, last) if start else None
    days = DateRange(start, end, Precision.RANGE) if start and end and start < end else None
    return _dated(days, f"XXXX-{month:02}-{first:02}", anchor)


def _month_of(found: re.Match[str], context: Context) -> tuple[DateRange | None, DateRange | None]:
    """The month that is meant, by its year or by the nearest of its name; and the anchor."""
    groups = found.groupdict()
    month = _month(found)
    if groups.get("year"):
        return month_range(int(groups["year"]), month), None
    day, anchor = _nearest(month, 15, context)
    return month_range(day.year, month) if day else None, anchor


def _part_month(found: re.Match[str], context: Context) -> Value:
    whole, anchor = _month_of(found, context)
    if whole is None:
        return _dated(None, f"XXXX-{_month(found):02}")
    first, last = PARTS[found["part"].lower()]
    end = whole.earliest + relativedelta(day=last)
    return _dated(DateRange(whole.earliest.replace(day=first), end, Precision.RANGE), "", anchor)


def _some_month(found: re.Match[str], context: Context) -> Value:
    whole, anchor = _month_of(found, context)
    return _dated(whole, f"XXXX-{_month(found):02}", anchor)


def _near_month(found: re.Match[str], context: Context) -> Value:
    month, which = _month(found), found["which"].lower()
    anchor = context.published or context.stated
    if anchor is None:
        return _dated(None, f"XXXX-{month:02}")
    now = anchor.latest
    year = now.year
    if which == "last" and month >= now.month:
        year -= 1
    elif which == "next" and month <= now.month:
        year += 1
    return _dated(month_range(year, month), "", anchor)


def _year(found: re.Match[str], _: Context) -> Value:
    return _dated(year_range(int(found["year"])), "")


def _decade(found: re.Match[str], _: Context) -> Value:
    first = int(found["decade"])
    return _dated(DateRange(date(first, 1, 1), date(first + 9, 12, 31), Precision.DECADE), "")


def _from_published(days: dict[str, int]) -> Meaning:
    def meaning(found: re.Match[str], context: Context) -> Value:
        word = found["day"].lower()
        kind = TimexType.TIME if word == "tonight" else TimexType.DATE
        anchor = context.published
        if anchor is None:
            return Value(kind, "XXXX-XX-XX")
        shift = timedelta(days=days[word])
        range_ = DateRange(anchor.earliest + shift, anchor.latest + shift, anchor.precision)
        return Value(kind, timex_value(range_) + ("TNI" if word == "tonight" else ""), range_, anchor)

    return meaning


def _from_focus(days: int) -> Meaning:
    def meaning(_: re.Match[str], context: Context) -> Value:
        anchor = context.focus or (context.published if days < 0 else None)
        if anchor is None or anchor.precision is not Precision.DAY:
            return _dated(None, "XXXX-XX-XX")
        return _dated(DateRange.day(anchor.earliest + timedelta(days=days)), "", anchor)

    return meaning


def _number(found: re.Match[str]) -> int:
    word = found["number"].lower()
    return int(word) if word.isdigit() else NUMBERS[word]


def _moved(anchor: DateRange | None, unit: str, by: int) -> Value:
    """`by` units away from the anchor's first day, as coarse as the unit."""
    if anchor is None or unit in ("hour", "minute"):
        return _dated(None, "XXXX-XX-XX")
    years = by * 10 if unit == "decade" else by
    step = {"day": relativedelta(days=by), "week": relativedelta(weeks=by), "month": relativedelta(months=by)}
    try:
        return _dated(_around(anchor.earliest + step.get(unit, relativedelta(years=years)), unit), "", anchor)
    except (ValueError, OverflowError):
        return _dated(None, "XXXX-XX-XX")


def _around(day: date, unit: str) -> DateRange:
    """The day, or the week, month or year that it is in."""
    match unit:
        case "day":
            return DateRange.day(day)
        case "week":
            return week_range(day)
        case "month":
            return month_range(day.year, day.month)
        case _:
            return year_range(day.year)


def _later(found: re.Match[str], context: Context) -> Value:
    sign = 1 if found["way"] in ("later", "after") else -1
    fine = context.focus and context.focus.precision is Precision.DAY
    return _moved(context.focus if fine else None, found["unit"], sign * _number(found))


def _ago(found: re.Match[str], context: Context) -> Value:
    return _moved(context.published, found["unit"], -_number(found))


def _near_unit(found: re.Match[str], context: Context) -> Value:
    shift = {"last": -1, "this": 0, "next": 1}[found["which"].lower()]
    if context.published is None:
        return _dated(None, {"week": "XXXX-WXX", "month": "XXXX-XX"}.get(found["unit"], "XXXX"))
    return _moved(context.published, found["unit"], shift)


def _weekday(found: re.Match[str], context: Context) -> Value:
    number = WEEKDAYS[found["weekday"].lower()]
    anchor = context.published
    if anchor is None or anchor.precision is not Precision.DAY:
        return _dated(None, f"XXXX-WXX-{number + 1}")
    which = (found.groupdict().get("which") or "").lower()
    ahead = context.planned if not which else which == "next"
    back = (anchor.earliest.weekday() - number) % 7
    day = anchor.earliest + timedelta(days=(-back) % 7 if ahead else -back)
    if which == "last" and back == 0:
        day -= timedelta(days=7)
    elif which == "next" and day == anchor.earliest:
        day += timedelta(days=7)
    return _dated(DateRange.day(day), "", anchor)


def _each(found: re.Match[str], _: Context) -> Value:
    units = {"day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y"}
    if found["weekday"]:
        return Value(TimexType.SET, f"XXXX-WXX-{WEEKDAYS[found['weekday'].lower()] + 1}")
    return Value(TimexType.SET, units[found["unit"]])


def _duration(found: re.Match[str], _: Context) -> Value:
    number = f"{_number(found)}{'.5' if found['fraction'] else ''}"
    units = {"hour": "PT{}H", "minute": "PT{}M", "day": "P{}D", "week": "P{}W", "month": "P{}M", "year": "P{}Y"}
    return Value(TimexType.DURATION, units.get(found["unit"], "P{}0Y").format(number))


MEANINGS: dict[str, Meaning] = {
    "iso": _full,
    "full": _full,
    "day-range": _day_range,
    "month-day": _month_day,
    "part-month": _part_month,
    "month-year": _some_month,
    "month": _some_month,
    "near-month": _near_month,
    "decade": _decade,
    "year": _year,
    "deictic-day": _from_published({"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}),
    "day-after": _from_focus(1),
    "day-before": _from_focus(-1),
    "same-day": _from_focus(0),
    "later": _later,
    "ago": _ago,
    "near-unit": _near_unit,
    "near-weekday": _weekday,
    "weekday": _weekday,
    "each": _each,
    "duration": _duration,
}
"""The meaning of every rule of the grammar."""
