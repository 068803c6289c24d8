"""The reader: an article's text, read only, with marks, a cursor and a selection.

What the text area holds is as long as the article's text, character for character, so a span of the article is a span
here. Its rows are the text's lines; only a newline ends one.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from briefing.model import Span
from briefing.tui import safe
from briefing.tui.actions import Place, bindings
from briefing.tui.widgets.places import Location, Places

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.text import Text
    from textual.binding import BindingType


@dataclass(frozen=True, slots=True)
class Mark:
    """A span that is shown in a style of its own: `kind` is a component class of the reader without its prefix."""

    span: Span
    kind: str


_DIFFERENCE = "reader--difference"


def _depth(mark: Mark) -> int:
    """What lies over what."""
    return {"found": 1, "difference": 2}.get(mark.kind, 0)


class Reader(TextArea):
    """A text to read, select from and copy from."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "reader--found",
        "reader--quote",
        "reader--time",
        "reader--title",
        "reader--pair",
        "reader--difference",
        "reader--removed",
    }
    """Styles of marks: the passage that was looked for, quotes, time expressions, titles, sentences that have a partner
    in another article, spots where the two disagree, and what was removed from a source file."""
    DEFAULT_CSS = """
    Reader, Reader:focus {
        border: none; padding: 0 1; background: transparent; scrollbar-gutter: stable;
        & > .reader--title { text-style: bold; }
        & > .reader--quote { color: $text-accent; }
        & > .reader--time { text-style: underline; }
        & > .reader--pair { text-style: underline; }
        & > .reader--difference { text-style: bold underline; color: $text-warning; }
        & > .reader--removed { text-style: italic; color: $text-error; }
        & > .reader--found { text-style: bold reverse; }
    }
    """
    place: ClassVar[Place] = Place.TEXT
    """Where its keys stand in the registry."""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.TEXT)]

    def __init__(self) -> None:
        super().__init__(read_only=True, highlight_cursor_line=False)
        self.cursor_blink = False
        self.match_cursor_bracket = False
        self.found: Span | None = None
        """The passage that was looked for, in code points of the text."""
        self.marks: tuple[Mark, ...] = ()
        """What else is marked, in the order of the text."""
        self.sentences: Sequence[Span] = ()
        """Where its sentences are, for selecting by sentence."""
        self._places = Places("")
        self._marks_of_row: dict[int, list[tuple[int, int, str]]] = {}

    # ------------------------------------------------------------------ what is shown

    def show(self, text: str, marks: Iterable[Mark] = (), *, sentences: Sequence[Span] = ()) -> None:
        """Show `text` from its start."""
        shown = safe.text_area(text)
        self._places = Places(shown)
        self.sentences = sentences
        self.load_text(shown)
        self.mark(marks)
        self.scroll_home(animate=False)

    def mark(self, marks: Iterable[Mark], *, found: Span | None = None) -> None:
        """Replace the marks and the highlighted passage; later marks lie over earlier ones, differences over all."""
        self.marks, self.found = tuple(marks), found
        of_row: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
        for mark in sorted((*self.marks, *([Mark(found, "found")] if found else [])), key=_depth):
            for row, start, end in self._by_row(mark.span):
                of_row[row].append((start, end, f"reader--{mark.kind}"))
        self._marks_of_row = of_row
        # The strips of the old marks are cached; this is the public way to drop them.
        self.notify_style_update()
        self.refresh()

    def jump(self, span: Span) -> None:
        """Highlight `span`, put the cursor at its start and bring it into the middle of the view."""
        if span != self.found:
            self.mark(self.marks, found=span)
        self.move_cursor(self.location(span.start))
        # A text that has just come is wrapped at the next refresh, and only then is it known where the span stands.
        self.call_after_refresh(self._show_cursor)

    def reveal(self, offset: int) -> None:
        """Bring a code point into the middle of the view, with the cursor."""
        self.move_cursor(self.location(offset))
        self.call_after_refresh(self._show_cursor)

    def _show_cursor(self) -> None:
        self.scroll_cursor_visible(center=True, animate=False)

    def on_resize(self) -> None:
        """Keep in view what was gone to: the rows have moved, or the text had no room until now."""
        if self.found is not None:
            self.call_after_refresh(self._show_cursor)

    def get_line(self, line_index: int) -> Text:
        """The row with its marks."""
        line = super().get_line(line_index)
        for start, end, component in self._marks_of_row.get(line_index, ()):
            line.stylize(self.get_component_rich_style(component, partial=True), start, end)
            if component == _DIFFERENCE:
                # A gap in the highlighted sentence, so that it shows without colours.
                line.stylize(Style(reverse=False), start, end)
        return line

    def _by_row(self, span: Span) -> Iterable[tuple[int, int, int]]:
        (first, start), (last, end) = self.location(span.start), self.location(span.end)
        for row in range(first, last + 1):
            yield row, start if row == first else 0, end if row == last else len(self.document[row])

    # ------------------------------------------------------------------ places

    def location(self, offset: int) -> Location:
        """The row and column of a code point of the text; beyond its end, the end."""
        return self._places.location(offset)

    def offset_at(self, location: Location) -> int:
        """The code point of the text at a row and column."""
        return self._places.offset(*location)

    @property
    def cursor_offset(self) -> int:
        """The code point of the text at the cursor."""
        return self.offset_at(self.cursor_location)

    @property
    def selected(self) -> Span | None:
        """What is selected, or None."""
        if self.selection.is_empty:
            return None
        start, end = sorted((self.offset_at(self.selection.start), self.offset_at(self.selection.end)))
        return Span(start, end)

    def words(self, span: Span) -> str:
        """The characters of the text that `span` covers."""
        return self.get_text_range(self.location(span.start), self.location(span.end))

    def current(self) -> Span | None:
        """What a copy takes: the selection, else the highlighted passage, else the quote or sentence at the cursor."""
        here = Span(self.cursor_offset, self.cursor_offset + 1)
        if self.selected:
            return self.selected
        if self.found and (self.found.meets(here) or not self.has_focus):
            return self.found
        spans = [*(m.span for m in self.marks if m.kind == "quote"), *self.sentences]
        return next((span for span in spans if span.meets(here)), self.found or self._row_span())

    def _row_span(self) -> Span | None:
        row = self.cursor_location[0]
        return Span(self.offset_at((row, 0)), self.offset_at((row, len(self.document[row])))) or None

    # ------------------------------------------------------------------ what keys do

    def action_step(self, direction: int) -> None:
        """Read on by a line: text and cursor both move."""
        if direction > 0:
            self.action_cursor_down()
        else:
            self.action_cursor_up()
        self.scroll_relative(y=direction, animate=False)

    def action_edge(self, direction: int) -> None:
        """Go to the start or the end of the text."""
        self.move_cursor(self.document.start if direction < 0 else self.document.end)

    def action_extend(self) -> None:
        """Select the sentence at the cursor, or add the next one to what is selected."""
        chosen = self.selected
        at = chosen.end if chosen else self.cursor_offset
        sentence = next((s for s in self.sentences if s.end > at), self._row_span())
        if sentence is not None:
            start = chosen.start if chosen else sentence.start
            self.selection = Selection(self.location(start), self.location(sentence.end))
