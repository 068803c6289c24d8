"""What is known of an article and where each fact comes from, and what the user has corrected."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.cite.dates import range_words
from briefing.cli.lines import Line, Strong, joined, line
from briefing.cli.render.articles import evidence_words, place_words
from briefing.model import FACTS, ArticleCorrection, ArticleFacts, ArticleSummary, Basis, DateEstimate, Facts

_COLUMN = 11


def facts(of: ArticleFacts) -> Iterator[Line]:
    """The file, then one fact a line: its value and where it comes from."""
    shown = Facts.of(of.article)
    yield line(Strong(place_words(of.article)))
    for name in FACTS:
        value = _value(shown, name)
        if name in of.article.corrected:
            instead = _value(of.stated, name)
            whence = f"your correction (the file {f'has {instead}' if instead else 'has none'})"
        else:
            whence = _source(of.article.published) if name == "published" else "from the file"
        yield line(f"{name:{_COLUMN}}", joined(value, whence) if value else "not known", indent=2)
    if of.article.published and "published" not in of.article.corrected:
        for evidence in of.article.published.evidence:
            yield line(evidence_words(evidence), indent=2 + _COLUMN)


def correction(of: ArticleCorrection, article: ArticleSummary | None) -> Iterator[Line]:
    """The file and what was given of it."""
    given = (f"{name}: {_value(of.facts, name)}" for name in of.facts.given)
    missing = None if article else "there is no such article"
    yield line(Strong(place_words(of)), " · ", joined(*given, missing))


def _value(of: Facts, name: str) -> str | None:
    value = getattr(of, name)
    return range_words(value.range) if isinstance(value, DateEstimate) else value


def _source(published: DateEstimate | None) -> str:
    return "inferred" if published and published.basis is Basis.INFERRED else "from the file"
