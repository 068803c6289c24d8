"""Days and ranges of days in English words, independent of the locale."""

from __future__ import annotations

from datetime import date, timedelta

from briefing.model import Basis, DateEstimate, DateRange

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

NO_DATE = "n.d."
"""What a citation says where nothing is known of the date, as the style guides have it."""


def day_words(day: date) -> str:
    """A day as in "10 January 2022"."""
    return f"{day.day} {month_words(day)}"


def month_words(day: date) -> str:
    """The month of a day as in "January 2022"."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def range_words(days: DateRange) -> str:
    """A range of days in as few words as are exact: a day, a month, a year, or from one day to another.

    `date.min` and `date.max` mean that an end is open.
    """
    first, last = days.earliest, days.latest
    if first == date.min or last == date.max:
        return _open_words(first, last)
    return _whole_words(first, last) or _stretch_words(first, last)


def estimate_words(estimate: DateEstimate | None) -> str:
    """An estimate as a range, marked where it is not stated in the text; "n.d." where there is none."""
    if estimate is None:
        return NO_DATE
    words = range_words(estimate.range)
    return words if estimate.basis is Basis.STATED else f"{words} ({estimate.basis.value})"


def cited_words(estimate: DateEstimate | None) -> str:
    """As `estimate_words`, but a date that the user gave is as good as stated."""
    if estimate is not None and estimate.basis is Basis.CORRECTED:
        return range_words(estimate.range)
    return estimate_words(estimate)


def _open_words(first: date, last: date) -> str:
    if first != date.min:
        return f"{day_words(first)} or later"
    if last != date.max:
        return f"{day_words(last)} or earlier"
    return NO_DATE


def _whole_words(first: date, last: date) -> str | None:
    """A day, a whole month or a whole year; None for any other stretch."""
    if first == last:
        return day_words(first)
    if first.year != last.year:
        return None
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year)
    if first.month == last.month and first.day == 1 and (last + timedelta(days=1)).day == 1:
        return month_words(first)
    return None


def _stretch_words(first: date, last: date) -> str:
    if first.year != last.year:
        return f"{day_words(first)} – {day_words(last)}"
    if first.month != last.month:
        return f"{first.day} {_MONTHS[first.month - 1]} – {day_words(last)}"
    return f"{first.day}–{day_words(last)}"
