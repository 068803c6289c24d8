"""A text under correction that never loses its way back to the source file.

A draft is a run of cells in raw order. Each cell holds a raw span and the characters it now stands for, so that joining
the cells gives the text, and laying their raw spans end to end gives the source file. Edits are applied in rounds; each
round counts in the text that the last one left.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from briefing.model import Edit, Piece, Provenance, Span, Status


@dataclass(frozen=True, slots=True)
class Cell:
    """One stretch of the source file and the text that it has become, empty where it was removed."""

    status: Status
    reason: str
    raw: Span
    text: str


@dataclass(frozen=True)
class Draft:
    """A source file and the text made of it so far."""

    cells: tuple[Cell, ...]

    @classmethod
    def of(cls, raw: str) -> Draft:
        """The untouched source file."""
        return cls((Cell(Status.KEPT, "", Span(0, len(raw)), raw),) if raw else ())

    @cached_property
    def text(self) -> str:
        """The text as it stands."""
        return "".join(cell.text for cell in self.cells)

    def edited(self, edits: Iterable[Edit]) -> Draft:
        """The draft after one round of `edits`, which are in order, do not overlap and count in `text`."""
        whole = list(_whole(edits, self))
        return Draft(tuple(_merged(_applied(whole, self.cells)))) if whole else self

    @cached_property
    def provenance(self) -> Provenance:
        """The partition of the source file that the cells are."""
        pieces: list[Piece] = []
        at = 0
        for cell in self.cells:
            pieces.append(Piece(cell.status, cell.reason, cell.raw, Span(at, at + len(cell.text))))
            at += len(cell.text)
        return Provenance(tuple(pieces))


def _whole(edits: Iterable[Edit], draft: Draft) -> Iterator[Edit]:
    """The edits widened to whole rewritten cells, whose raw characters cannot be told apart; those that touch are joined."""
    pieces = draft.provenance.pieces
    starts = [piece.span.start for piece in pieces]

    def edge(at: int) -> Span:
        """The rewritten cell that `at` splits, or nothing."""
        piece = pieces[bisect_right(starts, at) - 1] if pieces else None
        split = piece and piece.status is Status.REWRITTEN and piece.span.start < at < piece.span.end
        return piece.span if piece and split else Span(at, at)

    group: list[Edit] = []
    hull = Span(0, 0)
    for edit in edits:
        wide = Span(edge(edit.span.start).start, edge(edit.span.end).end)
        if group and wide.start < hull.end:
            group.append(edit)
            hull = Span(hull.start, max(hull.end, wide.end))
            continue
        if group:
            yield _joined(group, hull, draft.text)
        group, hull = [edit], wide
    if group:
        yield _joined(group, hull, draft.text)


def _joined(group: list[Edit], hull: Span, text: str) -> Edit:
    """One edit over `hull` that does what the edits of `group` do."""
    new: list[str] = []
    at = hull.start
    for edit in group:
        new += text[at : edit.span.start], edit.new
        at = edit.span.end
    new.append(text[at : hull.end])
    return Edit(hull, "".join(new), group[0].reason)


def _applied(edits: list[Edit], cells: tuple[Cell, ...]) -> Iterator[Cell]:
    """The cells after `edits`, none of which splits a rewritten cell."""
    rest = list(reversed(cells))
    at = 0
    for edit in edits:
        while rest and at + len(rest[-1].text) <= edit.span.start and at < edit.span.start:
            at += len(rest[-1].text)
            yield rest.pop()
        if at < edit.span.start:
            before, after = _split(rest.pop(), edit.span.start - at)
            rest.append(after)
            at = edit.span.start
            yield before
        taken: list[Cell] = []
        while at < edit.span.end:
            cell = rest.pop()
            if at + len(cell.text) > edit.span.end:
                cell, after = _split(cell, edit.span.end - at)
                rest.append(after)
            at += len(cell.text)
            taken.append(cell)
        yield from _replaced(taken, edit, rest[-1].raw.start if rest else cells[-1].raw.end if cells else 0)
    yield from reversed(rest)


def _split(cell: Cell, at: int) -> tuple[Cell, Cell]:
    """A kept cell cut after `at` characters."""
    cut = cell.raw.start + at
    left = Cell(cell.status, cell.reason, Span(cell.raw.start, cut), cell.text[:at])
    return left, Cell(cell.status, cell.reason, Span(cut, cell.raw.end), cell.text[at:])


def _replaced(taken: list[Cell], edit: Edit, at: int) -> Iterator[Cell]:
    """What the cells under an edit become; `at` is the raw place of an insertion.

    The first run of them that is still text carries the new text; what was removed before keeps its own reason, and text
    beyond it is removed, so that no reason is lost inside a rewritten cell.
    """
    if not taken:
        yield Cell(Status.REWRITTEN, edit.reason, Span(at, at), edit.new)
    new = edit.new
    for gone, run in groupby(taken, key=lambda cell: cell.status is Status.REMOVED):
        group = list(run)
        if gone:
            yield from group
            continue
        status = Status.REWRITTEN if new else Status.REMOVED
        yield Cell(status, edit.reason, Span(group[0].raw.start, group[-1].raw.end), new)
        new = ""


def _merged(cells: Iterable[Cell]) -> Iterator[Cell]:
    """The cells with neighbours of one fate joined; rewritten ones stay apart, for each is one repair."""
    for (status, reason), run in groupby(cells, key=lambda cell: (cell.status, cell.reason)):
        if status is Status.REWRITTEN:
            yield from run
            continue
        group = list(run)
        raw = Span(group[0].raw.start, group[-1].raw.end)
        yield Cell(status, reason, raw, "".join(cell.text for cell in group))
