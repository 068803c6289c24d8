"""A small library in memory, with the interface of `briefing.library.Library`."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING, TypeVar, cast

from briefing import model as m
from briefing.errors import NotFoundError

if TYPE_CHECKING:
    from briefing.library import Library

T = TypeVar("T")
EVERYTHING = m.Query()
_QUOTED = re.compile("“([^”]+)”(?: said ([A-Z][a-z]+ [A-Z][a-z]+))?")
_REMOVED = re.compile(r"\[ad_\d\]\n\n")


def make_article(
    raw: str, name: str, *, outlet: str | None = None, day: date | None = None, title: bool = True
) -> m.Article:
    """An article from paragraphs; ad markers are removed from it, everything else is kept."""
    pieces, text, at = [], "", 0
    for found in [*_REMOVED.finditer(raw), None]:
        end = found.start() if found else len(raw)
        if end > at:
            pieces.append(m.Piece(m.Status.KEPT, "", m.Span(at, end), m.Span(len(text), len(text) + end - at)))
            text += raw[at:end]
        if found:
            pieces.append(m.Piece(m.Status.REMOVED, "ad marker", m.Span(*found.span()), m.Span(len(text), len(text))))
            at = found.end()
    paragraphs: list[m.Paragraph] = []
    for block in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text):
        sentences = tuple(
            m.Span(*s.span()).moved(block.start()) for s in re.finditer(r"\S.*?(?:[.!?]”?(?=\s)|$)", block[0], re.S)
        )
        role = m.Role.TITLE if title and not paragraphs else m.Role.BODY
        paragraphs.append(m.Paragraph(m.Span(*block.span()), role, sentences))
    published = m.DateEstimate(m.DateRange.day(day), m.Basis.STATED, day) if day else None
    return m.Article(
        id=name, file=f"{name}.txt", text=text, paragraphs=tuple(paragraphs), provenance=m.Provenance(tuple(pieces)),
        title=paragraphs[0].span.of(text) if title and paragraphs else None, outlet=outlet, published=published,
    )  # fmt: skip


@dataclass
class FakeLibrary:
    """Articles by hand; quotes are what stands in curly quotation marks, speakers who "said Name Name" after it."""

    texts: dict[str, m.Article]
    raws: dict[str, str] = field(default_factory=dict)
    built: bool = True
    problems: tuple[m.Problem, ...] = ()
    steps: int = 0
    """How many steps of a tenth of a second a build takes."""
    asked: list[m.Query] = field(default_factory=list)
    running: int = 0
    most_running: int = 0
    given_up: int = 0
    slow: float = 0.0
    """Seconds that a search for quotes takes, in small steps at which it looks whether to stop."""
    _lock: Lock = field(default_factory=Lock)

    def is_built(self) -> bool:
        return self.built

    def refresh(
        self,
        *,
        progress: Callable[[m.Progress], None] | None = None,
        stop: Callable[[], bool] | None = None,
        jobs: int | None = None,
    ) -> m.BuildReport:
        worked = not self.built
        for step in range(self.steps):
            if progress:
                progress(m.Progress(m.Stage.READ, step, self.steps))
            if stop and stop():
                return m.BuildReport(0, 0, 0, 0, 0, stopped=True)
            time.sleep(0.1)
        self.built = True
        return m.BuildReport(len(self.texts) if worked else 0, 0, 0, 0, len(self.texts), self.problems)

    def summary(self, article_id: str) -> m.ArticleSummary:
        a = self.article(article_id)
        return m.ArticleSummary(
            a.id,
            a.file,
            a.part,
            a.title,
            a.outlet,
            a.url,
            a.byline,
            a.published,
            len(a.text.split()),
            a.text[:60],
            a.flags,
        )

    def articles(
        self, query: m.Query = EVERYTHING, *, stop: Callable[[], bool] | None = None
    ) -> m.Hits[m.ArticleSummary]:
        self.asked.append(query)
        found = [self.summary(a.id) for a in self.texts.values() if _holds(a.text, query.words)]
        return m.Hits(found, len(found), len(self.texts))

    def search(self, query: m.Query, *, stop: Callable[[], bool] | None = None) -> m.Hits[m.PassageHit]:
        hits = []
        for summary in self.articles(query).items:
            a = self.article(summary.id)
            span = next((s for s in a.sentences if _holds(s.of(a.text), query.words)), a.sentences[0])
            hits.append(m.PassageHit(summary, span, a.provenance.to_raw(span), span.of(a.text), (span,), m.Match.WORDS))
        return m.Hits(hits, len(hits), len(self.texts))

    def article(self, name: str) -> m.Article:
        if name not in self.texts:
            raise NotFoundError(f"no article answers to {name}")
        return self.texts[name]

    def raw_text(self, article_id: str) -> str:
        return self.raws[article_id]

    def quotes_in(self, article_id: str) -> tuple[m.QuoteHit, ...]:
        return tuple(self._quotes(self.article(article_id)))

    def times_in(self, article_id: str) -> tuple[m.TimeExpression, ...]:
        text = self.article(article_id).text
        return tuple(
            m.TimeExpression(m.Span(*found.span()), m.TimexType.DATE, "2022-01-10", "day")
            for found in re.finditer("January 1[0-9]", text)
        )

    def _quotes(self, article: m.Article) -> list[m.QuoteHit]:
        hits = []
        for found in _QUOTED.finditer(article.text):
            span, speaker = m.Span(*found.span(1)), m.Speaker(found[2], "a minister") if found[2] else None
            sentence = next((s for s in article.sentences if s.holds(span)), span)
            sure = m.Confidence.CERTAIN if speaker else m.Confidence.UNATTRIBUTED
            quote = m.Quote(span, m.QuoteKind.DIRECT, speaker, confidence=sure)
            hits.append(
                m.QuoteHit(
                    f"{article.id}:{span.start}",
                    self.summary(article.id),
                    quote,
                    found[1],
                    article.provenance.to_raw(span),
                    sentence,
                    sentence.of(article.text),
                    found[2],
                    article.published,
                    m.Match.ALL,
                )
            )
        return hits

    def quotes(self, query: m.Query = EVERYTHING, *, stop: Callable[[], bool] | None = None) -> m.Hits[m.QuoteHit]:
        with self._lock:
            self.running += 1
            self.most_running = max(self.most_running, self.running)
        try:
            return self._search(query, stop)
        finally:
            with self._lock:
                self.running -= 1

    def _search(self, query: m.Query, stop: Callable[[], bool] | None) -> m.Hits[m.QuoteHit]:
        self.asked.append(query)
        end = time.monotonic() + self.slow
        while time.monotonic() < end:
            if stop and stop():
                self.given_up += 1
                return m.Hits((), 0, 0)
            time.sleep(0.005)
        everything = [hit for a in self.texts.values() for hit in self._quotes(a)]
        found = [h for h in everything if _holds(h.text, query.words) and _said_by(h, query.speaker)]
        return m.Hits(found, len(found), len(everything))

    def timeline(self, query: m.Query = EVERYTHING, *, stop: Callable[[], bool] | None = None) -> m.Hits[m.Entry]:
        days: dict[int, list[m.Account]] = {}
        for a in self.texts.values():
            for t in self.times_in(a.id):
                day = int(t.span.of(a.text)[-2:])
                sentence = next(s for s in a.sentences if s.holds(t.span))
                days.setdefault(day, []).append(
                    m.Account(
                        a.id,
                        a.file,
                        sentence,
                        a.provenance.to_raw(sentence),
                        sentence.of(a.text),
                        t.span,
                        m.DateRange.day(date(2022, 1, day)),
                        a.outlet,
                    )
                )
        entries = [
            m.Entry(str(d), accounts[0].range, accounts[0].text, tuple(accounts))
            for d, accounts in sorted(days.items())
        ]
        self.asked.append(query)
        found = [e for e in entries if _holds(e.headline, query.words) and e.sources >= query.min_sources]
        found.sort(key=lambda e: e.range.earliest, reverse=query.newest)
        return m.Hits(found, len(found), len(entries))

    def calendar(self, hits: m.Hits[m.Entry], *, newest: bool = False) -> m.Calendar:
        days = [(e.range.earliest, e.range.latest) for e in hits.items]
        return m.Calendar([(*run, days.count(run)) for run in dict.fromkeys(days)], newest)

    def compare(self, a: str, b: str) -> tuple[m.Pair, ...]:
        return tuple(
            m.Pair(s, t, 0.5, self._differences(a, s, b, t))
            for s in self.texts[a].sentences
            for t in self.texts[b].sentences
            if len(_words(s.of(self.texts[a].text)) & _words(t.of(self.texts[b].text))) > 3
        )

    def _differences(self, a: str, s: m.Span, b: str, t: m.Span) -> tuple[tuple[m.Difference, m.Span, m.Span], ...]:
        """The number of hours, where both sentences give one."""
        found = [re.search(r"\w+(?= hours)", span.of(self.texts[name].text)) for name, span in ((a, s), (b, t))]
        x, y = (m.Span(*f.span()).moved(span.start) if f else None for f, span in zip(found, (s, t), strict=True))
        return ((m.Difference.NUMBER, x, y),) if x and y else ()

    def cite(self, hit: m.QuoteHit) -> m.Citation:
        a, speaker = hit.article, hit.quote.speaker
        name = speaker.name if speaker else None
        return m.Citation(hit.text, name, a.title, a.outlet, a.byline, a.url, a.file, a.published)

    def info(self) -> m.Info:
        outlets = {a.outlet for a in self.texts.values()}
        first, last = date(2022, 1, 10), date(2022, 1, 14)
        return m.Info(
            "/", "/c", "/i", len(self.texts), len(self.texts), len(outlets), 3, 2, 3, 100, first, last, 0, self.problems
        )


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w{4,}", text.lower()))


def _holds(text: str, words: str) -> bool:
    return all(word in text.lower() for word in words.lower().split())


def _said_by(hit: m.QuoteHit, name: str) -> bool:
    return not name or (hit.quote.speaker is not None and name.lower() in hit.quote.speaker.name.lower())


GENEVA = """Talks in Geneva end without agreement

