"""One article as values for the tables of the records.

Rows are made in the worker that analysed the article, so that the writing process only hands them to SQLite.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.model import Span
from briefing.relate import compact, dating, saying
from briefing.relate.accounts import accounts
from briefing.relate.boilerplate import site_of
from briefing.relate.folder import certain_days
from briefing.relate.signature import words
from briefing.store.records import codec
from briefing.store.records.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Account, Analysis, Article, DateEstimate, Quote, TimeExpression

Value = str | int | bytes | None
Row = tuple[Value, ...]

_OPENING = 160
"""Code points of a body's first words that stand for a title where there is none."""


@dataclass(frozen=True, slots=True)
class ArticleRows:
    """One article as values for the tables; the writer adds the source file."""

    article: Row
    body: Row
    quotes: tuple[Row, ...]
    accounts: tuple[Row, ...]
    voice: Row
    """Site and voice."""
    dating: tuple[bytes, bytes]
    """Its telling words and the days that it speaks of."""
    doubtful: tuple[tuple[int, int], ...]
    """The digest of each doubtful line and 1 where it counts as boilerplate here, 0 where not."""


def to_rows(analysis: Analysis, boilerplate: frozenset[int] = frozenset()) -> ArticleRows:
    """The rows of an article that was analysed with this boilerplate.

    Raises UnicodeEncodeError where a text holds half a surrogate pair.
    """
    article = analysis.article
    resolved = dating.resolve(analysis.times, article.text, article.published, ordered=article.ordered)
    # Two quotes that begin at one place would be one document of the text index; the longer one holds the other.
    quotes = {quote.span.start: quote for quote in sorted(analysis.quotes, key=_by_length)}.values()
    rows = ArticleRows(
        _article(article),
        (
            article.id,
            codec.dump_times(analysis.times),
            codec.dump_paragraphs(article.paragraphs),
            article.text,
            codec.dump_provenance(article.provenance),
            article.language,
            codec.dump_strings(article.agencies),
        ),
        tuple(_quote(article, quote, resolved) for quote in quotes),
        account_rows(article, resolved) if article.published else (),
        (site_of(article.url, article.outlet), analysis.voice),
        (compact.pack_words(words(article.text)), packed_days(article.published, analysis.times)),
        tuple((digest, int(digest in boilerplate)) for digest in sorted(set(analysis.doubtful))),
    )
    for row in (rows.article, rows.body, rows.voice, *rows.quotes, *rows.accounts):
        for value in row:
            if isinstance(value, str):
                value.encode()
    return rows


def origin(outlet: str | None, url: str | None, file: str) -> str:
    """What the filter by source looks into."""
    return "\n".join(fold(one) for one in (outlet or "", url or "", file))


def days(estimate: DateEstimate | None) -> tuple[str | None, str | None, str | None]:
    """The columns earliest, latest and best."""
    if estimate is None:
        return None, None, None
    return estimate.range.earliest.isoformat(), estimate.range.latest.isoformat(), estimate.best.isoformat()


def packed_days(published: DateEstimate | None, times: Sequence[TimeExpression]) -> bytes:
    """The days that an article speaks of, for the dating of others; none where its own date is not known."""
    return compact.pack_days(day.toordinal() for day in certain_days(times)) if published else b""


def _article(article: Article) -> Row:
    stated = codec.dump_estimate(article.published)
    body = article.body
    return (
        article.id,
        article.file,
        article.part,
        article.title,
        article.subtitle,
        article.byline,
        article.outlet,
        article.url,
        origin(article.outlet, article.url, article.file),
        len(body.split()),
        _opening(body),
        codec.dump_strings(article.flags),
        stated,
        stated,
        *days(article.published),
        int(article.published is not None),
    )


def _opening(body: str) -> str:
    words = " ".join(body[: 2 * _OPENING].split())
    return words if len(words) <= _OPENING else words[:_OPENING].rpartition(" ")[0] or words[:_OPENING]


def _quote(article: Article, quote: Quote, resolved: Sequence[TimeExpression]) -> Row:
    raw = article.provenance.to_raw(quote.span)
    around = surroundings(article, quote.span)
    return (
        f"{article.id}:{quote.span.start}",
        article.id,
        quote.span.start,
        quote.span.end,
        raw.start,
        raw.end,
        around.start,
        around.end,
        quote.kind,
        quote.confidence,
        int(quote.closed),
        *_ends(quote.speaker_span),
        *_ends(quote.cue_span),
        quote.speaker.name if quote.speaker else None,
        codec.dump_speaker(quote.speaker),
        *said_columns(article, quote.cue_span, around, resolved),
    )


def account_rows(article: Article, resolved: Sequence[TimeExpression]) -> tuple[Row, ...]:
    """What an article tells of dated events, its times counted from its present date."""
    return tuple(_account(account) for account in accounts(article, resolved))


def _account(account: Account) -> Row:
    return (
        f"{account.article}:{account.span.start}",
        account.article,
        account.span.start,
        account.span.end,
        account.raw.start,
        account.raw.end,
        *_ends(account.timex),
        account.basis,
        account.range.earliest.isoformat(),
        account.range.latest.isoformat(),
        account.range.precision,
        account.text,
        "\n".join(account.names),
    )


def said_columns(article: Article, cue: Span | None, around: Span, resolved: Sequence[TimeExpression]) -> Row:
    """When a quote was said, for all that its article tells: `cue` ties it to its speaker, in the sentences `around` it."""
    said = saying.said(article, cue, around, resolved)
    return (codec.dump_estimate(said), *days(said))


def surroundings(article: Article, span: Span) -> Span:
    """The sentences that `span` meets, from the first to the last, or its paragraph where it has no sentences."""
    at = bisect_right(article.paragraphs, span.start, key=lambda p: p.span.start) - 1
    if at < 0:
        return span
    paragraph = article.paragraphs[at]
    low = bisect_right(paragraph.sentences, span.start, key=lambda s: s.end)
    high = bisect_left(paragraph.sentences, span.end, key=lambda s: s.start)
    met = paragraph.sentences[low:high] or (paragraph.span,)
    return Span(min(met[0].start, span.start), max(met[-1].end, span.end))


def _by_length(quote: Quote) -> int:
    return len(quote.span)


def _ends(span: Span | None) -> tuple[int | None, int | None]:
    return (None, None) if span is None else (span.start, span.end)
