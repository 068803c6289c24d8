"""Whether the sentences of an article stand in the order in which they were written.

Some scrapers shuffle them. What is told in order holds together: neighbours share rare words, a topic is dealt with in one
place, people are introduced by their full name, pronouns follow a person, and the lead has the words that all the rest is
about. Each of these is a measure; a weighted sum of them, as in logistic regression, says whether the order is to be
suspected. The weights were fitted on news articles and their own sentences shuffled.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from statistics import fmean, pstdev

from briefing.text.tables.languages import WORDS

FEWEST, MOST = 8, 120
"""Sentences without which nothing is said, and those that are read."""

WORD = re.compile(r"[^\W\d_][\w’'-]+")
STEM = 6
"""Letters by which two words are taken for forms of one."""

NAME = re.compile(r"(?<![.!?“\"] )\b[A-Z][a-z’'-]+(?: [A-Z]\.)?(?: [A-Z][a-z’'-]+)? ([A-Z][a-zA-Z’'-]{2,})\b")
CAPITAL = re.compile(r"\b[A-Z][\w’'-]{0,30}[a-z]\b")
PERSON = re.compile(r"[\"“‘']?(?:He|She|His|Her)\b")
PERSON_BEFORE = re.compile(
    r"(?i:\b(?:he|she|his|her|him)\b)|[A-Z][a-z]+ (?:said|says|added|told)|[a-z,] [A-Z][a-z]+ [a-z]"
)
REFERS = re.compile(
    r"[\"“‘']?(?:He|She|They|It|His|Her|Their|Its|This|That|These|Those|Such|But|And|However|Also|Still|Yet|Instead|Meanwhile"
    r"|Moreover|So|Then|Another|Nor|Or|Besides|Though)\b"
)
DISTANCES = (5, 7, 11)
"""How far apart the sentences are with which neighbours are compared."""


@dataclass(frozen=True, slots=True)
class Measures:
    """How an article holds together; the higher, the better, but for `late`, `lost`, `referring` and `quoting`."""

    cohesion: float
    """By how many standard errors neighbours share more than sentences far apart."""
    spread: float
    """How much wider than by chance the sentences stand that share a rare word; below 0 in good order."""
    late: float
    """The share of people who are named in full only after their surname stood alone."""
    early: float
    """The share of people who are named in full first."""
    lost: float
    """The share of pronouns at the beginning of a sentence that follow no person."""
    lead: float
    """How common the words of the first sentence are in the article, against those of the others."""
    referring: float
    """1 where the first sentence begins with a word that refers back."""
    quoting: float
    """1 where it begins with a quotation."""


WEIGHTS = Measures(-0.54, 2.64, 2.03, -0.94, 1.08, -1.64, 1.43, 1.5)
CONSTANT = 2.44

LOOSE, JOINED = 1.7, 3.3
"""The sums from which the order is suspected: of loose sentences, one a paragraph, and of paragraphs, which hold some order
of their own."""

LOOSE_SHARE = 0.9
"""Of the paragraphs, how many hold one sentence where they are loose."""


def suspect(paragraphs: Sequence[Sequence[str]]) -> bool:
    """Whether an English article, given as the sentences of each of its paragraphs, seems to be shuffled."""
    sentences = [s for paragraph in paragraphs for s in paragraph if len(s.split()) > 3][:MOST]
    if len(sentences) < FEWEST:
        return False
    loose = sum(len(paragraph) == 1 for paragraph in paragraphs) >= LOOSE_SHARE * len(paragraphs)
    return score(measures(sentences)) > (LOOSE if loose else JOINED)


def score(found: Measures) -> float:
    """The log odds that the article is shuffled, where half of all are."""
    terms: list[float] = [weight * value for weight, value in zip(astuple(WEIGHTS), astuple(found), strict=True)]
    return CONSTANT + sum(terms)


def measures(sentences: Sequence[str]) -> Measures:
    """How some sentences hold together in the order in which they are given."""
    bags = [_content(sentence) for sentence in sentences]
    counts = Counter(word for bag in bags for word in bag)
    late, early = _introductions(sentences)
    first = sentences[0]
    return Measures(
        _cohesion(bags, counts),
        _spread(bags, counts),
        late,
        early,
        _lost(sentences),
        _lead(bags, counts),
        float(bool(REFERS.match(first))),
        float(first[:1] in "\"“‘'"),
    )


def _content(sentence: str) -> frozenset[str]:
    """The words of a sentence that mean something, cut to their stems."""
    words = (word.lower() for word in WORD.findall(sentence))
    return frozenset(word[:STEM] for word in words if len(word) > 2 and word not in WORDS["en"])


def _cohesion(bags: Sequence[frozenset[str]], counts: Counter[str]) -> float:
    rarity = {word: math.log((len(bags) + 1) / count) for word, count in counts.items()}

    def shared(a: int, b: int) -> float:
        return sum(rarity[word] for word in bags[a] & bags[b]) / (1 + math.sqrt(len(bags[a]) * len(bags[b])))

    near = [shared(i, i + 1) for i in range(len(bags) - 1)]
    far = [shared(i, i + distance) for distance in DISTANCES for i in range(len(bags) - distance)]
    deviation = pstdev(far) or 1.0
    return (fmean(near) - fmean(far)) / (deviation / math.sqrt(len(near)))


def _spread(bags: Sequence[frozenset[str]], counts: Counter[str]) -> float:
    places: dict[str, list[int]] = {}
    for at, bag in enumerate(bags):
        for word in bag:
            if 2 <= counts[word] <= max(3, len(bags) // 4):
                places.setdefault(word, []).append(at)
    # The range of k places drawn by chance is (k - 1) / (k + 1) of the whole on average.
    wider = [(at[-1] - at[0]) / len(bags) - (len(at) - 1) / (len(at) + 1) for at in places.values()]
    return sum(wider) / math.sqrt(len(wider) + 1)


def _introductions(sentences: Sequence[str]) -> tuple[float, float]:
    full: dict[str, int] = {}
    alone: dict[str, int] = {}
    for at, sentence in enumerate(sentences):
        inside = set()
        for name in NAME.finditer(sentence):
            full.setdefault(name[1], at)
            inside.add(name.start(1))
        for word in CAPITAL.finditer(sentence):
            if word.start() not in inside:
                alone.setdefault(word[0], at)
    orders = [full[name] - alone[name] for name in full if name in alone and alone[name] != full[name]]
    late = sum(order > 0 for order in orders)
    return late / (len(orders) + 1), (len(orders) - late) / (len(orders) + 1)


def _lost(sentences: Sequence[str]) -> float:
    begun = [at for at, sentence in enumerate(sentences) if PERSON.match(sentence)]
    lost = sum(at == 0 or not PERSON_BEFORE.search(sentences[at - 1]) for at in begun)
    return lost / (len(begun) + 1)


def _lead(bags: Sequence[frozenset[str]], counts: Counter[str]) -> float:
    common = [sum(counts[word] for word in bag) / (1 + len(bag)) for bag in bags]
    return common[0] / (fmean(common) or 1.0)
