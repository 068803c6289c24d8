"""The meanings of expressions that name their days, months or years."""

from __future__ import annotations

import re
from datetime import date, timedelta

from briefing.model import DateRange, Precision, TimexType
from briefing.text.holidays import around, holiday
from briefing.text.tables.calendar import MONTHS, ORDINALS, SEASONS, SHIFTS, THIRDS, TIMES_OF_DAY, WEEKDAYS
from briefing.text.timex_context import Context, Meaning, Value, count_of, dated, nearest
from briefing.text.timex_ranges import (
    day_of,
    decade_range,
    month_range,
    months_range,
    quarter_range,
    season_range,
    third_of,
    timex_value,
    year_range,
)

NEARBY = 31
"""Days from publication within which a date in digits is read, where its day and month can be confused."""

SPRING = SEASONS["spring"][1]
"""The month before which a winter is still the one that began in the year before."""

YOUNG = 50
"""A year of two digits below this is of this century."""


def _month(found: re.Match[str]) -> int:
    """The month that an expression names."""
    groups = found.groupdict()
    name = groups.get("month") or groups.get("other") or ""
    return int(name) if name.isdigit() else MONTHS[name.rstrip(".").lower()]


def _ordinal(found: re.Match[str]) -> int:
    word = (found["ordinal"] or "second").lower()  # the latter half
    return ORDINALS.get(word) or int(re.sub(r"\D", "", word))


def third_named(found: re.Match[str]) -> int:
    """Which third of a month or year an expression names."""
    words = re.findall("[a-z]+", found["part"].lower())
    return next(THIRDS[word] for word in words if word in THIRDS)


def shifted_year(word: str | None, context: Context) -> tuple[int | None, DateRange | None]:
    """The year that "last year" or "that year" means, and what it was counted from."""
    words = (word or "this").lower().split()
    here = words[-1] in ("this", "last", "next") and words[0] != "the"
    anchor = (context.story or context.published) if here else context.focus
    year = anchor.earliest.year + SHIFTS[words[-1]] if anchor else 0
    return (year, anchor) if 1 <= year <= 9999 else (None, None)


def _full(found: re.Match[str], _: Context) -> Value:
    day = day_of(int(found["year"]), _month(found), int(found["day"]))
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
    month, number = _month(found), int(found["day"])
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
    month, first, last = _month(found), int(found["day"]), int(found["last"])
    start, anchor = _day_in_year(found, month, first, context)
    end = day_of(start.year, month, last) if start else None
    days = DateRange(start, end, Precision.RANGE) if start and end and start < end else None
    return dated(days, f"XXXX-{month:02}-{first:02}", anchor, start.isoformat() if start else "")


def _month_of(found: re.Match[str], context: Context) -> tuple[DateRange | None, DateRange | None]:
    """The month that is meant, by its year or by the nearest of its name; and the anchor."""
    groups = found.groupdict()
    month = _month(found)
    if groups.get("year"):
        return month_range(int(groups["year"]), month), None
    day, anchor = nearest(month, 15, context)
    return month_range(day.year, month) if day else None, anchor


def _part_month(found: re.Match[str], context: Context) -> Value:
    whole, anchor = _month_of(found, context)
    if whole is None:
        return dated(None, f"XXXX-{_month(found):02}")
    return dated(third_of(whole, third_named(found)), "", anchor)


def _some_month(found: re.Match[str], context: Context) -> Value:
    whole, anchor = _month_of(found, context)
    return dated(whole, f"XXXX-{_month(found):02}", anchor)


def _month_of_year(found: re.Match[str], context: Context) -> Value:
    year, anchor = shifted_year(found["which"] or found["near"], context)
    month = _month(found)
    return dated(month_range(year, month) if year else None, f"XXXX-{month:02}", anchor)


