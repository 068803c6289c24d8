"""An article to read: what is known of it above, its text below."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from briefing.model import Span
from briefing.tui import cards
from briefing.tui.actions import Place, bindings
from briefing.tui.widgets.reader import Reader

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.content import Content

    from briefing.model import QuoteHit
    from briefing.tui.opened import Opened


class Card(VerticalScroll):
    """What is known of an article; it takes the focus only where it is too long for its room."""

    place: ClassVar[Place] = Place.PAGE
    """Where its keys stand in the registry."""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.PAGE)]

    def allow_focus(self) -> bool:
        """Whether there is something to scroll."""
        return self.max_scroll_y > 0


class ArticleView(Vertical):
    """A card over a reader; the card scrolls where it is long, so that the text keeps its room."""

    DEFAULT_CSS = """
    ArticleView {
        & > Card {
            height: auto; max-height: 40%; padding: 0 1; background: $boost; border-bottom: solid $foreground 30%;
        }
        & > Card > Static { height: auto; }
        & > Card:focus { background: $surface; }
        & > Reader { height: 1fr; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.opened: Opened | None = None
        """What is being read, or None."""
        self.reader = Reader()
        """The reader of the text."""
        self._facts = Static(markup=False)

    def compose(self) -> ComposeResult:
        """The card and the reader."""
        yield Card(self._facts)
        yield self.reader

    def show(self, opened: Opened, *, at: Span | None = None, card: Content | None = None) -> None:
        """Show an article, at the passage `at` if there is one, under `card` or the article's own.

        An article that is shown already stays where it is: it may be in the middle of being read.
        """
        self._facts.update(card or cards.article_card(opened.article, titled=at is not None))
        if self.opened is None or _text(self.opened) != _text(opened):
            self.reader.show(opened.article.text, opened.marks(), sentences=opened.article.sentences)
        if at is not None:
            self.reader.jump(at)
        self.opened = opened

    def clear(self) -> None:
        """Show no article."""
        self.opened = None
        self._facts.update("")
        self.reader.show("")

    def words(self) -> str:
        """What a copy takes, word for word; empty if there is nothing."""
        span = self.reader.current()
        return self.reader.words(span) if span and self.opened else ""

    def quote(self) -> QuoteHit | None:
        """The quote that is highlighted or at the cursor."""
        span = self.reader.current()
        return self.opened.quote_at(span) if span and self.opened else None

    def step(self, direction: int) -> QuoteHit | None:
        """Go to the next quote, or the one before; the one that was gone to."""
        hits = self.opened.quotes if self.opened else ()
        here = self.reader.cursor_offset
        if direction > 0:
            hit = next((h for h in hits if h.quote.span.start > here), None)
        else:
            hit = next((h for h in reversed(hits) if h.quote.span.start < here), None)
        if hit is not None:
            self.reader.jump(hit.quote.span)
        return hit


def _text(opened: Opened) -> tuple[str, str]:
    """What is read, whatever becomes known of it."""
    return opened.article.id, opened.article.text
