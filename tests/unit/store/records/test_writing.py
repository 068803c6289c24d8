from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from briefing.model import Analysis, Problem
from briefing.store.building.scan import Stamp
from briefing.store.records.writing import Fate, Outcome, delete, get_meta, problems_in, put, put_unread, set_meta
from tests.unit.store.records.records_samples import article, outcome, quote, records

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "“Two words,” Lunde said."
ANALYSIS = Analysis(article(TEXT), (quote(TEXT, "Two words,", "Lunde"),), ())


def pending(db: sqlite3.Connection) -> set[tuple[str, str]]:
    return set(db.execute("SELECT kind, key FROM pending").fetchall())


def test_what_is_put_is_pending_for_the_text_index(tmp_path: Path) -> None:
    with records(tmp_path, outcome(ANALYSIS)) as db:
        assert pending(db) == {("a", "a1"), ("q", "a1:1")}


def test_what_goes_is_pending_too_with_all_that_hangs_on_it(tmp_path: Path) -> None:
    with records(tmp_path, outcome(ANALYSIS)) as db:
        db.execute("DELETE FROM pending")
        assert delete(db, "a.txt")
        assert not delete(db, "a.txt")
        assert pending(db) == {("a", "a1"), ("q", "a1:1")}
        for table in ("article", "body", "quote", "source"):
            assert db.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


def test_the_fate_of_a_file_is_told(tmp_path: Path) -> None:
    with records(tmp_path) as db:
        unread = Outcome("a.txt", problems=(Problem("a.txt", "bad", "mend it"),))
        assert put(db, unread) is Fate.UNREAD
        assert put(db, outcome(ANALYSIS)) is Fate.ADDED
        assert put(db, outcome(ANALYSIS, sha256=b"y")) is Fate.CHANGED
        assert put(db, Outcome("a.txt", Stamp(9, 9, 9), 9, b"y", same=True)) is Fate.UNCHANGED
        assert db.execute("SELECT size, mtime, ctime, seen, sha256 FROM source").fetchall() == [(9, 9, 9, 9, b"y")]
        assert put(db, unread) is Fate.REMOVED


def test_a_new_stamp_changes_nothing_else(tmp_path: Path) -> None:
    with records(tmp_path, outcome(ANALYSIS)) as db:
        before = db.total_changes
        put(db, Outcome("a.txt", Stamp(1, 2, 3), 99, b"x", same=True))
        assert db.total_changes == before


def test_an_id_that_belongs_to_another_file_is_refused(tmp_path: Path) -> None:
    with records(tmp_path, outcome(ANALYSIS)) as db, pytest.raises(sqlite3.IntegrityError):
        put(db, outcome(ANALYSIS, name="b.txt"))


def test_problems_with_unread_files_are_written_only_when_they_differ(tmp_path: Path) -> None:
    bad, worse = Problem("b", "bad", "mend it"), Problem("a", "worse", "mend it")
    with records(tmp_path) as db:
        put_unread(db, [bad, worse])
        before = db.total_changes
        put_unread(db, [worse, bad])
        assert db.total_changes == before
        assert problems_in(db) == (worse, bad)
        put_unread(db, [bad])
        assert problems_in(db) == (bad,)


def test_facts_are_set_and_unset(tmp_path: Path) -> None:
    with records(tmp_path) as db:
        set_meta(db, [("a", "1"), ("b", "2")])
        set_meta(db, [("a", None), ("b", "3")])
        assert (get_meta(db, "a"), get_meta(db, "b")) == (None, "3")
