"""The articles: the list on the left, the text on the right."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on, work

from briefing.model import ArticleSummary, Hits, PassageHit, Query
from briefing.tui import cards, words
from briefing.tui.actions import Place, bindings
from briefing.tui.correcting import correct_article
from briefing.tui.panes.text import TextPane
from briefing.tui.widgets.virtual_list import VirtualList

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.binding import BindingType


_NEAR = 2_000
"""Articles among which one that was moved is looked for."""
Row = ArticleSummary | PassageHit
"""An article, or where words are asked for, the passage of it that answers best."""


class ArticlesPane(TextPane[Row]):
    """Articles by date, the newest first, each beside its text."""

    place: ClassVar[Place] = Place.ARTICLES
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.ARTICLES)]
    FIND: ClassVar[tuple[str, str]] = ("find", "words, source:NAME, after:2022-01-01, before:2022-02-01")

    def __init__(self) -> None:
        self.articles = VirtualList[Row](lambda row, width: cards.article_row(_article(row), width), height=2)
        """The list of articles."""
        self._follow: str | None = None
        super().__init__(self.articles)

    def ask(self, query: Query, stop: Callable[[], bool]) -> Hits[Row]:
        """The articles that answer, with the passage that does where there are words to find."""
        if not query.words:
            return cast("Hits[Row]", self.library.articles(query, stop=stop))
        hits = self.library.search(query, stop=stop)
        # Read here, in the thread, what is shown first.
        next(iter(hits.items), None)
        return cast("Hits[Row]", hits)

    @property
    def at(self) -> int | None:
        """The article at the cursor."""
        return self.articles.cursor

    @property
    def article(self) -> ArticleSummary | None:
        """The article at the cursor."""
        row = self.articles.current
        return _article(row) if row else None

    def show(self, hits: Hits[Row], *, cursor: int = 0) -> None:
        """Fill the list."""
        follow, self._follow = self._follow, None
        if follow:
            near = enumerate(islice(hits.items, _NEAR))
            cursor = next((n for n, row in near if _article(row).id == follow), cursor)
        self.articles.fill(hits.items, cursor, empty=words.nothing(hits))
        all_of = hits.total == hits.searched
        count = words.count(hits.searched, "article")
        self.find.say(count if all_of else f"{hits.total:,} of {count}", hits.note)

    @on(VirtualList.Highlighted)
    def _to_article(self) -> None:
        self._open(self.articles.current)

    @work(group="open", exclusive=True)
    async def _open(self, row: Row | None) -> None:
        opened = await self.open(_article(row).id) if row else None
        if opened is None:
            self.view.clear()
        else:
            self.view.show(opened, at=row.span if isinstance(row, PassageHit) else None)

    @on(VirtualList.Selected)
    def _to_text(self) -> None:
        self.open_right()

    def action_copy(self) -> None:
        """Copy from the text; from the list, the article's title."""
        if self.is_on(self.view.reader):
            self.briefing.copy(self.view.words())
        elif self.article:
            self.briefing.copy(self.article.label)

    def action_copy_cited(self) -> None:
        """Copy the quote at the cursor with its citation."""
        self.briefing.copy_cited(self.view.quote())

    def action_mark(self, direction: int) -> None:
        """Go to the next quote of the text, or the one before."""
        self.view.step(direction)

    @work(group="correct", exclusive=True)
    async def action_correct_article(self, fact: str) -> None:
        """Put right what is known of the article, and stay with it wherever it is listed then."""
        article = self.article
        if article and await correct_article(self.briefing, fact, article.id):
            self._follow = article.id
            self.briefing.reload()

    def action_raw(self) -> None:
        """Show the cleaned text beside the file."""
        if self.article:
            self.briefing.raw(self.article.id)

    def action_choose(self, side: str) -> None:
        """Choose the article for a side of the comparison."""
        if self.article:
            self.briefing.choose(side, self.article.id)


def _article(row: Row) -> ArticleSummary:
    return row.article if isinstance(row, PassageHit) else row
