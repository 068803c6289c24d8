"""The days that words mean which are nothing but a date: a day, a month, a year or another stretch of the calendar."""

from __future__ import annotations

import re

from briefing.model import DateRange, Span, TimexType
from briefing.text import timex
from briefing.text.tables.calendar import MONTHS, SEASONS, WEEKDAYS
from briefing.text.timex_ranges import month_range, year_range
from briefing.text.timex_thread import EARLIEST_YEAR, LATEST_YEAR

PART_OF_A_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?")
NAME = re.compile(r"\b[A-Za-z]{3,9}\b")
CAPITAL = (MONTHS.keys() | WEEKDAYS.keys()) - SEASONS.keys()
"""Names that are written with a capital letter, and may have been typed without."""


def stated_range(words: str) -> DateRange | None:
    """The days of a date such as 2022, 2022-01, `10 January 2022`, `January 2022` or `January to March 2022`.

    None for anything else: words beside it, a day without its year, and digits of which nothing tells the month.
    """
    words = " ".join(words.split()) if len(words) <= timex.LONGEST_DATE else ""
    iso = PART_OF_A_DATE.fullmatch(words)
    if iso:
        return _of_numbers(int(iso[1]), int(iso[2]) if iso[2] else None)
    named = NAME.sub(lambda found: found[0].capitalize() if found[0].lower() in CAPITAL else found[0], words)
    day = timex.stated_date(named)
    return DateRange.day(day) if day else _of_words(named)


def _of_numbers(year: int, month: int | None) -> DateRange | None:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR or month not in (None, *range(1, 13)):
        return None
    return month_range(year, month) if month else year_range(year)


def _of_words(words: str) -> DateRange | None:
    """The days of an expression with its year, or of one with its end, if there is nothing else."""
    times = timex.resolve(timex.find(words, [Span(0, len(words))]), words, None)
    if not times or len(times) > 1 + (times[-1].rule == timex.RANGE_END):
        return None
    alone = (times[0].span.start, times[-1].span.end) == (0, len(words))
    certain = all(time.anchor is None or time.anchor == times[0].range for time in times)
    dated = times[0].timex_type is TimexType.DATE
    return times[0].range if alone and certain and dated else None
