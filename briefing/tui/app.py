"""The reader: an app of four panes over one library."""

from __future__ import annotations

import asyncio
from functools import partial
from multiprocessing import resource_tracker
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import work
from textual.app import App, SystemCommand
from textual.lazy import Lazy
from textual.widgets import Input, TabbedContent, TabPane

from briefing.errors import BriefingError
from briefing.tui import safe, words
from briefing.tui.actions import ACTIONS, PANES, Place, bindings
from briefing.tui.building import Building
from briefing.tui.copying import Copying, system_copy
from briefing.tui.opened import Opened
from briefing.tui.panes.articles import ArticlesPane
from briefing.tui.panes.base import Pane
from briefing.tui.panes.compare import ComparePane
from briefing.tui.panes.quotes import QuotesPane
from briefing.tui.panes.timeline import TimelinePane
from briefing.tui.screens.context import InContext
from briefing.tui.screens.help import Help
from briefing.tui.screens.problems import Problems
from briefing.tui.screens.progress import Progressing
from briefing.tui.widgets.hints import Hints, places_of
from briefing.tui.widgets.masthead import Masthead

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import PurePath

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.screen import Screen

    from briefing.library import Library
    from briefing.model import Account, BuildReport, Problem, QuoteHit, Span

_WIDE = 100
"""Columns from which a list and its reader stand side by side."""
P = TypeVar("P", bound=Pane)
_PANES: tuple[type[Pane], ...] = (TimelinePane, ArticlesPane, QuotesPane, ComparePane)


