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

MOST = 128
"""Words of an article that are remembered."""

MUCH = 4
"""Uses of a word in one article beyond which they are not counted."""

NAMED = 2
"""Uses that it counts for when a word is mostly written as a name or a number is."""

FEW = 20
"""Dated articles that do not tell how common words are; then those without a date are asked as well."""

NUMBERS = 1 << 20
"""Numbers that words have; two words that share one are taken for one."""


def spelled_words(text: str, wanted: Collection[int]) -> dict[int, str]:
    """Some words of a text by their numbers, as the text first spells them."""
    spelling: dict[int, str] = {}
    for word in dict.fromkeys(WORD.findall(text[:LOOKED_AT])):
        number = _number(word.lower())
        if number is not None and number in wanted:
            spelling.setdefault(number, word)
    return spelling


def words(text: str) -> dict[int, int]:
    """The words of a text that may tell what it is about, in order of their numbers, and how often it uses each.

    Of a long text they are those that it uses most, names and numbers before others; `MUCH` stands for more as well.
    """
    counts: dict[int, int] = {}
    names: dict[int, int] = {}
    for word, count in Counter(WORD.findall(text[:LOOKED_AT])).items():
        number = _number(word.lower())
        if number is not None:
            counts[number] = counts.get(number, 0) + count
            names[number] = names.get(number, 0) + (0 if word[0].islower() else count)
    used = sorted(counts, key=lambda number: (-counts[number] - NAMED * (2 * names[number] > counts[number]), number))
    return {number: min(MUCH, counts[number]) for number in sorted(used[:MOST])}


@lru_cache(1 << 16)
def _number(word: str) -> int | None:
    if len(word) < 2 or word in EMPTY or (word.isdigit() and len(word) < SHORTEST_NUMBER):
        return None
    if len(word) > 3 and word.endswith("s"):
        word = word[:-1]
    return crc32(word[:STEM].encode()) % NUMBERS


@dataclass(frozen=True, slots=True)
class Signature:
    """The telling words of an article, most telling first, each with its share of the article's length 1."""

    weights: dict[int, float]


class Commonness:
    """How many articles use each word: the dated ones, or where these are few, all that there are."""

    def __init__(self, least: int) -> None:
        self._counts = array("I", bytes(4 * NUMBERS))
        self._least = least
        self.articles = 0

    @classmethod
    def of(cls, articles: Iterable[Iterable[int]], *, every: bool = False) -> Commonness:
        """Count the words of the dated articles, or of `every` article; each gives a word once.

        Among the dated ones, a word of one may be that of an undated one; among all, two have to use it.
        """
        counted = cls(2 if every else 1)
        for found in articles:
            counted.articles += 1
            for number in found:
                counted._counts[number] += 1
        return counted

    def rarity(self, number: int) -> float:
        """The logarithm of how rare a word is; 0 for one that is too common, or that no other article uses."""
        used = self._counts[number]
        if used < self._least or used * TOO_COMMON > max(self.articles, 3 * TOO_COMMON):
            return 0.0
        return log(max(self.articles + 1, 2 * used) / used)

    def signature(self, counted: Mapping[int, int]) -> Signature:
        """The telling words of an article."""
        weighed = [(-(1 + log(count)) * rarity, n) for n, count in counted.items() if (rarity := self.rarity(n))]
        best = sorted(weighed)[:KEPT]
        length = sqrt(sum(weight * weight for weight, _ in best))
        return Signature({number: -weight / length for weight, number in best})