def _that_month(found: re.Match[str], context: Context) -> Value:
    """The April before what was last spoken of, or the one behind it."""
    month, anchor = _month(found), context.focus or context.now
    if anchor is None:
        return dated(None, f"XXXX-{month:02}")
    ahead = found["which"] in ("following", "next")
    at = anchor.latest if ahead else anchor.earliest
    year = at.year + (month <= at.month) if ahead else at.year - (month >= at.month)
    return dated(month_range(year, month) if 1 <= year <= 9999 else None, f"XXXX-{month:02}", anchor)


def _weeks_of_month(found: re.Match[str], context: Context) -> Value:
    """The first week of May, or the last two weeks of it: seven days each, from its first day or up to its last."""
    whole, anchor = _month_of(found, context)
    if whole is None:
        return dated(None, f"XXXX-{_month(found):02}")
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
        return dated(None, f"XXXX-{_month(found):02}")
    number = WEEKDAYS[found["weekday"].lower()]
    if found["which"] == "last":
        return dated(DateRange.day(whole.latest - timedelta(days=(whole.latest.weekday() - number) % 7)), "", anchor)
    days = (number - whole.earliest.weekday()) % 7 + 7 * (ORDINALS[found["which"]] - 1)
    return dated(DateRange.day(whole.earliest + timedelta(days=days)), "", anchor)


def _near_month(found: re.Match[str], context: Context) -> Value:
    month, which = _month(found), found["which"].lower()
    anchor = context.now
    if anchor is None:
        return dated(None, f"XXXX-{month:02}")
    now, year = anchor.latest, anchor.latest.year
    if (which == "last" and month >= now.month) or (which == "this past" and month > now.month):
        year -= 1
    elif which in ("next", "this coming") and month <= now.month:
        year += 1
    return dated(month_range(year, month) if 1 <= year <= 9999 else None, f"XXXX-{month:02}", anchor)


def _season(found: re.Match[str], year: int | None, anchor: DateRange | None) -> Value:
    season = found["season"].lower()
    known = season_range(year, season) if year and year < 9999 else None
    return dated(known, f"XXXX-{SEASONS[season][0]}", anchor)


def _season_of_year(found: re.Match[str], _: Context) -> Value:
    return _season(found, int(found["year"]), None)


def _season_near(found: re.Match[str], word: str, context: Context) -> Value:
    """The season of this year or the next; the winter of January and February has begun in the year before."""
    year, anchor = shifted_year(word, context)
    winter = found["season"].lower() == "winter" and anchor is not None and anchor is context.published
    begun = winter and anchor is not None and anchor.latest.month < SPRING
    return _season(found, year - 1 if year and begun else year, anchor)


def _near_season(found: re.Match[str], context: Context) -> Value:
    return _season_near(found, found["which"] or found["that"], context)


def _season_of_near_year(found: re.Match[str], context: Context) -> Value:
    """The spring of next year."""
    year, anchor = shifted_year(found["near"] if found["near"] != "that" else "the same", context)
    return _season(found, year, anchor)


def _some_season(found: re.Match[str], context: Context) -> Value:
    """The season of this year, or of the last where it is still to come and nothing is planned."""
    this = _season_near(found, "this", context)
    ahead = this.range and context.published and this.range.earliest > context.published.latest
    return _season_near(found, "last", context) if ahead and not (context.story or context.planned) else this


