"""What the fields of an article's object state of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from briefing.model import Hints
from briefing.sources import stated
from briefing.sources.json_files.fields import AUTHOR, DATE, LANGUAGE, OUTLET, SUBTITLE, TITLE, URL
from briefing.sources.json_files.records import Record

HOST = re.compile(r"[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}")
CUT_OFF = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\]|\[&hellip;\])\s*$")

COMPARED = 60
"""Code points by which a summary is told to be the beginning of the body itself."""


def hints(record: Record, body: str, page: Hints) -> Hints:
    """What an object states of its article; `page` is what its body states, where that is a whole page."""
    url = _first(record, URL, stated.address) or page.url
    own = Hints(
        title=_first(record, TITLE, stated.line) or page.title,
        byline=_first(record, AUTHOR, stated.byline) or page.byline,
        outlet=_outlet(record, url) or page.outlet,
        url=url,
        published=_first(record, DATE, stated.moment) or page.published,
        language=_first(record, LANGUAGE, stated.language) or page.language,
    )
    return replace(own, subtitle=_subtitle(record, own.title, body) or page.subtitle)


def _first(record: Record, names: list[str], made: Callable[[str], str | None]) -> str | None:
    """The first field of some names that states what it should; a number can be a date and nothing else."""
    for value in record.fields.words(names, stated.LONGEST):
        number = isinstance(value, float)
        found = stated.moment(value) if number and names is DATE else None if number else made(str(value))
        if found:
            return found
    return None


def _outlet(record: Record, url: str | None) -> str | None:
    """The name of the outlet; not a host where the address tells it better, nor an address."""
    for name in _outlets(record):
        if not stated.WEB.match(name) and not (url and HOST.fullmatch(name)):
            return name
    return None


def _outlets(record: Record) -> Iterator[str]:
    for fields, names in ((record.fields, OUTLET), (record.feed, ["title"])):
        for value in fields.words(names, stated.LONGEST) if fields else ():
            name = stated.line(value) if isinstance(value, str) else None
            if name:
                yield name


def _subtitle(record: Record, title: str | None, body: str) -> str | None:
    """The standfirst: a summary that is cut off or is the beginning of the body is none."""
    beginning = stated.folded(body[: 8 * COMPARED])
    for value in record.fields.words(SUBTITLE, stated.LONGEST):
        words = stated.line(value) if isinstance(value, str) else None
        if words and not CUT_OFF.search(words) and words != title and stated.folded(words)[:COMPARED] not in beginning:
            return words
    return None
