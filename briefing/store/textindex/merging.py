"""When to write segments together: never on every update, often enough that a search has few to look through."""

from __future__ import annotations

from dataclasses import dataclass

MANY = 8
"""So many segments, with the one that is being written, are too many."""
FEW = 4
"""So many are left after a merge, with the one that it is written into."""
LARGEST = 100_000_000
"""Bytes of segments that are merged at once: a merge takes about three times that in memory."""


@dataclass(frozen=True, slots=True)
class Size:
    """A segment: its documents, how many of them are deleted, and its bytes on the disk."""

    documents: int
    deleted: int
    size: int

    @property
    def wasteful(self) -> bool:
        """Whether most of it is deleted."""
        return self.deleted * 2 > self.documents


def to_merge(segments: list[Size], *, optimise: bool) -> list[int]:
    """Which segments to write anew into the one that is being written, by their place in the list, smallest first."""
    order = sorted(range(len(segments)), key=lambda i: segments[i].size)
    if optimise:
        chosen = order
    elif len(segments) + 1 >= MANY:
        spare = len(segments) + 1 - FEW
        chosen = [i for place, i in enumerate(order) if place < spare or segments[i].wasteful]
    else:
        chosen = [i for i in order if segments[i].wasteful]
    chosen = _that_fit(segments, chosen)
    worthwhile = len(chosen) > 1 or any(segments[i].deleted for i in chosen)
    return chosen if worthwhile else []


def _that_fit(segments: list[Size], chosen: list[int]) -> list[int]:
    fitting = []
    total = 0
    for i in chosen:
        total += segments[i].size
        if total > LARGEST:
            break
        fitting.append(i)
    return fitting
