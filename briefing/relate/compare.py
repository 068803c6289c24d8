"""Two articles side by side: which sentences say the same, and where they give different numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from math import fsum, log

from briefing.model import Difference, Pair, Span
from briefing.relate.content import content
from briefing.text.tables.calendar import NUMBERS

ALIKE = 0.19
"""The least score at which two sentences count as saying the same."""

COMMON = 0.5
"""Words in more than this share of all sentences do not bring two together."""

FEW = 20
"""Sentences below which no word counts as too common."""

MANY = 200
"""Sentences above which any word does, which keeps the work for two books linear in their length."""

NUMBER = re.compile(
    rf"(?<![\w.,])(?P<number>\d+(?:[.,]\d+)*|{'|'.join(word for word in NUMBERS if len(word) > 2)})"
    r"(?P<half> and a half)?(?: |-)(?P<unit>[a-z]{3,})"
)
GROUPS = re.compile(r",(?=\d{3}(?!\d))")
"""Commas that only group the digits of a number."""


def align(text_a: str, sentences_a: Sequence[Span], text_b: str, sentences_b: Sequence[Span]) -> tuple[Pair, ...]:
    """The sentences of `a` that have a counterpart in `b`, in the order of `a`; each sentence is in one pair at most.

    The score is the share of the weight of all their content words that two sentences have in common (a weighted
    Jaccard coefficient, the weight being the inverse document frequency over the sentences of both).
    """
    a = [content(span.of(text_a)) for span in sentences_a]
    b = [content(span.of(text_b)) for span in sentences_b]
    found = sorted(_scores(a, b), key=lambda row: (-row[0], row[1], row[2]))
    pairs: dict[int, Pair] = {}
    taken: set[int] = set()
    for score, i, j in found:
        if i not in pairs and j not in taken:
            taken.add(j)
            left, right = sentences_a[i], sentences_b[j]
            pairs[i] = Pair(left, right, round(score, 3), tuple(_differences(text_a, left, text_b, right)))
    return tuple(pairs[i] for i in sorted(pairs))


def _scores(a: Sequence[frozenset[str]], b: Sequence[frozenset[str]]) -> Iterator[tuple[float, int, int]]:
    """The pairs of sentences that are alike enough, with their score and their places."""
    seen = Counter(word for words in (*a, *b) for word in words)
    count = len(a) + len(b)
    weight = {word: log(1 + count / times) for word, times in seen.items()}
    places: dict[str, list[int]] = {}
    for j, words in enumerate(b):
        for word in words:
            if count <= FEW or seen[word] <= min(count * COMMON, MANY):
                places.setdefault(word, []).append(j)
    total_b = [fsum(weight[word] for word in words) for words in b]
    for i, words in enumerate(a):
        shared: Counter[int] = Counter()
        for word in words:
            for j in places.get(word, ()):
                shared[j] += 1
        total = fsum(weight[word] for word in words)
        for j in shared:
            common = fsum(weight[word] for word in words & b[j])
            score = common / (total + total_b[j] - common)
            if score >= ALIKE:
                yield score, i, j


def _differences(text_a: str, a: Span, text_b: str, b: Span) -> Iterator[tuple[Difference, Span, Span]]:
    """The numbers that stand before the same noun on both sides and are not the same."""
    numbers_a, numbers_b = numbers(text_a, a), numbers(text_b, b)
    for unit, (value_a, span_a) in numbers_a.items():
        value_b, span_b = numbers_b.get(unit, (value_a, span_a))
        if value_a != value_b:
            yield Difference.NUMBER, span_a, span_b


def numbers(text: str, within: Span) -> dict[str, tuple[Decimal, Span]]:
    """For each noun after a number, in order, the number and where both stand."""
    found = NUMBER.finditer(text, within.start, within.end)
    return {m["unit"].rstrip("s"): (_value(m["number"], half=bool(m["half"])), Span(*m.span())) for m in found}


def _value(number: str, *, half: bool) -> Decimal:
    """What a number in words or digits comes to; of a row of commas and points the last one may be the decimal point."""
    if number in NUMBERS:
        value = Decimal(NUMBERS[number])
    else:
        whole, point, part = GROUPS.sub("", number).replace(",", ".").rpartition(".")
        value = Decimal(f"{whole.replace('.', '')}{point}{part}")
    return value + Decimal("0.5") if half else value
