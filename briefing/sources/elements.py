"""The elements of a tokenised page: which tag closes which, and what stands in what.

A browser's rules for missing end tags are followed as far as text needs them: a block ends an open paragraph, an item of a
list the item before it, and an end tag closes what was left open inside. The work is linear in the number of tokens.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from briefing.sources.tokens import Kind, Token, attributes

BLOCKS = frozenset(
    "address article aside blockquote body br button caption center dd details dialog div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe li main menu nav noscript object ol option p pre script"
    " section select style summary svg table tbody td template textarea tfoot th thead title tr ul video".split()
)
"""Elements that begin a new line on the screen, or are none of its text."""

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements without an end tag."""

ENDS_BEFORE = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "option": frozenset({"option"}),
}
"""What an open tag ends where it is the innermost open element."""

OF_HEAD = frozenset("base basefont bgsound link meta noframes noscript script style template title".split())
"""What the head of a page may hold; anything else ends a head that was never closed."""

SIGHT = 200
"""Open elements that are looked through for the one that an end tag closes."""

LONG_TAG = 1_000
"""Code points of a tag that may hold hundreds of attributes."""

HIDING_STYLE = re.compile(r"display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class Element:
    """An element: the index of its open tag, that of the first token after it, and the element that it stands in."""

    name: str
    start: int
    end: int
    parent: Element | None = field(repr=False)
    depth: int
    tag: str
    box: Element | None = field(repr=False)
    """The innermost element at or around it that begins a new line."""
    linked: bool
    """Whether its text is text of a link."""
    _attributes: dict[str, str] | None = field(default=None, repr=False)

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes of its open tag, read when first asked for."""
        if self._attributes is None:
            self._attributes = attributes(self.tag)
        return self._attributes

    @property
    def hidden(self) -> bool:
        """Whether a browser shows none of it, by its own open tag."""
        if "hidden" not in self.tag and "none" not in self.tag:
            return False
        given = self.attributes
        return "hidden" in given or bool(HIDING_STYLE.search(given.get("style", "")[:500]))


@dataclass(frozen=True, slots=True)
class Outline:
    """The elements of a page in the order of their open tags, and for each token the innermost element it stands in."""

    elements: tuple[Element, ...]
    within: tuple[Element | None, ...]
    """An open or a close tag stands in its own element."""

    @property
    def depth(self) -> int:
        """Elements within each other at the deepest place."""
        return max((element.depth for element in self.elements), default=0)

    @property
    def widest(self) -> int:
        """Attributes of the open tag that has most, where any has more than a few hundred."""
        long = (element for element in self.elements if len(element.tag) > LONG_TAG)
        return max((len(element.attributes) for element in long), default=0)


def outline(page: str, found: Iterable[Token]) -> Outline:
    """The elements that the tokens of a page make."""
    builder = _Builder()
    for token in found:
        builder.take(page, token)
    return builder.done()


class _Builder:
    """Takes the tokens one by one."""

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.within: list[Element | None] = []
        self.open: list[Element] = []
        self.names: Counter[str] = Counter()

    def take(self, page: str, token: Token) -> None:
        """Note where a token stands, and what it opens or closes."""
        if token.kind is Kind.OPEN:
            self._opened(page, token)
        elif token.kind is Kind.CLOSE and self.names[token.name]:
            self._closed(token.name)
        else:
            self.within.append(self.open[-1] if self.open else None)

    def done(self) -> Outline:
        """The elements; what was never closed ends with what it stands in."""
        while self.open:
            self._pop(len(self.within))
        return Outline(tuple(self.elements), tuple(self.within))

    def _opened(self, page: str, token: Token) -> None:
        at = len(self.within)
        if self.open and token.name in BLOCKS and token.name != "br" and self.open[-1].name == "p":
            self._pop(at)
        if self.open and self.open[-1].name == "head" and token.name not in OF_HEAD:
            self._pop(at)
        ending = ENDS_BEFORE.get(token.name)
        while ending and self.open and self.open[-1].name in ending:
            self._pop(at)
        parent = self.open[-1] if self.open else None
        element = Element(
            token.name, at, at + 1, parent, len(self.open) + 1, token.span.of(page), None, token.name == "a"
        )
        element.box = element if token.name in BLOCKS else parent and parent.box
        element.linked |= bool(parent and parent.linked)
        self.elements.append(element)
        self.within.append(element)
        if token.name not in VOID:
            self.open.append(element)
            self.names[token.name] += 1

    def _closed(self, name: str) -> None:
        at = len(self.within)
        depth = self._place(name)
        if depth is None:
            self.within.append(self.open[-1])
            return
        while len(self.open) > depth + 1:
            self._pop(at)
        self.within.append(self.open[-1])
        self._pop(at + 1)

    def _place(self, name: str) -> int | None:
        """Which open element an end tag closes; one of running text closes nothing beyond the block that it stands in."""
        for depth in range(len(self.open) - 1, max(-1, len(self.open) - 1 - SIGHT), -1):
            found = self.open[depth].name
            if found == name:
                return depth
            if found in BLOCKS and (
                name not in BLOCKS or (found in ("table", "td", "th") and name not in CLOSING_TABLES)
            ):
                return None
        return None

    def _pop(self, end: int) -> None:
        element = self.open.pop()
        element.end = end
        self.names[element.name] -= 1


CLOSING_TABLES = frozenset("table tbody thead tfoot tr td th body html".split())
"""End tags that close an open table or cell; the end of another block inside it is a mistake of the page."""
