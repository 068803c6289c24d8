"""Two articles side by side: which sentences say the same, and where they give different numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from math import fsum, log

from briefing.model import Difference, Pair, Span
from briefing.relate.content import EMPTY, content
from briefing.text.tables.calendar import NUMBERS

ALIKE = 0.19
"""The least score at which two sentences count as saying the same."""

COMMON = 0.5
"""Words in more than this share of all sentences do not bring two together."""

FEW = 20
"""Sentences below which no word counts as too common."""

MANY = 200
"""Sentences above which any word does, which keeps the work for two books linear in their length."""

SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}

_SCALE = "|".join(SCALES)
_WORD = "|".join(sorted((word for word in NUMBERS if len(word) > 2), key=len, reverse=True))
NUMBER = re.compile(
    rf"(?<![\w.,])(?P<number>(?:\d+(?:[.,]\d+)*|{_WORD}|a(?= (?:{_SCALE})\b))(?: and a half)?"
    rf"(?:(?:[ -](?:{_SCALE})\b)+(?:(?: and)? (?:{_WORD})\b(?:[ -](?:{_SCALE})\b)*){{0,3}})?)"
    r"(?: |-)(?P<unit>[a-z]{3,})"
)
PARTS = re.compile(rf"\d[\d.,]*|half|{_SCALE}|{_WORD}")
"""What a number is put together of."""

GRAMMAR = (EMPTY | SCALES.keys()) - {"day", "week", "month", "year"}
"""Words behind a number that it does not count."""

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
    """The numbers that stand before the same noun on both sides, where none of them is the same."""
    numbers_a, numbers_b = numbers(text_a, a), numbers(text_b, b)
    for unit in numbers_a:
        if unit in numbers_b and differ(numbers_a[unit], numbers_b[unit]):
            yield Difference.NUMBER, numbers_a[unit][0][1], numbers_b[unit][0][1]


def differ(a: Iterable[tuple[Decimal, Span]], b: Iterable[tuple[Decimal, Span]]) -> bool:
    """Whether of the numbers of one thing none is on both sides."""
    return {value for value, _ in a}.isdisjoint(value for value, _ in b)


def numbers(text: str, within: Span) -> dict[str, list[tuple[Decimal, Span]]]:
    """For each noun after a number, in order, its numbers and where each stands with the noun."""
    found: dict[str, list[tuple[Decimal, Span]]] = {}
    for match in NUMBER.finditer(text, within.start, within.end):
        unit = match["unit"].rstrip("s")
        if unit not in GRAMMAR and match["unit"] not in GRAMMAR:
            found.setdefault(unit, []).append((_value(match["number"]), Span(*match.span())))
    return found


def _value(number: str) -> Decimal:
    """What a number in words or digits comes to, "two hundred and five thousand" and "two and a half million" among them."""
    total, part = Decimal(0), Decimal(0)
    for word in PARTS.findall(number):
        if word not in SCALES:
            part += _plain(word)
            continue
        part = (part or Decimal(1)) * SCALES[word]
        if SCALES[word] > 100:
            total, part = total + part, Decimal(0)
    return total + part


def _plain(number: str) -> Decimal:
    """What digits or one word come to; of a row of commas and points the last one may be the decimal point."""
    if number == "half":
        return Decimal("0.5")
    if number in NUMBERS:
        return Decimal(NUMBERS[number])
    whole, point, part = GROUPS.sub("", number).replace(",", ".").rpartition(".")
    return Decimal(f"{whole.replace('.', '')}{point}{part}")
