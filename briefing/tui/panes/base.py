"""What the panes have in common."""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar, cast

from textual import on, work
from textual.containers import Horizontal, Vertical

from briefing.errors import BriefingError, UsageError
from briefing.model import filters
from briefing.tui.opened import Opened
from briefing.tui.searching import PAUSE, Searching
from briefing.tui.widgets.find import FindLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.widget import Widget

    from briefing.library import Library
    from briefing.model import Hits, Query
    from briefing.tui.actions import Place
    from briefing.tui.app import BriefingApp

T = TypeVar("T")
REST = 0.04
"""Seconds the cursor rests on a row before its article is read: a held key passes many rows."""


class Pane(Vertical):
    """One of the four panes."""

    place: ClassVar[Place]
    """Where its keys stand in the registry."""

    def __init__(self) -> None:
        super().__init__()
        self.settled = False
        """Whether it is mounted with everything in it."""

    @property
    def briefing(self) -> BriefingApp:
        """The app, by its type."""
        return cast("BriefingApp", self.app)

    @property
    def library(self) -> Library:
        """Where everything shown comes from."""
        return self.briefing.library

    def go_to(self, widget: Widget) -> None:
        """Give the focus to a widget at once: `Widget.focus` waits its turn, and keys typed ahead would go astray."""
        self.screen.set_focus(widget)

    def is_on(self, widget: Widget) -> bool:
        """Whether a widget has the focus."""
        return self.screen.focused is widget

    def reload(self) -> None:
        """Ask the library again, as after a build."""
        raise NotImplementedError

    def enter(self) -> None:
        """Take the focus; the first time, fetch what is to be shown."""
        raise NotImplementedError

    def back(self) -> bool:
        """Go back a step inside the pane; whether there was one."""
        return False

    def reset(self) -> None:
        """Ask for everything again, where something was asked."""

    def on_mount(self) -> None:
        """Take the focus if it is this pane that is shown: panes come after the first screen is drawn."""
        self.settled = True
        if self.briefing.active == self.place.pane:
            self.briefing.enter_pane()

    async def open(self, name: str) -> Opened | None:
        """Read an article in a thread; what goes wrong is said and gives None."""
        await asyncio.sleep(REST)
        try:
            return await asyncio.to_thread(Opened.read, self.library, name)
        except BriefingError as error:
            self.briefing.say(error.line)
            return None


class ListPane(Pane, Generic[T]):
    """A find line, a list on the left and what it points to on the right.

    On a narrow screen the list fills the pane, and with the class `-open` the right side does.
    """

    FIND: ClassVar[tuple[str, str]]
    """The prompt of the find line, and what it says while it is empty."""

    def __init__(self, list_side: Widget, *right: Widget) -> None:
        super().__init__()
        self.find = FindLine(*self.FIND)
        """The find line."""
        self.list_side = list_side
        """The list."""
        self.right = Vertical(*right, classes="right")
        """What the row at the cursor points to."""
        self.searching = Searching()
        """The thread in which this pane searches."""
        self._fetched = False

    def compose(self) -> ComposeResult:
        """The find line over the two sides."""
        yield self.find
        yield Horizontal(Vertical(self.list_side, classes="left"), self.right, classes="sides")

    @abstractmethod
    def ask(self, query: Query, stop: Callable[[], bool]) -> Hits[T]:
        """The answer of the library; runs in a thread."""

    @abstractmethod
    def show(self, hits: Hits[T], *, cursor: int = 0) -> None:
        """Fill the list with an answer, the cursor at a row."""

    @property
    @abstractmethod
    def at(self) -> int | None:
        """The row at the cursor."""

    # ------------------------------------------------------------------ asking

    def reload(self) -> None:
        """Ask again what the find line asks, if it was ever asked."""
        if self._fetched:
            self._look_up(self.find.text, pause=0.0, cursor=self.at or 0)

    @on(FindLine.Asked)
    def _asked(self) -> None:
        if self._fetched:
            self._look_up(self.find.text, pause=PAUSE, cursor=0)

    @work(group="search", exclusive=True)
    async def _look_up(self, typed: str, *, pause: float, cursor: int) -> None:
        try:
            query = filters.parse(typed)
            hits = await self.searching.run(partial(self.ask, query), pause=pause)
        except UsageError as error:
            self.find.say("", error.line)
        except BriefingError as error:
            self.find.say("", error.line)
            self.briefing.say(error.line)
        else:
            self.show(hits, cursor=cursor)

    def on_unmount(self) -> None:
        """Let the search thread end."""
        self.searching.close()

    # ------------------------------------------------------------------ the two sides

    @property
    def right_side(self) -> Widget:
        """What takes the focus on the right."""
        raise NotImplementedError

    def enter(self) -> None:
        """Focus the side that is open; the first time, fetch the list."""
        if not self._fetched:
            self._fetched = True
            self.reload()
        if not self.has_focus_within:
            self.go_to(self.right_side if self.has_class("-open") else self.list_side)

    def open_right(self) -> None:
        """Go to the right side; on a narrow screen it comes over the list."""
        self.add_class("-open")
        self.go_to(self.right_side)

    def back(self) -> bool:
        """From the right side or the find line to the list."""
        if self.is_on(self.list_side):
            return False
        self.remove_class("-open")
        self.go_to(self.list_side)
        return True

    def reset(self) -> None:
        """Clear the find line."""
        self.find.input.value = ""

    def on_descendant_focus(self) -> None:
        """Remember which side is in use, for a screen that becomes narrow."""
        self.set_class(self.right.has_focus_within, "-open")

    def action_find(self) -> None:
        """Go to the find line."""
        self.remove_class("-open")
        self.go_to(self.find.input)

    @on(FindLine.Left)
    def _left_find(self) -> None:
        self.go_to(self.list_side)
