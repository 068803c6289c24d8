"""One article from end to end: cleaning, quotations, speakers, time expressions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date
from hashlib import blake2b

from briefing.model import (
    SHUFFLED,
    Analysis,
    Article,
    Hints,
    Paragraph,
    Quote,
    RawDocument,
    Role,
)
from briefing.text import agencies, labels, order, outlets, quotes, speakers, timex
from briefing.text.clean import Cleaned, clean
from briefing.text.controls import neutral
from briefing.text.head import Head
from briefing.text.language import language
from briefing.text.names import Names
from briefing.text.publication import published as published_

LONGEST_HINT = 2_000
"""Code points of what a format states about an article; an address can be long, nothing else is."""


def analyse_document(
    document: RawDocument, *, file: str = "", published: date | None = None, boilerplate: frozenset[int] = frozenset()
) -> Analysis:
    """All that one document says for itself.

    `file` is its place in the corpus, `published` a day of publication that is known from elsewhere, and `boilerplate`
    holds the digests of lines that recur across the articles of the corpus.
    """
    document = replace(document, hints=_neutral(document.hints))
    cleaned = clean(document, boilerplate)
    article = _article(document, cleaned, file, published)
    said = _said(article)
    day = article.published.range if article.published else None
    times = timex.find(article.text, article.sentences)
    resolved = timex.resolve(times, article.text, day, ordered=article.ordered)
    return Analysis(article, said, resolved, cleaned.doubtful, cleaned.voice)


def _said(article: Article) -> tuple[Quote, ...]:
    """The quotations of an article with their speakers."""
    text, paragraphs = article.text, article.paragraphs
    names = Names.of(text)
    turns = list(labels.transcribed(text, paragraphs, names))
    marked = labels.outside(quotes.find(text, paragraphs), turns)
    found = sorted([*marked, *turns], key=lambda stretch: stretch.span)
    return speakers.attribute(text, paragraphs, found, names, ordered=article.ordered)


def article_id(file: str, part: int) -> str:
    """A short name for an article that stays the same as long as its file keeps its place in the corpus."""
    return blake2b(f"{file}#{part}".encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def _article(document: RawDocument, cleaned: Cleaned, file: str, published: date | None) -> Article:
    hints, stated = document.hints, cleaned.stated
    url = stated.values.get(Head.URL) or hints.url
    text, paragraphs = cleaned.draft.text, cleaned.paragraphs
    tongue = hints.language or language(text)
    return Article(
        id=article_id(file, document.part),
        file=file,
        part=document.part,
        text=text,
        paragraphs=paragraphs,
        provenance=cleaned.draft.provenance,
        title=hints.title or cleaned.first(Role.TITLE),
        subtitle=cleaned.first(Role.SUBTITLE) or hints.subtitle,
        byline=stated.values.get(Head.BYLINE) or hints.byline,
        outlet=_outlet(cleaned, hints, url),
        url=url,
        published=published_(cleaned, hints.published, url, _name(document, file), published),
        language=tongue,
        agencies=agencies.cited(text, paragraphs),
        flags=_flags(text, paragraphs) if (tongue or "en").startswith("en") else (),
    )


def _name(document: RawDocument, file: str) -> str:
    """The name of the file, if the file is this article and nothing else."""
    whole = document.within is None and not document.part
    return file.replace("\\", "/").rpartition("/")[2] if whole else ""


def _flags(text: str, paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """What a reader of an English article should know of it."""
    told = (Role.TITLE, Role.SUBTITLE, Role.BODY)
    sentences = [[s.of(text) for s in p.sentences] for p in paragraphs if p.role in told]
    return (SHUFFLED,) if order.suspect(sentences) else ()


def _outlet(cleaned: Cleaned, hints: Hints, url: str | None) -> str | None:
    """Where the article appeared, by the surest of what names it; last the agency that it credits with its text."""
    return (
        hints.outlet
        or outlets.of_prompts(cleaned.removed)
        or outlets.of_url(url)
        or outlets.of_copyright(cleaned.removed)
        or outlets.of_sign_off(cleaned.removed)
        or agencies.of_byline(cleaned.stated.values.get(Head.BYLINE))
        or agencies.credited(cleaned.draft.text, cleaned.paragraphs)
    )


def _neutral(hints: Hints) -> Hints:
    """What a format states, safe to show: without controls, of a bearable length, and its address one of the web."""

    def safe(words: str | None) -> str | None:
        return neutral(words[:LONGEST_HINT]) or None if words else None

    made = Hints(**{field.name: safe(getattr(hints, field.name)) for field in fields(Hints)})
    url = made.url
    if url and not url.lower().startswith(("http://", "https://")):
        url = None
    return replace(made, url=url)
