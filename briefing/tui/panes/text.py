"""What the panes share whose right side is the text of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from briefing.tui.panes.base import ListPane
from briefing.tui.widgets.article_view import ArticleView

if TYPE_CHECKING:
    from textual.widget import Widget

T = TypeVar("T")


class TextPane(ListPane[T]):
    """A list beside the article that its cursor points to."""

    def __init__(self, list_side: Widget) -> None:
        self.view = ArticleView()
        """The article at the cursor."""
        super().__init__(list_side, self.view)

    @property
    def right_side(self) -> Widget:
        """The text."""
        return self.view.reader

    def action_enlarge(self) -> None:
        """Read the article on the whole screen."""
        if self.view.opened:
            self.briefing.read(self.view.opened, at=self.view.reader.found)
