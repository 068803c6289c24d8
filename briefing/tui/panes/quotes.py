"""The quotes: search as you type on the left, the quotation in its context on the right."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.widgets import OptionList

from briefing.model import Hits, Query, QuoteHit
from briefing.tui import cards, words
from briefing.tui.actions import Place, bindings
from briefing.tui.correcting import correct
from briefing.tui.panes.text import TextPane
from briefing.tui.widgets.hit_list import LIMIT, HitList

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.binding import BindingType


class QuotesPane(TextPane[QuoteHit]):
    """Who said what, word for word."""

    place: ClassVar[Place] = Place.QUOTES
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.QUOTES)]
    FIND: ClassVar[tuple[str, str]] = ("quote", "words, speaker:NAME, source:NAME, after:2022-01-01, kind:direct")

    def __init__(self) -> None:
        self.hits: tuple[QuoteHit, ...] = ()
        """The hits in the list."""
        self.rows = HitList()
        """The list itself."""
        super().__init__(self.rows)

    def enter(self) -> None:
        """The first time, be ready to type."""
        first = not self._fetched
        super().enter()
        if first:
            self.go_to(self.find.input)

    def ask(self, query: Query, stop: Callable[[], bool]) -> Hits[QuoteHit]:
        """The quotes that answer; those of the list are read here, in the thread."""
        hits = self.library.quotes(query, stop=stop)
        return Hits(tuple(islice(hits.items, LIMIT)), hits.total, hits.searched, hits.note)

    @property
    def at(self) -> int | None:
        """The hit at the cursor."""
        return self.rows.highlighted

    def show(self, hits: Hits[QuoteHit], *, cursor: int = 0) -> None:
        """Fill the list."""
        self.hits = tuple(hits.items)
        self.rows.fill((cards.quote_row(hit) for hit in self.hits), cursor, empty=words.nothing(hits))
        self.find.say(_counted(hits), hits.note)
        if not self.hits:
            # An article of the hits before may still be on its way.
            self.workers.cancel_group(self, "open")
            self.view.clear()

    @property
    def hit(self) -> QuoteHit | None:
        """The hit at the cursor."""
        at = self.rows.highlighted
        return self.hits[at] if at is not None and at < len(self.hits) else None

    @on(OptionList.OptionHighlighted)
    def _to_quote(self) -> None:
        if self.hit:
            self._open(self.hit)

    @work(group="open", exclusive=True)
    async def _open(self, hit: QuoteHit) -> None:
        opened = await self.open(hit.article.id)
        if opened is not None:
            self.view.show(opened, at=hit.quote.span, card=cards.quote_card(hit))

    @on(OptionList.OptionSelected)
    def _in_context(self) -> None:
        self.open_right()

    def action_copy(self) -> None:
        """Copy the quote's exact words, or what is selected in the text."""
        if self.is_on(self.view.reader):
            self.briefing.copy(self.view.words())
        elif self.hit:
            self.briefing.copy(self.hit.text)

    def action_copy_cited(self) -> None:
        """Copy the quote with its citation."""
        self.briefing.copy_cited(self.view.quote() if self.is_on(self.view.reader) else self.hit)

    @work(group="correct", exclusive=True)
    async def action_correct(self, how: str) -> None:
        """Put right who the speaker is: rename, merge or split."""
        hit = self.view.quote() if self.is_on(self.view.reader) else self.hit
        if await correct(self.briefing, how, hit):
            self.briefing.reload()

    def action_mark(self, direction: int) -> None:
        """Go to the next quote of the text, or the one before, and tell of it."""
        hit = self.view.step(direction)
        if hit and self.view.opened:
            self.view.show(self.view.opened, at=hit.quote.span, card=cards.quote_card(hit))


def _counted(hits: Hits[QuoteHit]) -> str:
    """Such as "200 of 1,204 found · exact 1, all words 199"."""
    count = words.count(hits.searched, "quote")
    total = count if hits.total == hits.searched else f"{hits.total:,} of {count}"
    shown = f"first {len(hits.items)} of {total}" if len(hits.items) < hits.total else total
    how = cards.found(hit.match for hit in hits.items)
    return f"{how} · {shown}" if how else shown
