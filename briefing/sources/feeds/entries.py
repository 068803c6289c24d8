"""Where the entries of a feed stand, and the elements that each consists of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from briefing.model import Span
from briefing.sources.feeds.xml import Kind, Mark, marks

ROOTS = frozenset({"rss", "feed", "rdf"})
ENTRIES = frozenset({"item", "entry"})


@dataclass(frozen=True, slots=True)
class Element:
    """A child of an entry: its open tag, what is inside it, and all of it."""

    name: str
    tag: Span
    inside: Span
    whole: Span

    @property
    def prefix(self) -> str:
        """What its name begins with before a colon, in lower case."""
        return self.name.rpartition(":")[0].lower()

    @property
    def local(self) -> str:
        """Its name without the prefix, in lower case."""
        return self.name.rpartition(":")[2].lower()


@dataclass(slots=True)
class Entry:
    """An entry of a feed and its children in order."""

    span: Span
    children: list[Element] = field(default_factory=list)


def root(raw: str) -> Mark | None:
    """The tag that opens a feed, if that is what the text begins with."""
    at = len(raw) - len(raw.lstrip("\ufeff \t\r\n"))
    for mark in marks(raw, Span(at, len(raw))):
        if raw[at : mark.start].strip():
            return None
        if mark.kind is Kind.OPEN:
            return mark if mark.local in ROOTS else None
        at = mark.end
    return None


def entries(raw: str) -> Iterator[Entry]:
    """The entries of a feed, in order.

    An entry that is not closed ends where the next one begins, and an element that is not closed ends with its entry.
    """
    walk = _Walk(raw)
    for mark in marks(raw):
        yield from walk.step(mark)
    if walk.entry:
        yield walk.ended(len(raw), len(raw))


class _Walk:
    """One pass over the marks of a feed."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.entry: Mark | None = None
        self.child: Mark | None = None
        self.depth = 0
        """Open elements of the child's name, the child among them."""
        self.children: list[Element] = []

    def step(self, mark: Mark) -> Iterator[Entry]:
        """Take one mark; the entry that it ends."""
        if self.entry is None:
            if mark.kind is Kind.OPEN and mark.local in ENTRIES:
                self.entry, self.children = mark, []
        elif mark.kind is Kind.CLOSE and mark.name == self.entry.name:
            yield self.ended(mark.start, mark.end)
        elif self.child is not None:
            self._within(self.child, mark)
        elif mark.kind is Kind.OPEN and mark.name == self.entry.name:
            yield self.ended(mark.start, mark.start)
            self.entry, self.children = mark, []
        elif mark.kind is Kind.OPEN:
            self.child, self.depth = mark, 1
        elif mark.kind is Kind.EMPTY:
            self._add(mark, mark.end, mark.end)

    def _within(self, child: Mark, mark: Mark) -> None:
        if mark.name == child.name:
            self.depth += (mark.kind is Kind.OPEN) - (mark.kind is Kind.CLOSE)
            if not self.depth:
                self._add(child, mark.start, mark.end)
                self.child = None

    def _add(self, tag: Mark, inner_end: int, end: int) -> None:
        span = Span(tag.start, tag.end)
        self.children.append(Element(tag.name, span, Span(tag.end, inner_end), Span(tag.start, end)))

    def ended(self, inner_end: int, end: int) -> Entry:
        """The entry under way, which ends here."""
        if self.child is not None:
            self._add(self.child, inner_end, inner_end)
        start = self.entry.start if self.entry else 0
        self.entry = self.child = None
        return Entry(Span(start, end), self.children)
