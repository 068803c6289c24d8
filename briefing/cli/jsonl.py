"""The objects of the JSON Lines interface, one function a type; docs/cli.md describes the fields.

Every object has `schema`, `type`, `file` and `article`, the last two null where it belongs to no one article. Offsets
count code points: `start` and `end` in the cleaned text, `raw_start` and `raw_end` in the decoded source file.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from briefing.cli.output import Json
from briefing.model import (
    SCHEMA,
    Account,
    Added,
    Article,
    ArticleCorrection,
    ArticleFacts,
    ArticleSummary,
    BuildReport,
    DateEstimate,
    DateRange,
    Entry,
    Facts,
    Info,
    Pair,
    PassageHit,
    Piece,
    Problem,
    QuoteHit,
    Span,
    SpeakerSummary,
    TimeExpression,
)


def quote(hit: QuoteHit, cue: str | None, citation: str | None = None) -> Json:
    """A quotation; `cue` are the words at its cue span, and `citation` is there only if it was asked for."""
    speaker = hit.quote.speaker
    fields = {
        **_head("quote", hit.article),
        **_place(hit.quote.span, hit.raw, hit.text),
        "kind": hit.quote.kind.value,
        "speaker": speaker.name if speaker else None,
        "surface": hit.surface,
        "role": speaker.role if speaker else None,
        "confidence": hit.quote.confidence.value,
        "closed": hit.quote.closed,
        "cue": cue,
        "said": _estimate(hit.said),
        "sentence": hit.context,
        "outlet": hit.article.outlet,
        "match": hit.match.value,
    }
    return fields if citation is None else {**fields, "citation": citation}


def passage(hit: PassageHit) -> Json:
    """A place in an article that answers a search; `highlights` are the spans of the words found."""
    return {
        **_head("passage", hit.article),
        **_place(hit.span, hit.raw, hit.text),
        "highlights": [[span.start, span.end] for span in hit.highlights],
        "match": hit.match.value,
    }


def entry(line: Entry) -> Json:
    """An entry of the timeline with its accounts, how many sources they are of, and in what they disagree."""
    # Comparing is not for the start of a command that looks up a quote.
    from briefing.relate import disagreeing

    return {
        **_head("entry"),
        **_range(line.range),
        "precision": line.range.precision.value,
        "basis": line.basis.value,
        "headline": line.headline,
        "sources": line.sources,
        "disagree": [kind.value for kind in disagreeing.kinds(disagreeing.spots(line))],
        "accounts": [_account(account) for account in line.accounts],
    }


def article(read: Article) -> Json:
    """An article with its whole text; `body` is the text without title and subtitle."""
    whole = Span(0, len(read.text))
    return {
        **_head("article", read),
        **_place(whole, read.provenance.to_raw(whole), read.text),
        "title": read.title,
        "subtitle": read.subtitle,
        "byline": read.byline,
        "outlet": read.outlet,
        "url": read.url,
        "published": _estimate(read.published),
        "language": read.language,
        "agencies": list(read.agencies),
        "body": read.body,
        "paragraphs": [
            {
                **_spans(paragraph.span, read.provenance.to_raw(paragraph.span)),
                "role": paragraph.role.value,
                "sentences": [[sentence.start, sentence.end] for sentence in paragraph.sentences],
            }
            for paragraph in read.paragraphs
        ],
        "flags": list(read.flags),
        "corrected": list(read.corrected),
    }


def piece(read: Article, part: Piece, raw_text: str) -> Json:
    """A stretch of the source file; `text` are its own characters, as they stand in the file."""
    return {
        **_head("piece", read),
        **_place(part.span, part.raw, part.raw.of(raw_text)),
        "status": part.status.value,
        "reason": part.reason,
    }


def published(summary: ArticleSummary) -> Json:
    """When an article was published, and what says so."""
    estimate = summary.published
    return {
        **_head("published", summary),
        **(_estimate(estimate) or dict.fromkeys(("earliest", "latest", "best", "basis"))),
        "evidence": _evidence(estimate),
    }


def facts(of: ArticleFacts) -> Json:
    """What is known of an article; `corrected` names what the user gave, and `stated` is what the file has."""
    return {
        **_head("facts", of.article),
        **_facts(Facts.of(of.article)),
        "evidence": _evidence(of.article.published),
        "corrected": list(of.article.corrected),
        "stated": _facts(of.stated),
    }


def correction(of: ArticleCorrection, corrected: ArticleSummary | None) -> Json:
    """What the user gave of an article, null where nothing; `article` is null where there is no such article."""
    place = {"file": of.file, "part": of.part}
    return {**_head("correction", corrected), **place, **_facts(of.facts)}


def timex(read: Article, time: TimeExpression) -> Json:
    """A time expression and the days it means."""
    return {
        **_head("timex", read),
        **_place(time.span, read.provenance.to_raw(time.span), time.span.of(read.text)),
        "timex_type": time.timex_type.value,
        "value": time.value,
        **_range(time.range),
        "rule": time.rule,
        "anchor": _range(time.anchor) if time.anchor else None,
    }


def speaker(summary: SpeakerSummary) -> Json:
    """Who is quoted; `first` and `last` are the days of the first and the last quotation."""
    return {
        **_head("speaker"),
        "name": summary.speaker.name,
        "variants": list(summary.speaker.variants),
        "roles": list(summary.speaker.roles),
        "quotes": summary.quotes,
        "first": _day(summary.first),
        "last": _day(summary.last),
        "corrected": summary.speaker.corrected,
    }


def pair(a: Article, b: Article, both: Pair) -> Json:
    """A sentence of one article and its counterpart in another, with the spots that differ."""
    return {
        **_head("pair"),
        "a": _side(a, both.a),
        "b": _side(b, both.b),
        "score": round(both.score, 4),
        "differences": [
            {"kind": kind.value, "a": _spot(a, in_a), "b": _spot(b, in_b)} for kind, in_a, in_b in both.differences
        ],
    }


def info(held: Info) -> Json:
    """What a workspace holds."""
    return {
        **_head("info"),
        "root": held.root,
        "corpus": held.corpus,
        "index": held.index,
        "files": held.files,
        "articles": held.articles,
        "outlets": held.outlets,
        "quotes": held.quotes,
        "speakers": held.speakers,
        "entries": held.entries,
        "words": held.words,
        "first": _day(held.first),
        "last": _day(held.last),
        "index_bytes": held.index_bytes,
        "problems": _problems(held.problems),
    }


def report(built: BuildReport) -> Json:
    """What a build did."""
    return {
        **_head("report"),
        "added": built.added,
        "changed": built.changed,
        "removed": built.removed,
        "unchanged": built.unchanged,
        "articles": built.articles,
        "learned": built.learned,
        "seconds": round(built.seconds, 3),
        "problems": _problems(built.problems),
    }


def added(outcome: Added | Problem) -> Json:
    """What became of an address: saved, unchanged (the same bytes were there) or failed (then `what` and `advice` say why)."""
    if isinstance(outcome, Problem):
        found: Json = {"url": outcome.file, "source": None, "status": "failed", "bytes": None}
        return {**_head("added"), **found, "what": outcome.what, "advice": outcome.advice}
    found = {
        "file": outcome.file,
        "url": outcome.url,
        "source": outcome.source,
        "status": "saved" if outcome.fresh else "unchanged",
        "bytes": outcome.size,
    }
    return {**_head("added"), **found, "what": None, "advice": None}


def fault(what: str) -> Json:
    """Something that is wrong with the index."""
    return {**_head("fault"), "text": what}


def _head(kind: str, of: Article | ArticleSummary | None = None) -> dict[str, object]:
    return {
        "schema": SCHEMA,
        "type": kind,
        "file": of.file if of else None,
        "article": of.id if of else None,
    }


def _spans(span: Span, raw: Span) -> dict[str, object]:
    return {"start": span.start, "end": span.end, "raw_start": raw.start, "raw_end": raw.end}


def _place(span: Span, raw: Span, text: str) -> dict[str, object]:
    return {**_spans(span, raw), "text": text}


def _account(account: Account) -> Json:
    return {
        "file": account.file,
        "article": account.article,
        **_place(account.span, account.raw, account.text),
        "timex": [account.timex.start, account.timex.end] if account.timex else None,
        "basis": account.basis.value,
        "day_from": "words" if account.told else "beside" if account.timex else "published",
        **_range(account.range),
    }


def _side(read: Article, span: Span) -> Json:
    place = _place(span, read.provenance.to_raw(span), span.of(read.text))
    return {"file": read.file, "article": read.id, **place}


def _spot(read: Article, span: Span) -> Json:
    return {"start": span.start, "end": span.end, "text": span.of(read.text)}


def _range(days: DateRange | None) -> dict[str, object]:
    return {"earliest": _day(days.earliest if days else None), "latest": _day(days.latest if days else None)}


def _facts(of: Facts) -> dict[str, object]:
    words = {"title": of.title, "byline": of.byline, "outlet": of.outlet, "url": of.url}
    return {**words, "published": _estimate(of.published)}


def _estimate(estimate: DateEstimate | None) -> dict[str, object] | None:
    if estimate is None:
        return None
    return {**_range(estimate.range), "best": _day(estimate.best), "basis": estimate.basis.value}


def _evidence(estimate: DateEstimate | None) -> list[Json]:
    return [{"text": e.text, "explanation": e.explanation} for e in (estimate.evidence if estimate else ())]


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _problems(problems: Sequence[Problem]) -> list[Json]:
    return [{"file": p.file, "what": p.what, "advice": p.advice} for p in problems]
