"""The first line: what the workspace holds, and the four panes with their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from briefing.tui import safe, words
from briefing.tui.actions import PANES, Place, at

if TYPE_CHECKING:
    from briefing.model import Info

_NAME = "briefing  "
_KEPT = 2
"""So many facts go before the name of the program where there is no room for all."""


class Masthead(Widget, can_focus=False):
    """One line; what does not fit beside the panes is left out, the least telling first."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Masthead {
        dock: top; height: 1; padding: 0 1; background: $panel;
        link-style: none; link-background-hover: $primary-muted;
    }
    """

    active: reactive[str] = reactive("")
    """The id of the pane that is shown."""
    info: reactive[Info | None] = reactive(None)
    """What the workspace holds, when it is known."""
    news: reactive[str] = reactive("")
    """What is going on, such as an index being built; stands in place of the counts."""

    def render(self) -> Content:
        """The line."""
        tabs = Content("  ").join([self._tab(place.pane) for place in PANES])
        if tabs.cell_length > self.content_size.width:
            tabs = Content("  ").join([self._tab(place.pane, short=place.pane != self.active) for place in PANES])
        room = self.content_size.width - tabs.cell_length - 1
        name, facts = _NAME, self._facts()
        while len(facts) > _KEPT and cell_len(name + " · ".join(facts)) > room:
            facts.pop()
        if cell_len(name + " · ".join(facts)) > room:
            name = ""
        left = Content.assemble((name, "bold"), safe.cut(" · ".join(facts), room))
        return Content.assemble(left, " " * max(1, room + 1 - left.cell_length), tabs)

    def _tab(self, pane: str, *, short: bool = False) -> Content:
        action = next(a for a in at(Place.APP) if a.id == f"show_pane('{pane}')")
        style = "reverse bold" if pane == self.active else ""
        name = action.key_shown if short else f"{action.key_shown} {action.title}"
        return Content.from_markup(f"[{style} @click=app.{action.id}]{name}[/]")

    def _facts(self) -> list[str]:
        if self.news:
            return [self.news]
        if self.info is None:
            return []
        info = self.info
        facts = [words.count(info.articles, "article")]
        if info.problems:
            facts.append(f"! {words.count(len(info.problems), 'problem')}")
        facts.append(words.count(info.outlets, "outlet"))
        if info.first and info.last:
            facts.append(f"{words.day(info.first)} – {words.day(info.last)}")
        return facts
