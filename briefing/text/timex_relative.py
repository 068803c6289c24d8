"""The meanings of expressions that are counted from another day, and of those that place nothing on a calendar."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from briefing.model import DateRange, Precision, TimexType
from briefing.text.tables.calendar import REFERENCES, SETS, SHIFTS, TIMES_OF_DAY, WEEKDAYS
from briefing.text.timex_context import Context, Meaning, Value, count_of, dated
from briefing.text.timex_days import month_day
from briefing.text.timex_ranges import around, is_quarter, moved, third_of, timex_value, week_range
from briefing.text.timex_years import quarter_of, third_named

DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "before yesterday": -2, "after tomorrow": 2}

UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX"}

LONGEST = {"week": 7, "month": 31, "quarter": 92, "year": 366, "decade": 3653}
"""Days that a unit has at most; an anchor that is longer tells nothing as fine as the unit."""

ALIKE = {"day": 1, "week": 7, "month": 31, "quarter": 92, "period": 92, "time": 92}
"""Days that what was last spoken of has at most, where the same such unit of another year is meant."""

DURATIONS = {
    "second": "PT{}S", "minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "week": "P{}W", "month": "P{}M",
    "quarter": "P{}Q", "year": "P{}Y", "decade": "P{}0Y",
}  # fmt: skip


def _at_time(on: Value, time: str | None) -> Value:
    """The day at that time, if one is given."""
    if time is None:
        return on
    return Value(TimexType.TIME, f"{on.value}T{time}", on.range, on.anchor)


def _shifted(anchor: DateRange | None, days: int) -> Value:
    """Some days away from the anchor, as finely known as the anchor."""
    if anchor is None:
        return dated(None, "XXXX-XX-XX")
    try:
        step = timedelta(days=days)
        range_ = DateRange(anchor.earliest + step, anchor.latest + step, anchor.precision)
    except OverflowError:
        return dated(None, "XXXX-XX-XX")
    return dated(range_, "", anchor)


def _deictic(found: re.Match[str], context: Context) -> Value:
    """Today and its neighbours; in a story of long ago they mean the present, and no day."""
    word, time = re.sub(r"\s", " ", found["day"].lower()), found.groupdict().get("time")
    if context.story:
        return Value(TimexType.DATE, "PRESENT_REF")
    on = _shifted(context.published, DAYS[word])
    return _at_time(on, "NI" if word == "tonight" else TIMES_OF_DAY[time] if time else None)


def _near_time(found: re.Match[str], context: Context) -> Value:
    """This morning, or last night."""
    anchor = None if context.story else context.published
    return _at_time(_shifted(anchor, SHIFTS[found["which"].lower()]), TIMES_OF_DAY[found["time"]])


def _that_time(found: re.Match[str], context: Context) -> Value:
    """The next morning, or that night."""
    shift = SHIFTS[found["which"].lower().split()[-1]]
    return _at_time(_shifted(context.last_day, shift), TIMES_OF_DAY[found["time"]])


def _from_focus(days: int) -> Meaning:
    def meaning(_: re.Match[str], context: Context) -> Value:
        anchor = context.last_day or (context.published if days < 0 and not context.story else None)
        fine = anchor and anchor.precision is Precision.DAY
        return _shifted(anchor if fine else None, days)

    return meaning


def _number(found: re.Match[str]) -> float:
    """The number, with its half."""
    whole = count_of(found)
    fraction = found.groupdict().get("fraction")
    return whole + (0.5 if fraction and fraction[-1].isalpha() else int(fraction[-1]) / 10 if fraction else 0)


def _away(anchor: DateRange | None, unit: str, by: float) -> Value:
    """`by` units away from the anchor's first day, as coarse as the unit; nowhere, where the anchor is coarser."""
    unknown = UNKNOWN.get(unit, "XXXX")
    if anchor is None or unit in ("hour", "minute", "second"):
        return dated(None, "XXXX-XX-XX")
    if (anchor.latest - anchor.earliest).days >= LONGEST.get(unit, 1):
        return dated(None, unknown)
    day = moved(anchor.earliest, unit, by)
    return _placed(day, unit, anchor) if day else dated(None, unknown)


