"""A paragraph as attribution sees it: its tokens, the mentions in it, and how these go with verbs of saying."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property

from briefing.model import Paragraph
from briefing.text.mentions import Mention, mentions
from briefing.text.relations import Link, link
from briefing.text.tokens import Tokens, tokens

FAR = 60
"""Tokens that are looked at from a mention or a quotation, so that no sentence is too long."""


@dataclass(frozen=True)
class Scene:
    """A paragraph as tokens, with its mentions and the sentences it is made of."""

    paragraph: Paragraph
    tokens: Tokens
    mentions: tuple[Mention, ...]

    @classmethod
    def of(
        cls, masked: str, paragraph: Paragraph, common: Set[str] = frozenset(), surnames: Set[str] = frozenset()
    ) -> Scene:
        """The scene of a paragraph of a text in which quoted characters are masked.

        `common` holds the words that the article has in lower case, `surnames` those of the people it names in full.
        """
        found = tokens(masked, paragraph.span, surnames)
        return cls(paragraph, found, tuple(mentions(found, common)))

    @cached_property
    def edges(self) -> list[int]:
        """The token at which each sentence begins, and the end; one that begins inside a quotation goes with it, as what
        follows that is still of the sentence around it."""
        starts = [0]
        for sentence in self.paragraph.sentences[1:]:
            token = bisect_left(self.tokens.starts, sentence.start)
            if self.tokens.ends[token - 1] <= sentence.start:
                starts.append(token)
        return [*starts, len(self.tokens)]

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """How each mention goes with a verb of saying."""
        return tuple(link(self.tokens, mention) for mention in self.mentions)

    @cached_property
    def ends(self) -> dict[int, int]:
        """The mentions by the token at which they end."""
        return {mention.last: at for at, mention in enumerate(self.mentions)}

    @cached_property
    def firsts(self) -> list[int]:
        """The token at which each mention begins."""
        return [mention.first for mention in self.mentions]

    def sentence(self, token: int) -> int:
        """Which sentence a token stands in."""
        return max(0, min(bisect_right(self.edges, token), len(self.edges) - 1) - 1)

    def lead(self, mention: Mention) -> str:
        """The classes of what stands before a mention in its sentence."""
        start = max(self.edges[self.sentence(mention.first)], mention.first - FAR)
        return self.tokens.classes[start : mention.first]

    def between(self, low: int, high: int) -> range:
        """The mentions that begin between two tokens."""
        return range(bisect_left(self.firsts, low), bisect_left(self.firsts, high))
