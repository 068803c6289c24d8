"""Where a code point of a text stands in its rows, and back."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

Location = tuple[int, int]
"""A row of the text and a code point in it, both counted from 0."""


class Places:
    """The rows of a text in which only a newline ends a row."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *accumulate(len(row) + 1 for row in text.split("\n"))][:-1]
        self._length = len(text)

    def location(self, offset: int) -> Location:
        """The row and column of a code point; beyond the end of the text, its end."""
        offset = min(offset, self._length)
        row = bisect_right(self._starts, offset) - 1
        return row, offset - self._starts[row]

    def offset(self, row: int, column: int) -> int:
        """The code point at a row and column."""
        return self._starts[row] + column
