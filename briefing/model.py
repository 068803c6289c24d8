"""The words of the project, as frozen dataclasses. Nothing here does I/O.

Offsets are Unicode code points, half-open. A span counts in the article's text unless its name says `raw`; then it counts
in the decoded source file.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

SCHEMA = 1
"""The number of the JSON Lines and Python interface; it changes when a field changes its meaning."""

T = TypeVar("T")


# ------------------------------------------------------------------ places in text


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The code points from `start` up to, not including, `end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def moved(self, by: int) -> Span:
        """The same span, `by` code points further on."""
        return Span(self.start + by, self.end + by)


class Status(StrEnum):
    """What became of a stretch of the source file."""

    KEPT = "kept"
    REWRITTEN = "rewritten"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Piece:
    """One stretch of the source file and what became of it.

    `span` is where it stands in the article's text, empty where it was removed; what a rewritten piece became is the
    article's text at `span`. `reason` names the rule and is empty for kept pieces.
    """

    status: Status
    reason: str
    raw: Span
    span: Span


@dataclass(frozen=True, slots=True)
class Provenance:
    """A partition of the source file in raw order: every raw character is kept, rewritten or removed."""

    pieces: tuple[Piece, ...]

    def to_raw(self, span: Span) -> Span:
        """The shortest raw span that gave `span`; what was removed in between is inside, what was removed around is not.

        An empty span maps to the empty raw span where it stands.
        """
        low = bisect_right(self.pieces, span.start, key=lambda p: p.span.end)
        high = bisect_left(self.pieces, span.end, key=lambda p: p.span.start)
        shown = [p for p in self.pieces[low:high] if p.span]
        if not shown:
            at = self.pieces[low - 1].raw.end if low else 0
            return Span(at, at)
        first, last = shown[0], shown[-1]
        start, end = first.raw.start, last.raw.end
        if first.status is Status.KEPT:
            start += max(0, span.start - first.span.start)
        if last.status is Status.KEPT:
            end -= max(0, last.span.end - span.end)
        return Span(start, end)


# ------------------------------------------------------------------ source files


@dataclass(frozen=True, slots=True)
class Edit:
    """One change to a text: the characters of `span` become `new`, for `reason`. An empty `new` removes them."""

    span: Span
    new: str
    reason: str


@dataclass(frozen=True, slots=True)
class Hints:
    """What a source file states outside its running text, as found there; None where it states nothing."""

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class RawDocument:
    """One article as it lies in a source file.

    `text` is the whole decoded file; `cuts` are the changes that its format asks for, such as taking out markup, in order
    and apart from each other.
    """

    text: str
    part: int = 0
    hints: Hints = Hints()
    cuts: tuple[Edit, ...] = ()


# ------------------------------------------------------------------ time


class Precision(StrEnum):
    """How finely a date is known."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    RANGE = "range"
    """Some other stretch of days, such as "mid-December" or "January 10 to 13"."""


@dataclass(frozen=True, slots=True, order=True)
class DateRange:
    """Calendar days, both ends included."""

    earliest: date
    latest: date
    precision: Precision = Precision.DAY

    def __post_init__(self) -> None:
        if self.earliest > self.latest:
            raise ValueError(f"not a range of days: {self.earliest} to {self.latest}")

    @classmethod
    def day(cls, day: date) -> DateRange:
        """A single day."""
        return cls(day, day)

    def meets(self, other: DateRange) -> bool:
        """Whether the two share at least one day."""
        return self.earliest <= other.latest and other.earliest <= self.latest


class Basis(StrEnum):
    """Where a date comes from."""

    STATED = "stated"
    INFERRED = "inferred"
    CORRECTED = "corrected"
    """Given by the user, and above the other two."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that justify a date, and what they show; `span` is None where they stand outside the article's text."""

    text: str
    explanation: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class DateEstimate:
    """When something was published or said: a range, the likeliest day in it, and why we think so."""

    range: DateRange
    basis: Basis
    best: date
    evidence: tuple[Evidence, ...] = ()


