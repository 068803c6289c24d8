"""The last line: the keys that matter where the focus is, or for a moment what has just been done."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    Hints {
        dock: bottom; height: 1; padding: 0 1; text-wrap: nowrap; background: $panel; color: $foreground;
        link-style: none; link-color: $foreground; link-background: transparent;
    }
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
        for group in _grouped(actions.hints(*places_of(self.screen), Place.APP)):
            hint = _hint(group)
            left -= hint.cell_length + 2
            if left < 0:
                break
            shown.append(hint)
        line = Content("  ").join(shown)
        return Content.assemble(line, " " * max(2, width - line.cell_length - len(self.end)), (self.end, "bold"))


def places_of(screen: Screen[object]) -> dict[Place, DOMNode]:
    """The places that the focus stands in, from the inside out, each with the widget or screen that has its methods."""
    chain = screen.focused.ancestors_with_self if screen.focused else [screen]
    return {place: node for node in chain if isinstance(place := getattr(node, "place", None), Place)}


def _grouped(found: list[actions.Action]) -> list[list[actions.Action]]:
    """Actions of one method together, such as next and previous."""
    groups: dict[str, list[actions.Action]] = {}
    for action in found:
        groups.setdefault(action.method, []).append(action)
    return list(groups.values())


def _hint(group: list[actions.Action]) -> Content:
    """Keys and titles, such as "n/p next/previous"; a click does what the first key does."""
    keys, titles = "/".join(a.key_shown for a in group), "/".join(a.title for a in group)
    click = f"@click=app.simulate_key('{group[0].keys[0]}')"
    return Content.assemble((keys, f"bold {click}"), (f" {titles}", click))
