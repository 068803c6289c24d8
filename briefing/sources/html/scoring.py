"""Which blocks of a page are its article: what the extractor took, put right by what the markup tells."""

from __future__ import annotations

from collections.abc import Sequence
from html import unescape

from briefing.sources.elements import Outline
from briefing.sources.html.blocks import Block
from briefing.sources.html.features import HALF, features
from briefing.sources.html.weights import BIAS, WEIGHTS
from briefing.sources.tokens import Token

ENDING = 8
"""Characters at the end of a block that tell whether it is a sentence."""

NONE = (0.0, 0.0)

NAMED = frozenset(["name related", "name prompt", "name share", "name ad"])
"""What a block stands in that is never of the article where the extractor left it as well."""


def chosen(raw: str, page: Sequence[Token], tree: Outline, found: Sequence[Block]) -> list[Block]:
    """The blocks that are the article, in order; none where the extractor took nothing."""
    if not any(block.taken for block in found):
        return []
    ends = [_end(raw, page, block) for block in found]
    signs = features(tree, found, ends)
    return [block for block, own in zip(found, signs, strict=True) if _is_chosen(own, taken=block.share >= HALF)]


def _is_chosen(signs: Sequence[str], *, taken: bool) -> bool:
    return (taken or NAMED.isdisjoint(signs)) and score(signs, taken=taken) > 0


def score(signs: Sequence[str], *, taken: bool) -> float:
    """How surely a block with these features is part of the article, in log-odds."""
    side = 0 if taken else 1
    return BIAS["taken" if taken else "left"] + sum(WEIGHTS.get(sign, NONE)[side] for sign in signs)


def _end(raw: str, page: Sequence[Token], block: Block) -> str:
    """The last characters of a block; an entity there, such as a closing quotation mark, is resolved."""
    token = page[block.tokens[-1]].span
    return unescape(raw[max(token.start, token.end - 40) : token.end].rstrip())[-ENDING:]
