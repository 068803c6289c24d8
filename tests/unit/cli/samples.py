"""Two short articles as the library would give them, and a library that holds just these."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import TracebackType
from typing import TypeVar

from briefing.errors import NotFoundError
from briefing.model import (
    Account,
    Article,
    ArticleCorrection,
    ArticleFacts,
    ArticleSummary,
    Basis,
    BuildReport,
    Citation,
    Confidence,
    DateEstimate,
    DateRange,
    Difference,
    Entry,
    Evidence,
    Facts,
    Hits,
    Info,
    Match,
    Pair,
    Paragraph,
    PassageHit,
    Piece,
    Precision,
    Problem,
    Provenance,
    Query,
    Quote,
    QuoteHit,
    QuoteKind,
    Role,
    Span,
    Speaker,
    SpeakerSummary,
    Status,
    TimeExpression,
    TimexType,
)

T = TypeVar("T")
EVERYTHING = Query()

JANUARY_10 = DateRange.day(date(2022, 1, 10))
AD = "[ad_1]\n"

TITLE = "Talks in Geneva"
BODY = "The talks lasted “almost eight hours,” said Sergei Ryabkov on January 10."
TEXT = f"{TITLE}\n\n{BODY}"
RAW_TEXT = f"{AD}{TITLE}\n\n{BODY.replace('“', '&ldquo;')}"

OTHER_TEXT = "The meeting lasted “about 7.5 hours” and was closed."


def spot(words: str, text: str = TEXT) -> Span:
    """Where `words` stand in `text`."""
    start = text.index(words)
    return Span(start, start + len(words))


def _provenance() -> Provenance:
    mark = TEXT.index("“")
    entity = RAW_TEXT.index("&ldquo;")
    return Provenance(
        (
            Piece(Status.REMOVED, "advertisement marker", Span(0, len(AD)), Span(0, 0)),
            Piece(Status.KEPT, "", Span(len(AD), entity), Span(0, mark)),
            Piece(Status.REWRITTEN, "HTML entity", Span(entity, entity + len("&ldquo;")), Span(mark, mark + 1)),
            Piece(Status.KEPT, "", Span(entity + len("&ldquo;"), len(RAW_TEXT)), Span(mark + 1, len(TEXT))),
        )
    )


ARTICLE = Article(
    id="a1b2c3",
    file="world/geneva.txt",
    text=TEXT,
    paragraphs=(
        Paragraph(spot(TITLE), Role.TITLE, (spot(TITLE),)),
        Paragraph(spot(BODY), Role.BODY, (spot(BODY),)),
    ),
    provenance=_provenance(),
    title=TITLE,
    subtitle=None,
    byline="Ann Writer",
    outlet="The Courier",
    url="https://courier.example/geneva_talks",
    published=DateEstimate(
        JANUARY_10, Basis.STATED, date(2022, 1, 10), (Evidence("10 January 2022", "the line under the title"),)
    ),
    flags=("order: suspect",),
)

OTHER = Article(
    id="d4e5f6",
    file="closed.txt",
    text=OTHER_TEXT,
    paragraphs=(Paragraph(Span(0, len(OTHER_TEXT)), Role.BODY, (Span(0, len(OTHER_TEXT)),)),),
    provenance=Provenance(
        (Piece(Status.KEPT, "", Span(0, len(OTHER_TEXT)), Span(0, len(OTHER_TEXT))),),
    ),
    published=DateEstimate(
        DateRange(date(2022, 1, 10), date(2022, 1, 13), Precision.RANGE), Basis.INFERRED, date(2022, 1, 11)
    ),
)


def summary(of: Article) -> ArticleSummary:
    """The article as a line of a list."""
    return ArticleSummary(
        of.id, of.file, of.part, of.title, of.outlet, of.url, of.byline, of.published, 12, of.text[:30], of.flags
    )


def quote_hit(**changes: object) -> QuoteHit:
    """The quotation of the first article, with fields of its `Quote` exchanged."""
    fields: dict[str, object] = {
        "span": spot("almost eight hours,"),
        "kind": QuoteKind.FRAGMENT,
        "speaker": Speaker("Sergei Ryabkov", "Deputy Foreign Minister"),
        "speaker_span": spot("Sergei Ryabkov"),
        "cue_span": spot("said"),
        "confidence": Confidence.CERTAIN,
    }
    quote = Quote(**{**fields, **changes})  # type: ignore[arg-type]
    return QuoteHit(
        id="q:1",
        article=summary(ARTICLE),
        quote=quote,
        text=quote.span.of(TEXT),
        raw=ARTICLE.provenance.to_raw(quote.span),
        sentence=spot(BODY),
        context=BODY,
        surface="Sergei Ryabkov",
        said=DateEstimate(JANUARY_10, Basis.INFERRED, date(2022, 1, 10)),
        match=Match.EXACT,
    )


UNATTRIBUTED = QuoteHit(
    id="q:2",
    article=summary(OTHER),
    quote=Quote(spot("about 7.5 hours", OTHER_TEXT), QuoteKind.FRAGMENT),
    text="about 7.5 hours",
    raw=spot("about 7.5 hours", OTHER_TEXT),
    sentence=Span(0, len(OTHER_TEXT)),
    context=OTHER_TEXT,
    surface=None,
    said=None,
    match=Match.ALL,
)

PASSAGE = PassageHit(
    article=summary(ARTICLE),
    span=spot(BODY),
    raw=ARTICLE.provenance.to_raw(spot(BODY)),
    text=BODY,
    highlights=(spot("talks"), spot("hours")),
    match=Match.WORDS,
)

ENTRY = Entry(
    id="e:1",
    range=JANUARY_10,
    headline="Talks in Geneva",
    accounts=(
        Account(
            ARTICLE.id,
            ARTICLE.file,
            spot(BODY),
            ARTICLE.provenance.to_raw(spot(BODY)),
            BODY,
            spot("January 10"),
            JANUARY_10,
            ARTICLE.outlet,
        ),
        Account(
            OTHER.id,
            OTHER.file,
            Span(0, len(OTHER_TEXT)),
            Span(0, len(OTHER_TEXT)),
            OTHER_TEXT,
            spot("meeting", OTHER_TEXT),
            DateRange(date(2022, 1, 1), date(2022, 1, 31), Precision.MONTH),
        ),
    ),
)

TIME = TimeExpression(spot("January 10"), TimexType.DATE, "2022-01-10", "month day", JANUARY_10, JANUARY_10)

SPEAKER = SpeakerSummary(
    Speaker("Sergei Ryabkov", None, ("Sergei Ryabkov", "Ryabkov"), ("Deputy Foreign Minister",)),
    1,
    date(2022, 1, 10),
    date(2022, 1, 10),
)

FACTS = ArticleFacts(
    replace(ARTICLE, outlet="The Quay", corrected=("outlet",)), replace(Facts.of(ARTICLE), outlet="A Wire")
)

CORRECTION = ArticleCorrection(ARTICLE.file, 0, Facts(outlet="The Quay"))

PAIR = Pair(
    spot(BODY),
    Span(0, len(OTHER_TEXT)),
    0.61803,
    ((Difference.NUMBER, spot("eight"), spot("7.5", OTHER_TEXT)),),
)

PROBLEM = Problem("noise.bin", "not text", "remove it or list it under ignore")

INFO = Info(
    root="/briefings/january",
    corpus="/briefings/january/corpus",
    index="/briefings/january/index",
    files=3,
    articles=2,
    outlets=1,
    quotes=2,
    speakers=1,
    entries=1,
    words=24,
    first=date(2022, 1, 10),
    last=date(2022, 1, 13),
    index_bytes=123_456,
    problems=(PROBLEM,),
)

REPORT = BuildReport(2, 1, 0, 4, 7, (PROBLEM,), 1.25)


class FakeCorrector:
    """The corrections of the samples."""

    def __init__(self, library: FakeLibrary) -> None:
        self._library = library

    def unapplied(self) -> Problem | None:
        return None

    def facts(self, name: str) -> ArticleFacts:
        self._library.article(name)
        return FACTS

    def corrected_articles(
        self,
    ) -> tuple[list[tuple[ArticleCorrection, ArticleSummary | None]], tuple[Problem, ...]]:
        return [(CORRECTION, summary(ARTICLE)), (replace(CORRECTION, file="gone.txt", part=2), None)], (PROBLEM,)


class FakeLibrary:
    """What the commands ask of a library, answered from the samples; `asked` keeps the queries."""

    def __init__(self) -> None:
        self.asked: list[Query] = []
        self.built = True
        self.rebuilt = False
        self.report = REPORT
        self.faults: list[str] = []
        self.corrections = FakeCorrector(self)

    def __enter__(self) -> FakeLibrary:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    def is_built(self) -> bool:
        return self.built

    def refresh(self, *, rebuild: bool, **how: object) -> BuildReport:
        self.built = True
        self.rebuilt = rebuild
        return self.report

    def articles(self) -> Hits[ArticleSummary]:
        return Hits([summary(ARTICLE), summary(OTHER)], 2, 2)

    def dates(self) -> list[ArticleSummary]:
        return [summary(ARTICLE), summary(OTHER)]

    def article(self, name: str) -> Article:
        for article in (ARTICLE, OTHER):
            if name in (article.id, article.file):
                return article
        raise NotFoundError(f"no article answers to '{name}'", "see 'briefing dates'")

    def raw_text(self, article_id: str) -> str:
        return {ARTICLE.id: RAW_TEXT, OTHER.id: OTHER_TEXT}[article_id]

    def times_in(self, article_id: str) -> tuple[TimeExpression, ...]:
        return (TIME,) if article_id == ARTICLE.id else ()

    def quotes(self, query: Query = EVERYTHING) -> Hits[QuoteHit]:
        return self._answer(query, [quote_hit(), UNATTRIBUTED])

    def search(self, query: Query) -> Hits[PassageHit]:
        return self._answer(query, [PASSAGE])

    def timeline(self, query: Query = EVERYTHING) -> Hits[Entry]:
        return self._answer(query, [ENTRY])

    def speakers(self, query: Query | None = None) -> list[SpeakerSummary]:
        return [SPEAKER]

    def compare(self, a: str, b: str) -> tuple[Pair, ...]:
        return (PAIR,)

    def cite(self, hit: QuoteHit) -> Citation:
        of = hit.article
        speaker = hit.quote.speaker.name if hit.quote.speaker else None
        return Citation(hit.text, speaker, of.title, of.outlet, of.byline, of.url, of.file, of.published)

    def info(self) -> Info:
        return INFO

    def check(self, *, full: bool = False) -> list[str]:
        return self.faults

    def _answer(self, query: Query, items: list[T]) -> Hits[T]:
        self.asked.append(query)
        found = [] if query.words == "nowhere" else items
        return Hits(found, len(found), len(items))
