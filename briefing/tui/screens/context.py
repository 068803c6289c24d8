"""An article on the whole screen, at a passage."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar, cast

from textual import work
from textual.screen import Screen

from briefing.errors import BriefingError
from briefing.tui.actions import Place, bindings
from briefing.tui.correcting import correct_article
from briefing.tui.opened import Opened
from briefing.tui.widgets.article_view import ArticleView
from briefing.tui.widgets.hints import Hints

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from briefing.model import Span
    from briefing.tui.app import BriefingApp


class InContext(Screen[None]):
    """The reader over everything else; going back comes to where it was called."""

    place: ClassVar[Place] = Place.CONTEXT
    """Where its keys stand in the registry."""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.CONTEXT)]

    def __init__(self, opened: Opened, at: Span | None = None) -> None:
        super().__init__()
        self.opened = opened
        """What is read."""
        self.at = at
        """The passage that is highlighted, or None."""
        self.view = ArticleView()
        """The article."""

    def compose(self) -> ComposeResult:
        """The article, and the keys."""
        yield self.view
        yield Hints()

    def on_mount(self) -> None:
        """Show the article at the passage."""
        self.view.show(self.opened, at=self.at)
        self.view.reader.focus()

    @property
    def briefing(self) -> BriefingApp:
        """The app, by its type."""
        return cast("BriefingApp", self.app)

    def action_copy(self) -> None:
        """Copy the selection, or what is highlighted."""
        self.briefing.copy(self.view.words())

    def action_copy_cited(self) -> None:
        """Copy the quote with its citation."""
        self.briefing.copy_cited(self.view.quote())

    @work(group="correct", exclusive=True)
    async def action_correct_article(self, fact: str) -> None:
        """Put right what is known of the article."""
        article = self.opened.article.id
        if not await correct_article(self.briefing, fact, article):
            return
        self.briefing.reload()
        try:
            self.opened = await asyncio.to_thread(Opened.read, self.briefing.library, article)
        except BriefingError as error:
            self.briefing.say(error.line)
        else:
            self.view.show(self.opened)

    def action_mark(self, direction: int) -> None:
        """Go to the next quote, or the one before."""
        self.view.step(direction)