def _part_of_year(found: re.Match[str], context: Context, letter: str, parts: int) -> Value:
    """A quarter or half of a year; of no year, the one last begun, or the one to come where something is planned."""
    number, groups = _ordinal(found), found.groupdict()
    anchor: DateRange | None = None
    year = int(groups["year"]) if groups["year"] else None
    if not year:
        year, anchor = shifted_year(groups.get("near"), context)
        if year and anchor and not groups.get("near") and not context.planned:
            year -= (number - 1) * (12 // parts) + 1 > anchor.latest.month
    fiscal = "fiscal" in found[0]  # a year that may end in any month
    if not year or number > parts or fiscal:
        return dated(None, f"XXXX-{letter}{number}")
    months = 12 // parts
    return dated(months_range(year, months * (number - 1) + 1, months), "", anchor, f"{year:04}-{letter}{number}")


def _quarter(found: re.Match[str], context: Context) -> Value:
    return _part_of_year(found, context, "Q", 4)


def _half(found: re.Match[str], context: Context) -> Value:
    return _part_of_year(found, context, "H", 2)


def _year(found: re.Match[str], _: Context) -> Value:
    return dated(year_range(int(found["year"] or found["bare"])), "")


def _year_end(found: re.Match[str], _: Context) -> Value:
    """The last of years such as 1914-18, or the month of a year in digits."""
    first = int(found.string[found.start() - 5 : found.start() - 1])
    short = int(found["short"])
    year = first // 100 * 100 + short + (100 if first % 100 == 99 and not short else 0)
    if year > first:
        return dated(year_range(year), "")
    return dated(month_range(first, short) if 1 <= short <= 12 else None, f"{first:04}")


def _short_year(found: re.Match[str], context: Context) -> Value:
    """A year of two digits behind an apostrophe: the last of that name before what it is told with."""
    now = context.now
    if now is None:
        return dated(None, f"XX{found['short']}")
    year = now.latest.year - (now.latest.year - int(found["short"])) % 100
    return dated(year_range(year) if year > 0 else None, f"XX{found['short']}", now)


def _ordinal_day(found: re.Match[str], context: Context) -> Value:
    """The 20th of the month last spoken of."""
    number, focus = int(found["day"]), context.focus
    anchor = focus if focus and focus.precision in (Precision.DAY, Precision.MONTH) else None
    day = day_of(anchor.earliest.year, anchor.earliest.month, number) if anchor else None
    return dated(DateRange.day(day) if day else None, f"XXXX-XX-{number:02}", anchor)


def _part_year(found: re.Match[str], _: Context) -> Value:
    whole = year_range(int(found["year"]))
    return dated(third_of(whole, third_named(found)), "", None, found["year"])


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


def _decade(found: re.Match[str], _: Context) -> Value:
    groups = found.groupdict()
    return dated(decade_range(int(groups.get("decade") or f"19{groups['tens']}")), "")


def _century(found: re.Match[str], _: Context) -> Value:
    """A century, which is too long to place an event."""
    return Value(TimexType.DATE, f"{_ordinal(found) - 1:02}")


def _bc(found: re.Match[str], _: Context) -> Value:
    """A year before Christ, which the calendar of days does not reach."""
    return Value(TimexType.DATE, f"BC{int(found['bc']):04}")


def ending(of: DateRange | None) -> Value:
    """The last day of a range of days, where it is named."""
    return dated(DateRange.day(of.latest) if of else None, "XXXX-XX-XX")


def quarter_of(day: date, shift: int) -> DateRange | None:
    """The quarter of a day, or one away from it."""
    count = day.year * 4 + (day.month - 1) // 3 + shift
    year, quarter = divmod(count, 4)
    return quarter_range(year, quarter + 1) if 1 <= year < 9999 else None


EXPLICIT: dict[str, Meaning] = {
    "iso": _full,
    "numeric": _numeric,
    "full": _full,
    "time-of-date": _time_of_date,
    "day-range": _day_range,
    "month-day": month_day,
    "holiday": _holiday,
    "weeks-of-month": _weeks_of_month,
    "nth-weekday": _nth_weekday,
    "that-month": _that_month,
    "part-month": _part_month,
    "month-year": _some_month,
    "month-of-year": _month_of_year,
    "near-month": _near_month,
    "month": _some_month,
    "season-year": _season_of_year,
    "near-season": _near_season,
    "season-of-year": _season_of_near_year,
    "season": _some_season,
    "quarter": _quarter,
    "half": _half,
    "bc": _bc,
    "century": _century,
    "decade": _decade,
    "part-year": _part_year,
    "part-unit": _part_unit,
    "unit-end": _part_unit,
    "year-end": _year_end,
    "short-year": _short_year,
    "ordinal-day": _ordinal_day,
    "year": _year,
}
"""The meanings of rules whose words name a place on the calendar."""
