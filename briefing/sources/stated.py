"""What formats state about an article in fields of their own, made plain: words on one line, moments as ISO 8601."""

from __future__ import annotations

import html
import re
from datetime import UTC, datetime

from briefing.sources import markup
from briefing.sources.tokens import Kind, tokens

LONGEST = 2_000
"""Code points of a stated value that are read."""

ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")

WEB = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
WORD = re.compile(r"\w+")
BY = re.compile(r"by:?\s+(?=\S)", re.IGNORECASE)

MAIL_DATE = re.compile(r"(?:[A-Za-z]{3,9},?\s+)?\d{1,2}\s+[A-Za-z]{3,9}\s+\d{2,4}\s+\d{1,2}:\d\d")
"""The beginning of a date as in mail and RSS (RFC 822)."""
COMPACT_DATE = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)Z?)?")
YEAR_FIRST = re.compile(r"((?:19|20)\d\d)([-/.])(\d\d)\2(\d\d)(?![\d])(.{0,40}?)(?: ?[A-Z]{3,4})?")
"""A day with its year first, then perhaps the time of day and the letters of a zone."""
WRAPPED_COUNT = re.compile(r"/Date\((-?\d{1,16})(?:[+-]\d{4})?\)/")

EPOCHS = (1, 1_000, 1_000_000, 1_000_000_000)
"""Ticks a second of the counts since 1970 that programs write: seconds, milliseconds, microseconds, nanoseconds."""
FIRST, LAST = 315_532_800, 4_102_444_800
"""Seconds since 1970 of 1980 and 2100; a count outside, in every unit, is no date of publication."""


def line(value: str) -> str | None:
    """A value as words on one line, without tags and entities; None where it holds none."""
    value = value[:LONGEST]
    if markup.looks_like(value):
        value = " ".join(token.span.of(value) for token in tokens(value) if token.kind is Kind.TEXT)
    return " ".join(html.unescape(value).split()) or None


def folded(words: str) -> str:
    """The words of a text without case and marks, to tell whether a text holds what is stated."""
    return " ".join(WORD.findall(words.casefold()))


def address(value: str) -> str | None:
    """A value, if it is an address of the web and nothing else."""
    value = unescaped(value[:LONGEST]).strip()
    return value if WEB.fullmatch(value) else None


def unescaped(address: str) -> str:
    """An address without entities; one without its semicolon is none there, as in `?a=1&section=2`."""
    return ENTITY.sub(lambda entity: html.unescape(entity[0]), address)


def byline(value: str) -> str | None:
    """The names in a byline, without the word "by"; None for an address, which some programs put there."""
    names = line(value)
    if not names or WEB.match(names):
        return None
    return BY.sub("", names, count=1) if BY.match(names) else names


def language(value: str) -> str | None:
    """A language tag such as "en" or "pt-BR"; None where the value is none."""
    value = value[:LONGEST].strip()
    return value.replace("_", "-") if LANGUAGE.fullmatch(value) else None


def moment(value: str | float) -> str | None:
    """A date of publication, as ISO 8601 where it is one that programs write, else as it stands; None where it is none.

    Counts since 1970 are in UTC; other moments keep the zone that they state.
    """
    if isinstance(value, float):
        return _counted(value)
    value = line(value) or ""
    wrapped = WRAPPED_COUNT.fullmatch(value)
    if wrapped:
        return _counted(float(wrapped[1]))
    compact = COMPACT_DATE.fullmatch(value)
    if compact:
        year, month, day, *clock = compact.groups()
        return f"{year}-{month}-{day}" + ("T{}:{}:{}Z".format(*clock) if clock[0] else "")
    ordered = YEAR_FIRST.fullmatch(value)
    if ordered:
        return "{0}-{2}-{3}{4}".format(*ordered.groups())
    if re.fullmatch(r"\d{9,19}(?:\.\d{1,9})?", value):
        return _counted(float(value))
    sent = time_sent(value) if MAIL_DATE.match(value) else None
    return sent.isoformat() if sent else value or None


def time_sent(value: str) -> datetime | None:
    """A date as mail and RSS write it (RFC 822), in the zone that it states; None where it is none."""
    # Imported here, as the standard library's mail costs every start 20 ms.
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(value)
    except (ValueError, TypeError, LookupError, OverflowError):
        return None


def _counted(ticks: float) -> str | None:
    for unit in EPOCHS:
        if FIRST <= ticks / unit < LAST:
            return datetime.fromtimestamp(ticks // unit, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return None
