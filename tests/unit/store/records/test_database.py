from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING

import pytest

from briefing.errors import IndexBusyError, IndexDamagedError, StoreError
from briefing.store.records import database

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "records.sqlite"
    database.create(made, "rules")
    return made


def test_new_records_are_current_and_alone(file: Path) -> None:
    with database.opened(file, "ro") as db:
        assert database.is_current(db)
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert db.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert db.execute("PRAGMA trusted_schema").fetchone() == (0,)
    assert not file.with_name(file.name + ".new").exists()


@pytest.mark.parametrize(
    "change",
    [
        "PRAGMA user_version = 99",
        "PRAGMA application_id = 2",
        "DROP INDEX quote_best",
        "CREATE VIEW v AS SELECT 1",
        "CREATE TRIGGER t AFTER INSERT ON quote BEGIN DELETE FROM quote; END",
    ],
)
def test_records_of_any_other_shape_are_not_current(file: Path, change: str) -> None:
    with database.opened(file, "rw") as db:
        db.execute(change)
        assert not database.is_current(db)


def test_statistics_of_sqlite_do_not_matter(file: Path) -> None:
    with database.opened(file, "rw") as db:
        db.execute("ANALYZE")
        assert database.is_current(db)


def test_who_reads_cannot_write(file: Path) -> None:
    with database.opened(file, "ro") as db, pytest.raises(StoreError), database.reported(file):
        db.execute("DELETE FROM meta")


def test_records_in_a_folder_that_nobody_may_write_to_can_be_read(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda folder, mode: False)
    before = set(file.parent.iterdir())
    with database.opened(file, "ro") as db:
        assert database.is_current(db)
        assert set(file.parent.iterdir()) == before


def test_a_transaction_is_all_or_nothing(file: Path) -> None:
    with database.opened(file, "rw") as db:
        twice = "INSERT INTO meta VALUES ('x', 'y'), ('x', 'y')"
        with pytest.raises(sqlite3.IntegrityError), database.transaction(db):
            [db.execute(statement) for statement in ("INSERT INTO meta VALUES ('z', 'y')", twice)]
        with database.transaction(db, durable=True):
            db.execute("INSERT INTO meta VALUES ('y', 'y')")
        assert db.execute("SELECT name FROM meta WHERE value = 'y'").fetchall() == [("y",)]


def test_a_transaction_that_was_left_open_is_undone(file: Path) -> None:
    """As by a Ctrl-C between its beginning and its block; it must not look like damage."""
    with database.opened(file, "rw") as db:
        db.execute("BEGIN IMMEDIATE")
        db.execute("INSERT INTO meta VALUES ('left', 'y')")
        with database.transaction(db):
            db.execute("INSERT INTO meta VALUES ('new', 'y')")
        assert db.execute("SELECT name FROM meta WHERE value = 'y'").fetchall() == [("new",)]


def test_a_snapshot_does_not_see_what_comes_later(file: Path) -> None:
    count = "SELECT count(*) FROM meta"
    with database.opened(file, "ro") as reader, database.opened(file, "rw") as writer:
        with database.snapshot(reader) as db:
            before = db.execute(count).fetchone()
            writer.execute("INSERT INTO meta VALUES ('x', 'y')")
            assert db.execute(count).fetchone() == before
        assert reader.execute(count).fetchone() != before


def test_new_records_take_the_place_of_old_ones_in_one_step(file: Path) -> None:
    """Also where the old ones were left with a log beside them, as by a kill."""
    with database.opened(file, "rw") as held:
        held.execute("INSERT INTO meta VALUES ('old', 'y')")
        assert file.with_name(file.name + "-wal").stat().st_size > 0
        database.create(file, "rules")
        assert held.execute("SELECT count(*) FROM meta WHERE name = 'old'").fetchone() == (1,)
        with database.opened(file, "rw") as db:
            db.execute("INSERT INTO meta VALUES ('new', 'y')")
            assert db.execute("SELECT count(*) FROM meta WHERE name = 'old'").fetchone() == (0,)
    with database.opened(file, "ro") as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("SELECT count(*) FROM meta WHERE name = 'new'").fetchone() == (1,)


def test_errors_of_sqlite_become_ours(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.05)
    with database.opened(file, "rw") as one, database.opened(file, "rw") as other:
        one.execute("BEGIN IMMEDIATE")
        with pytest.raises(IndexBusyError), database.reported(file):
            other.execute("BEGIN IMMEDIATE")
        one.execute("ROLLBACK")
    with pytest.raises(StoreError, match="cannot be used"), database.reported(file):
        database.connect(file / "below", "ro")
    file.write_bytes(b"nothing of the sort" * 100)
    with pytest.raises(IndexDamagedError), database.reported(file), database.opened(file, "ro") as db:
        database.is_current(db)


def test_a_connection_that_was_closed_is_no_damage(file: Path) -> None:
    db = database.connect(file, "ro")
    db.close()
    with pytest.raises(StoreError, match="cannot be used") as error, database.reported(file):
        db.execute("SELECT 1")
    assert not isinstance(error.value, IndexDamagedError)


def test_any_other_error_of_sqlite_is_damage(file: Path) -> None:
    with database.opened(file, "rw") as db, pytest.raises(IndexDamagedError), database.reported(file):
        db.execute("SELECT * FROM no_such_table")


def test_columns_that_make_no_sense_are_damage(file: Path) -> None:
    for error in (ValueError("x"), TypeError("x"), KeyError("x"), sqlite3.DatabaseError("x")):
        with pytest.raises(IndexDamagedError), database.understood(file):
            raise error
