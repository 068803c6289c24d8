"""The words by which an article is compared with its neighbours: as numbers, so that a large archive stays small.

A word counts the more the fewer articles use it and the more often this one does (tf-idf; Spärck Jones, 1972); of each
article only the telling ones are kept.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log, sqrt
from zlib import crc32

from briefing.relate.content import EMPTY

WORD = re.compile(r"[^\W_]+")

STEM = 8
"""Letters of a word that tell it from others; a plural and a long ending are left out."""

SHORTEST_NUMBER = 3
"""Digits from which a number may be the name of something, such as an aircraft."""

LOOKED_AT = 4_000
"""Code points of an article that are compared; a book is known by its beginning."""

KEPT = 96
"""The most telling words of an article."""

TOO_COMMON = 3
"""A word that more than one in so many articles use tells nothing of any."""

_BUCKETS = 1 << 20
"""Counters of words; two words that share one are taken to be as common as both together."""


def spelled_words(text: str, wanted: Collection[int]) -> dict[int, str]:
    """Some words of a text by their numbers, as the text first spells them."""
    spelling: dict[int, str] = {}
    for found in WORD.finditer(text, 0, LOOKED_AT):
        if len(spelling) == len(wanted):
            break
        number = _number(found[0].lower())
        if number is not None and number in wanted:
            spelling.setdefault(number, found[0])
    return spelling


def words(text: str) -> Counter[int]:
    """How often a text uses each of its words."""
    found = Counter(WORD.findall(text[:LOOKED_AT].lower()))
    counted: Counter[int] = Counter()
    for word, count in found.items():
        number = _number(word)
        if number is not None:
            counted[number] += count
    return counted


@lru_cache(1 << 16)
def _number(word: str) -> int | None:
    if len(word) < 2 or word in EMPTY or (word.isdigit() and len(word) < SHORTEST_NUMBER):
        return None
    if len(word) > 3 and word.endswith("s"):
        word = word[:-1]
    return crc32(word[:STEM].encode())


@dataclass(frozen=True, slots=True)
class Signature:
    """The telling words of an article, most telling first, each with its share of the article's length 1."""

    weights: dict[int, float]


class Commonness:
    """How many articles use each word."""

    def __init__(self) -> None:
        self._counts = array("I", bytes(4 * _BUCKETS))
        self.articles = 0

    @classmethod
    def of(cls, articles: Iterable[Iterable[int]]) -> Commonness:
        """Count the words of articles; each gives a word once."""
        counted = cls()
        for found in articles:
            counted.articles += 1
            for number in found:
                counted._counts[number % _BUCKETS] += 1
        return counted

    def rarity(self, number: int) -> float:
        """The logarithm of how rare a word is; 0 for one that is too common, or that no second article uses."""
        used = self._counts[number % _BUCKETS]
        if used < 2 or used * TOO_COMMON > max(self.articles, 3 * TOO_COMMON):
            return 0.0
        return log(max(self.articles, 2 * used) / used)

    def signature(self, counted: Mapping[int, int]) -> Signature:
        """The telling words of an article."""
        weighed = [(-(1 + log(count)) * rarity, n) for n, count in counted.items() if (rarity := self.rarity(n))]
        best = sorted(weighed)[:KEPT]
        length = sqrt(sum(weight * weight for weight, _ in best))
        return Signature({number: -weight / length for weight, number in best})
