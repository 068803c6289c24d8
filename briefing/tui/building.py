"""Bringing the index up to date while the app runs."""

from __future__ import annotations

import asyncio
from threading import Event
from typing import TYPE_CHECKING

from briefing.model import Stage

if TYPE_CHECKING:
    from briefing.library import Library
    from briefing.model import BuildReport, Progress

_STAGES = {
    Stage.SCAN: "looking for files",
    Stage.READ: "reading articles",
    Stage.LEARN: "cleaning articles",
    Stage.RELATE: "comparing articles",
    Stage.INDEX: "writing the index",
}


class Building:
    """A build in a thread, which can be watched and stopped."""

    def __init__(self, library: Library) -> None:
        self.library = library
        """What is brought up to date."""
        self.progress: Progress | None = None
        """How far it is; written by the thread, read by whoever wants to show it."""
        self.ended = False
        """Whether it has come to its end, good or bad."""
        self._stop = Event()

    async def run(self) -> BuildReport:
        """Build; raises what `Library.refresh` raises."""
        try:
            return await asyncio.to_thread(self.library.refresh, progress=self._note, stop=self._stop.is_set)
        finally:
            self.ended = True

    def _note(self, progress: Progress) -> None:
        self.progress = progress

    def stop(self) -> None:
        """Ask the build to end soon."""
        self._stop.set()

    @property
    def stopping(self) -> bool:
        """Whether the build was asked to end."""
        return self._stop.is_set()

    @property
    def line(self) -> str:
        """How far it is, in words."""
        if self.stopping:
            return "stopping …"
        if self.progress is None:
            return "looking for files …"
        return f"{_STAGES[self.progress.stage]} {self.progress.done:,} of {self.progress.total:,}"