The talks in Geneva on January 10 lasted almost eight hours, delegates reported. “It was a missed opportunity for everyone,” said Ivan Orlov.

[ad_1]

The council will meet again on January 12 in Brussels. “We remain ready to talk,” said Anna Weiss. Nobody expected more [sic] than that.
"""  # noqa: E501 - as long as a scraped paragraph is
BRUSSELS = """Council meets in Brussels

The council met on January 12 in Brussels and heard both delegations. The talks in Geneva on January 10 lasted about seven hours.

“We have heard nothing new,” said Ivan Orlov. A second session is planned for January 13.
"""  # noqa: E501 - as long as a scraped paragraph is
_BOOKS = (("geneva", GENEVA, "Lake Herald", 11), ("brussels", BRUSSELS, None, 13))


def small_library(**facts: object) -> FakeLibrary:
    """Two articles that tell of the same days."""
    texts = {n: make_article(raw, n, outlet=outlet, day=date(2022, 1, day)) for n, raw, outlet, day in _BOOKS}
    return FakeLibrary(texts, {n: raw for n, raw, _, _ in _BOOKS}, **facts)  # type: ignore[arg-type]


def as_library(fake: FakeLibrary) -> Library:
    """The fake, by the type of what it stands for."""
    return cast("Library", fake)


class Counted(Sequence[T]):
    """A sequence that notes which of its items are asked for."""

    def __init__(self, items: Sequence[T]) -> None:
        self.items = items
        self.seen: list[int] = []

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, at: int) -> T:  # type: ignore[override]
        self.seen.append(at)
        return self.items[at]
