"""Two articles side by side, or one beside the file it came from."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Horizontal, Vertical
from textual.widgets import Static, TextArea

from briefing.errors import BriefingError
from briefing.model import Account, Pair, Span
from briefing.tui import cards, safe, words
from briefing.tui.actions import Place, at, bindings
from briefing.tui.panes.base import Pane
from briefing.tui.raw import RawView, raw_view
from briefing.tui.screens.picker import Picker
from briefing.tui.widgets.reader import Mark, Reader

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.content import Content

    from briefing.tui.opened import Opened


class Side(Vertical):
    """One side: a line that says what it is, over its text."""

    def __init__(self, classes: str) -> None:
        super().__init__(classes=classes)
        self.reader = Reader()
        """The text."""
        self._card = Static(markup=False, classes="card")

    def compose(self) -> ComposeResult:
        """The line and the reader."""
        yield self._card
        yield self.reader

    def show(self, card: Content, text: str, marks: Iterable[Mark]) -> None:
        """Show a text under a card."""
        self._card.update(card)
        self.reader.show(text, marks)

    def show_article(self, name: str, opened: Opened) -> None:
        """Show an article under the name of the side."""
        self._card.update(cards.side_card(name, opened.article))
        self.reader.show(opened.article.text, opened.marks(), sentences=opened.article.sentences)


@dataclass(frozen=True, slots=True)
class Stop:
    """A place to go to: what to highlight on either side, and a word about it."""

    a: Span
    b: Span
    about: str


class ComparePane(Pane):
    """A on the left, B on the right; in the raw view the article on the left and its file on the right."""

    place: ClassVar[Place] = Place.COMPARE
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.COMPARE)]

    def __init__(self) -> None:
        super().__init__()
        self.chosen: dict[str, str | None] = {"a": None, "b": None}
        """The ids of the articles that are asked for, which may still be on their way."""
        self.a: Opened | None = None
        """The article on side A."""
        self.b: Opened | None = None
        """The article on side B."""
        self.raw: RawView | None = None
        """The file of A, in the raw view; None beside B."""
        self.stops: tuple[Stop, ...] = ()
        """The pairs, or in the raw view what was removed or rewritten, in the order of the text."""
        self.stop: int | None = None
        """Which of them is highlighted."""
        self.sides = Side("side-a"), Side("side-b")
        """Side A and side B."""
        self._status = Static(markup=False, classes="status")

    def compose(self) -> ComposeResult:
        """A line that says how far the two agree, over the two sides."""
        yield self._status
        yield Horizontal(*self.sides, classes="sides")

    def on_mount(self) -> None:
        """Say how to begin."""
        self._show_sides()

    def enter(self) -> None:
        """Focus side A."""
        if not self.has_focus_within:
            self.go_to(self.sides[0].reader)

    def reload(self) -> None:
        """Read both articles again."""
        self.load(self.chosen["a"], self.chosen["b"], raw=self.raw is not None)

    # ------------------------------------------------------------------ choosing

    def load(
        self, a: str | None, b: str | None, *, raw: bool = False, accounts: tuple[Account, Account] | None = None
    ) -> None:
        """Show the articles with the ids `a` and `b`, at two accounts of theirs if given; or `a` beside its file."""
        self.chosen = {"a": a, "b": b}
        self._load(a, b, raw=raw, accounts=accounts)

    def choose(self, side: str, name: str) -> None:
        """Put an article on side "a" or "b"."""
        chosen = self.chosen | {side: name}
        self.load(chosen["a"], chosen["b"])

    @work(group="open", exclusive=True)
    async def _load(self, a: str | None, b: str | None, *, raw: bool, accounts: tuple[Account, Account] | None) -> None:
        self.a, self.b = await self.open(a) if a else None, await self.open(b) if b else None
        self.raw, self.stops, self.stop = None, (), None
        try:
            if raw and self.a:
                await self._load_raw(self.a)
            elif self.a and self.b:
                pairs = await asyncio.to_thread(self.library.compare, self.a.article.id, self.b.article.id)
                self.stops = tuple(Stop(p.a, p.b, _about(p, self.a, self.b)) for p in pairs)
                if accounts:
                    # First what was asked for, whether or not it is among the pairs.
                    mine, other = accounts
                    self.stops = (Stop(mine.span, other.span, f"accounts of {words.days(mine.range)}"), *self.stops)
                self._show_pairs(pairs)
            else:
                self._show_sides()
        except BriefingError as error:
            self.briefing.say(error.line)
            self._show_sides()
        self._say()

    async def _load_raw(self, opened: Opened) -> None:
        text = await asyncio.to_thread(self.library.raw_text, opened.article.id)
        view = self.raw = raw_view(text, opened.article)
        self.stops = tuple(Stop(piece.span, span, f"{piece.status}: {piece.reason}") for span, piece in view.stops)
        a, b = self.sides
        a.show_article("cleaned", opened)
        b.show(cards.raw_card(opened.article), view.text, view.marks)

    # ------------------------------------------------------------------ showing

    def _show_sides(self) -> None:
        for side, name, opened in zip(self.sides, "AB", (self.a, self.b), strict=True):
            if opened is None:
                side.show(safe.line(f"{name}  no article yet: {_key('choose', name.lower())} chooses one"), "", ())
            else:
                side.show_article(name, opened)

    def _show_pairs(self, pairs: tuple[Pair, ...]) -> None:
        self._show_sides()
        for side, marks in zip(self.sides, _marks(pairs), strict=True):
            side.reader.mark([*(mark for mark in side.reader.marks if mark.kind == "title"), *marks])
        if self.stops:
            self.action_pair(1)

    def _say(self) -> None:
        self._status.update(safe.line(self._progress()))

    def _progress(self) -> str:
        if self.raw is None and not (self.a and self.b):
            return "two articles side by side, or one beside its file"
        what = "stretch removed or rewritten" if self.raw else "pair of like sentences"
        many = "stretches removed or rewritten" if self.raw else "pairs of like sentences"
        if self.stop is None:
            return words.count(len(self.stops), what, many)
        return f"{self.stop + 1} of {words.count(len(self.stops), what, many)} · {self.stops[self.stop].about}"

    # ------------------------------------------------------------------ what keys do

    def action_choose(self, side: str) -> None:
        """Pick an article for a side."""
        self.briefing.push_screen(Picker(self.library), lambda name: self.choose(side, name) if name else None)

    def action_swap(self) -> None:
        """Exchange A and B."""
        self.load(self.chosen["b"], self.chosen["a"])

    def action_raw(self) -> None:
        """Show A beside its file, or again beside B."""
        if self.a is None:
            self.briefing.say(f"no article yet: {_key('choose', 'a')} chooses one")
        else:
            self.load(self.chosen["a"], self.chosen["b"], raw=self.raw is None)

    def action_pair(self, direction: int) -> None:
        """Highlight the next stop, or the one before, on both sides."""
        if not self.stops:
            self.briefing.say("nothing to go to")
            return
        last = len(self.stops) - 1
        self.stop = 0 if self.stop is None else max(0, min(last, self.stop + direction))
        stop = self.stops[self.stop]
        for side, span in zip(self.sides, (stop.a, stop.b), strict=True):
            side.reader.jump(span)
        self._say()

    def action_copy(self) -> None:
        """Copy from the side with the focus; labels of the raw view are left out."""
        a, b = (side.reader for side in self.sides)
        reader = b if self.is_on(b) else a
        span = reader.current()
        if span is None:
            self.briefing.copy("")
        elif reader is b and self.raw:
            self.briefing.copy(self.raw.words(span))
        else:
            self.briefing.copy(reader.words(span))

    def action_enlarge(self) -> None:
        """Read the side with the focus on the whole screen."""
        opened = self.b if self.is_on(self.sides[1].reader) and not self.raw else self.a
        if opened:
            self.briefing.read(opened)

    @on(TextArea.SelectionChanged)
    def _in_step(self, event: TextArea.SelectionChanged) -> None:
        """In the raw view the file follows the cursor in the text."""
        a, b = (side.reader for side in self.sides)
        if self.raw and self.a and event.text_area is a and self.is_on(a):
            raw = self.a.article.provenance.to_raw(Span(a.cursor_offset, a.cursor_offset))
            b.reveal(self.raw.shown(raw.start))


def _about(pair: Pair, a: Opened, b: Opened) -> str:
    """In what the two sentences differ, in the words of either."""
    texts = a.article.text, b.article.text
    found = [f"≠ {kind}: {x.of(texts[0])} / {y.of(texts[1])}" for kind, x, y in pair.differences]
    return "  ".join(found) or "no difference found"


def _marks(pairs: tuple[Pair, ...]) -> tuple[list[Mark], list[Mark]]:
    """What to mark in A and in B: sentences that have a partner, and in them what differs."""
    a = [Mark(p.a, "pair") for p in pairs] + [Mark(a, "difference") for p in pairs for _, a, _ in p.differences]
    b = [Mark(p.b, "pair") for p in pairs] + [Mark(b, "difference") for p in pairs for _, _, b in p.differences]
    return a, b


def _key(action: str, argument: str) -> str:
    return next(a.key_shown for a in at(Place.COMPARE) if a.id == f"{action}('{argument}')")
