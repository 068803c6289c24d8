"""A linear tokeniser of HTML that knows where each token stands.

It reads tags as a browser's tokeniser would for the purpose of finding text: comments, raw-text elements and quoted
attributes included. Each scan only moves forward, so the time is linear in the length of the page whatever it holds,
which the standard library's parser does not promise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from briefing.model import Span


class Kind(Enum):
    """What a token is."""

    TEXT = auto()
    OPEN = auto()
    CLOSE = auto()
    OTHER = auto()
    """A comment, a declaration or a processing instruction."""


class Token(NamedTuple):
    """A stretch of the page; `name` is the tag's, in lower case, and empty for text.

    A tuple, because a page has tens of thousands.
    """

    kind: Kind
    span: Span
    name: str = ""


RAW_TEXT = frozenset({"script", "style", "textarea", "title", "xmp", "noembed", "noframes"})
"""Elements whose content is text up to their own end tag, whatever it looks like."""

TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]{0,40})")
REST_OF_TAG = re.compile(r"(?>[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+>")
"""What follows the name of a tag, up to its end. A quotation mark opens a value only right after its equals sign."""
ATTRIBUTE = re.compile(r"([A-Za-z_:@][\w:.@-]{0,60})\s{0,20}(?:=\s{0,20}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
CLOSERS = (("<!--", "-->"), ("<!", ">"), ("<?", ">"))


def tokens(page: str) -> Iterator[Token]:
    """The tokens of a page in order; laid end to end they are the page."""
    at = 0
    ends = _Ends(page)
    while at < len(page):
        here = page.find("<", at)
        start = len(page) if here < 0 else here
        if start > at:
            yield Token(Kind.TEXT, Span(at, start))
        if here < 0:
            return
        token = _markup(page, start, ends)
        yield token
        at = token.span.end
        if token.kind is Kind.OPEN and token.name in RAW_TEXT:
            end = ends.of_element(token.name, at)
            if end > at:
                yield Token(Kind.TEXT, Span(at, end))
            at = end


def attributes(tag: str) -> dict[str, str]:
    """The attributes of an open tag by name in lower case; entities in their values are left as they are."""
    found = ATTRIBUTE.finditer(tag, len(tag.split(None, 1)[0]))
    return {m[1].lower(): m[2] or m[3] or m[4] or "" for m in found}


class _Ends:
    """Where things end. It remembers what is not there, so that no page is searched to its end over and over."""

    def __init__(self, page: str) -> None:
        self.page = page
        self.missing: set[str] = set()
        self.quotes_close = True
        """Whether no tag was found yet whose quotation marks swallow the rest of the page."""

    def after(self, closer: str, at: int) -> int | None:
        """The place after the next `closer` from `at` on."""
        if closer in self.missing:
            return None
        found = self.page.find(closer, at)
        if found < 0:
            self.missing.add(closer)
            return None
        return found + len(closer)

    def of_element(self, name: str, at: int) -> int:
        """Where the content of a raw-text element ends: before its end tag, or at once where it has none."""
        if name in self.missing:
            return at
        found = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self.page, at)
        if not found:
            self.missing.add(name)
            return at
        return found.start()


def _markup(page: str, at: int, ends: _Ends) -> Token:
    """The token that begins with the `<` at `at`; a bare `<` is text."""
    tag = TAG.match(page, at)
    if tag:
        end = _tag_end(page, tag.end(), ends)
        if end is None:
            return Token(Kind.TEXT, Span(at, at + 1))
        return Token(Kind.CLOSE if tag[1] else Kind.OPEN, Span(at, end), tag[2].lower())
    for opener, closer in CLOSERS:
        if page.startswith(opener, at):
            end = ends.after(closer, at + len(opener))
            return Token(Kind.OTHER if end else Kind.TEXT, Span(at, end or at + 1))
    return Token(Kind.TEXT, Span(at, at + 1))


def _tag_end(page: str, at: int, ends: _Ends) -> int | None:
    """The place after the `>` that ends a tag; one inside a quoted value does not count, unless its quotes never end."""
    if page[at : at + 1] == ">":
        return at + 1
    if ">" in ends.missing:
        return None
    if ends.quotes_close:
        found = REST_OF_TAG.match(page, at)
        if found:
            return found.end()
        ends.quotes_close = False
    return ends.after(">", at)
