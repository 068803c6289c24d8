"""The article of a page by its tags and names alone, for pages that an extractor makes nothing of."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from briefing.model import Span
from briefing.sources.elements import Element, Outline
from briefing.sources.html import furniture
from briefing.sources.html.blocks import Block
from briefing.sources.tokens import Token

MOST = 0.5
"""An element with more of the page's text than this is the story, whatever it is called."""

STORIES = ("article", "main")
"""Elements that may be the story, the surest first."""


def article(page: Sequence[Token], tree: Outline, found: Sequence[Block]) -> list[Block]:
    """The blocks in the longest `article` or else `main` element, or on the whole page, that are no furniture."""
    texts = _text_before(page, found)
    story = _story(page, tree, texts)
    removed = _furniture(tree, story, texts)
    inside = [block for block in found if story.start <= block.tokens[0] < story.end]
    return [block for block in inside if not removed[block.tokens[0]]]


def _text_before(page: Sequence[Token], found: Sequence[Block]) -> list[int]:
    """How many letters stand before each token, and at the end."""
    sizes = [0] * len(page)
    for block in found:
        sizes[block.tokens[0]] = len(block.letters)
    return [0, *accumulate(sizes)]


def _story(page: Sequence[Token], tree: Outline, texts: Sequence[int]) -> Span:
    """The tokens of the element that is the story, or of the whole page."""

    def size(element: Element) -> int:
        return texts[element.end] - texts[element.start]

    for name in STORIES:
        found = [element for element in tree.elements if element.name == name and size(element)]
        if found:
            story = max(found, key=lambda element: (size(element), element.end - element.start))
            return Span(story.start, story.end)
    return Span(0, len(page))


def _furniture(tree: Outline, story: Span, texts: Sequence[int]) -> list[bool]:
    """Whether each token stands in furniture of the page."""
    removed = [False] * (len(texts) - 1)
    whole = texts[story.end] - texts[story.start]
    end = 0
    for element in tree.elements:
        if element.start < end or not story.start <= element.start < story.end:
            continue
        if texts[element.end] - texts[element.start] <= MOST * whole and (element.hidden or furniture.reason(element)):
            end = element.end
            removed[element.start : end] = [True] * (end - element.start)
    return removed
