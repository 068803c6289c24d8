"""Days and ranges of days in English words, independent of the locale."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from briefing.model import MONTH_NAMES, Account, Basis, DateEstimate, DateRange, Precision

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Entry

_SEASONS = {12: "winter", 3: "spring", 6: "summer", 9: "autumn"}
_PARTS = ("early ", "mid-", "late ")
_PART_SAID = re.compile(r"\b(?:early|beginning|start|mid|middle|late|end)\b", re.IGNORECASE)
"""Words by which a text means a third of a month or of a year, and not the days that we take it for."""
_WORD = re.compile("[a-z]{3,}")
_LONGEST_SEASON = timedelta(days=100)

YEAR_INFERRED = "year inferred"
"""What `basis_words` says where an article names a day without its year, and its own date is inferred."""
BY_ARTICLE = "by its article's date"
"""What `guessed_words` says of an account without words for its day in an article that gives none for its news either."""
BESIDE = "day taken from the sentences beside it"
"""The same where other sentences of the article give the day."""
NO_DATE = "n.d."
"""What a citation says where nothing is known of the date, as the style guides have it."""


@dataclass(frozen=True, slots=True)
class DateWords:
    """Days in words, with these names of the months."""

    months: Sequence[str]
    """Twelve names, that of January first."""

    def day(self, day: date) -> str:
        """A day as in "10 January 2022"."""
        return f"{day.day} {self.month(day)}"

    def month(self, day: date) -> str:
        """The month of a day as in "January 2022"."""
        return f"{self.name(day)} {day.year}"

    def name(self, day: date) -> str:
        """The name of the month of a day."""
        return self.months[day.month - 1]

    def range(self, days: DateRange, said: str = "") -> str:
        """A range of days as finely as it is known: a day, a month, "mid-December 2021", or from one day to another.

        `said` are the words of a text that mean these days: where they speak of a part of a month or a year, it is called
        by that part. `date.min` and `date.max` mean that an end is open.
        """
        first, last = days.earliest, days.latest
        if first == date.min or last == date.max:
            return self._open(first, last)
        return self._whole(days) or self._part(days, said) or self._stretch(first, last)

    def about(self, days: DateRange, said: str = "") -> str:
        """The same, for days that hang on an inferred one: "about 10 January 2022", "between 10 and 13 January 2022"."""
        if days.earliest == date.min or days.latest == date.max or self._whole(days) or self._part(days, said):
            return f"about {self.range(days, said)}"
        return f"between {self._stretch(days.earliest, days.latest, ' and ', ' and ')}"

    def told(self, of: Entry | Account) -> str:
        """The days of an entry or an account, as of something inferred unless at most their year is."""
        words = self.about if basis_words(of) == Basis.INFERRED.value else self.range
        return words(of.range, of.said)

    def _open(self, first: date, last: date) -> str:
        if first != date.min:
            return f"{self.day(first)} or later"
        return f"{self.day(last)} or earlier" if last != date.max else NO_DATE

    def _whole(self, days: DateRange) -> str | None:
        """A day, a month, a year or another stretch that has a name; None for any other."""
        first, last = days.earliest, days.latest
        if first == last:
            return self.day(first)
        if days.precision is Precision.DECADE:
            return f"{first.year // 10 * 10}s"
        if days.precision is Precision.SEASON and first.month in _SEASONS and last - first < _LONGEST_SEASON:
            return f"{_SEASONS[first.month]} {years(first, last)}"
        if days.precision is Precision.WEEK:
            return f"week of {self.day(first)}"
        if not _whole_months(first, last):
            return None
        if (first.month, last.month) == (1, 12):
            return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
        return self.month(first) if (first.year, first.month) == (last.year, last.month) else None

    def _part(self, days: DateRange, said: str) -> str | None:
        """A third of a month or of a year, if what was said means one."""
        part = _part_of(days, said)
        if part is None:
            return None
        name = self.month(days.earliest) if days.earliest.month == days.latest.month else str(days.earliest.year)
        return part + name

    def _stretch(self, first: date, last: date, close: str = "–", wide: str = " – ") -> str:
        """From one day to another, or from one month to another where both are whole."""
        if _whole_months(first, last):
            begin = self.name(first) if first.year == last.year else self.month(first)
            return f"{begin}{wide}{self.month(last)}"
        if first.year != last.year:
            return f"{self.day(first)}{wide}{self.day(last)}"
        if first.month != last.month:
            return f"{first.day} {self.name(first)}{wide}{self.day(last)}"
        return f"{first.day}{close}{self.day(last)}"


LONG = DateWords(MONTH_NAMES)
"""With the months in full, for text that is kept."""
SHORT = DateWords(tuple(month[:3] for month in MONTH_NAMES))
"""With three letters a month, for the screen."""


def range_words(days: DateRange, said: str = "") -> str:
    """A range of days as in `DateWords.range`, with the months in full."""
    return LONG.range(days, said)


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


def basis_words(of: Entry | Account) -> str:
    """What the days of an entry or an account rest on: "inferred", or "year inferred" where its words name the month;
    empty where they are stated."""
    if of.basis is Basis.STATED:
        return ""
    inferred = of.basis is Basis.INFERRED
    return YEAR_INFERRED if inferred and _names_month(of.range, of.said) else of.basis.value


def guessed_words(of: Entry | Account) -> str:
    """Where the day of an account is from that its own sentence does not give, as `BY_ARTICLE` or `BESIDE`; empty where the
    sentence does, and for an entry where any account gives its day."""
    accounts = (of,) if isinstance(of, Account) else [one for one in of.accounts if one.range == of.range]
    if not accounts or any(account.told for account in accounts):
        return ""
    return BESIDE if any(account.timex for account in accounts) else BY_ARTICLE


def years(first: date, last: date) -> str:
    """One year as "2021", or two as "2021–22"."""
    if first.year == last.year:
        return str(first.year)
    return (
        f"{first.year}–{last.year % 100:02}" if first.year // 100 == last.year // 100 else f"{first.year}–{last.year}"
    )


def _part_of(days: DateRange, said: str) -> str | None:
    """ "early ", "mid-" or "late ", where these days are a third of a month or of a year and what was said means one."""
    first, last = days.earliest, days.latest
    if first.year != last.year or days.precision is not Precision.RANGE or not _PART_SAID.search(said):
        return None
    if _whole_months(first, last):
        third, rest = divmod(first.month - 1, 4)
        return _PARTS[third] if rest == 0 and last.month == first.month + 3 else None
    if first.month != last.month:
        return None
    thirds = ((1, 10), (11, 20), (21, monthrange(first.year, first.month)[1]))
    return dict(zip(thirds, _PARTS, strict=True)).get((first.day, last.day))


def _names_month(days: DateRange, said: str) -> bool:
    """Whether what was said has the name of the month in which these days begin, in full or shortened."""
    month = MONTH_NAMES[days.earliest.month - 1].lower()
    return any(month.startswith(word) for word in _WORD.findall(said.lower()))


def _whole_months(first: date, last: date) -> bool:
    return first.day == 1 and last != date.max and (last + timedelta(days=1)).day == 1
