"""The blocks of text on a page, and how much of each an extractor took for the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.model import Span
from briefing.sources.elements import BLOCKS, Element, Outline
from briefing.sources.html.letters import Letters
from briefing.sources.tokens import Kind, Token


@dataclass(slots=True, eq=False)
class Block:
    """Text on a page between two tags that begin a new line.

    `tokens` are its text tokens by their index on the page, `letters` where its letters stand among those of the page, and
    `linked` how many of them stand in links.
    """

    element: Element | None
    """The innermost element around it that is no running text."""
    tokens: list[int]
    letters: Span
    linked: int = 0
    taken: int = 0
    """Letters that the extractor took."""

    @property
    def share(self) -> float:
        """How much of it the extractor took, from 0 to 1."""
        return self.taken / len(self.letters)

    @property
    def around(self) -> Iterator[Element]:
        """The elements that it stands in, from the innermost."""
        element = self.element
        while element:
            yield element
            element = element.parent


def shown(page: Sequence[Token], gone: Sequence[str]) -> list[int]:
    """The indexes of the text tokens that are on the screen."""
    return [index for index, token in enumerate(page) if token.kind is Kind.TEXT and not gone[index]]


def blocks(page: Sequence[Token], tree: Outline, texts: Sequence[int], words: Letters) -> list[Block]:
    """The blocks that the text tokens `texts` make, those without a letter left out; `words` are their letters."""
    breaks = _breaks(page)
    found: list[Block] = []
    line = -1
    for number, index in enumerate(texts):
        inner = tree.within[index]
        letters = Span(words.starts[number], words.starts[number + 1])
        if not letters:
            continue
        if line != breaks[index]:
            line = breaks[index]
            found.append(Block(inner and inner.box, [], Span(letters.start, letters.start)))
        block = found[-1]
        block.tokens.append(index)
        block.letters = Span(block.letters.start, letters.end)
        if inner and inner.linked:
            block.linked += len(letters)
    return found


def mark(found: Sequence[Block], taken: Sequence[Span]) -> None:
    """Write into each block how many of its letters lie in the spans `taken`, which are in order and apart."""
    at = 0
    for block in found:
        while at < len(taken) and taken[at].end <= block.letters.start:
            at += 1
        place = at
        block.taken = 0
        while place < len(taken) and taken[place].start < block.letters.end:
            span = taken[place]
            block.taken += min(span.end, block.letters.end) - max(span.start, block.letters.start)
            place += 1


def _breaks(page: Sequence[Token]) -> list[int]:
    """For each token how many tags that begin a new line stand before it."""
    counts: list[int] = []
    count = 0
    for token in page:
        if token.name in BLOCKS:
            count += 1
        counts.append(count)
    return counts
