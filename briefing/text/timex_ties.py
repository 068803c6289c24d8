"""Which expressions stand together: the two ends of one stretch of time, and days that share one year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.model import Span

DAYS = frozenset(
    """
    iso full month-day time-of-date holiday weekday near-weekday weekday-time weekday-of-week clock-day clock-date deictic-day
    """.split()
)
MONTHS = frozenset("month month-year part-month near-month month-of-year".split())

LEADS_TO = re.compile(r"(?:\s(?:to|through|till|until)\s|\s?[-–—]\s?)(?:on\s)?(?:the\s)?")
"""What stands between the two ends of a stretch of time."""
JOINS = re.compile(r",?\s(?:and|or)\s(?:on\s|in\s)?(?:the\s)?|,\s")
"""What stands between the members of a list."""
YEAR_BEHIND = re.compile(r",?\s(?:in|of)\s")
"""What may stand between a day and the year that belongs to it."""
LONGEST = 14
"""Code points that the longest of these has."""

BETWEEN = re.compile(r"\b[Bb]etween\s(?:the\s)?\Z")
MOVED = re.compile(
    r"\b(?:brought|changed|delayed|extended|moved|postponed|pushed|put|rescheduled|shifted|switched)\b[^.;\n]{0,60}\sfrom\s\Z"
)
FORWARD = re.compile(r"\b(?:brought|forward|advanced)\b")
REACH = 80
"""Code points before a stretch of time in which a verb stands that moves what happens from one day to another."""


@dataclass(frozen=True, slots=True)
class Tie:
    """How an expression belongs to the one before it."""

    ranges: bool = False
    """Whether the two are the ends of a stretch of time, which the first carries."""
    later: bool = False
    """Whether it cannot mean a day before the other."""
    in_year: bool = False
    """Whether it is no more than the year of the other."""


Named = tuple[Span, str]
"""Where an expression stands, and by which rule."""


def ties(named: Sequence[Named], text: str) -> list[Tie | None]:
    """For each expression how it is tied to the one before it."""
    return [None, *(_tie(first, second, text) for first, second in pairwise(named))] if named else []


def _tie(first: Named, second: Named, text: str) -> Tie | None:
    start, end = first[0].end, second[0].start
    if end - start > LONGEST:
        return None
    if first[1] == "day-range":
        return Tie(later=True)
    words = text[start:end]
    if second[1] == "year":
        return Tie(in_year=True) if first[1] in ("month", "month-day") and YEAR_BEHIND.fullmatch(words) else None
    if first[1] not in DAYS | MONTHS or second[1] not in DAYS | MONTHS:
        return None
    return _between(words, text, first) if LEADS_TO.fullmatch(words) else _listed(words, text, first, second)


def _between(words: str, text: str, first: Named) -> Tie:
    """From one day to another, unless something is moved there."""
    begin = first[0].start
    moved = words.strip().startswith("to") and MOVED.search(text, max(0, begin - REACH), begin)
    return Tie(ranges=not moved, later=not (moved and FORWARD.search(moved[0])))


def _listed(words: str, text: str, first: Named, second: Named) -> Tie | None:
    """Between one day and another, or days in a list."""
    if not JOINS.fullmatch(words):
        return None
    begin = first[0].start
    if "and" in words and BETWEEN.search(text, max(0, begin - REACH), begin):
        return Tie(ranges=True, later=True)
    alike = any(first[1] in kind and second[1] in kind for kind in (DAYS, MONTHS))
    return Tie() if alike else None