def _placed(day: date, unit: str, anchor: DateRange) -> Value:
    """The day, week, month, quarter, year or decade around a day."""
    if unit == "quarter":
        quarter = (day.month + 2) // 3
        return dated(quarter_of(day, 0), UNKNOWN[unit], anchor, f"{day.year:04}-Q{quarter}")
    try:
        return dated(around(day, unit), "", anchor)
    except (ValueError, OverflowError):
        return dated(None, UNKNOWN.get(unit, "XXXX"))


def _later(found: re.Match[str], context: Context) -> Value:
    """Counted from the days last spoken of; what is counted back without any, from publication."""
    sign = 1 if found["way"] in ("later", "after") else -1
    unit = found["unit"]
    anchor = context.last_day if unit in ("day", "week") else context.focus
    if anchor is None and sign < 0 and not context.story:
        anchor = context.published
    if unit == "year" and anchor and is_quarter(anchor):
        day = moved(anchor.earliest, unit, sign * _number(found))
        return _placed(day, "quarter", anchor) if day else dated(None, "XXXX")
    return _away(anchor, unit, sign * _number(found))


def _same_unit(found: re.Match[str], context: Context) -> Value:
    """The same quarter of 2023, or the same month a year earlier: the days last spoken of, in that year."""
    unit, focus = found["unit"], context.focus
    anchor = None if found["year"] else context.published if found["before"] or found["way"] == "ago" else focus
    year = int(found["year"]) if found["year"] else anchor.earliest.year - 1 if anchor else None
    if year is None or focus is None or (focus.latest - focus.earliest).days >= ALIKE[unit]:
        return dated(None, f"{year:04}" if year else "XXXX")
    first = moved(focus.earliest, "year", year - focus.earliest.year)
    if first is None:
        return dated(None, f"{year:04}")
    if unit in ("day", "week"):
        return _placed(first, unit, focus)
    if is_quarter(focus):
        return _placed(first, "quarter", focus)
    return _placed(first, "month", focus) if focus.precision is Precision.MONTH else dated(None, f"{year:04}")


def _ago(found: re.Match[str], context: Context) -> Value:
    return _away(None if context.story else context.published, found["unit"], -_number(found))


def _ago_day(found: re.Match[str], context: Context) -> Value:
    """Ten years ago today, or on Monday: so far back from that day, and not the day itself."""
    if found["near"]:
        on = _away(None if context.story else context.published, found["near"], 0)
    else:
        on = _weekday(found, context) if found["weekday"] else _deictic(found, context)
    here = on.anchor if found["near"] else on.range
    back = moved(here.earliest, found["unit"], -_number(found)) if here else None
    if back is None or on.anchor is None or on.anchor.precision is not Precision.DAY:
        return dated(None, UNKNOWN["day"])
    return _placed(back, found["near"] or "day", on.anchor)


def _from_day(found: re.Match[str], context: Context) -> Value:
    """A week from Monday, or two days from now."""
    ahead = replace(context, planned=True)
    on = _weekday(found, ahead) if found["weekday"] else _shifted(context.now, found["day"] == "tomorrow")
    day = moved(on.range.earliest, found["unit"], _number(found)) if on.range else None
    if day is None or on.anchor is None or on.anchor.precision is not Precision.DAY:
        return dated(None, UNKNOWN["day"])
    return _placed(day, found["unit"] if found["day"] == "now" else "day", on.anchor)


def _weekday_of_week(found: re.Match[str], context: Context) -> Value:
    """Tuesday of last week."""
    number, anchor = WEEKDAYS[found["weekday"].lower()], None if context.story else context.published
    monday = moved(week_range(anchor.earliest).earliest, "week", SHIFTS[found["which"]]) if anchor else None
    if monday is None or anchor is None or anchor.precision is not Precision.DAY:
        return dated(None, f"XXXX-WXX-{number + 1}")
    day = moved(monday, "day", number)
    return dated(DateRange.day(day) if day else None, f"XXXX-WXX-{number + 1}", anchor)


