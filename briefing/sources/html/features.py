"""What tells whether a block of a page is part of its article: its tag and length, its links, and the company it keeps.

Each feature is a short name that holds or does not. It weighs differently on what the extractor took and on what it left,
because the same sign means more against its judgement than with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from briefing.sources.elements import Element, Outline
from briefing.sources.html.blocks import Block
from briefing.sources.html.names import kinds

HALF = 0.5
"""A block is taken if the extractor took at least this share of its letters."""

LONG = 60
"""Letters of a block that is a paragraph beyond doubt."""

MOST = 0.6
"""Share of the taken letters that lie in the main element."""

NEAR = 3
"""Blocks to each side that are neighbours."""

CHAIN = 10
"""Elements around a block that are looked at."""

CONTAINERS = frozenset(
    "div section article main ul ol dl table tbody body aside figure blockquote form nav footer header details".split()
)
TAGS = frozenset("p li h1 h2 h3 h4 h5 h6 td th div blockquote figcaption dt dd pre button section a article".split())
INSIDE = frozenset("li td th blockquote dd dt figcaption".split())
TELLING = frozenset(
    "aside nav footer header form figure button label iframe noscript svg details table blockquote dialog".split()
)
ENDS = ".!?:…"
CLOSERS = "\"”’')] "


@dataclass(frozen=True, slots=True)
class Sums:
    """Letters before each token and at the end: all, those taken, and those in links."""

    all: list[int]
    taken: list[int]
    linked: list[int]

    @classmethod
    def of(cls, size: int, found: Sequence[Block]) -> Sums:
        """The sums over a page of so many tokens."""
        columns = [[0] * size for _ in range(3)]
        for block in found:
            at = block.tokens[0]
            for column, count in zip(columns, (len(block.letters), block.taken, block.linked), strict=True):
                column[at] = count
        return cls(*([0, *accumulate(column)] for column in columns))


def features(tree: Outline, found: Sequence[Block], ends: Sequence[str]) -> Iterator[list[str]]:
    """The features of each block; `ends` are the last characters of their texts."""
    sums = Sums.of(len(tree.within), found)
    main = _main(tree, sums)
    long = [at for at, block in enumerate(found) if block.share >= HALF and len(block.letters) >= LONG]
    first, last = (long[0], long[-1]) if long else (0, len(found))
    nearby = _nearby(found)
    cache: dict[int, frozenset[str]] = {}
    for at, block in enumerate(found):
        yield [
            *_own(block, ends[at]),
            *_around(block, sums, main),
            *(f"name {kind}" for kind in _named(block, main, cache)),
            f"near {_step(nearby[at], (0.05, 0.3, 0.6, 0.9))}",
            "place before" if at < first else "place after" if at > last else "place within",
            f"previous {at > 0 and found[at - 1].share >= HALF}",
            f"next {at + 1 < len(found) and found[at + 1].share >= HALF}",
        ]


def _own(block: Block, end: str) -> Iterator[str]:
    """What a block is by itself."""
    size = len(block.letters)
    name = block.element.name if block.element else ""
    ended = end.rstrip(CLOSERS)[-1:] in ENDS and bool(end.rstrip(CLOSERS))
    yield f"tag {name if name in TAGS else 'other'}"
    yield f"length {_step(size, (8, 20, 45, 100, 250))}"
    yield f"links {_step(block.linked / size, (0.01, 0.4, 0.8))}"
    if name[:1] != "h":
        yield f"ended {ended} {_step(size, (20, 60))}"


def _around(block: Block, sums: Sums, main: Element | None) -> Iterator[str]:
    """What the elements around a block hold besides it."""
    size = len(block.letters)
    level = 0
    for depth, element in zip(range(2 * CHAIN), block.around, strict=False):
        if 0 < depth <= 2 and element.name in INSIDE:
            yield f"in {element.name}"
        if depth < CHAIN and element.name in TELLING:
            yield f"element {element.name}"
        if element.hidden:
            yield "hidden"
        if level < 4 and element.name in CONTAINERS:
            whole = sums.all[element.end] - sums.all[element.start]
            taken = sums.taken[element.end] - sums.taken[element.start]
            others = whole - size
            yield f"box {level} {_step((taken - block.taken) / others, (0.05, 0.3, 0.6, 0.85)) if others else 'alone'}"
            if level < 2:
                linked = sums.linked[element.end] - sums.linked[element.start]
                yield f"box {level} links {_step(linked / whole, (0.1, 0.4, 0.8))}"
            level += 1
        if element is main:
            yield f"main {min(level, 4)}"
            return


def _named(block: Block, main: Element | None, cache: dict[int, frozenset[str]]) -> frozenset[str]:
    """The kinds of the elements between a block and the main element."""
    chain: list[Element] = []
    known: frozenset[str] = frozenset()
    for element in block.around:
        if element is main or element.name in ("body", "html") or len(chain) == CHAIN:
            break
        if id(element) in cache:
            known = cache[id(element)]
            break
        chain.append(element)
    for element in reversed(chain):
        known |= kinds(element)
        cache[id(element)] = known
    return known


def _main(tree: Outline, sums: Sums) -> Element | None:
    """The innermost element that holds most of what was taken; the last in order, for those that do are one in another."""
    most = MOST * sums.taken[-1]
    holding = (e for e in reversed(tree.elements) if most and sums.taken[e.end] - sums.taken[e.start] >= most)
    return next(holding, None)


def _nearby(found: Sequence[Block]) -> list[float]:
    """For each block the share of taken letters among its neighbours."""
    sizes = [len(block.letters) for block in found]
    taken = [size if block.share >= HALF else 0 for size, block in zip(sizes, found, strict=True)]
    sums, sums_taken = [0, *accumulate(sizes)], [0, *accumulate(taken)]
    shares: list[float] = []
    for at in range(len(found)):
        low, high = max(0, at - NEAR), min(len(found), at + NEAR + 1)
        others = sums[high] - sums[low] - sizes[at]
        shares.append((sums_taken[high] - sums_taken[low] - taken[at]) / others if others else 0.0)
    return shares


def _step(value: float, steps: tuple[float, ...]) -> int:
    """How many of the steps a value reaches."""
    return sum(value >= step for step in steps)
