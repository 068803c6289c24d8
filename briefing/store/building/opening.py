"""Becoming the one who writes an index, and finding its records fit to be written to."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from briefing.errors import IndexBusyError, IndexDamagedError, StoreError
from briefing.model import Problem
from briefing.store.building.rules import fingerprint
from briefing.store.records import database
from briefing.store.records.writing import get_meta

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing.store.textindex.engine import TextEngine

_LOCK = "build.lock"
_REBUILT = "it was built anew from the corpus"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Be the only one to write in an index folder, made if need be.

    Raises IndexBusyError at once where another is, StoreError where the folder cannot be written to.
    """
    _checked(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / _LOCK)
        lock.acquire(timeout=0)
    except Timeout as error:
        raise IndexBusyError("another briefing is writing to the index", "try again when it has finished") from error
    except (OSError, NotImplementedError) as error:
        raise StoreError(
            f"cannot write to the index folder {folder}: {error}", "choose another with --index"
        ) from error
    try:
        yield
    finally:
        lock.release()


def _checked(folder: Path) -> None:
    """Keep away from folders of somebody else's: an index has our lock or our records in it, or nothing yet."""
    if not folder.is_dir() or (folder / _LOCK).exists() or database.is_ours(folder / database.RECORDS):
        return
    try:
        strange = [path.name for path in folder.iterdir() if not path.name.startswith(".")]
    except OSError as error:
        raise StoreError(f"cannot read the index folder {folder}: {error.strerror}", "choose another") from error
    if strange:
        raise StoreError(f"{folder} holds files that are no index of briefing", "choose an empty folder for the index")


def make_ready(folder: Path, engine: TextEngine, *, rebuild: bool) -> list[Problem]:
    """See to it that there are records of our schema and rules; what had to be thrown away, and why, for the report."""
    file = folder / database.RECORDS
    existed = file.exists()
    why = "" if rebuild or not existed else unfit(file)
    if why is None:
        return []
    _renew(file, engine)
    return [rebuilt(why)] if why else []


def rebuilt(why: str) -> Problem:
    """The line of the report on something of the index that was thrown away."""
    return Problem("index", why, _REBUILT)


def unfit(file: Path) -> str | None:
    """Why the records cannot be built on, None where they can. Raises StoreError where the machine is to blame."""
    try:
        with database.opened(file, "rw") as db:
            if not database.is_current(db):
                return "it was of another version of briefing"
            if get_meta(db, "rules") != fingerprint():
                return "it was made by other rules than today's"
    except sqlite3.Error as error:
        found = database.translated(error, file)
        if not isinstance(found, IndexDamagedError):
            raise found from error
        return found.what
    return None


def _renew(file: Path, engine: TextEngine) -> None:
    """Put empty records in the place of what there was."""
    try:
        database.create(file, fingerprint())
    except OSError as error:
        raise StoreError(f"cannot replace {file}: {error.strerror}", "remove it by hand") from error
    engine.clear()
