"""The last line: the keys that matter where the focus is, or for a moment what has just been done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from briefing.tui import actions, safe
from briefing.tui.actions import Place

if TYPE_CHECKING:
    from textual.dom import DOMNode
    from textual.screen import Screen
    from textual.timer import Timer

_FOR = 4.0
"""Seconds that a note stays."""
_END = "? help  q back"


class Hints(Widget, can_focus=False):
    """One line of keys; as many as fit, and the way to all of them."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Hints { dock: bottom; height: 1; background: $panel; color: $foreground; padding: 0 1; text-wrap: nowrap; }
    Hints.-note { height: auto; max-height: 3; text-wrap: wrap; background: $primary-muted; color: $text; }
    """

    def __init__(self, end: str = _END) -> None:
        super().__init__()
        self.end = end
        """What stands at the right end in any case."""
        self.note = ""
        """What has just been done, or an empty string."""
        self._timer: Timer | None = None

    def on_mount(self) -> None:
        """Follow the focus."""
        self.watch(self.screen, "focused", self._moved, init=False)

    def _moved(self) -> None:
        self.refresh()

    def say(self, note: str) -> None:
        """Show a note for a few seconds; it may hold words of an article."""
        if self._timer is not None:
            self._timer.stop()
        self._note(safe.plain(note))
        self._timer = self.set_timer(_FOR, lambda: self._note(""))

    def _note(self, note: str) -> None:
        self.note = note
        self.set_class(bool(note), "-note")
        self.refresh(layout=True)

    def render(self) -> Content:
        """The note, or the keys."""
        width = self.content_size.width
        if self.note:
            return safe.line(self.note)
        shown: list[Content] = []
        left = width - len(self.end) - 2
        for keys, title in _merged(actions.hints(*places_of(self.screen), Place.APP)):
            left -= cell_len(keys) + 1 + cell_len(title) + 2
            if left < 0:
                break
            shown.append(Content.assemble((keys, "bold"), " ", title))
        line = Content("  ").join(shown)
        return Content.assemble(line, " " * max(2, width - line.cell_length - len(self.end)), (self.end, "bold"))


def places_of(screen: Screen[object]) -> dict[Place, DOMNode]:
    """The places that the focus stands in, from the inside out, each with the widget or screen that has its methods."""
    chain = screen.focused.ancestors_with_self if screen.focused else [screen]
    return {place: node for node in chain if isinstance(place := getattr(node, "place", None), Place)}


def _merged(found: list[actions.Action]) -> list[tuple[str, str]]:
    """Keys and titles, one method's together: "n/p next/previous"."""
    merged: dict[str, list[actions.Action]] = {}
    for action in found:
        merged.setdefault(action.method, []).append(action)
    return [("/".join(a.key_shown for a in group), "/".join(a.title for a in group)) for group in merged.values()]
