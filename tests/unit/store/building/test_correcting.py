from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

from briefing.model import (
    Analysis,
    ArticleCorrection,
    Basis,
    DateEstimate,
    DateRange,
    Facts,
)
from briefing.store.building.correcting import settle
from briefing.store.records.loading import load_facts
from briefing.store.records.lookup import row_at
from tests.unit.store.records.records_samples import article, outcome, records

TEXT = "The board met."
DAY = date(2022, 1, 10)
DATED = DateEstimate(DateRange.day(DAY), Basis.CORRECTED, DAY)
ONE = Analysis(replace(article(TEXT, [TEXT]), outlet="A Wire"), (), ())
OTHER = Analysis(article(TEXT, [TEXT], id_="a2", file="n#2"), (), ())


def column(db: sqlite3.Connection, name: str) -> object:
    return db.execute(f"SELECT {name} FROM article WHERE id = 'a1'").fetchone()[0]


def related(db: sqlite3.Connection) -> bool:
    return db.execute("SELECT 1 FROM meta WHERE name = 'related'").fetchone() is not None


def settled(db: sqlite3.Connection) -> None:
    """As after a build."""
    db.execute("DELETE FROM pending")
    db.execute("UPDATE article SET related = 1")
    db.execute("INSERT OR REPLACE INTO meta VALUES ('related', '1')")


def test_a_date_has_the_article_related_again_and_the_others_not(tmp_path: Path) -> None:
    with records(tmp_path, outcome(ONE), outcome(OTHER, name="n#2")) as db:
        settled(db)
        assert settle(db, [ArticleCorrection("a.txt", 0, Facts(published=DATED))]) == (True, [])
        assert (column(db, "best"), column(db, "known")) == ("2022-01-10", column(db, "published"))
        assert db.execute("SELECT id FROM article WHERE related = 0").fetchall() == [("a1",)]
        assert not related(db)
        assert db.execute("SELECT kind FROM pending").fetchall() == []


def test_a_title_is_pending_for_the_text_index_and_nothing_is_related_again(tmp_path: Path) -> None:
    with records(tmp_path, outcome(ONE)) as db:
        settled(db)
        settle(db, [ArticleCorrection("a.txt", 0, Facts(title="Zebras", url="https://q.example"))])
        assert db.execute("SELECT kind, key FROM pending").fetchall() == [("a", "a1")]
        assert column(db, "origin") == "a wire\nhttps://q.example\na.txt"
        assert related(db)


def test_what_is_settled_is_not_written_again_and_what_is_taken_back_leaves_no_trace(tmp_path: Path) -> None:
    given = [ArticleCorrection("a.txt", 0, Facts("T", "B", "O", "https://q.example", DATED))]
    with records(tmp_path, outcome(ONE)) as db:
        settled(db)
        before = db.execute("SELECT * FROM article").fetchall()
        settle(db, given)
        facts = load_facts(db, row_at(db, "a.txt", 0) or 0)
        assert facts.article.corrected == ("title", "byline", "outlet", "url", "published")
        assert (facts.stated.title, facts.stated.outlet, facts.stated.published) == ("Title of a1", "A Wire", None)
        changes = db.total_changes
        assert settle(db, given) == (False, [])
        assert db.total_changes == changes
        assert settle(db, [ArticleCorrection("a.txt", 0, Facts())]) == (True, [])
        settled(db)
        assert db.execute("SELECT * FROM article").fetchall() == before
        assert db.execute("SELECT * FROM correction").fetchall() == []


def test_a_file_whose_name_ends_like_a_part_is_found_by_it(tmp_path: Path) -> None:
    with records(tmp_path, outcome(OTHER, name="n#2")) as db:
        _, problems = settle(db, [ArticleCorrection("n", 2, Facts("T")), ArticleCorrection("n", 3, Facts("U"))])
        assert db.execute("SELECT title FROM article").fetchall() == [("T",)]
        assert [problem.what for problem in problems] == ["there is no article 'n#3'"]