class BriefingApp(App[None]):
    """The briefing reader."""

    TITLE = "briefing"
    AUTO_FOCUS = ""
    CSS_PATH: ClassVar[str | PurePath | list[str | PurePath] | None] = ["styles/app.tcss", "styles/panes.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.APP)]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (_WIDE, "-wide")]  # noqa: RUF012 - Textual types it as no class variable

    def __init__(
        self, library: Library, *, pane: str = "timeline", copier: Callable[[str], str | None] = system_copy
    ) -> None:
        super().__init__()
        self.library = library
        """Where everything shown comes from."""
        self.active = pane
        """The id of the pane that is shown."""
        self._asked_in: str | None = None
        """The pane from which the comparison that is shown was asked for."""
        self.building = Building(library)
        """The build that runs, or ran last: one begins with the app, others with a key."""
        self.ready = False
        """Whether there is an index to ask."""
        self.problems: tuple[Problem, ...] = ()
        """What the last build met with; the masthead's info has what those before it did."""
        self.masthead = Masthead()
        """The first line."""
        self._copying = Copying(self, copier)

    def compose(self) -> ComposeResult:
        """The first line, the panes, the last line."""
        yield self.masthead
        with TabbedContent(initial=self.active):
            for place, pane in zip(PANES, _PANES, strict=True):
                with TabPane(place.value, id=place.pane):
                    yield Lazy(pane())
        yield Hints()

    def on_mount(self) -> None:
        """Bring the index up to date."""
        self.masthead.active = self.active
        self._build()

    # ------------------------------------------------------------------ the index

    @work(group="build")
    async def _build(self) -> None:
        """Bring the index up to date: in the background if there is one, else under a screen that shows how far it is."""
        if await asyncio.to_thread(self.library.is_built):
            await self._begin()
            self._end(await self._refresh())
        else:
            await self.push_screen(Progressing(self.building))
            report = await self._refresh()
            # Help or the palette may lie over the progress.
            while len(self.screen_stack) > 1:
                await self.pop_screen()
            await self._begin()
            self._end(report)

    async def _refresh(self) -> BuildReport | BriefingError:
        watch = self.set_interval(0.5, self._show_progress)
        try:
            report = await self.building.run()
            if self.ready and report.worked and self.is_running:
                await self._begin()
                self.reload()
        except BriefingError as error:
            return error
        else:
            return report
        finally:
            watch.stop()
            self.masthead.news = ""

    def _show_progress(self) -> None:
        self.masthead.news = self.building.line

    def _end(self, report: BuildReport | BriefingError) -> None:
        """Say how the build ended, if there is anything to say."""
        if isinstance(report, BriefingError):
            self.say(report.line)
            return
        self.problems = report.problems
        if report.stopped:
            self.say("stopped; what was done is kept, and the next start goes on from there")
        elif report.problems:
            self.say(f"{words.count(len(report.problems), 'problem')}: ! shows what and why")

    async def _begin(self) -> None:
        """Let the panes ask, and say what there is."""
        self.ready = True
        self.enter_pane()
        try:
            self.masthead.info = await asyncio.to_thread(self.library.info)
        except BriefingError as error:
            self.say(error.line)

    # ------------------------------------------------------------------ parts of the screen

    @property
    def main(self) -> Screen[object]:
        """The screen with the panes, whatever lies over it."""
        return self.screen_stack[0]

    @property
    def pane(self) -> Pane | None:
        """The pane that is shown, once it is there."""
        return next((pane for pane in self._settled(Pane) if pane.place.pane == self.active), None)

    def _settled(self, kind: type[P]) -> list[P]:
        """The panes of a kind that are there with all that is in them: in the first moments none is."""
        panes = self.main.query(kind).results(kind) if self.screen_stack else ()
        return [pane for pane in panes if pane.settled]

    def reload(self) -> None:
        """Let every pane ask again."""
        for pane in self._settled(Pane):
            pane.reload()

    def enter_pane(self) -> None:
        """Give the focus to the pane that is shown."""
        if self.ready and self.is_running and self.pane is not None:
            self.pane.enter()

    def say(self, note: str) -> None:
        """Tell the reader something in a line, which may hold words of an article."""
        if not self.is_running:
            return
        hints = next(iter(self.screen.query(Hints).results()), None)
        if hints is not None:
            hints.say(note)
        else:
            self.notify(safe.plain(note), markup=False)

    # ------------------------------------------------------------------ what panes ask for

    def copy(self, text: str) -> None:
        """Copy `text`."""
        self._copying.copy(text)

    def copy_cited(self, hit: QuoteHit | None) -> None:
        """Copy a quote with its citation."""
        self._copying.copy_cited(hit)

    def read(self, article: Opened | str, at: Span | None = None) -> None:
        """Show an article, or the one with an id, on the whole screen, at a passage."""
        if isinstance(article, Opened):
            self.push_screen(InContext(article, at))
        else:
            self._read(article, at)

    @work(group="read", exclusive=True)
    async def _read(self, name: str, at: Span | None) -> None:
        try:
            opened = await asyncio.to_thread(Opened.read, self.library, name)
        except BriefingError as error:
            self.say(error.line)
        else:
            await self.push_screen(InContext(opened, at))

    def compare(self, a: Account, b: Account) -> None:
        """Show the articles of two accounts side by side, at what they say."""
        self._to_compare(lambda pane: pane.load(a.article, b.article, accounts=(a, b)))

    def raw(self, name: str) -> None:
        """Show an article beside its file."""
        self._to_compare(lambda pane: pane.load(name, pane.chosen["b"], raw=True))

    def _to_compare(self, do: Callable[[ComparePane], None]) -> None:
        for pane in self._settled(ComparePane):
            do(pane)
            self._go_to_compare()

    def choose(self, side: str, name: str) -> None:
        """Choose an article for a side of the comparison; with both chosen, go there."""
        for pane in self._settled(ComparePane):
            pane.choose(side, name)
            if None in pane.chosen.values():
                self.say(f"chosen as {side.upper()}; choose the other side, or 4 goes to the comparison")
            else:
                self._go_to_compare()

    def _go_to_compare(self) -> None:
        """Show the comparison; a step back from it leads to where it was asked for."""
        asked_in = self.active
        self.action_show_pane(Place.COMPARE.pane)
        self._asked_in = None if asked_in == Place.COMPARE.pane else asked_in

    # ------------------------------------------------------------------ what keys do

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's signature
        """A digit that is typed into a line is a digit there; else it goes to a pane."""
        return not (action == "show_pane" and isinstance(self.focused, Input))

    def action_show_pane(self, pane: str) -> None:
        """Show one of the four panes."""
        if isinstance(self.screen, Progressing):
            return
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.active = self.masthead.active = pane
        self._asked_in = None
        self.main.query_one(Hints).say("")
        self.main.query_one(TabbedContent).active = pane
        self.enter_pane()

    def action_step_back(self, quits: bool) -> None:  # noqa: FBT001 - an argument of an action
        """Go back a step; where there is none, quit, or clear the find line."""
        if len(self.screen_stack) > 1:
            self.screen.dismiss(None)
        elif self.pane is not None and self.pane.back():
            return
        elif self._asked_in is not None:
            self.action_show_pane(self._asked_in)
        elif quits:
            self.exit()
        elif self.pane is not None:
            self.pane.reset()

    async def action_quit(self) -> None:
        """Quit at once."""
        self.exit()

    def on_unmount(self) -> None:
        """Let a build that still runs end soon; what it has done is kept."""
        self.building.stop()

    def action_help(self) -> None:
        """Show the keys, those that work here first."""
        if not isinstance(self.screen, Help):
            self.push_screen(Help(places_of(self.screen)))

    def action_refresh(self) -> None:
        """Bring the index up to date with the files, unless that is under way."""
        if self.building.ended:
            self.building = Building(self.library)
            self._build()

    def action_problems(self) -> None:
        """Show the files that could not be used."""
        info = self.masthead.info
        problems = dict.fromkeys((*self.problems, *(info.problems if info else ())))
        if problems:
            self.push_screen(Problems(tuple(problems)))
        else:
            self.say("no problems: every file could be used")

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What the palette offers: every action that has a place here, and the colours."""
        nodes = {**places_of(screen), Place.APP: self}
        for action in ACTIONS:
            node = next((nodes[place] for place in action.places if place in nodes), None)
            if node is not None and action.palette:
                run = partial(self.run_action, action.id, default_namespace=node)
                yield SystemCommand(f"{action.title} ({action.key_shown})", action.help, run)
        yield SystemCommand("theme", "Choose the colours, light or dark.", self.action_change_theme)


def run(library: Library, *, pane: str = "timeline") -> int:
    """Open the reader on `library`; return the exit code of the process: 0, or 1 after an error in the app."""
    # A build starts processes, and the first start a tracker for them that inherits stderr. In the app, stderr is an
    # object of Textual's without a descriptor, so the tracker has to be there before.
    resource_tracker.ensure_running()
    app = BriefingApp(library, pane=pane)
    app.run()
    return app.return_code or 0
