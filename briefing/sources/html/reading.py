"""The edits that leave the article of a page: which blocks stay, and the reason why each other goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from briefing.model import Edit, Span
from briefing.sources.elements import Element, Outline
from briefing.sources.html import furniture, plain
from briefing.sources.html.alignment import align
from briefing.sources.html.blocks import Block, blocks, mark, shown
from briefing.sources.html.extractor import main_lines
from briefing.sources.html.letters import Letters, letters
from briefing.sources.html.scoring import chosen
from briefing.sources.markup import NEVER_SHOWN, cuts, joined
from briefing.sources.tokens import Token

LITTLE = 150
"""Letters of a main text that may not be the article at all."""

MUCH = 5
"""So many times more text found without the extractor means that it failed."""

HIDDEN = 0.3
"""The share of the main text that may be hidden from everybody."""

AROUND = 40
"""Elements around a block that are looked at."""

NOTHING_TAKEN = "page furniture"
"""The reason where no element around a block names a better one."""

INVISIBLE = frozenset({"script", "style", "head", "template"})
"""Elements whose text is never on the screen; others that hide it may still hold the article until a script shows it."""


def edits(raw: str, page: Sequence[Token], tree: Outline) -> Iterator[Edit]:
    """The edits over the whole page, in order and apart."""
    gone = _invisible(tree)
    texts = shown(page, gone)
    words = Letters.of([page[index].span.of(raw) for index in texts])
    found = blocks(page, tree, texts, words)
    kept = _article(raw, page, tree, found, words)
    _dismiss(gone, found, kept)
    yield from joined(cuts(raw, page, gone))


def taken(raw: str, tree: Outline, words: Letters) -> tuple[Span, ...]:
    """Where the letters stand that the extractor takes for the article."""
    lines = [letters(line) for line in main_lines(raw, tree)]
    return align([line for line in lines if line], words.text)


def _article(raw: str, page: Sequence[Token], tree: Outline, found: list[Block], words: Letters) -> list[Block]:
    """The blocks that are the article; never none where there is a block at all."""
    mark(found, taken(raw, tree, words))
    kept = _seen(chosen(raw, page, tree, found))
    size = sum(len(block.letters) for block in kept)
    if size < LITTLE:
        alone = plain.article(page, tree, found)
        found_alone = sum(len(block.letters) for block in alone)
        if found_alone > MUCH * size or found_alone <= MUCH * LITTLE:
            return alone or kept or found
    return kept or found


def _seen(kept: list[Block]) -> list[Block]:
    """Without what the page hides, where that is little beside the rest; more of it may be shown by a script."""
    hidden = {id(block) for block in kept if any(element.hidden for element in islice(block.around, AROUND))}
    size = sum(len(block.letters) for block in kept)
    little = sum(len(block.letters) for block in kept if id(block) in hidden) <= HIDDEN * size
    return [block for block in kept if id(block) not in hidden] if little else kept


def _invisible(tree: Outline) -> list[str]:
    """For each token the reason why it is never shown, or an empty string."""
    gone = [""] * len(tree.within)
    end = 0
    for element in tree.elements:
        if element.start >= end and (element.name in INVISIBLE):
            end = element.end
            gone[element.start : end] = [NEVER_SHOWN[element.name]] * (end - element.start)
    return gone


def _dismiss(gone: list[str], found: Sequence[Block], kept: Sequence[Block]) -> None:
    """Write down the reason for each block that goes."""
    staying = {id(block) for block in kept}
    known: dict[int, str] = {}
    for block in found:
        if id(block) not in staying:
            why = _why(block.element, known)
            for index in block.tokens:
                gone[index] = why


def _why(element: Element | None, known: dict[int, str]) -> str:
    """The reason that the innermost telling element around a block gives; `known` holds what was found before."""
    chain: list[Element] = []
    why = NOTHING_TAKEN
    while element:
        if id(element) in known:
            why = known[id(element)]
            break
        chain.append(element)
        told = furniture.reason(element) or ("hidden" if element.hidden else "")
        if told:
            why = told
            break
        element = element.parent
    known.update((id(each), why) for each in chain)
    return why