class TimexType(StrEnum):
    """The four kinds of time expression of TIMEX3 (TimeML)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A span of text that means a time.

    `value` is its TIMEX3 value, with X for what is not known. `range` is None until its anchor is known, and for
    durations and sets. `rule` names the rule of the grammar. `anchor` is the day it was counted from. `planned` says that
    its sentence speaks of what is to come.
    """

    span: Span
    timex_type: TimexType
    value: str
    rule: str
    range: DateRange | None = None
    anchor: DateRange | None = None
    planned: bool = False


# ------------------------------------------------------------------ the article


class Role(StrEnum):
    """What a paragraph is in its article."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BODY = "body"
    SUBHEADING = "subheading"
    PULLQUOTE = "pullquote"
    ATTRIBUTION = "attribution"
    """The speaker that runs on after a pull quote."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the article's text with its sentences, all in order and inside `span`."""

    span: Span
    role: Role
    sentences: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """The cleaned text of one article, what is known of it, and where each character came from.

    `text` holds every paragraph, title included, with a blank line between two. What the file does not state is None.
    """

    id: str
    """Stable: from the file's place in the corpus and the article's place in the file."""
    file: str
    """The source file, relative to the corpus, with forward slashes."""
    text: str
    paragraphs: tuple[Paragraph, ...]
    provenance: Provenance
    part: int = 0
    """Which article of its file this is, counted from 0."""
    title: str | None = None
    subtitle: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: DateEstimate | None = None
    flags: tuple[str, ...] = ()
    """What a reader should know, such as "order: suspect"."""

    @property
    def body(self) -> str:
        """The text without title and subtitle."""
        head = (Role.TITLE, Role.SUBTITLE)
        return "\n\n".join(p.span.of(self.text) for p in self.paragraphs if p.role not in head)

    @property
    def sentences(self) -> tuple[Span, ...]:
        """Every sentence of every paragraph, in order."""
        return tuple(s for p in self.paragraphs for s in p.sentences)


# ------------------------------------------------------------------ speech


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
    all forms seen and `roles` all descriptions, commonest first.
    """

    name: str
    role: str | None = None
    variants: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


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


# ------------------------------------------------------------------ the timeline


@dataclass(frozen=True, slots=True)
class Account:
    """What one article says about one event: a sentence, and the day or days that its time expression means.

    `text` are the sentence's own words and `raw` their place in the source file.
    """

    article: str
    """The article's id."""
    file: str
    span: Span
    raw: Span
    text: str
    timex: Span
    range: DateRange
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the timeline: the accounts of one event, merged across articles.

    `range` is the finest of its accounts' and `headline` the clearest account's own words.
    """

    id: str
    range: DateRange
    headline: str
    accounts: tuple[Account, ...]

    @property
    def files(self) -> tuple[str, ...]:
        """The source files that report it, each once, in order."""
        return tuple(dict.fromkeys(a.file for a in self.accounts))


# ------------------------------------------------------------------ comparing


class Difference(StrEnum):
    """In what two accounts of one thing differ."""

    NUMBER = "number"
    DATE = "date"
    PLACE = "place"
    NAME = "name"
    WORDING = "wording"


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence of one article and the sentence of another that says the same; `score` is 0 to 1.

    `differences` are the spots that disagree: the kind, and the span on either side.
    """

    a: Span
    b: Span
    score: float
    differences: tuple[tuple[Difference, Span, Span], ...] = ()


# ------------------------------------------------------------------ asking


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


# ------------------------------------------------------------------ building


@dataclass(frozen=True, slots=True)
class Problem:
    """A source file, or a part of one, that could not be used: one line on stderr and a place in the report."""

    file: str
    what: str
    advice: str


class Stage(StrEnum):
    """The steps of a build, in order."""

    SCAN = "scan"
    READ = "read"
    RELATE = "relate"
    INDEX = "index"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is: `done` of `total` files or documents of `stage`."""

    stage: Stage
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did; counts are of source files, but for `articles`."""

    added: int
    changed: int
    removed: int
    unchanged: int
    articles: int
    """Articles in the index now."""
    problems: tuple[Problem, ...] = ()
    seconds: float = 0.0
    stopped: bool = field(default=False)
    """Whether the user ended it early; what was done is kept."""

    @property
    def worked(self) -> bool:
        """Whether there was anything to do."""
        return bool(self.added or self.changed or self.removed)


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
