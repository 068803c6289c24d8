"""The objects of a JSON text that are articles, whatever they are wrapped in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.sources.json_files.fields import (
    ASIDE,
    BODY,
    EXTRACT,
    LISTS,
    MARKDOWN,
    PAGE,
    TITLE,
    Fields,
    folded,
    texts,
)
from briefing.sources.json_files.scan import Text, Thing, Value

SHORTEST = 40
"""Characters of a body without a title; less, under a name such as "text", is the label of something else."""

SIGNS = (
    TITLE[:6],
    ("url", "link", "weburl", "webpageurl"),
    ("datepublished", "publishedat", "published", "pubdate", "date"),
)
"""Fields that make an object an article even where it has no text; it must have a title and one of the others."""

FEED = ("feedurl", "homepageurl")
"""Fields of a JSON Feed, whose title is the outlet of its items."""


@dataclass(frozen=True, slots=True)
class Record:
    """An object that is an article: its fields, the strings that its body consists of, and what the file states of all."""

    thing: Thing
    fields: Fields
    body: tuple[Text, ...] = ()
    feed: Fields | None = None
    markdown: bool = False
    """Whether the body is Markdown."""


def records(raw: str, value: Value) -> list[Record]:
    """The articles in a value, in order; one that has no body has every other sign of an article."""
    if isinstance(value, list):
        return [record for one in value for record in records(raw, one)]
    if not isinstance(value, Thing):
        return []
    fields = Fields(raw, value)
    for names in (BODY, MARKDOWN, PAGE):
        body = _body(fields, names)
        if body:
            return [_record(value, fields, body, markdown=names is MARKDOWN)]
    below = [record for child in _children(value) for record in records(raw, child)]
    if any(record.body for record in below):
        feed = any(name in fields.values for name in FEED)
        return [replace(record, feed=record.feed or fields) for record in below] if feed else below
    if _like_article(fields):
        return [Record(value, fields, _extract(fields))]
    return below


def _record(thing: Thing, fields: Fields, body: tuple[Text, ...], *, markdown: bool) -> Record:
    """An article with its body; one of a few words is the notice of a service that gives no more than a summary."""
    extract = _extract(fields) if _size(body) < SHORTEST else ()
    if _size(extract) > _size(body):
        return Record(thing, fields, extract)
    return Record(thing, fields, body, markdown=markdown)


def _size(body: Sequence[Text]) -> int:
    return sum(text.end - text.start for text in body)


def _children(thing: Thing) -> list[Value]:
    """The values that may hold articles, those under a name for a list first."""
    named = [(folded(name), value) for name, value in thing.fields.items() if isinstance(value, (list, Thing))]
    rest = [(name, value) for name, value in named if name not in ASIDE]
    return [value for _, value in sorted(rest, key=lambda pair: pair[0] not in LISTS)]


def _body(fields: Fields, names: list[str]) -> tuple[Text, ...]:
    """The strings of the body under some names: of several, the best named that is not a mere part of another."""
    found = [texts(fields.raw, value) for value in fields.named(names)]
    sizes = [_size(one) for one in found]
    longest = max(sizes, default=0)
    if longest and (longest >= SHORTEST or any(fields.named(TITLE[:6]))):
        return tuple(next(one for one, size in zip(found, sizes, strict=True) if 2 * size >= longest))
    return ()


def _extract(fields: Fields) -> tuple[Text, ...]:
    return next((tuple(found) for value in fields.named(EXTRACT) if (found := texts(fields.raw, value))), ())


def _like_article(fields: Fields) -> bool:
    title, *others = (any(fields.named(list(names))) for names in SIGNS)
    return title and any(others)
