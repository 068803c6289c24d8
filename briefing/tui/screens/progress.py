"""How far the first build of an index is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import ProgressBar, Static

from briefing.tui.actions import Place, bindings
from briefing.tui.widgets.hints import Hints

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from briefing.tui.building import Building

_EVERY = 0.1
"""Seconds between two looks at how far it is."""


class Progressing(Screen[None]):
    """A line and a bar, and the key that stops."""

    place: ClassVar[Place] = Place.PROGRESS
    """Where its keys stand in the registry."""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.PROGRESS)]
    DEFAULT_CSS = """
    Progressing {
        align: center middle;
        & > Vertical { width: 60; max-width: 90%; height: auto; }
        ProgressBar, ProgressBar Bar { width: 1fr; }
    }
    """

    def __init__(self, building: Building) -> None:
        super().__init__()
        self.building = building
        """The build that is watched."""

    def compose(self) -> ComposeResult:
        """The line and the bar in the middle."""
        with Vertical():
            yield Static("briefing reads the articles for the first time.", markup=False)
            yield Static(markup=False, id="stage")
            yield ProgressBar(show_eta=False)
        yield Hints(end="")

    def on_mount(self) -> None:
        """Look every tenth of a second."""
        self.set_interval(_EVERY, self._look)

    def _look(self) -> None:
        self.query_one("#stage", Static).update(self.building.line)
        progress = self.building.progress
        if progress is not None and progress.total:
            self.query_one(ProgressBar).update(total=progress.total, progress=progress.done)

    def action_stop(self) -> None:
        """Stop the build; what is done is kept."""
        self.building.stop()
