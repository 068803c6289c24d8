"""A text under correction that never loses its way back to the source file.

A draft is a run of cells in raw order. Each cell holds a raw span and the characters it now stands for, so that joining
the cells gives the text, and laying their raw spans end to end gives the source file. Edits are applied in rounds; each
round counts in the text that the last one left.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from briefing.model import Edit, Piece, Provenance, Span, Status

OTHER = "other article"
"""The reason for leaving out what stands in the file around an article."""


class Cell(NamedTuple):
    """The raw characters from `start` to `end`, and the text that they have become, empty where they were removed.

    A tuple, because a file of debris makes a million of them.
    """

    status: Status
    reason: str
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Draft:
    """A source file and the text made of it so far."""

    cells: tuple[Cell, ...]

    @classmethod
    def of(cls, raw: str, within: Span | None = None) -> Draft:
        """The untouched source file, or of a file with several articles the stretch that is this one."""
        start, end = (within.start, within.end) if within else (0, len(raw))
        cells = (
            Cell(Status.REMOVED, OTHER, 0, start, ""),
            Cell(Status.KEPT, "", start, end, raw[start:end]),
            Cell(Status.REMOVED, OTHER, end, len(raw), ""),
        )
        return cls(tuple(cell for cell in cells if cell.end > cell.start))

    @cached_property
    def text(self) -> str:
        """The text as it stands."""
        return "".join(cell.text for cell in self.cells)

    @cached_property
    def rewritten(self) -> list[Span]:
        """Where in the text the rewritten cells stand that an edit could split."""
        found: list[Span] = []
        at = 0
        for status, _, _, _, text in self.cells:
            if status is Status.REWRITTEN and len(text) > 1:
                found.append(Span(at, at + len(text)))
            at += len(text)
        return found

    def edited(self, edits: Iterable[Edit]) -> Draft:
        """The draft after one round of `edits`, which are in order, do not overlap and count in `text`."""
        whole = list(_whole(edits, self))
        return Draft(tuple(_merged(_applied(whole, self.cells)))) if whole else self

    @cached_property
    def provenance(self) -> Provenance:
        """The partition of the source file that the cells are."""
        pieces: list[Piece] = []
        at = 0
        for status, reason, start, end, text in self.cells:
            pieces.append(Piece(status, reason, Span(start, end), Span(at, at + len(text))))
            at += len(text)
        return Provenance(tuple(pieces))


def _whole(edits: Iterable[Edit], draft: Draft) -> Iterable[Edit]:
    """The edits widened to whole rewritten cells, whose raw characters cannot be told apart; those that touch are joined."""
    return _widened(edits, draft.rewritten, draft.text) if draft.rewritten else edits


def _widened(edits: Iterable[Edit], places: Sequence[Span], text: str) -> Iterator[Edit]:
    starts = [place.start for place in places]

    def edge(at: int) -> Span:
        """The rewritten cell that `at` splits, or nothing."""
        place = places[bisect_right(starts, at) - 1]
        return place if place.start < at < place.end else Span(at, at)

    group: list[Edit] = []
    hull = Span(0, 0)
    for edit in edits:
        wide = Span(edge(edit.span.start).start, edge(edit.span.end).end)
        if group and wide.start < hull.end:
            group.append(edit)
            hull = Span(hull.start, max(hull.end, wide.end))
            continue
        if group:
            yield _joined(group, hull, text)
        group, hull = [edit], wide
    if group:
        yield _joined(group, hull, text)


def _joined(group: list[Edit], hull: Span, text: str) -> Edit:
    """One edit over `hull` that does what the edits of `group` do."""
    new: list[str] = []
    at = hull.start
    for edit in group:
        new += text[at : edit.span.start], edit.new
        at = edit.span.end
    new.append(text[at : hull.end])
    return Edit(hull, "".join(new), group[0].reason)


def _applied(edits: Iterable[Edit], cells: tuple[Cell, ...]) -> Iterator[Cell]:
    """The cells after `edits`, none of which splits a rewritten cell."""
    reader = _Reader(cells)
    for edit in edits:
        yield from reader.until(edit.span.start)
        yield from _replaced(list(reader.until(edit.span.end)), edit, reader.raw)
    yield from reader.rest()


class _Reader:
    """Gives cells in order, and parts of kept ones. It copies only what it gives, so that many edits stay linear."""

    def __init__(self, cells: tuple[Cell, ...]) -> None:
        self.cells = cells
        self.index = 0
        self.given = 0
        """Characters of the cell at `index` that were given already."""
        self.at = 0

    @property
    def raw(self) -> int:
        """The place in the source file where it stands."""
        if self.index < len(self.cells):
            return self.cells[self.index].start + self.given
        return self.cells[-1].end if self.cells else 0

    def until(self, stop: int) -> Iterator[Cell]:
        """What stands from here to `stop`, which counts in the text; nothing, where that is here."""
        while self.at < stop:
            cell = self.cells[self.index]
            size = min(len(cell.text) - self.given, stop - self.at)
            yield self._part(cell, size)
            self.at += size
            self.given += size
            if self.given == len(cell.text):
                self.index += 1
                self.given = 0

    def rest(self) -> Iterator[Cell]:
        """What stands from here to the end."""
        if self.given:
            yield self._part(self.cells[self.index], len(self.cells[self.index].text) - self.given)
            self.index += 1
        yield from self.cells[self.index :]

    def _part(self, cell: Cell, size: int) -> Cell:
        if size == len(cell.text):
            return cell
        status, reason, start, _, text = cell
        start += self.given
        return Cell(status, reason, start, start + size, text[self.given : self.given + size])


def _replaced(taken: list[Cell], edit: Edit, at: int) -> Iterator[Cell]:
    """What the cells under an edit become; `at` is the raw place of an insertion.

    The first run of them that is still text carries the new text; what was removed before keeps its own reason, and text
    beyond it is removed, so that no reason is lost inside a rewritten cell.
    """
    if not taken:
        yield Cell(Status.REWRITTEN, edit.reason, at, at, edit.new)
    new = edit.new
    for gone, run in groupby(taken, key=lambda cell: cell.status is Status.REMOVED):
        group = list(run)
        if gone:
            yield from group
            continue
        status = Status.REWRITTEN if new else Status.REMOVED
        yield Cell(status, edit.reason, group[0].start, group[-1].end, new)
        new = ""


def _merged(cells: Iterable[Cell]) -> Iterator[Cell]:
    """The cells with neighbours of one fate joined; rewritten ones stay apart, for each is one repair."""
    for (status, reason), run in groupby(cells, key=itemgetter(0, 1)):
        if status is Status.REWRITTEN:
            yield from run
            continue
        group = list(run)
        text = "".join(cell.text for cell in group)
        yield Cell(status, reason, group[0].start, group[-1].end, text)
