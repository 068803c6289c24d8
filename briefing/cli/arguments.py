"""What can be asked on the command line, as one typed namespace, and the readers of its values."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from briefing.errors import UsageError
from briefing.model import Confidence, DateRange, Query, QuoteKind, filters


class Arguments(argparse.Namespace):
    """The arguments of every command, each with what holds where it is not given."""

    command: str = ""
    path: Path | None = None
    words: Sequence[str] = ()
    article: str = ""
    other: str = ""
    urls: Sequence[str] = ()

    workspace: Path | None = None
    corpus: Path | None = None
    index: Path | None = None
    json: bool = False
    quiet: bool = False

    speaker: str = ""
    source: str = ""
    since: date | None = None
    until: date | None = None
    kind: QuoteKind | None = None
    confidence: Confidence | None = None
    limit: int | None = None
    min_sources: int = 0
    newest: bool = False
    markdown: bool = False
    cite: str | None = None

    within: Sequence[str] | None = None

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    forget: Sequence[str] | None = None

    rebuild: bool = False
    optimize: bool = False
    jobs: int | None = None
    full: bool = False
    no_index: bool = False

    @property
    def query(self) -> Query:
        """The words and filters as a query; an option goes before the same filter among the words.

        Raises `UsageError` where no day can lie between its dates, and where a filter is off.
        """
        asked = filters.parse(filters.typed(self.words))
        asked = Query(
            asked.words,
            self.speaker or asked.speaker,
            self.source or asked.source,
            self.since or asked.since,
            self.until or asked.until,
            self.limit,
            self.kind or asked.kind,
            self.confidence or asked.confidence,
            self.min_sources or asked.min_sources,
            self.newest,
        )
        if asked.since and asked.until and asked.since > asked.until:
            raise UsageError(f"the first day, {asked.since}, is after the last, {asked.until}", "exchange the two")
        return asked


_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def first_day(text: str) -> date:
    """The first day of a year, a month or a day, written as in ISO 8601 or in words; raises `UsageError`."""
    if not _DATE.fullmatch(text):
        return _in_words(text).earliest
    year, month, day = _numbers(text)
    return _day(text, year, month or 1, day or 1)


def last_day(text: str) -> date:
    """The last day of a year, a month or a day, written as in ISO 8601 or in words; raises `UsageError`."""
    if not _DATE.fullmatch(text):
        return _in_words(text).latest
    year, month, day = _numbers(text)
    if day:
        return _day(text, year, month, day)
    first = _day(text, year, month or 12, 1)
    if (first.year, first.month) == (date.max.year, 12):
        return date.max
    return first.replace(year=first.year + first.month // 12, month=first.month % 12 + 1) - timedelta(days=1)


def _in_words(text: str) -> DateRange:
    """The days of a date in words, as in "1 December 2023" or "January 2022"; raises `UsageError`."""
    from briefing.text.timex_stated import stated_range  # takes longer to load than most commands to run

    found = stated_range(text)
    if not found:
        raise _no_date(text)
    return found


def kind(text: str) -> QuoteKind | None:
    """A kind of quotation, or the beginning of its name; raises `UsageError`."""
    return filters.choice(QuoteKind, "kind", text)


def confidence(text: str) -> Confidence | None:
    """How sure an attribution is, or the beginning of the word; raises `UsageError`."""
    return filters.choice(Confidence, "confidence", text)


def folder(text: str) -> Path:
    """A folder, with `~` as the home folder; raises `ArgumentTypeError`."""
    if not text:
        raise argparse.ArgumentTypeError("no folder is named")
    try:
        return Path(text).expanduser()
    except RuntimeError:
        raise argparse.ArgumentTypeError(f"'{text}' names an unknown user") from None


def positive(text: str) -> int:
    """A whole number from 1 on; raises `ArgumentTypeError`."""
    if not re.fullmatch(r"[0-9]{1,9}", text) or not int(text):
        raise argparse.ArgumentTypeError(f"'{text}' is not a whole number from 1 on")
    return int(text)


def _numbers(text: str) -> tuple[int, int, int]:
    """Year, month and day, 0 for each that is not given."""
    found = _DATE.fullmatch(text)
    if not found:
        raise _no_date(text)
    year, month, day = (int(group or 0) for group in found.groups())
    if found[2] == "00" or found[3] == "00":
        raise _no_date(text)
    return year, month, day


def _day(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise _no_date(text) from None


def _no_date(text: str) -> UsageError:
    return UsageError(f"'{text}' is not a date", "write it as 2022, January 2022, 2022-01-10 or 10 January 2022")
