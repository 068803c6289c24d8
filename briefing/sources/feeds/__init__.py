"""RSS and Atom, each entry an article: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0.

The text of an entry is taken from the file as it stands, so that each of its characters has a place: XML's escapes and
CDATA marks are resolved first, then the markup inside is taken out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape

from briefing.errors import SourceError
from briefing.model import Edit, Hints, RawDocument, Span
from briefing.sources import inner
from briefing.sources.editing import applied
from briefing.sources.feeds.entries import Element, Entry, entries, root
from briefing.sources.feeds.values import Values
from briefing.sources.feeds.xml import CDATA, Kind, marks

__all__ = ["read", "recognise"]

BODY = frozenset({"encoded", "content", "description", "summary", "fulltext", "full-text", "body", "abstract"})
"""Elements that can hold the text of an entry, without their prefixes; the longest does."""

FOREIGN = frozenset({"media", "itunes", "georss", "thr"})
"""Prefixes of elements that describe a picture, a recording or a place."""

HEAD = 4_000
"""Code points in which a file shows that it is a feed."""

ESCAPE = re.compile(r"&(?:lt|gt|amp|quot|apos|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
OWN_ENTITY = re.compile(r"<!ENTITY\s")


def recognise(raw: str, name: str) -> bool:  # noqa: ARG001 every format is asked alike
    """Whether this is a feed: by the tag that it begins with."""
    return raw[:HEAD].lstrip("\ufeff \t\r\n").startswith("<") and root(raw[: 2 * HEAD]) is not None


def read(raw: str, name: str = "") -> Iterable[RawDocument | SourceError]:  # noqa: ARG001 every format is called alike
    """The entries of a feed.

    Raises:
        SourceError: it has no entries, or defines entities of its own.
    """
    opening = root(raw)
    if opening is None or OWN_ENTITY.search(raw, 0, opening.start):
        raise SourceError(
            "a feed with entities of its own, which may grow without bound", "take out its <!DOCTYPE ...>"
        )
    values: Values | None = None
    bare = part = 0
    for part, entry in enumerate(entries(raw), 1):
        values = values or Values(raw, opening, entry.span.start)
        body = _body(raw, entry)
        if body is None:
            bare += 1
        else:
            yield _document(raw, part - 1, entry, body, values)
    if not part:
        raise SourceError("a feed without entries", "delete it or save it again when it has some")
    if bare:
        yield SourceError(f"{bare} of its {part} entries have no text", "save the articles they link to: briefing add")


def _body(raw: str, entry: Entry) -> Element | None:
    """The element that holds the most text, if there is one that holds any."""
    found = [e for e in entry.children if e.local in BODY and e.prefix not in FOREIGN and e.inside.of(raw).strip()]
    return max(found, key=lambda element: len(element.inside), default=None)


def _document(raw: str, part: int, entry: Entry, body: Element, values: Values) -> RawDocument | SourceError:
    first = tuple(_cuts(raw, entry.span, body.inside))
    text = applied(entry.span.of(raw), first)
    try:
        rounds, page = inner.rounds(text)
    except SourceError as error:
        return error
    hints = values.of(entry, body)
    if hints.title is None:
        hints = Hints(page.title, hints.byline, hints.outlet, hints.url, hints.published, None, hints.language)
    return RawDocument(raw, part, hints, entry.span, (first, *rounds))


def _cuts(raw: str, within: Span, body: Span) -> Iterator[Edit]:
    """The edits that leave what the body's characters stand for."""
    yield Edit(Span(0, body.start - within.start), "", "other element")
    at = body.start
    found = list(marks(raw, body))
    in_place = any(mark.kind in (Kind.OPEN, Kind.CLOSE, Kind.EMPTY) for mark in found)
    for mark in found:
        if mark.kind not in (Kind.CDATA, Kind.COMMENT):
            continue
        yield from _resolved(raw, Span(at, mark.start), within, in_place=in_place)
        at = mark.end
        whole = Span(mark.start, mark.end).moved(-within.start)
        if mark.kind is Kind.COMMENT:
            yield Edit(whole, "", "markup")
        else:
            yield Edit(Span(whole.start, whole.start + len(CDATA[0])), "", "markup")
            yield Edit(Span(whole.end - len(CDATA[1]), whole.end), "", "markup")
    yield from _resolved(raw, Span(at, body.end), within, in_place=in_place)
    yield Edit(Span(body.end, within.end).moved(-within.start), "", "other element")


def _resolved(raw: str, span: Span, within: Span, *, in_place: bool) -> Iterator[Edit]:
    """The escapes of a stretch resolved, unless its markup stands in place: then they are the escapes of that markup."""
    for escape in () if in_place else ESCAPE.finditer(raw, span.start, span.end):
        yield Edit(Span(*escape.span()).moved(-within.start), unescape(escape[0]), "escape")