def _vague_later(found: re.Match[str], _: Context) -> Value:
    past = found["way"] in ("earlier", "ago", "before")
    return Value(TimexType.DATE, "PAST_REF" if past else "FUTURE_REF")


def _near_unit(found: re.Match[str], context: Context) -> Value:
    shift = SHIFTS[found["which"].lower().split()[-1]]
    unit = found["unit"]
    if found[0].lower().startswith("the next") and context.focus and not context.planned:
        return _that_unit(found, context)
    anchor = context.story or context.published
    return _away(anchor, unit, shift) if anchor else dated(None, UNKNOWN.get(unit, "XXXX"))


def _part_near_unit(found: re.Match[str], context: Context) -> Value:
    """The end of next month, or late last year."""
    whole = _near_unit(found, context)
    return (
        Value(whole.timex_type, whole.value, third_of(whole.range, third_named(found)), whole.anchor)
        if whole.range
        else whole
    )


def _unit_beyond(found: re.Match[str], context: Context) -> Value:
    """The year before last, or the one after next."""
    anchor = context.story or context.published
    return _away(anchor, found["unit"], -2 if found["which"].endswith("last") else 2)


def _that_unit(found: re.Match[str], context: Context) -> Value:
    """That month, or the following year, counted from what was last spoken of."""
    unit, shift = found["unit"], SHIFTS[found["which"].lower().split()[-1]]
    anchor = context.last_day if unit == "week" else context.focus
    if anchor is None and not context.story:
        anchor = context.published
    return _away(anchor, unit, shift) if anchor else dated(None, UNKNOWN.get(unit, "XXXX"))


def _weekend(found: re.Match[str], context: Context) -> Value:
    """Saturday and Sunday; "the weekend" is the last one unless something is planned."""
    anchor = None if context.story else context.published
    if anchor is None:
        return dated(None, "XXXX-WXX-WE")
    which = (found["which"] or "").lower()
    past = not which and not context.planned and anchor.latest.weekday() < 5
    shift = -1 if past else SHIFTS[which.split()[-1]] if which else 0
    monday = moved(week_range(anchor.latest).earliest, "week", shift)
    if monday is None:
        return dated(None, "XXXX-WXX-WE")
    days = DateRange(monday + timedelta(days=5), monday + timedelta(days=6), Precision.RANGE)
    return dated(days, "", anchor, f"{timex_value(week_range(monday))}-WE")


def _weekday(found: re.Match[str], context: Context) -> Value:
    """A day of the week: past unless something is planned, and never more than a week away from publication."""
    number = WEEKDAYS[found["weekday"].lower()]
    anchor = None if context.story else context.published
    if anchor is None or anchor.precision is not Precision.DAY:
        return dated(None, f"XXXX-WXX-{number + 1}")
    which = (found.groupdict().get("which") or "").lower()
    ahead = context.planned if which in ("", "this") else which != "last"
    back = (anchor.earliest.weekday() - number) % 7
    days = (-back) % 7 if ahead else -back
    if back == 0 and which in ("last", "next"):
        days = -7 if which == "last" else 7
    if which == "next" and _shifted(anchor, days).range in context.this_week:
        days += 7
    since = context.since.range if context.since else None
    if since and anchor.earliest + timedelta(days=days) < since.earliest <= anchor.earliest + timedelta(days=days + 6):
        days += 7
    return _shifted(anchor, days)


def _that_weekday(found: re.Match[str], context: Context) -> Value:
    """The Sunday that follows the day last spoken of, or the one before it."""
    number = WEEKDAYS[found["weekday"].lower()]
    anchor = context.last_day or (None if context.story else context.published)
    if anchor is None or anchor.precision is not Precision.DAY:
        return dated(None, f"XXXX-WXX-{number + 1}")
    ahead = found["which"] in ("following", "next")
    days = (number - anchor.earliest.weekday()) % 7
    return _shifted(anchor, days or 7 if ahead else days - 7)


def _weekday_time(found: re.Match[str], context: Context) -> Value:
    return _at_time(_weekday(found, context), TIMES_OF_DAY[found["time"]])


