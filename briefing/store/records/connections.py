"""Reading the records from any thread, also while a build writes them or puts others in their place."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING
from weakref import WeakSet

from briefing.errors import IndexDamagedError, StoreError
from briefing.store.records import database
from briefing.store.records.writing import get_meta

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Connections:
    """One read-only connection for each thread, renewed when the records have been replaced."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / database.RECORDS
        self._local = threading.local()
        self._all: WeakSet[_Handle] = WeakSet()
        self._lock = threading.Lock()

    @contextmanager
    def reading(self, made: str | None = None) -> Iterator[sqlite3.Connection]:
        """One state of the records for the time of a block. Raises StoreError and IndexDamagedError.

        `made` is what `meta.made` said before: row numbers from then mean nothing in records that were made later. Do
        not read within the block of another read: that may close what the outer one reads.
        """
        with database.understood(self.file):
            handle = self._handle()
            if made is not None and handle.made != made:
                raise StoreError("the index has been built anew since this list was made", "ask again")
            try:
                with database.snapshot(handle.db) as db:
                    yield db
            except IndexDamagedError:
                if handle.identity == _identity(self.file):
                    raise
                # What was missing went with these records, as others took their place.
                raise StoreError("the index has been built anew since this was asked", "ask again") from None

    def are_complete(self) -> bool:
        """Whether there are records of our schema, and a build has once gone through to its end."""
        try:
            with self.reading() as db:
                return get_meta(db, "complete") is not None
        except StoreError:
            return False

    def close(self) -> None:
        """Close the connections of all threads."""
        with self._lock:
            for handle in list(self._all):
                handle.close()
            self._local = threading.local()

    def _handle(self) -> _Handle:
        held: _Handle | None = getattr(self._local, "handle", None)
        while held is None or held.identity != _identity(self.file):
            if held is not None:
                self._local.handle = None
                held.close()
            identity = _identity(self.file)
            if identity is None:
                raise StoreError("there is no index yet", database.REBUILD)
            # The records may be replaced while they are opened, and what SQLite keeps beside them be that of others;
            # so their identity is looked at once more.
            held = _Handle(self.file, identity)
            with self._lock:
                self._all.add(held)
            self._local.handle = held
        return held


class _Handle:
    """A connection that is closed with the thread it belongs to."""

    def __init__(self, file: Path, identity: tuple[int, int]) -> None:
        self.identity = identity
        self.db = _connected(file)
        self.made = get_meta(self.db, "made")

    def close(self) -> None:
        self.db.close()

    def __del__(self) -> None:
        if hasattr(self, "db"):
            self.db.close()


def _identity(file: Path) -> tuple[int, int] | None:
    """Device and inode: as long as a file is open, another in its place has another."""
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _connected(file: Path) -> sqlite3.Connection:
    """A read-only connection to records of our schema."""
    db = database.connect(file, "ro")
    try:
        current = database.is_current(db)
    except BaseException:
        db.close()
        raise
    if not current:
        db.close()
        raise IndexDamagedError("the index is of another version of briefing", database.REBUILD)
    return db
