"""Which outlet an article is from, where the file gives it away."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from briefing.text.tables.leftovers import OUTLET_WORDS, SOCIAL

NAME = r"(?-i:[A-Z0-9][\w.&’'-]{0,30}(?: (?:of|the|and|&|[A-Z0-9][\w.&’'-]{0,30})){0,4}?)"
"""One to five words in capitals, as few as will do."""

END = r"(?=\s(?:Get|Be|For|And|To|On|The|Read|Follow)\b|\s?[-–—|,;!?(]|\.?\s*$|\.\s)"

GIVEN_AWAY: tuple[tuple[str, str], ...] = (
    (
        "subscribe prompt",
        rf"(?:subscribe|follow|join|like|find)(?: us)? (?:on|to|in) {SOCIAL}[ :,]{{1,3}}(?:@)?(?P<name>{NAME}){END}",
    ),
    (
        "subscribe prompt",
        rf"(?:subscribe to|sign up for|follow|join|like|find|read) (?:the )?(?P<name>{NAME})"
        rf"(?:['’]s? [\w ]{{3,40}})? (?:on|in|via) (?:{SOCIAL}|google news|social media|our)\b",
    ),
    (
        "syndication note",
        rf"\b(?:edited|modified|created|written) by (?:the )?(?P<name>{NAME}) (?:staff|team|editors)\b",
    ),
    ("syndication note", rf"\b(?:appeared|published|posted) first (?:on|in|at|by) (?P<name>{NAME}){END}"),
)
"""Reasons for which a line is removed that can name the outlet, and where it stands in such a line."""

PATTERNS = tuple((reason, re.compile(pattern, re.IGNORECASE)) for reason, pattern in GIVEN_AWAY)

RIGHTS = (
    "copyright",
    re.compile(
        rf"(?:©|\(c\)|copyright)[\s©:]{{0,3}}(?:\d{{4}}(?: ?[-–] ?\d{{4}})?)?,?\s?(?:by )?(?P<name>{NAME}){END}",
        re.IGNORECASE,
    ),
)
"""A copyright line, which names whoever owns the outlet where nothing better does."""

EDGES = " .,*—–-|"

SIGN_OFF = "sign-off"
"""The reason for removing a line at the end that holds nothing but a name."""

NO_NAMES = frozenset("all by copyright get our the us reserved rights this your you".split())

LONGEST = 400
"""Code points of a removed line that are read."""

PREFIXES = ("www.", "m.", "en.", "amp.", "edition.")


def of_url(url: str | None) -> str | None:
    """The host of an address, without the parts that name no outlet."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return None
    for prefix in PREFIXES:
        host = host.removeprefix(prefix)
    return host or None


def of_prompts(lines: Sequence[tuple[str, str]]) -> str | None:
    """The outlet that prompts and notes among the lines removed from a file name, each given as reason and words."""
    return _named(lines, PATTERNS)


def of_copyright(lines: Sequence[tuple[str, str]]) -> str | None:
    """The owner that a copyright line names among the lines removed from a file."""
    return _named(lines, (RIGHTS,))


def of_sign_off(lines: Sequence[tuple[str, str]]) -> str | None:
    """The line at the end that holds nothing but a name, if one of its words is what outlets are called by."""
    names = (words.strip(EDGES) for reason, words in lines if reason == SIGN_OFF)
    return next((name for name in names if not OUTLET_WORDS.isdisjoint(name.casefold().split())), None)


def _named(lines: Sequence[tuple[str, str]], patterns: Sequence[tuple[str, re.Pattern[str]]]) -> str | None:
    for reason, pattern in patterns:
        for why, words in lines:
            found = pattern.search(words.strip()[:LONGEST]) if why == reason else None
            if found and found["name"].casefold() not in NO_NAMES:
                return found["name"].strip(EDGES)
    return None
