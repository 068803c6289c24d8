"""Collecting the postings of a new segment in memory, term by term.

Whoosh keeps each posting as a tuple and sorts them all, on disk when there are many: about 230 bytes a posting, where
arrays need a tenth. Documents come in ascending order, so that only the terms are left to sort.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Postings:
    """The postings of one term."""

    __slots__ = ("documents", "lengths", "values", "weights")

    def __init__(self) -> None:
        self.documents = array("I")
        self.weights = array("f")
        self.lengths = array("I")
        self.values = bytearray()


class Pool:
    """What Whoosh's writer puts its postings into, and takes them out of in order of field, term and document."""

    def __init__(self) -> None:
        self._fields: defaultdict[str, defaultdict[bytes, _Postings]] = defaultdict(lambda: defaultdict(_Postings))
        self.size = 0
        """How many postings there are."""

    def add(self, item: tuple[str, bytes, int, float, bytes | None]) -> None:
        """Take the posting of a term (field, bytes) in a document: its weight and its value."""
        field, term, document, weight, value = item
        postings = self._fields[field][term]
        postings.documents.append(document)
        postings.weights.append(weight)
        if value:
            postings.lengths.append(len(value))
            postings.values += value
        self.size += 1

    def iter_postings(self) -> Iterator[tuple[str, bytes, int, float, bytes]]:
        """Every posting in order."""
        for field, terms in sorted(self._fields.items()):
            for term in sorted(terms):
                postings = terms[term]
                values = _cut(postings)
                for document, weight in zip(postings.documents, postings.weights, strict=True):
                    yield field, term, document, weight, next(values, b"")

    def cleanup(self) -> None:
        """Let go of everything."""
        self._fields.clear()


def _cut(postings: _Postings) -> Iterator[bytes]:
    at = 0
    for length in postings.lengths:
        yield bytes(postings.values[at : at + length])
        at += length
