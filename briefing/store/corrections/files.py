"""The text of the corrections file, and whether the records follow from it; quick to import, for every query asks."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from briefing.errors import WorkspaceError
from briefing.store.records.database import transaction
from briefing.store.records.writing import get_meta, set_meta

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

_LARGEST = 5_000_000
"""Bytes; what is larger was not written by hand."""
_APPLIED = "corrections"
"""In `meta`: the text of the file that was applied last, unset before the first time."""


def text_of(file: Path) -> str:
    """The text of the file with its line ends, empty where there is none. Raises WorkspaceError."""
    try:
        there = file.stat()
        if not stat.S_ISREG(there.st_mode):
            raise WorkspaceError(f"{file} is no regular file", "put one in its place")
        if there.st_size > _LARGEST:
            raise WorkspaceError(f"{file} is too large", "it is meant to be written by hand")
        return file.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise WorkspaceError(f"cannot read {file}: {error.strerror}", "check its permissions") from error
    except ValueError as error:
        raise WorkspaceError(f"{file} is not in UTF-8", "save it in UTF-8") from error


def applied(db: sqlite3.Connection) -> str | None:
    """The text that was applied last, None before the first time."""
    return get_meta(db, _APPLIED)


def keep(db: sqlite3.Connection, text: str) -> None:
    """Note that the records follow from this text now."""
    if text != applied(db):
        with transaction(db):
            set_meta(db, [(_APPLIED, text)])


def is_applied(db: sqlite3.Connection, file: Path) -> bool:
    """Whether the records follow from what the file says now."""
    try:
        return text_of(file) == (applied(db) or "")
    except WorkspaceError:
        return False
