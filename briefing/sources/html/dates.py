"""When the article was published, by what the page states; the day of a change is never taken for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from briefing.model import MONTH_NAMES
from briefing.sources.elements import Element
from briefing.sources.html.statements import Statements, text_of

META = (
    "article:published_time og:article:published_time article:published datepublished og:published_time"
    " publish-date publish_date pubdate date dc.date dc.date.issued dcterms.created dcterms.date"
    " dcterms.issued parsely-pub-date sailthru.date cxenseparse:publishtime cxenseparse:recs:publishtime"
    " citation_publication_date citation_date publication_date published_time published-date"
    " article.published release_date created originalpublicationdate"
).split()
"""Names of meta tags that give the day of publication, the surest first."""

ISO = re.compile(r"\s*((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
COMPACT = re.compile(r"\s*((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)")
LAST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d\d)(?!\d)")
MONTHS = {name[:3].lower(): number for number, name in enumerate(MONTH_NAMES, start=1)}
MONTH_FIRST = re.compile(r"\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b")
DAY_FIRST = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+((?:19|20)\d\d)\b")
IN_URL = re.compile(
    r"/((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})(?:/|$)|/((?:19|20)\d\d)-(\d\d)-(\d\d)[-/+]|/((?:19|20)\d\d)(\d\d)(\d\d)[-/]"
)

CHANGED = re.compile(r"modif|updat|changed|comment|related|sidebar|footer|recent|recommend|teaser|card", re.IGNORECASE)
"""Names and words of a time that is not of publication, or not of this article."""

PUBLISHED = re.compile(r"publi|posted|created|entry-date|post-date|pubdate|dateline", re.IGNORECASE)
"""Names of a time that is of publication."""

BARE = re.compile(
    r"(?:(?:published|posted|date)(?: on)?:? )?(?:[A-Za-z]{3,9},? )?"
    r"(?:[A-Za-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,?|\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9}\.?,?) (?:19|20)\d\d",
    re.IGNORECASE,
)
"""A line that is a date with its month in letters, and nothing else."""

FIRST_LINES = 6
"""Lines right under the heading."""

HEAD_LINES = 20
"""Lines in which the head of an article is over."""

EARLIEST_YEAR = 1990


def published(found: Statements, url: str) -> str:
    """The day as ISO 8601, or an empty string where the page states none."""
    ways = (
        _of_first_lines(found),
        _of_things(found),
        _of_meta(found),
        _of_times(found, sure=True),
        _of_url(url),
        _of_lines(found),
        _of_times(found, sure=False),
    )
    for way in ways:
        day = next(way, None)
        if day:
            return day.isoformat()
    return ""


def changes(found: Statements) -> set[str]:
    """The days on which the page says that it was changed, as ISO 8601."""
    meta = (value for name, values in found.meta.items() if CHANGED.search(name) for value in values)
    things = (text_of(thing.get("dateModified")) for thing in found.things)
    times = (value for element, value in found.times if CHANGED.search(f"{_names(element)} {value}"))
    return {day.isoformat() for words in (*meta, *things, *times) if (day := day_of(words))}


def day_of(words: str) -> date | None:
    """The day in the words of a machine or of a page, where the order of its parts is beyond doubt."""
    words = words[:80]
    start = ISO.match(words) or COMPACT.match(words)
    if start:
        return _checked(*map(int, start.groups()))
    named = MONTH_FIRST.search(words)
    if named:
        return _checked(int(named[3]), _month(named[1]), int(named[2]))
    named = DAY_FIRST.search(words)
    if named:
        return _checked(int(named[3]), _month(named[2]), int(named[1]))
    numbers = LAST.search(words)
    if numbers:
        one, two, year = map(int, numbers.groups())
        if one > 12 or one == two:
            return _checked(year, two, one)
        if two > 12:
            return _checked(year, one, two)
    return None


def _month(name: str) -> int:
    return MONTHS.get(name[:3].lower(), 0)


def _checked(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year >= EARLIEST_YEAR else None
    except ValueError:
        return None


def _of_things(found: Statements) -> Iterator[date]:
    for thing in (*found.articles, *found.things):
        day = day_of(text_of(thing.get("datePublished") or thing.get("dateCreated")))
        if day:
            yield day


def _of_meta(found: Statements) -> Iterator[date]:
    for name in META:
        for value in found.meta.get(name, ()):
            day = day_of(value)
            if day:
                yield day


def _of_times(found: Statements, *, sure: bool) -> Iterator[date]:
    """The days of time elements: those that say they are of publication, or any that does not say that it is not."""
    for element, value in found.times:
        names = _names(element)
        says = "pubdate" in element.attributes or bool(PUBLISHED.search(names))
        if (says or not sure) and not CHANGED.search(f"{names} {value}"):
            day = day_of(value)
            if day:
                yield day


def _names(element: Element) -> str:
    """The names of an element and of those close around it."""
    names: list[str] = []
    near: Element | None = element
    for _ in range(3):
        if near is None:
            break
        names += (near.attributes.get(key, "")[:200] for key in ("class", "id", "itemprop"))
        near = near.parent
    return " ".join(names)


def _of_first_lines(found: Statements) -> Iterator[date]:
    """The day in a line right under the heading that is a date and nothing else: what the page shows its readers."""
    for line in found.near[:FIRST_LINES]:
        if not CHANGED.search(line) and BARE.fullmatch(line):
            day = day_of(line)
            if day:
                yield day


def _of_lines(found: Statements) -> Iterator[date]:
    """The days in the short lines around the heading, first of those that speak of publication."""
    lines = [line for line in found.near[:HEAD_LINES] if any(char.isdigit() for char in line)]
    for line in sorted(lines, key=lambda line: not PUBLISHED.search(line)):
        if not CHANGED.search(line) or PUBLISHED.search(line):
            day = day_of(line)
            if day:
                yield day


def _of_url(url: str) -> Iterator[date]:
    found = IN_URL.search(url)
    if found:
        day = _checked(*(int(part) for part in found.groups() if part))
        if day:
            yield day
