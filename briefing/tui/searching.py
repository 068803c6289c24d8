"""Search as you type: one search at a time, in one thread, given up as soon as another letter comes."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

PAUSE = 0.12
"""Seconds without a letter before a search begins."""


class Searching:
    """The one thread in which a pane searches.

    `run` is meant for an exclusive worker: when the worker is cancelled, the search it began is told to stop, so the
    next one need not wait for its end.
    """

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="briefing-search")

    async def run(self, ask: Callable[[Callable[[], bool]], T], *, pause: float = PAUSE) -> T:
        """The answer of `ask`, which is given the question whether to stop; it begins after `pause` seconds."""
        await asyncio.sleep(pause)
        stop = Event()
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, ask, stop.is_set)
        finally:
            stop.set()

    def close(self) -> None:
        """Let the thread end; what waits for it is dropped."""
        self._thread.shutdown(wait=False, cancel_futures=True)
