"""Opening the records: who may write, what is trusted, and what SQLite's errors mean for us."""

from __future__ import annotations

import os
import secrets
import sqlite3
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from briefing.errors import IndexBusyError, IndexDamagedError, StoreError, UsageError
from briefing.store.records import schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RECORDS = "records.sqlite"
"""The name of the records in an index folder."""
REBUILD = "run: briefing index"
PATIENCE = 5.0
"""Seconds to wait for a lock that another connection holds; every transaction here is shorter."""

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_MACHINE = {
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
}

_BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database."""

_PRAGMAS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",
)


def create(file: Path, rules: str) -> None:
    """Put empty records, to be filled by these rules, in the place of what there was.

    They are made beside it and then take its place in one step. Who has the old ones open keeps them. Raises StoreError
    and OSError.
    """
    new = file.with_name(f"{file.name}.new")
    _remove(new, "", *_BESIDE)
    with reported(new), opened(new, "rwc") as db:
        db.execute("PRAGMA journal_mode = WAL")
        db.executescript(schema.DDL)
        made = (("rules", rules), ("made", secrets.token_hex(8)))
        db.executemany("INSERT INTO meta (name, value) VALUES (?, ?)", made)
        db.execute(f"PRAGMA user_version = {schema.VERSION}")
        db.execute(f"PRAGMA application_id = {schema.APPLICATION}")
    # What is beside the old records must not be taken for a part of the new ones.
    _remove(file, *_BESIDE)
    new.replace(file)


@contextmanager
def opened(file: Path, mode: str) -> Iterator[sqlite3.Connection]:
    """A connection for the time of a block, checked by the caller; `mode` is SQLite's: ro, rw or rwc."""
    db = connect(file, mode)
    try:
        yield db
    finally:
        db.close()


def connect(file: Path, mode: str) -> sqlite3.Connection:
    """A connection in autocommit mode that believes nothing the file says about itself."""
    db = sqlite3.connect(
        f"{file.absolute().as_uri()}?mode={mode}{'&immutable=1' if mode == 'ro' and _lies_still(file) else ''}",
        uri=True,
        timeout=PATIENCE,
        isolation_level=None,
        # One thread uses it at a time; another may close it.
        check_same_thread=False,
    )
    try:
        for pragma in _PRAGMAS:
            db.execute(pragma)
    except BaseException:
        db.close()
        raise
    return db


def _lies_still(file: Path) -> bool:
    """Whether nobody can be writing here, and SQLite could not make the files that it shares with a writer."""
    return not os.access(file.parent, os.W_OK) and not file.with_name(f"{file.name}-wal").exists()


def is_ours(file: Path) -> bool:
    """Whether a file says in its header that it is records of ours, of whatever version."""
    try:
        with file.open("rb") as opened_file:
            header = opened_file.read(72)
    except OSError:
        return False
    return header[68:72] == schema.APPLICATION.to_bytes(4, "big")


def is_current(db: sqlite3.Connection) -> bool:
    """Whether these are records of our version, with exactly our tables and triggers."""
    (application,) = db.execute("PRAGMA application_id").fetchone()
    (version,) = db.execute("PRAGMA user_version").fetchone()
    return (application, version) == (schema.APPLICATION, schema.VERSION) and _statements(db) == _expected()


@contextmanager
def reported(file: Path) -> Iterator[None]:
    """Turn SQLite's errors into ours."""
    try:
        yield
    except sqlite3.Error as error:
        raise translated(error, file) from error


@contextmanager
def understood(file: Path) -> Iterator[None]:
    """Turn SQLite's errors, and those of making sense of what it gave, into ours."""
    try:
        with reported(file):
            yield
    except UnicodeEncodeError as error:
        raise UsageError("what was asked for is not valid text", "type it in UTF-8") from error
    except (ValueError, TypeError, LookupError) as error:
        raise IndexDamagedError(f"the records in {file} do not make sense ({error})", REBUILD) from error


def translated(error: sqlite3.Error, file: Path) -> StoreError:
    """Our error for one of SQLite's, or of its module's, such as the use of a connection that another thread closed."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code in _BUSY:
        return IndexBusyError(f"the records in {file} are being written to", "try again in a moment")
    if code in _MACHINE or isinstance(error, sqlite3.ProgrammingError):
        return StoreError(f"the records in {file} cannot be used: {error}", "check the folder and its disk")
    return IndexDamagedError(f"the records in {file} are damaged ({error})", REBUILD)


@contextmanager
def transaction(db: sqlite3.Connection, *, durable: bool = False) -> Iterator[None]:
    """All of a block or nothing of it.

    `durable` waits for the disk, and with it for all transactions before; the others may be undone by a loss of power,
    the last first, and are then done again.
    """
    _give_up(db)  # what Ctrl-C left open on its way into or out of a block
    db.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
    try:
        db.execute("BEGIN IMMEDIATE")
        yield
        db.execute("COMMIT")
    except BaseException:
        _give_up(db)
        raise


def _give_up(db: sqlite3.Connection) -> None:
    if db.in_transaction:
        db.execute("ROLLBACK")


@contextmanager
def snapshot(db: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """One state of the records for several reads, whatever is written meanwhile."""
    if db.in_transaction:
        yield db
        return
    db.execute("BEGIN")
    try:
        yield db
    finally:
        if db.in_transaction:
            db.execute("COMMIT")


def _remove(file: Path, *suffixes: str) -> None:
    for suffix in suffixes:
        file.with_name(file.name + suffix).unlink(missing_ok=True)


def _statements(db: sqlite3.Connection) -> list[tuple[str, str]]:
    rows = db.execute("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name")
    return rows.fetchall()


@cache
def _expected() -> list[tuple[str, str]]:
    db = sqlite3.connect(":memory:")
    try:
        db.executescript(schema.DDL)
        return _statements(db)
    finally:
        db.close()
