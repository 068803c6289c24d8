"""A source file as it is, with signs where something was removed or rewritten, and why."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.model import Span, Status
from briefing.tui.widgets.reader import Mark

if TYPE_CHECKING:
    from briefing.model import Article, Piece

LONG = 600
"""Code points of a removed stretch that are shown in full; scripts and styles run to many screens."""
HEAD, TAIL = 240, 80
"""Code points that are shown of a longer one, from its beginning and its end."""


@dataclass(frozen=True, slots=True)
class RawView:
    """The text of a source file with labels put in between.

    Spans count in `text` unless their name says `raw`.
    """

    raw: str
    """The source file."""
    text: str
    """The source file with its labels."""
    marks: tuple[Mark, ...]
    """What was removed, labels included."""
    stops: tuple[tuple[Span, Piece], ...]
    """The stretches to go to, with what they show, in the order of the file."""
    _raw: tuple[int, ...]
    _shown: tuple[int, ...]

    def shown(self, raw: int) -> int:
        """Where a code point of the source file stands in `text`, or the note that stands for it where it is left out."""
        at = bisect_right(self._raw, raw) - 1
        end = self._shown[at + 1] if at + 1 < len(self._shown) else len(self.text)
        return min(self._shown[at] + raw - self._raw[at], end)

    def source(self, span: Span) -> Span:
        """The raw span under `span`; labels are no part of it."""
        return Span(self._source(span.start), self._source(span.end))

    def words(self, span: Span) -> str:
        """What the source file holds under `span`."""
        return self.source(span).of(self.raw)

    def _source(self, shown: int) -> int:
        at = bisect_right(self._shown, shown) - 1
        end = self._raw[at + 1] if at + 1 < len(self._raw) else len(self.raw)
        return min(self._raw[at] + shown - self._shown[at], end)


def raw_view(raw: str, article: Article) -> RawView:
    """The source file `raw` with a label at each stretch that did not come into the article as it stood.

    Blank stretches are left alone: there is nothing to read in them.
    """
    parts: list[str] = []
    raw_starts, shown_starts = [0], [0]
    stops: list[tuple[Span, Piece]] = []
    length = 0

    def put(text: str) -> None:
        nonlocal length
        parts.append(text)
        length += len(text)

    def source(span: Span) -> None:
        raw_starts.append(span.start)
        shown_starts.append(length)
        put(span.of(raw))

    for piece in article.provenance.pieces:
        before, after = _labels(piece, raw, article.text)
        blank, core, rest = _core(piece.raw, raw)
        source(blank)
        start = length
        put(before)
        for part in _folded(core) if piece.status is Status.REMOVED else (core,):
            if part.start > core.start:
                put(f" … {part.start - core.start - HEAD:,} characters … ")
            source(part)
        put(after)
        if before or after:
            stops.append((Span(start, length), piece))
        source(rest)
    marks = tuple(Mark(span, "removed") for span, piece in stops if piece.status is Status.REMOVED)
    return RawView(raw, "".join(parts), marks, tuple(stops), tuple(raw_starts), tuple(shown_starts))


def _folded(core: Span) -> tuple[Span, ...]:
    """What is shown of a removed stretch: all of it, or where it is long its beginning and its end."""
    if len(core) <= LONG:
        return (core,)
    return Span(core.start, core.start + HEAD), Span(core.end - TAIL, core.end)


def _core(span: Span, raw: str) -> tuple[Span, Span, Span]:
    """`span` in three: blanks, what there is to read, blanks; labels stand right at what is read."""
    words = span.of(raw)
    start = span.start + len(words) - len(words.lstrip())
    end = max(start, span.end - (len(words) - len(words.rstrip())))
    return Span(span.start, start), Span(start, end), Span(end, span.end)


def _labels(piece: Piece, raw: str, text: str) -> tuple[str, str]:
    """What to write before and after a piece."""
    if piece.status is Status.KEPT or not piece.raw.of(raw).strip():
        return "", ""
    reason = f"{piece.status}, {piece.reason}" if piece.reason else str(piece.status)
    if piece.status is Status.REMOVED:
        return f"‹{reason}: ", "›"
    return "‹", f" → {piece.span.of(text)}›"
