from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.model import Analysis
from briefing.store.records.rewriting import rewrite
from briefing.store.records.rows import to_rows
from tests.unit.store.records.records_samples import article, outcome, quote, records

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Read us daily “Two words,” Lunde said."
SHORT = "“Two words,” Lunde said."
BEFORE = Analysis(article(TEXT), (quote(TEXT, "Two words,", "Lunde"),), (), (5, 6), 7)
AFTER = Analysis(article(SHORT), (quote(SHORT, "Two words,", "Lunde"),), (), (5, 6), 7)
_ALL = ("article", "body", "quote", "voice", "doubtful", "account", "source")


def test_an_article_written_anew_is_as_if_it_had_been_so_from_the_first(tmp_path: Path) -> None:
    learned = frozenset({6})
    wanted = replace(outcome(AFTER), articles=(to_rows(AFTER, learned),))
    (tmp_path / "anew").mkdir()
    (tmp_path / "first").mkdir()
    with records(tmp_path / "anew", outcome(BEFORE)) as db, records(tmp_path / "first", wanted) as clean:
        rewrite(db, to_rows(AFTER, learned))
        for table in _ALL:
            columns = "*" if table != "quote" else "key, article, start, raw_start, name"
            assert db.execute(f"SELECT {columns} FROM {table}").fetchall() == (
                clean.execute(f"SELECT {columns} FROM {table}").fetchall()
            ), table
        assert db.execute("SELECT digest, removed FROM doubtful ORDER BY digest").fetchall() == [(5, 0), (6, 1)]


def test_all_that_changes_with_it_is_pending_for_the_text_index(tmp_path: Path) -> None:
    with records(tmp_path, outcome(BEFORE)) as db:
        db.execute("DELETE FROM pending")
        rewrite(db, to_rows(AFTER))
        assert set(db.execute("SELECT kind, key FROM pending")) == {("a", "a1"), ("q", "a1:1"), ("q", "a1:15")}


def test_an_article_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with records(tmp_path) as db:
        rewrite(db, replace(to_rows(AFTER), quotes=(), accounts=()))
        assert db.execute("SELECT count(*) FROM article").fetchone() == (0,)
