"""Driving the reader in tests."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from textual.pilot import Pilot

from briefing.tui.actions import PANES
from briefing.tui.app import BriefingApp
from briefing.tui.panes.base import Pane
from briefing.tui.widgets.reader import Reader

if TYPE_CHECKING:
    from briefing.library import Library

_PATIENCE = 10.0
"""Seconds; a machine that runs other tests at the same time is slow."""


class Driver:
    """An app under a pilot."""

    def __init__(self, app: BriefingApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot
        self.system: list[str] = []

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def type(self, text: str) -> None:
        await self.press(*("space" if c == " " else "colon" if c == ":" else c for c in text))

    async def until(self, done: Callable[[], object]) -> None:
        """Wait for `done`; threads and timers are at work, so one pause is not enough."""
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            await self.pilot.pause(0.01)
            if done():
                return
        raise AssertionError(f"not within {_PATIENCE:g} s:\n{self.screen}")

    async def sees(self, *words: str) -> None:
        await self.until(lambda: all(word in self.screen for word in words))

    @property
    def lines(self) -> list[str]:
        """The screen as a reader sees it."""
        return ["".join(segment.text for segment in strip) for strip in self.app.screen._compositor.render_strips()]

    @property
    def screen(self) -> str:
        return "\n".join(self.lines)

    @property
    def reader(self) -> Reader:
        """The reader with the focus."""
        assert isinstance(self.app.focused, Reader), self.app.focused
        return self.app.focused

    @property
    def highlighted(self) -> str:
        """The characters that are highlighted as found in the reader with the focus, read off its rows."""
        rows = range(self.reader.document.line_count)
        spans = [
            (row, s) for row in rows for s in self.reader.get_line(row).spans if str(s.style).startswith("bold reverse")
        ]
        return "\n".join(self.reader.get_line(row).plain[s.start : s.end] for row, s in spans)


@asynccontextmanager
async def drive(library: Library, size: tuple[int, int] = (120, 40), pane: str = "timeline") -> AsyncIterator[Driver]:
    """Open the reader on `library`; nothing reaches the clipboard of this machine."""
    copied: list[str] = []

    def copy(text: str) -> None:
        copied.append(text)

    app = BriefingApp(library, pane=pane, copier=copy)
    async with app.run_test(size=size, notifications=True) as pilot:
        driver = Driver(app, pilot)
        driver.system = copied
        await driver.until(lambda: app.focused and sum(pane.settled for pane in app.query(Pane)) == len(PANES))
        yield driver
