"""Picking an article from all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on, work
from textual.screen import Screen

from briefing.errors import BriefingError
from briefing.model import ArticleSummary, filters
from briefing.tui import cards, words
from briefing.tui.searching import PAUSE, Searching
from briefing.tui.widgets.find import FindLine
from briefing.tui.widgets.hints import Hints
from briefing.tui.widgets.virtual_list import VirtualList

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from briefing.library import Library


class Picker(Screen[str | None]):
    """A list of articles with a find line; it ends with the id of the one that was chosen."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library
        """Where the articles come from."""
        self.find = FindLine("which article", "words, source:NAME, after:2022-01-01")
        """The find line."""
        self.articles = VirtualList[ArticleSummary](cards.article_row, height=2)
        """The articles that answer."""

        self.searching = Searching()
        """The thread in which it searches."""

    def compose(self) -> ComposeResult:
        """The find line over the list."""
        yield self.find
        yield self.articles
        yield Hints()

    def on_mount(self) -> None:
        """Show all of them."""
        self._look_up("", pause=0.0)
        self.articles.focus()

    @on(FindLine.Asked)
    def _asked(self, event: FindLine.Asked) -> None:
        self._look_up(event.text, pause=PAUSE)

    @work(group="search", exclusive=True)
    async def _look_up(self, typed: str, *, pause: float) -> None:
        try:
            query = filters.parse(typed)
            hits = await self.searching.run(lambda stop: self.library.articles(query, stop=stop), pause=pause)
        except BriefingError as error:
            self.find.say("", error.line)
        else:
            self.articles.fill(hits.items, empty=words.nothing(hits))
            self.find.say(words.count(hits.total, "article"), hits.note)

    def on_unmount(self) -> None:
        """Let the search thread end."""
        self.searching.close()

    @on(FindLine.Left)
    def _left_find(self) -> None:
        self.articles.focus()

    @on(VirtualList.Selected)
    def _chosen(self) -> None:
        article = self.articles.current
        if article is not None:
            self.dismiss(article.id)
