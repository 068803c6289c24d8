"""Articles: as a line of a list, whole, as their source file, and what their dates rest on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from briefing.cite.dates import estimate_words, range_words
from briefing.cli.lines import BLANK, Line, Strong, counted, joined, line
from briefing.model import (
    Article,
    ArticleCorrection,
    ArticleSummary,
    Basis,
    DateEstimate,
    Evidence,
    Piece,
    Precision,
    Role,
    Status,
    TimeExpression,
    article_name,
    day_words,
)


def source_words(of: Article | ArticleSummary) -> str:
    """Where something stands: the outlet, if one is known, the date of publication, and the file."""
    return joined(of.outlet, estimate_words(of.published), place_words(of))


def place_words(of: Article | ArticleSummary | ArticleCorrection) -> str:
    """What the user calls an article."""
    return article_name(of.file, of.part)


def label_words(of: ArticleSummary) -> str:
    """The title, or the opening words with a sign that they go on."""
    return of.title or f"{of.opening.strip()} …"


def summary(of: ArticleSummary) -> Iterator[Line]:
    """The title or the opening words, then where and how long."""
    yield line(Strong(label_words(of)))
    yield line(joined(source_words(of), counted(of.words, "word"), *of.flags), indent=2)


def article(read: Article) -> Iterator[Line]:
    """The whole text, with what is known of the article under its title."""
    yield line(Strong(read.title or f"({place_words(read)})"))
    if read.subtitle:
        yield line(read.subtitle)
    yield line(joined(read.byline, source_words(read), *read.flags))
    if read.url:
        yield line(read.url)
    if read.corrected:
        yield line(f"corrected by you: {', '.join(read.corrected)}")
    for paragraph in read.paragraphs:
        if paragraph.role in (Role.TITLE, Role.SUBTITLE):
            continue
        text = paragraph.span.of(read.text)
        yield BLANK
        yield line(Strong(text) if paragraph.role is Role.SUBHEADING else text)


def raw(read: Article, raw_text: str) -> Iterator[Line]:
    """The source file, with marks around what did not stay as it was, and then the reasons."""
    pieces = read.provenance.pieces
    marked = (_marked(status, list(run), read, raw_text) for status, run in groupby(pieces, lambda p: p.status))
    yield line("".join(marked).rstrip("\n"))
    reasons = Counter(f"{p.status.value}: {p.reason}" for p in pieces if p.status is not Status.KEPT)
    if reasons:
        yield BLANK
    for reason, times in reasons.most_common():
        yield line(f"{reason} ({times})" if times > 1 else reason, indent=2)


def published(of: ArticleSummary) -> Iterator[Line]:
    """The date, the article, and the words that justify the date."""
    yield line(Strong(estimate_words(of.published)), " · ", joined(label_words(of), of.outlet, place_words(of)))
    if of.published is None:
        return
    if _is_guess(of.published):
        yield line(f"most likely {day_words(of.published.best)}", indent=2)
    for evidence in of.published.evidence:
        yield line(evidence_words(evidence), indent=2)


def evidence_words(evidence: Evidence) -> str:
    """The words that justify a date, if they stand somewhere, and what they show."""
    return f"“{evidence.text}”: {evidence.explanation}" if evidence.text else evidence.explanation


def time(read: Article, found: TimeExpression) -> Iterator[Line]:
    """The words, the days they mean, and how they were read."""
    days = range_words(found.range) if found.range else "no day"
    counted = f"from {range_words(found.anchor)}" if found.anchor else None
    how = joined(found.timex_type.value, found.value, found.rule, counted, place_words(read))
    yield line(Strong(f"“{found.span.of(read.text)}”"), f" {days} · {how}")


def _is_guess(estimate: DateEstimate) -> bool:
    days = estimate.range
    if estimate.basis is Basis.CORRECTED or days.precision is Precision.DAY:
        return False
    return days.earliest != days.latest and estimate.tells_day


def _marked(status: Status, run: Sequence[Piece], read: Article, raw_text: str) -> str:
    """Pieces of one status, side by side, under one mark."""
    before = "".join(piece.raw.of(raw_text) for piece in run)
    if status is Status.KEPT:
        return before
    after = "".join(piece.span.of(read.text) for piece in run)
    return f"[-{before}-]" + (f"{{+{after}+}}" if status is Status.REWRITTEN else "")
