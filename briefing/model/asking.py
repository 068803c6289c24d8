"""Questions and answers: what a reader asks for, and what the library gives back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from briefing.model.building import Problem
from briefing.model.dates import DateEstimate
from briefing.model.places import Span
from briefing.model.speech import Confidence, Quote, QuoteKind, Speaker

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Query:
    """What a reader asks for. Empty fields ask for everything; dates are inclusive; `limit` None means no limit."""

    words: str = ""
    speaker: str = ""
    """A name or the beginning of any word of one, in any variant."""
    source: str = ""
    """A part of the outlet's name, the URL or the file name."""
    since: date | None = None
    until: date | None = None
    limit: int | None = None
    kind: QuoteKind | None = None
    confidence: Confidence | None = None
    min_sources: int = 0
    """For the timeline: the least number of sources that report an event."""
    newest: bool = False
    """For the timeline: the last day first."""


class Match(StrEnum):
    """How the words of a query were found, best first."""

    EXACT = "exact"
    """In this order, side by side."""
    WORDS = "words"
    """All of them, somewhere."""
    SOME = "some"
    """Not all of them; shown only where nothing has all."""
    ALL = "all"
    """No words were asked for."""


@dataclass(frozen=True, slots=True)
class Hits(Generic[T]):
    """The answer to a query, best first. `items` may fetch its rows only when they are looked at.

    `total` counts what was found, `searched` what there was, and `note` is one line for the reader where the answer is
    not the whole answer (time ran out, the query was shortened).
    """

    items: Sequence[T]
    total: int
    searched: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One line of the list of articles: an article without its text."""

    id: str
    file: str
    part: int
    title: str | None
    outlet: str | None
    url: str | None
    byline: str | None
    published: DateEstimate | None
    words: int
    opening: str
    """The first words of the body, to show where there is no title."""
    flags: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The title, or the opening words where the file has no title."""
        return self.title or self.opening


@dataclass(frozen=True, slots=True)
class QuoteHit:
    """A quote with all that a citation needs."""

    id: str
    article: ArticleSummary
    quote: Quote
    text: str
    """The quoted words, sliced from the article's text."""
    raw: Span
    sentence: Span
    """The sentence or paragraph around it, in the article's text."""
    context: str
    """The words of `sentence`."""
    surface: str | None
    """The speaker as this article names him or her."""
    said: DateEstimate | None
    match: Match


@dataclass(frozen=True, slots=True)
class PassageHit:
    """A place in an article that answers a search; `highlights` are the words found, inside `span`."""

    article: ArticleSummary
    span: Span
    raw: Span
    text: str
    highlights: tuple[Span, ...]
    match: Match


@dataclass(frozen=True, slots=True)
class SpeakerSummary:
    """One line of the list of speakers."""

    speaker: Speaker
    quotes: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Citation:
    """What a citation says, whatever its format."""

    quote: str | None
    speaker: str | None
    title: str | None
    outlet: str | None
    byline: str | None
    url: str | None
    file: str
    published: DateEstimate | None


@dataclass(frozen=True, slots=True)
class Info:
    """What a workspace holds."""

    root: str
    corpus: str
    index: str
    files: int
    articles: int
    outlets: int
    quotes: int
    speakers: int
    entries: int
    words: int
    first: date | None
    last: date | None
    index_bytes: int
    problems: tuple[Problem, ...] = ()
