"""Which corrections hold: those in the file, or where it cannot be read those that were applied last.

A slip in the file must not bring back, without a word, the names and dates that the user has put right.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.errors import WorkspaceError
from briefing.model import Corrections, Problem
from briefing.store.corrections import files, reading
from briefing.workspace import CORRECTIONS

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

_STAYS = "what was applied before stays"
_NONE = "until then no correction is applied"


@dataclass(frozen=True, slots=True)
class Current:
    """The corrections that hold, the text that says so, and what in the file is off."""

    corrections: Corrections
    text: str
    problems: tuple[Problem, ...]


def current(db: sqlite3.Connection, file: Path) -> Current:
    """The corrections that hold. Raises nothing."""
    try:
        text = files.text_of(file)
        corrections, problems = reading.understood(text, file)
    except WorkspaceError as error:
        text = files.applied(db) or ""
        problem = Problem(CORRECTIONS, error.what, f"{error.advice}; {_STAYS if text.strip() else _NONE}")
        return Current(reading.understood(text, file)[0], text, (problem,))
    return Current(corrections, text, problems)


def unapplied(db: sqlite3.Connection, file: Path) -> Problem | None:
    """What keeps the file from being what the records follow from, None where they do."""
    if files.is_applied(db, file):
        return None
    found = current(db, file)
    if found.text == (files.applied(db) or ""):
        return found.problems[0]
    return Problem(CORRECTIONS, "it has changed since it was applied", "run: briefing index")
