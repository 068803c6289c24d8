"""From rows of the records to model objects."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from briefing.errors import NotFoundError
from briefing.model import (
    Account,
    Article,
    ArticleFacts,
    ArticleSummary,
    Basis,
    Confidence,
    DateRange,
    Facts,
    Precision,
    Quote,
    QuoteKind,
    Span,
    Speaker,
)
from briefing.store.records import codec

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from briefing.model import TimeExpression

Row = tuple[Any, ...]

SUMMARY = "a.id, a.file, a.part, a.title, a.outlet, a.url, a.byline, a.published, a.words, a.opening, a.flags"
"""The columns of `article a` that `summary` takes, in its order."""

ACCOUNT = (
    't.article, a.file, t.start, t."end", t.raw_start, t.raw_end, t.text, t.timex_start, t.timex_end,'
    " t.basis, t.earliest, t.latest, t.precision, t.names, a.outlet, a.title"
)
"""The columns of `account t` and `article a` that `account` takes, in its order."""

QUOTE = (
    'q.start, q."end", q.kind, q.speaker_start, q.speaker_end, q.cue_start, q.cue_end, q.confidence, q.closed,'
    " q.named, s.name, s.role, s.variants, s.roles, s.corrected"
)
"""The columns of `quote q` and, joined through `who`, `speaker s` that `quote` takes, in its order."""


def summary(row: Row) -> ArticleSummary:
    """A line of the list of articles from the columns of `SUMMARY`."""
    id_, file, part, title, outlet, url, byline, published, words, opening, flags = row
    estimate = codec.load_estimate(published)
    return ArticleSummary(
        id_, file, part, title, outlet, url, byline, estimate, words, opening, codec.load_strings(flags)
    )


def account(row: Row) -> Account:
    """An account from the columns of `ACCOUNT`."""
    article, file, start, end, raw_start, raw_end, text, timex_start, timex_end, basis, *days, names, outlet, title = (
        row
    )
    place, raw, timex = Span(start, end), Span(raw_start, raw_end), _span(timex_start, timex_end)
    return Account(
        article, file, place, raw, text, timex, day_range(*days), outlet, Basis(basis), tuple(names.splitlines()), title
    )


def day_range(earliest: str, latest: str, precision: str) -> DateRange:
    """Days from their columns."""
    return DateRange(date.fromisoformat(earliest), date.fromisoformat(latest), Precision(precision))


def quote(row: Row) -> Quote:
    """A quote from the columns of `QUOTE`, its speaker the canonical one where the articles have been related.

    The role is the one that the quote's own article gives, unless that is a part of what others say: offices change, and
    namesakes have others.
    """
    start, end, kind, speaker_start, speaker_end, cue_start, cue_end, confidence, closed, named, *canonical = row
    return Quote(
        Span(start, end),
        QuoteKind(kind),
        _as_here(speaker(canonical), codec.load_speaker(named)),
        _span(speaker_start, speaker_end),
        _span(cue_start, cue_end),
        Confidence(confidence),
        bool(closed),
    )


def _as_here(canonical: Speaker | None, named: Speaker | None) -> Speaker | None:
    if canonical is None or named is None or named.role is None:
        return canonical or named
    fuller = set(named.role.lower().split()) <= set((canonical.role or "").lower().split())
    return canonical if fuller else replace(canonical, role=named.role)


def speaker(row: Sequence[Any]) -> Speaker | None:
    """The canonical speaker from name, role, variants, roles and `corrected`; None where the name is NULL."""
    name, role, variants, roles, corrected = row
    if name is None:
        return None
    return Speaker(name, role, codec.load_strings(variants), codec.load_strings(roles), bool(corrected))


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


def load_article(db: sqlite3.Connection, n: int) -> tuple[Article, tuple[TimeExpression, ...]]:
    """The article in row `n`, whole, and its time expressions as it alone resolves them; NotFoundError if it is gone."""
    row = db.execute(
        "SELECT a.id, a.file, b.text, b.paragraphs, b.provenance, a.part, a.title, a.subtitle, a.byline, a.outlet,"
        " a.url, a.published, a.flags, b.language, b.agencies, b.times, c.given"
        " FROM article a JOIN body b ON b.article = a.id LEFT JOIN correction c ON c.article = a.n WHERE a.n = ?",
        (n,),
    ).fetchone()
    if row is None:
        raise NotFoundError("the article is no longer in the corpus")
    id_, file, text, paragraphs, provenance, part, title, subtitle, byline, outlet, url, *rest = row
    published, flags, language, agencies, times, given = rest
    article = Article(
        id_,
        file,
        text,
        codec.load_paragraphs(paragraphs),
        codec.load_provenance(provenance),
        part,
        title,
        subtitle,
        byline,
        outlet,
        url,
        codec.load_estimate(published),
        language,
        codec.load_strings(agencies),
        codec.load_strings(flags),
        codec.load_facts(given).given if given else (),
    )
    return article, codec.load_times(times)


def load_facts(db: sqlite3.Connection, n: int) -> ArticleFacts:
    """The article in row `n` with what its file states of it; NotFoundError if it is gone."""
    article, _ = load_article(db, n)
    known, own = db.execute(
        "SELECT a.known, c.stated FROM article a LEFT JOIN correction c ON c.article = a.n WHERE a.n = ?", (n,)
    ).fetchone()
    if own is not None:
        return ArticleFacts(article, codec.load_facts(own))
    return ArticleFacts(article, replace(Facts.of(article), published=codec.load_estimate(known)))
