"""HTML pages with those whose article is in their JSON-LD: a script would have shown it, or a wall stands before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from briefing.errors import SourceError
from briefing.model import Edit, RawDocument, Span
from briefing.sources import html, json_files
from briefing.sources.editing import applied
from briefing.sources.tokens import Kind, Token, tokens

SIGN = '"articleBody"'
"""What a block of JSON-LD holds that has the text of an article."""

MUCH = 5
"""So many times more text than the page shows means that the page shows no more than its beginning."""

LEAST = 200
"""Letters of a text in JSON-LD that is an article."""

AROUND = "page furniture"
"""The reason why the page around such a block goes."""


def read(raw: str, name: str = "") -> Iterable[RawDocument]:
    """The one article of a page.

    Raises:
        SourceError: there is no article on it but a notice, as of an error, or more tags than any article has.
    """
    try:
        shown = next(iter(html.read(raw, name)), None)
    except SourceError:
        linked = _linked(raw)
        if not linked:
            raise
        yield linked
        return
    linked = _linked(raw) if SIGN in raw else None
    if linked and shown and _letters(linked) > MUCH * _letters(shown):
        # What the page states of itself is put together from more than its JSON-LD.
        shown = replace(linked, hints=shown.hints)
    if shown:
        yield shown


def _linked(raw: str) -> RawDocument | None:
    """The longest text of an article in the JSON-LD of a page."""
    found = [document for block in _blocks(raw) for document in _documents(raw, block)]
    longest = max(found, key=_letters, default=None)
    return longest if longest and _letters(longest) >= LEAST else None


def _blocks(raw: str) -> Iterator[Span]:
    """Where the blocks of JSON-LD stand that hold the text of an article."""
    before: Token | None = None
    for token in islice(tokens(raw), html.MOST_TOKENS) if SIGN in raw else ():
        inside = before and before.name == "script" and "ld+json" in before.span.of(raw) and token.kind is Kind.TEXT
        if inside and SIGN in token.span.of(raw):
            yield token.span
        before = token


def _documents(raw: str, block: Span) -> Iterator[RawDocument]:
    """The articles in a block, as they lie in the page."""
    try:
        found = list(json_files.read(block.of(raw)))
    except SourceError:
        return
    for document in found:
        if isinstance(document, RawDocument):
            lies = (document.within or Span(0, len(block))).moved(block.start)
            around = (Edit(Span(0, lies.start), "", AROUND), Edit(Span(lies.end, len(raw)), "", AROUND))
            yield RawDocument(raw, hints=document.hints, rounds=(around, *document.rounds))


def _letters(document: RawDocument) -> int:
    """How many letters the text of a document has."""
    text = document.text
    for edits in document.rounds:
        text = applied(text, edits)
    return sum(map(str.isalpha, text))