def _of_clock(found: re.Match[str]) -> str:
    """The hour and minute, in 24 hours, with the zone where it is the one of Greenwich."""
    groups = found.groupdict()
    zone = "Z" if groups["zone"] else ""
    if groups["hours"]:
        return f"{int(groups['hours']):02}:{groups['minutes']}{zone}"
    if groups["named"]:
        return ("12:00" if groups["named"] == "noon" else "24:00") + zone
    hour = int(found["hour"]) % 12 + (12 if found["noon"][0].lower() == "p" else 0)
    return f"{hour:02}:{found['minute'] or '00'}{zone}"


def _clock(found: re.Match[str], context: Context) -> Value:
    """A time of day of the day last spoken of; what day that is, is too unsure to place an event."""
    anchor = context.last_day or (None if context.story else context.published)
    day = timex_value(anchor) if anchor and anchor.precision is Precision.DAY else "XXXX-XX-XX"
    return Value(TimexType.TIME, f"{day}T{_of_clock(found)}")


def _clock_day(found: re.Match[str], context: Context) -> Value:
    on = _weekday(found, context) if found["weekday"] else _shifted(context.published, DAYS[found["day"].lower()])
    return _at_time(on, _of_clock(found))


def _clock_date(found: re.Match[str], context: Context) -> Value:
    return _at_time(month_day(found, context), _of_clock(found))


def _each(found: re.Match[str], _: Context) -> Value:
    groups = found.groupdict()
    if groups.get("often"):
        return Value(TimexType.SET, SETS[groups["often"].lower()])
    if groups.get("weekday"):
        return Value(TimexType.SET, f"XXXX-WXX-{WEEKDAYS[groups['weekday'].lower()] + 1}")
    count = _number(found) if groups.get("number") else 1
    return Value(TimexType.SET, DURATIONS[groups.get("each") or found["unit"]].format(f"{count:g}"))


def _lasting(count: str, unit: str) -> Value:
    """A length of time; ten times X years are X years."""
    return Value(TimexType.DURATION, DURATIONS[unit].format(count).replace("X0Y", "XY"))


def _duration(found: re.Match[str], _: Context) -> Value:
    return _lasting(f"{_number(found):g}", found["unit"])


def _span(found: re.Match[str], _: Context) -> Value:
    """The past two weeks, or the past week."""
    groups = found.groupdict()
    vague = groups.get("vague")
    count = "X" if vague else f"{_number(found):g}" if groups.get("number") else "1"
    return _lasting(count, found["unit"])


def _vague_duration(found: re.Match[str], _: Context) -> Value:
    groups = found.groupdict()
    return _lasting("X", groups["unit"] or groups["units"])


def _reference(found: re.Match[str], _: Context) -> Value:
    value = next(name for place, name in enumerate(REFERENCES) if found[f"ref{place}"])
    return Value(TimexType.DATE, value)


RELATIVE: dict[str, Meaning] = {
    "clock-date": _clock_date,
    "clock-day": _clock_day,
    "clock": _clock,
    "weekday-time": _weekday_time,
    "deictic-day": _deictic,
    "near-time": _near_time,
    "that-time": _that_time,
    "day-after": _from_focus(1),
    "day-before": _from_focus(-1),
    "same-day": _from_focus(0),
    "later": _later,
    "vague-later": _vague_later,
    "ago": _ago,
    "ago-day": _ago_day,
    "span": _span,
    "weekend": _weekend,
    "same-unit": _same_unit,
    "from-day": _from_day,
    "part-near-unit": _part_near_unit,
    "near-unit": _near_unit,
    "unit-beyond": _unit_beyond,
    "that-unit": _that_unit,
    "unit-before": _that_unit,
    "weekday-of-week": _weekday_of_week,
    "that-weekday": _that_weekday,
    "near-weekday": _weekday,
    "weekday": _weekday,
    "each": _each,
    "per": _each,
    "duration": _duration,
    "vague-duration": _vague_duration,
    "reference": _reference,
}
"""The meanings of rules that need another day, or none."""
