"""The grammar of time expressions: one pattern a rule, tried in order at each place.

A pattern's named groups are what the rule's meaning (`timex_values`) reads. No pattern repeats without a bound, so that the
time to search a text is linear in its length.
"""

from __future__ import annotations

import re

from briefing.text.tables.calendar import MONTHS, NUMBERS, WEEKDAYS


def _names(words: dict[str, int]) -> str:
    """The capitalised names, longest first, each with an optional full stop where it is an abbreviation."""
    by_length = sorted(words, key=len, reverse=True)
    return "|".join(word.title() + (r"\b\.?" if len(word) < 5 and word != "may" else "") for word in by_length)


MONTH = rf"(?P<month>{_names(MONTHS)})"
WEEKDAY = rf"(?P<weekday>{'|'.join(d.title() for d in WEEKDAYS if d.endswith('day'))})"
DAY = r"(?P<day>0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?(?![\d%])"
DAY2 = r"(?P<day2>0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?(?![\d%])"
YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)(?![\d,.]\d|\d)"
NUMBER = rf"(?P<number>\d{{1,3}}|(?i:{'|'.join(NUMBERS)}))"
UNIT = r"(?P<unit>hour|minute|day|week|month|year|decade)s?"
TO = r"\s?(?:-|–|—|to|through|until|and)\s?"
CERTAIN_MONTH = r"(?P<month>January|February|July|September|October|November|December)"
BEFORE_MONTH = (
    r"(?:(?<=\b[Ii]n )|(?<=\b[Bb]y )|(?<=\b[Oo]f )|(?<=\b[Ss]ince )|(?<=\b[Uu]ntil )|(?<=\b[Dd]uring )"
    r"|(?<=\b[Tt]heir ))"
)
BEFORE_YEAR = (
    r"(?:(?<=\b[Ii]n )|(?<=\b[Bb]y )|(?<=\b[Oo]f )|(?<=\b[Ff]rom )|(?<=\b[Ss]ince )|(?<=\b[Uu]ntil )|(?<=\b[Dd]uring )"
    r"|(?<=\b[Bb]efore )|(?<=\b[Aa]fter )|(?<=\b[Ee]arly )|(?<=\b[Ll]ate )|(?<=\b[Yy]ear ))"
)

RULES: tuple[tuple[str, str], ...] = (
    ("iso", r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])"),
    ("day-range", rf"{MONTH}\s{DAY}{TO}{DAY2}(?:,?\s{YEAR})?"),
    ("day-range", rf"{DAY}{TO}{DAY2}\s(?:of\s)?{MONTH}(?:,?\s{YEAR})?"),
    ("full", rf"(?:{WEEKDAY},?\s)?{MONTH}\s{DAY}(?:,\s?|\s){YEAR}"),
    ("full", rf"(?:{WEEKDAY},?\s)?{DAY}\s(?:of\s)?{MONTH},?\s{YEAR}"),
    ("month-day", rf"(?:{WEEKDAY},?\s)?{MONTH}\s{DAY}(?!\s?(?:-|–)?\s?\d)"),
    ("month-day", rf"(?:{WEEKDAY},?\s)?{DAY}\s?(?:of\s)?{MONTH}"),
    ("part-month", rf"(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate)[\s-]){MONTH}(?:\s{YEAR})?"),
    ("month-year", rf"{MONTH},?\s(?:of\s)?{YEAR}"),
    ("near-month", rf"(?P<which>[Ll]ast|[Nn]ext|[Tt]his)\s{MONTH}"),
    ("month", rf"{CERTAIN_MONTH}|{BEFORE_MONTH}{MONTH.replace('?P<month>', '?P<other>')}"),
    ("decade", r"(?:the\s)?(?P<decade>(?:1[5-9]|20)\d0)s"),
    ("year", rf"{BEFORE_YEAR}{YEAR}"),
    ("deictic-day", r"(?P<day>[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow)"),
    ("day-after", r"[Tt]he\s(?:next|following)\sday|[Oo]ne\sday\slater|[Aa]\sday\slater|[Tt]he\sday\safter"),
    ("day-before", r"[Tt]he\s(?:previous\sday|day\sbefore)|[Aa]\sday\searlier"),
    ("same-day", r"(?:[Tt]he\ssame|[Tt]hat)\sday"),
    ("later", rf"{NUMBER}\s{UNIT}\s(?P<way>later|earlier|before|after(?!\s))"),
    ("ago", rf"{NUMBER}\s{UNIT}\sago"),
    ("near-unit", r"(?:[Ee]arlier\s|[Ll]ater\s)?(?P<which>[Ll]ast|[Nn]ext|[Tt]his)\s(?P<unit>week|month|year)"),
    ("near-weekday", rf"(?P<which>[Ll]ast|[Nn]ext)\s{WEEKDAY}"),
    ("weekday", rf"(?:(?:[Ll]ate|[Ee]arly)\s(?:on\s)?)?{WEEKDAY}(?!s)"),
    ("each", rf"[Ee](?:very|ach)\s(?:{WEEKDAY}|(?P<unit>day|week|month|year))"),
    ("duration", rf"{NUMBER}(?P<fraction>[.,]5)?(?:\s|-){UNIT}"),
)
"""Rule name and pattern; an earlier rule wins where two match at one place."""

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple((name, re.compile(pattern)) for name, pattern in RULES)

ANYWHERE = re.compile(
    r"(?<![\w$€£.,-])(?:"
    + "|".join(f"(?:{re.sub(r'[?]P<[a-z0-9]+>', '?:', pattern)})" for _, pattern in RULES)
    + r")(?![\w%])"
)
"""Every rule at once, to find where an expression stands; which rule it is, `rule_of` tells."""


def rule_of(text: str, start: int, end: int) -> tuple[str, re.Match[str]] | None:
    """The first rule that matches just the characters from `start` to `end`; what stands around them counts as well."""
    for name, pattern in PATTERNS:
        found = pattern.fullmatch(text, start, end)
        if found:
            return name, found
    return None
