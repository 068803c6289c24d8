"""Places in text, and what became of each stretch of a source file."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The code points from `start` up to, not including, `end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def moved(self, by: int) -> Span:
        """The same span, `by` code points further on."""
        return Span(self.start + by, self.end + by)


class Status(StrEnum):
    """What became of a stretch of the source file."""

    KEPT = "kept"
    REWRITTEN = "rewritten"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Piece:
    """One stretch of the source file and what became of it.

    `span` is where it stands in the article's text, empty where it was removed; what a rewritten piece became is the
    article's text at `span`. `reason` names the rule and is empty for kept pieces.
    """

    status: Status
    reason: str
    raw: Span
    span: Span


@dataclass(frozen=True, slots=True)
class Provenance:
    """A partition of the source file in raw order: every raw character is kept, rewritten or removed."""

    pieces: tuple[Piece, ...]

    def to_raw(self, span: Span) -> Span:
        """The shortest raw span that gave `span`; what was removed in between is inside, what was removed around is not.

        An empty span maps to the empty raw span where it stands.
        """
        low = bisect_right(self.pieces, span.start, key=lambda p: p.span.end)
        high = bisect_left(self.pieces, span.end, key=lambda p: p.span.start)
        shown = [p for p in self.pieces[low:high] if p.span]
        if not shown:
            at = self.pieces[low - 1].raw.end if low else 0
            return Span(at, at)
        first, last = shown[0], shown[-1]
        start, end = first.raw.start, last.raw.end
        if first.status is Status.KEPT:
            start += max(0, span.start - first.span.start)
        if last.status is Status.KEPT:
            end -= max(0, last.span.end - span.end)
        return Span(start, end)


@dataclass(frozen=True, slots=True)
class Edit:
    """One change to a text: the characters of `span` become `new`, for `reason`. An empty `new` removes them."""

    span: Span
    new: str
    reason: str

    def moved(self, by: int) -> Edit:
        """The same change, `by` code points further on."""
        return Edit(self.span.moved(by), self.new, self.reason)
