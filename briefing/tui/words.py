"""Facts in a reader's words: days and how well they are known, counts, confidence. No article text passes here."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from briefing.model import Basis, Confidence, DateEstimate, DateRange, Hits, Match, Precision, QuoteKind

_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_BASIS = {Basis.STATED: "stated", Basis.INFERRED: "inferred", Basis.CORRECTED: "corrected"}
_SEASONS = {12: "winter", 3: "spring", 6: "summer", 9: "autumn"}
CONFIDENCE = {Confidence.CERTAIN: "certain", Confidence.PROBABLE: "probable", Confidence.UNATTRIBUTED: "unattributed"}
"""How sure an attribution is, in letters, for those who do not see the colour."""
KIND = {
    QuoteKind.DIRECT: "direct quotation",
    QuoteKind.FRAGMENT: "part of a sentence",
    QuoteKind.PULL: "pull quote",
    QuoteKind.BLOCK: "block quotation",
}
MATCH = {Match.EXACT: "exact", Match.WORDS: "all words", Match.SOME: "some words", Match.ALL: ""}


def day(when: date) -> str:
    """A day, such as "10 Jan 2022"."""
    return f"{when.day} {_MONTHS[when.month]} {when.year}"


def days(of: DateRange) -> str:
    """A range of days as finely as it is known: "10 Jan 2022", "Dec 2021", "10–13 Jan 2022".

    An end at the edge of the calendar is open.
    """
    first, last = of.earliest, of.latest
    if first == date.min or last == date.max:
        return _open(first, last)
    match of.precision:
        case _ if first == last:
            return day(first)
        case Precision.MONTH if (first.year, first.month) == (last.year, last.month):
            return f"{_MONTHS[first.month]} {first.year}"
        case Precision.YEAR if first.year == last.year:
            return str(first.year)
        case Precision.DECADE:
            return f"{first.year // 10 * 10}s"
        case Precision.SEASON if first.month in _SEASONS and (last - first) < timedelta(days=100):
            return f"{_SEASONS[first.month]} {_years(first, last)}"
        case _:
            return _from_to(first, last)


def _open(first: date, last: date) -> str:
    if first != date.min:
        return f"after {day(first)}"
    return f"before {day(last)}" if last != date.max else "any day"


def _years(first: date, last: date) -> str:
    return str(first.year) if first.year == last.year else f"{first.year}–{last.year % 100:02}"


def _from_to(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month]} – {day(last)}"
    return f"{day(first)} – {day(last)}"


def short_days(of: DateRange) -> str:
    """As `days`, but never wider than eleven cells: where it does not fit, the month or the years."""
    long = days(of)
    if len(long) <= 11:
        return long
    first, last = of.earliest, of.latest
    if first == date.min:
        return f"… {_MONTHS[last.month]} {last.year}"
    if last == date.max or (first.year, first.month) == (last.year, last.month):
        return f"~ {_MONTHS[first.month]} {first.year}"
    return f"~ {_years(first, last)}"


def dated(estimate: DateEstimate | None) -> str:
    """A date with its basis: "13 Jan 2022 (stated)", "10–13 Jan 2022 (inferred)", or "date unknown"."""
    if estimate is None:
        return "date unknown"
    return f"{days(estimate.range)} ({_BASIS[estimate.basis]})"


def short_dated(estimate: DateEstimate | None) -> str:
    """A date for a narrow column, with a question mark where it is inferred."""
    if estimate is None:
        return "no date"
    if estimate.basis is Basis.CORRECTED:
        return short_days(estimate.range)
    return day(estimate.best) + ("?" if estimate.basis is Basis.INFERRED else "")


def typed(when: date | DateRange) -> str:
    """A day, month or year as one types it: "2022-01-10", "2022-01", "2022"."""
    if isinstance(when, date):
        return when.isoformat()
    parts = {Precision.YEAR: 1, Precision.MONTH: 2}.get(when.precision, 3)
    return "-".join(when.earliest.isoformat().split("-")[:parts])


def nothing(hits: Hits[Any]) -> str:
    """What an empty list says: that nothing answers, or where there is nothing at all, how to begin."""
    return "nothing answers" if hits.searched else "nothing yet: put articles into the corpus folder; F5 looks for them"


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 quote", "1,204 quotes"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
