"""Who said what, word for word."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing.model.articles import Article
from briefing.model.dates import TimeExpression
from briefing.model.places import Span


class QuoteKind(StrEnum):
    """The form in which words are quoted."""

    DIRECT = "direct"
    FRAGMENT = "fragment"
    """Part of somebody else's sentence."""
    PULL = "pull"
    """Set apart for display, its speaker run on after it."""
    BLOCK = "block"
    """Set apart as a block, without marks."""


class Confidence(StrEnum):
    """How sure an attribution is."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    UNATTRIBUTED = "unattributed"


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person or body.

    Within one article `name` is the fullest form found there; across articles it is the canonical name, `variants` are
    all forms seen and `roles` all descriptions, commonest first. `corrected` says that the user has named, merged or split
    them.
    """

    name: str
    role: str | None = None
    variants: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted words, without their marks, and who said them, or None where the text names nobody.

    `speaker_span` is where the speaker is named for this quote and `cue_span` the words that tie the two together.
    """

    span: Span
    kind: QuoteKind
    speaker: Speaker | None = None
    speaker_span: Span | None = None
    cue_span: Span | None = None
    confidence: Confidence = Confidence.UNATTRIBUTED


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that one article says for itself, before it is compared with others."""

    article: Article
    quotes: tuple[Quote, ...]
    times: tuple[TimeExpression, ...]
    doubtful: tuple[int, ...] = ()
    """Digests of lines that look like the page and not like the article, but not enough so to go by looks alone."""
    voice: int = 0
    """A digest of the paragraph that stands for the text: articles that share it are copies of one text."""
