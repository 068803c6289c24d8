"""A quotation in the form that was asked for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing.cite import format_citation
from briefing.cli import jsonl
from briefing.cli.lines import Line
from briefing.cli.output import Json
from briefing.cli.render import quotes as in_words
from briefing.model import QuoteHit, Span

if TYPE_CHECKING:
    from briefing.library import Library

_TEXTS_KEPT = 32


class QuoteForm:
    """Quotations of one library, with finished citations in `style` if that is given."""

    def __init__(self, library: Library, style: str | None = None) -> None:
        self._library = library
        self._style = style
        self._text = lru_cache(_TEXTS_KEPT)(self._read)

    def as_json(self, hit: QuoteHit) -> Json:
        """The quotation as an object."""
        return jsonl.quote(hit, self._cue(hit), self._citation(hit))

    def as_lines(self, hit: QuoteHit) -> Iterable[Line]:
        """The quotation as lines, or its citation as one."""
        citation = self._citation(hit)
        return in_words.quote(hit) if citation is None else in_words.citation(citation)

    def _citation(self, hit: QuoteHit) -> str | None:
        return format_citation(self._library.cite(hit), self._style) if self._style else None

    def _cue(self, hit: QuoteHit) -> str | None:
        """The words at the cue, which may stand outside the quotation's own sentence."""
        cue = hit.quote.cue_span
        if cue is None:
            return None
        if hit.sentence.holds(cue):
            at = hit.sentence.start
            return Span(cue.start - at, cue.end - at).of(hit.context)
        return cue.of(self._text(hit.article.id))

    def _read(self, article_id: str) -> str:
        return self._library.article(article_id).text
