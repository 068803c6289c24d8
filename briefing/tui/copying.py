"""To the clipboard: the terminal's, by an escape sequence, and the machine's, where there is one."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from briefing.errors import BriefingError
from briefing.tui import safe

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model import QuoteHit
    from briefing.tui.app import BriefingApp

STYLE = "markdown"
"""The style of citations that are copied."""
_SHOWN = 160
"""Cells of a copied text that the note about it shows."""


def system_copy(text: str) -> str | None:
    """Put `text` on the machine's clipboard; a line that says why not, or nothing."""
    from briefing.system import copy

    return copy(text)


class Copying:
    """Copies for an app and tells of it."""

    def __init__(self, app: BriefingApp, copier: Callable[[str], str | None]) -> None:
        self._app = app
        self._copier = copier
        self._told = False

    def copy(self, text: str) -> None:
        """Copy `text` as it is, but for controls: it may be pasted into a shell. Or say that there is nothing."""
        if not text:
            self._app.say("nothing to copy here")
            return
        text = safe.text_area(text)
        self._app.copy_to_clipboard(text)
        self._app.say(f"copied: {safe.cut(safe.plain(text), _SHOWN)}")
        self._app.run_worker(self._copy_to_system(text), group="copy")

    async def _copy_to_system(self, text: str) -> None:
        note = await asyncio.to_thread(self._copier, text)
        if note and not self._told:
            # Once is enough: the terminal's own clipboard may well have taken it.
            self._told = True
            self._app.say(f"copied by way of the terminal only: {note}")

    def copy_cited(self, hit: QuoteHit | None) -> None:
        """Copy a quote with its citation."""
        if hit is None:
            self._app.say("no quote at the cursor; ] goes to the next one")
        else:
            self._app.run_worker(self._cite(hit), group="copy")

    async def _cite(self, hit: QuoteHit) -> None:
        from briefing.cite import format_citation

        try:
            citation = await asyncio.to_thread(self._app.library.cite, hit)
            self.copy(format_citation(citation, STYLE))
        except BriefingError as error:
            self._app.say(error.line)
