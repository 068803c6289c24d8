"""The dated articles that are most like one without a date, found by the rare words that they share.

Only words that few articles use are followed, so that a large archive costs no more for each article than a small one.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nsmallest

from briefing.relate.signature import Signature

NEAREST = 16
"""Neighbours that are asked."""

FOLLOWED = 3_000
"""Uses of shared words that are followed for one article, those of the rarest words first."""

LIKENESS = 0.06
"""Articles less alike have nothing to do with each other."""

_PARTS = 16
"""The uses are sorted in so many parts, to need less memory while they are."""

_WEIGHTS = 255


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A dated article, by its place in the order they were given, and how like it is: 1 for the same words."""

    place: int
    likeness: float


class Neighbourhood:
    """The telling words of the dated articles; each use of one takes 8 bytes."""

    def __init__(self, signatures: Iterable[Signature]) -> None:
        parts = [array("Q") for _ in range(_PARTS)]
        for place, signature in enumerate(signatures):
            for number, weight in signature.weights.items():
                parts[number % _PARTS].append(number << 32 | place << 8 | min(_WEIGHTS, round(weight * _WEIGHTS)))
        for n, part in enumerate(parts):
            parts[n] = array("Q", sorted(part))
        self._parts = parts

    def nearest(self, signature: Signature, besides: int = -1) -> list[Neighbour]:
        """The articles most like one with this signature, the likest first; `besides` is the place of that one itself."""
        likeness: dict[int, float] = {}
        known = likeness.get
        followed = 0
        for length, number, start in sorted(self._uses(signature)):
            followed += length
            if followed > FOLLOWED:
                break
            weight = signature.weights[number] / _WEIGHTS
            for use in self._parts[number % _PARTS][start : start + length]:
                place = use >> 8 & 0xFFFFFF
                likeness[place] = known(place, 0.0) + weight * (use & 0xFF)
        found = ((-like, place) for place, like in likeness.items() if like >= LIKENESS and place != besides)
        return [Neighbour(place, -like) for like, place in nsmallest(NEAREST, found)]

    def _uses(self, signature: Signature) -> Iterator[tuple[int, int, int]]:
        """How often each word is used, its number and where its uses begin."""
        for number in signature.weights:
            part = self._parts[number % _PARTS]
            start = bisect_left(part, number << 32)
            yield bisect_left(part, (number + 1) << 32, start) - start, number, start

    def shared(self, signature: Signature, place: int) -> Iterator[int]:
        """The words that an article shares with the one at a place, those that tell most first."""
        return (number for number in signature.weights if self._uses_word(number, place))

    def _uses_word(self, number: int, place: int) -> bool:
        part = self._parts[number % _PARTS]
        use = number << 32 | place << 8
        at = bisect_left(part, use)
        return at < len(part) and part[at] >> 8 == use >> 8
