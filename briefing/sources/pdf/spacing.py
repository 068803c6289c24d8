"""The lines of a printed page, with an empty one wherever two are further apart than lines usually are on it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

FURTHER = 1.35
"""A distance more than this many times the usual one parts paragraphs; within one it varies by a few per cent."""

LEAST = 4.0
"""Points; pieces closer than that are of one line, such as a number of a footnote."""


def spaced(pieces: Iterable[tuple[str, float]]) -> str:
    """The text of a page from its pieces in reading order, each with its height above the foot of the page.

    A step upward, as to the next column, parts nothing.
    """
    rows = [(words, height) for words, height in _rows(pieces) if words]
    steps = [upper - lower for (_, upper), (_, lower) in pairwise(rows)]
    downward = sorted(step for step in steps if step > LEAST)
    # A page of headings has more gaps than lines that follow each other, so that the median would be one of the gaps.
    usual = downward[len(downward) // 4] if downward else 0.0
    blanks = ["\n" if step > FURTHER * usual > 0 else "" for step in steps]
    return "\n".join(before + words for before, (words, _) in zip(["", *blanks], rows, strict=False))


def _rows(pieces: Iterable[tuple[str, float]]) -> Iterable[tuple[str, float]]:
    """The lines, each with the height of its first piece that is not blank."""
    words: list[str] = []
    top: float | None = None
    for text, height in pieces:
        first, *others = text.replace("\r\n", "\n").replace("\f", "\n").split("\n")
        for number, piece in enumerate([first, *others]):
            if number:
                yield "".join(words).strip(), top or 0.0
                words, top = [], None
            words.append(piece)
            top = height if top is None and piece.strip() else top
    yield "".join(words).strip(), top or 0.0
