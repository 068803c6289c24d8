"""The parts that the patterns of time expressions are put together from.

White space is always a single character, so that no expression reaches over a blank line, and nothing repeats without a
bound.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.text.tables.calendar import (
    HUNDREDS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    SEASONS,
    TIMES_OF_DAY,
    VAGUE_NUMBERS,
    WEEKDAYS,
)
from briefing.text.tables.holidays import ALSO_WORDS


def any_of(words: Iterable[str]) -> str:
    """The words in whatever case, longest first, grouped by their first letter, so that most fail at it."""
    rest: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        rest.setdefault(word[0], []).append(word[1:].replace(" ", r"\s"))
    return "(?:" + "|".join(f"[{first}{first.upper()}](?i:{'|'.join(ends)})" for first, ends in rest.items()) + ")"


def beginning(words: Iterable[str]) -> str:
    """Any of the words, grouped by their first letter, which may be a capital one."""
    rest: dict[str, set[str]] = {}
    for word in words:
        rest.setdefault(word[0], set()).add(word[1:])
    groups = (f"[{first}{first.upper()}](?:{'|'.join(sorted(ends))})" for first, ends in sorted(rest.items()))
    return rf"(?:{'|'.join(groups)})\b"


def after(words: str) -> str:
    """What stands behind one of these words, in lower case or at the beginning of a sentence."""
    return "(?:" + "|".join(rf"(?<=\b[{w[0].upper()}{w[0]}]{w[1:]}\s)" for w in words.split()) + ")"


def after_apostrophe(words: str) -> str:
    """What stands behind one of these words and an apostrophe, as in "of '68"."""
    return "(?:" + "|".join(rf"(?<=\b{word}\s['’‘])" for word in words.split()) + ")"


def not_after(words: Iterable[str]) -> str:
    """What does not stand behind any of these words."""
    return "".join(rf"(?<!\b[{w[0].upper()}{w[0]}]{w[1:]}\s)" for w in words)


def _capitalised(words: Iterable[str]) -> str:
    """The capitalised names, longest first, each with an optional full stop where it is an abbreviation."""
    by_length = sorted(words, key=len, reverse=True)
    return "|".join(word.title() + (r"\b\.?" if len(word) < 5 and word not in LONG else "") for word in by_length)


def any_month() -> str:
    """The full names of the months."""
    return "|".join(name.title() for name in MONTHS if len(name) > 4 or name in LONG)


def holiday_name(name: str) -> str:
    """A holiday with capital letters and either apostrophe; what also stands with other nouns, only as a time by itself."""
    words = " ".join(word if word == "of" else word.capitalize() for word in name.split())
    pattern = re.escape(words).replace("\\ ", r"\s").replace("'", "['’]")
    if name not in ALSO_WORDS:
        return pattern
    behind = "|".join(rf"(?<=\b[{word[0].upper()}{word[0]}]{word[1:]}\s{pattern})" for word in DATED_BY)
    return rf"{pattern}(?:(?:{behind}){BY_ITSELF}|(?=,?\s(?:of\s|in\s)?[12]\d{{3}}\b))"


DATED_BY = "at on since before after by until till for over around from last this next".split()
BY_ITSELF = (
    r"(?=[,.;:)]|\s(?:a|and|at|but|he|in|is|it|of|on|she|that|the|they|this|to|was|were|when|while|will|with)\b|\Z)"
)
"""Behind a name that is a time by itself, as in "at Christmas, ..."."""

LONG = frozenset({"may", "june", "july"})
"""Short names of months that are no abbreviations."""

MONTH = rf"(?P<month>{_capitalised(MONTHS)})"
WEEKDAY = rf"(?P<weekday>{'|'.join(d.title() for d in WEEKDAYS if d.endswith('day'))})"
SHORT_WEEKDAY = rf"(?:{'|'.join(d.title() for d in WEEKDAYS if not d.endswith('day'))})\b\.?"
OF_WEEK = rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),?\s(?:the\s)?)?"
DAY = r"(?P<day>0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?(?![\d%:])"
DAY2 = DAY.replace("?P<day>", "?P<last>")
YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)(?![,.]\d|\d|-year)"
TO = r"\s?(?:-|–|—|to|through|until|and)\s?"
THE = r"(?:[Tt]he\s)?"
PART = (
    r"(?P<part>(?i:early|mid|late)(?:\sin)?(?:\sthe)?|(?i:the\s(?:early|first|latter|later|last)\spart\sof|the\s(?:very\s)?(?:beginning|start|middle|end)\sof|mid-?\s?))"
    r"[\s-]?"
)
SEASON = rf"(?P<season>{any_of(SEASONS)})"
OF_DAY = rf"(?P<time>{'|'.join(TIMES_OF_DAY)})"
NUMBER = rf"(?P<number>\d{{1,3}}|{any_of((*NUMBERS, *HUNDREDS))})"
FRACTION = r"(?P<fraction>[.,]\d|\sand\sa\shalf)?"
VAGUE = rf"(?P<vague>{any_of(VAGUE_NUMBERS)})"
UNIT = r"(?P<unit>second(?=s)|minute|hour|day|week|month|quarter|year|decade)s?"
LONG_UNIT = r"(?P<unit>week|month|quarter|year|decade)"
ORDINAL = rf"(?P<ordinal>\d{{1,2}}(?:st|nd|rd|th)|{any_of(ORDINALS)})"
CLOCK = (
    r"(?:(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<noon>[ap]\.m\.|[apAP][mM]\b)"
    r"|(?P<hours>2[0-3]|[01]?\d):(?P<minutes>[0-5]\d)(?::[0-5]\d)?(?:\s?hrs)?"
    r"|(?P<named>(?<=at\s)noon|(?<=at\s)midnight))"
    r"(?:\s\(?(?P<zone>UTC|GMT)\)?(?!\s?[+-]))?"
)
