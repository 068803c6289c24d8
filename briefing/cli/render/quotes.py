"""Quotations, the passages a search finds, and who is quoted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.cite.dates import estimate_words
from briefing.cli.lines import Line, Strong, counted, joined, line
from briefing.cli.render.articles import source_words
from briefing.model import Confidence, PassageHit, Quote, QuoteHit, Span, Speaker, SpeakerSummary, day_words

_MARKS = 3
"""Code points that a sentence has more than its quotation where it holds nothing else: two marks and a full stop."""


def quote(hit: QuoteHit) -> Iterator[Line]:
    """The words, who said them, and when if the article is of another day, where they stand, and in which sentence."""
    yield line(Strong(f"“{hit.text}”"))
    published = hit.article.published
    apart = hit.said and not (published and published.range == hit.said.range)
    said = f"said {estimate_words(hit.said)}" if apart else None
    yield line(joined(speaker_words(hit.quote), said), indent=2)
    yield line(source_words(hit.article), indent=2)
    sentence = " ".join(hit.context.split())
    if len(sentence) > len(hit.text) + _MARKS:
        yield line("in: ", sentence, indent=2)


def citation(text: str) -> Iterator[Line]:
    """A finished citation."""
    yield line(text)


def speaker_words(quote: Quote) -> str:
    """Who said it, in which role, and how sure that is."""
    left_open = None if quote.closed else "no closing mark"
    if quote.speaker is None:
        return joined(Confidence.UNATTRIBUTED.value, left_open, between=", ")
    sure = joined(quote.confidence.value, left_open, between=", ")
    return f"{joined(quote.speaker.name, quote.speaker.role, between=', ')} ({sure})"


def passage(hit: PassageHit) -> Iterator[Line]:
    """The passage with the words found, then where it stands."""
    yield line(*_highlighted(hit.text, [span.moved(-hit.span.start) for span in hit.highlights]))
    yield line(joined(hit.article.title, source_words(hit.article)), indent=2)


def speaker(summary: SpeakerSummary) -> Iterator[Line]:
    """The name, how often and when quoted, and the other names."""
    who = summary.speaker
    days = " – ".join(day_words(day) for day in dict.fromkeys((summary.first, summary.last)) if day)
    yield line(Strong(who.name), " · ", joined(counted(summary.quotes, "quote"), days, _whose(who)))
    roles = who.roles or ((who.role,) if who.role else ())
    variants = [variant for variant in who.variants if variant != who.name]
    if roles:
        yield line("; ".join(roles), indent=2)
    if variants:
        yield line("also ", ", ".join(variants), indent=2)


def _whose(who: Speaker) -> str | None:
    return "corrected by you" if who.corrected else None


def _highlighted(text: str, spans: Sequence[Span]) -> Iterator[str]:
    at = 0
    for span in sorted(spans):
        if span.start < at:
            continue
        yield text[at : span.start]
        yield Strong(span.of(text))
        at = span.end
    yield text[at:]
