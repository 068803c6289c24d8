"""An article with all that is marked in it, read from the library at once, in a thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.model import Role, Span
from briefing.tui.widgets.reader import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library import Library
    from briefing.model import Article, QuoteHit, TimeExpression

_HEADINGS = (Role.TITLE, Role.SUBTITLE, Role.SUBHEADING)


@dataclass(frozen=True, slots=True)
class Opened:
    """An article that is being read."""

    article: Article
    quotes: tuple[QuoteHit, ...] = ()
    """Its quotes, in the order of the text."""
    times: tuple[TimeExpression, ...] = ()
    """Its time expressions, in the order of the text."""

    @classmethod
    def read(cls, library: Library, name: str) -> Opened:
        """The article that answers to `name`; raises what `Library.article` raises."""
        article = library.article(name)
        return cls(article, library.quotes_in(article.id), library.times_in(article.id))

    def marks(self) -> Iterator[Mark]:
        """Headings, times and quotes, the most telling last."""
        yield from (Mark(p.span, "title") for p in self.article.paragraphs if p.role in _HEADINGS)
        yield from (Mark(time.span, "time") for time in self.times)
        yield from (Mark(hit.quote.span, "quote") for hit in self.quotes)

    def quote_at(self, span: Span) -> QuoteHit | None:
        """The first quote that shares a character with `span`."""
        return next((hit for hit in self.quotes if hit.quote.span.meets(span)), None)
