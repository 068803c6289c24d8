"""What the user may write in the corrections file, each kind of value with its reader.

A reader gives what it understood, or None where the value is off; `wanted` tells the user how to write it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from briefing.model import Basis, DateEstimate, DateRange, Evidence, Precision
from briefing.text.controls import REPLACEMENT, neutral
from briefing.text.timex_stated import stated_range
from briefing.text.timex_thread import LATEST_YEAR

LONGEST = 500
"""Code points of a title, an outlet or a byline."""
LONGEST_URL = 2_000

EVIDENCE = "your correction"
"""What is told of a date that the user gave."""

_WRITTEN = {Precision.YEAR: 1, Precision.MONTH: 2, Precision.DAY: 3}
"""Parts of a date by which a day, month or year of publication is written."""
_URL = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of value: its reader, in words what it takes, and how a command writes what was read."""

    read: Callable[[object], Any]
    wanted: str
    write: Callable[[Any], str] = str


def _name(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _names(value: object) -> tuple[str, ...] | None:
    fine = isinstance(value, list) and all(_name(one) for one in value)
    return tuple(value) if fine and isinstance(value, list) else None


def _words(value: object) -> str | None:
    """One line without any character that acts."""
    if not isinstance(value, str) or len(value) > LONGEST:
        return None
    words = neutral(value)
    return words if words and REPLACEMENT not in words else None


def _url(value: object) -> str | None:
    if not isinstance(value, str) or len(value) > LONGEST_URL or value != neutral(value):
        return None
    return value if _URL.fullmatch(value) else None


def _published(value: object) -> DateEstimate | None:
    days = _days(value)
    if days is None:
        return None
    middle = days.earliest + timedelta(days=(days.latest - days.earliest).days // 2)
    return DateEstimate(days, Basis.CORRECTED, middle, (Evidence("", EVIDENCE),))


def _days(value: object) -> DateRange | None:
    """A day, month or year of publication, by a date of TOML, by a number for the year, or in words."""
    if isinstance(value, datetime):
        value = value.date()
    if type(value) is int and value > LATEST_YEAR:
        return None
    words = value if isinstance(value, str) else str(value) if type(value) in (int, date) else ""
    days = stated_range(words)
    return days if days and days.precision in _WRITTEN else None


def _written(published: DateEstimate) -> str:
    """The same date as ISO 8601 has it, as finely as it is known."""
    return "-".join(published.range.earliest.isoformat().split("-")[: _WRITTEN[published.range.precision]])


NAME = Kind(_name, "text in quotation marks")
NAMES = Kind(_names, 'a list of names, such as ["A. Lunde"]')
ARTICLES = Kind(_names, 'a list of articles, such as ["talks.txt"]')
WORDS = Kind(_words, f"one line of at most {LONGEST} characters in quotation marks")
URL = Kind(_url, "an address such as https://example.org/news/talks")
PUBLISHED = Kind(_published, "a date such as 2022, January 2022 or 10 January 2022", _written)
