"""Facts in a reader's words: days and how well they are known, counts, confidence. No article text passes here."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from briefing.cite.dates import SHORT, YEAR_INFERRED, basis_words, years
from briefing.model import Basis, Confidence, DateEstimate, DateRange, Hits, Match, Precision, QuoteKind

if TYPE_CHECKING:
    from briefing.model import Account, Entry

_UPPER = 11
"""Cells of the first line of the days of an entry, without the sign of what is inferred."""
_BASIS = {Basis.STATED: "stated", Basis.INFERRED: "inferred", Basis.CORRECTED: "corrected"}
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
    return SHORT.day(when)


def days(of: DateRange, said: str = "") -> str:
    """A range of days as finely as it is known: "10 Jan 2022", "mid-Dec 2021", "10–13 Jan 2022"; `said` as in `DateWords`."""
    return SHORT.range(of, said)


def short_days(of: DateRange) -> str:
    """As `days`, but never wider than eleven cells: where it does not fit, the month or the years."""
    long = days(of)
    if len(long) <= 11:
        return long
    first, last = of.earliest, of.latest
    if first == date.min:
        return f"… {SHORT.month(last)}"
    if last == date.max or (first.year, first.month) == (last.year, last.month):
        return f"~ {SHORT.month(first)}"
    return f"~ {years(first, last)}"


def entry_days(entry: Entry) -> tuple[str, str]:
    """The days of an entry in two lines of at most twelve cells, the year mostly in the second; "?" behind what is inferred:
    the days, or the year alone."""
    first, last = entry.range.earliest, entry.range.latest
    if first == date.min or last == date.max:
        upper, lower = (day(last), "or earlier") if first == date.min else (day(first), "or later")
    else:
        week = entry.range.precision is Precision.WEEK
        long = days(replace(entry.range, precision=Precision.RANGE) if week else entry.range, entry.said)
        upper, _, lower = long.rpartition(" ")
        if len(upper) > _UPPER:
            upper, _, lower = long.partition(" – ")
            lower = f"–{lower}"
        elif not upper:
            upper, lower = long, ""
    inferred = basis_words(entry)
    if inferred == YEAR_INFERRED and lower == years(first, last):
        return upper, f"{lower}?"
    return upper + ("?" if inferred and entry.basis is Basis.INFERRED else ""), lower


def told(of: Entry | Account) -> str:
    """The days of an entry or an account, and what they rest on unless they are stated: "about 10 Jan 2022 (inferred)"."""
    basis = basis_words(of)
    return f"{SHORT.told(of)} ({basis})" if basis else SHORT.told(of)


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
    told = day(estimate.best) if estimate.tells_day else str(estimate.best.year)
    return told + ("?" if estimate.basis is Basis.INFERRED else "")


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


def reported(entry: Entry) -> str:
    """How many articles report something, and of how many sources where these are fewer: "5 articles of 4 sources"."""
    articles = count(len(entry.articles), "article")
    return articles if entry.sources == len(entry.articles) else f"{articles} of {count(entry.sources, 'source')}"


def stretch(first: date, last: date) -> str:
    """Days from one to another, both included, in few words."""
    return days(DateRange(first, last, Precision.RANGE))
