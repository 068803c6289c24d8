"""A document of an EPUB as an article: its words, its title, and what the book states about it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from briefing.model import Hints, RawDocument
from briefing.sources import markup
from briefing.sources.elements import Element, Outline, outline
from briefing.sources.epub.package import Package
from briefing.sources.stated import unescaped
from briefing.sources.tokens import Kind, Token, tokens

FEWEST = 25
"""Words; a document with fewer is a cover, a title page or an empty section."""

LINKED = 0.6
"""A document with more of its words in links than this share is a table of contents."""

HEADINGS = ("h1", "h2", "h3")
LONGEST = 500
"""Code points of a heading."""

LONGEST_ADDRESS = 2_000

MOST = 50
"""Headings that are looked at, and tokens of one; a page may open a hundred thousand and close none."""

NAVIGATION = re.compile(r"\bcalibre_navbar\b")
"""The class of the bars that Calibre sets above and below each article; the lower one links to where it was found."""

MAKERS = frozenset("calibre wallabag pocket instapaper readwise dotepub pandoc percollate unknown".split())
"""Programs that bundle articles and write their own names as publisher or author."""

WORD = re.compile(r"\w+")


def article(text: str, part: int, book: Package, label: str | None) -> RawDocument | None:
    """A document of `book` as article `part`, or None where it is none; `label` is its name in the contents."""
    chapter = Chapter.of(text)
    words = sum(chapter.words(index) for index in range(len(chapter.tokens)))
    linked = sum(chapter.words(index) for index in chapter.inside("a"))
    if words < FEWEST or linked > LINKED * words:
        return None
    edits = tuple(markup.joined(markup.cuts(text, chapter.tokens, chapter.gone)))
    return RawDocument(text, part, _hints(book, chapter.heading or label, chapter.source), rounds=(edits,))


@dataclass(frozen=True, slots=True)
class Chapter:
    """A document taken apart: its tokens, their tree, and for each token why it goes, if it does."""

    text: str
    tokens: list[Token]
    tree: Outline
    gone: list[str]
    bars: list[Element]
    """Its bars of navigation."""

    @classmethod
    def of(cls, text: str) -> Chapter:
        """The document with all removed that is not shown, and the bars of navigation."""
        found = list(tokens(text))
        tree = outline(text, found)
        gone = markup.unseen(found, tree)
        bars: list[Element] = []
        for element in tree.elements:
            outside = not bars or element.start >= bars[-1].end
            if outside and NAVIGATION.search(element.attributes.get("class", "")):
                bars.append(element)
                gone[element.start : element.end] = ["navigation"] * (element.end - element.start)
        return cls(text, found, tree, gone, bars)

    def words(self, index: int) -> int:
        """The words of a token that a reader sees."""
        token = self.tokens[index]
        return len(WORD.findall(token.span.of(self.text))) if token.kind is Kind.TEXT and not self.gone[index] else 0

    def inside(self, name: str) -> Iterator[int]:
        """The tokens in elements of a name, each once."""
        end = 0
        for element in self.tree.elements:
            if element.name == name and element.start >= end:
                end = element.end
                yield from range(element.start, end)

    @property
    def heading(self) -> str | None:
        """The words of the highest heading that comes first."""
        for name in HEADINGS:
            found = islice((element for element in self.tree.elements if element.name == name), MOST)
            words = next(filter(None, map(self._shown, found)), None)
            if words:
                return words
        return None

    @property
    def source(self) -> str | None:
        """Where the article was found, as the last bar tells."""
        places = [range(bar.start, bar.end) for bar in self.bars[-1:]]
        links = [e for e in self.tree.elements if e.name == "a" and any(e.start in place for place in places)]
        found = [unescaped(link.attributes.get("href", "")[:LONGEST_ADDRESS]) for link in links]
        return next((link for link in reversed(found) if link.startswith(("http://", "https://"))), None)

    def _shown(self, element: Element) -> str:
        parts = self.tokens[element.start : min(element.end, element.start + MOST)]
        words = "".join(token.span.of(self.text) for token in parts if token.kind is Kind.TEXT)
        return "" if self.gone[element.start] else html.unescape(" ".join(words[:LONGEST].split()))


def _hints(book: Package, title: str | None, url: str | None) -> Hints:
    """What the book states, as far as it holds for each of its articles.

    Its date is that of the book; only an issue of a periodical has the day of its articles.
    """
    stated = {name: value for name, value in book.stated.items() if value.split(" ")[0].lower() not in MAKERS}
    kind, _, periodical = stated.get("publication_type", "").partition(":")
    if kind != "periodical":
        return Hints(title, stated.get("creator"), stated.get("publisher"), url, language=stated.get("language"))
    outlet = periodical.rpartition(":")[2] or stated.get("publisher")
    return Hints(title, None, outlet, url, stated.get("date", "")[:10] or None, language=stated.get("language"))
