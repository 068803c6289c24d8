"""Where the lines of an extracted text stand in the page that they come from.

Lines are looked up in order, the long ones first, for they stand in one place alone; short ones then between the places of
their neighbours. A line that is found nowhere as a whole was put together from several stretches, so it is taken apart: its
beginning is looked up and followed for as long as it agrees, then the rest in the same way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.model import Span

LONG = 30
"""Letters of a line that hardly comes twice."""

SEED = 12
"""Letters that are looked up where a line as a whole is not found."""

STEP = 4
"""Letters that are given up where not even the seed is found."""

EFFORT = 100
"""How often, on average, a letter of the page may be looked at; an extracted text that needs more is not of this page."""


def align(lines: Sequence[str], page: str) -> tuple[Span, ...]:
    """The stretches of `page` that the lines are, in order and apart; both are letters alone."""
    search = _Search(page)
    found: list[list[Span]] = [[] for _ in lines]
    at = 0
    for index, line in enumerate(lines):
        if len(line) >= LONG:
            place = search.near(line, at)
            if place is not None:
                found[index] = [Span(place, place + len(line))]
                at = place + len(line)
    at = 0
    for index, line in enumerate(lines):
        if not found[index]:
            found[index] = list(search.pieces(line, at))
        if found[index]:
            at = found[index][-1].end
    return _union(span for spans in found for span in spans)


class _Search:
    """Looks up letters in a page, with an end to its patience."""

    def __init__(self, page: str) -> None:
        self.page = page
        self.left = EFFORT * len(page)

    def near(self, words: str, at: int) -> int | None:
        """The next place of `words` from `at` on, or else its last before, or None."""
        if self.left <= 0:
            return None
        place = self.page.find(words, at)
        self.left -= (place if place >= 0 else len(self.page)) - at
        if place < 0:
            place = self.page.rfind(words, 0, at + len(words))
            self.left -= at
        return place if place >= 0 else None

    def pieces(self, line: str, at: int) -> Iterator[Span]:
        """The stretches that a line is made of, beginning at `at` where it can."""
        done = 0
        while done < len(line):
            seed = line[done : done + SEED] if len(line) - done > SEED else line[done:]
            whole = self.near(line[done:], at) if done == 0 or len(line) - done <= LONG else None
            place = whole if whole is not None else self.near(seed, at)
            if place is None or (place < at and len(seed) < SEED):
                done += STEP
                continue
            length = self._agreement(line, done, place)
            yield Span(place, place + length)
            at = place + length
            done += length

    def _agreement(self, line: str, done: int, place: int) -> int:
        """How many letters of the line from `done` on stand at `place`."""
        low, high = 0, min(len(line) - done, len(self.page) - place)
        while low < high:
            middle = (low + high + 1) // 2
            if self.page.startswith(line[done : done + middle], place):
                low = middle
            else:
                high = middle - 1
        return low


def _union(spans: Iterator[Span]) -> tuple[Span, ...]:
    """The spans in order, with those that meet or touch joined."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        elif span:
            joined.append(span)
    return tuple(joined)
