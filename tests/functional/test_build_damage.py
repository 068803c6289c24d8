"""An index that is not what was written is never misread: it is built anew, and the report says so."""

from __future__ import annotations

import shutil
import sqlite3
from typing import TYPE_CHECKING

import pytest

from briefing.errors import IndexBusyError, IndexDamagedError, StoreError
from briefing.store.building import opening
from briefing.store.records import database
from tests.functional.building import contents, library, workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefing.workspace import Workspace


def records(place: Workspace) -> Path:
    return place.index / database.RECORDS


def execute(place: Workspace, *statements: str) -> None:
    """Change the records behind the library's back."""
    db = sqlite3.connect(records(place))
    for statement in statements:
        db.execute(statement)
    db.commit()
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()


def overwrite(place: Workspace, at: int, with_: bytes) -> None:
    with records(place).open("r+b") as file:
        file.seek(at)
        file.write(with_)


def remove_text_index(place: Workspace) -> None:
    for generation in place.index.glob("gen-*"):
        shutil.rmtree(generation)


def empty_folder(place: Workspace) -> None:
    shutil.rmtree(place.index)
    place.index.mkdir()


DAMAGES: dict[str, Callable[[Workspace], object]] = {
    "another version": lambda place: execute(place, "PRAGMA user_version = 999"),
    "another application": lambda place: execute(place, "PRAGMA application_id = 7"),
    "a table more": lambda place: execute(place, "CREATE TABLE more (x)"),
    "a trigger less": lambda place: execute(place, "DROP TRIGGER quote_INSERT"),
    "other rules": lambda place: execute(place, "UPDATE meta SET value = 'x' WHERE name = 'rules'"),
    "no database": lambda place: records(place).write_bytes(b"not a database " * 1000),
    "no bytes": lambda place: records(place).write_bytes(b""),
    "half a database": lambda place: records(place).write_bytes(records(place).read_bytes()[:9000]),
    "zeroed pages": lambda place: overwrite(place, 4096, bytes(40_000)),
    "noise in the pages": lambda place: overwrite(place, 4096 * 3, bytes(range(256)) * 200),
    "no records": lambda place: records(place).unlink(),
    "no text index": remove_text_index,
    "no pointer": lambda place: (place.index / "CURRENT").unlink(),
    "a strange pointer": lambda place: (place.index / "CURRENT").write_text("../../etc"),
    "an empty text index": lambda place: [f.write_bytes(b"") for f in place.index.glob("gen-*/*")],
    "nothing but the folder": empty_folder,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_index_is_built_anew(tmp_path: Path, damage: str) -> None:
    place = workspace(tmp_path)
    with library(place) as opened:
        opened.refresh()
    good = contents(place)
    DAMAGES[damage](place)
    with library(place) as opened:
        report = opened.refresh()
        assert report.articles == 3
        assert report.worked
        assert len(report.problems) <= 1
        assert opened.check(full=True) == []
        assert not opened.refresh().worked
    assert contents(place) == good


@pytest.mark.parametrize("damage", ["another version", "a trigger less", "no database", "half a database"])
def test_damaged_records_are_not_read(tmp_path: Path, damage: str) -> None:
    place = workspace(tmp_path)
    with library(place) as opened:
        opened.refresh()
    DAMAGES[damage](place)
    with library(place) as opened:
        assert not opened.is_built()
        assert opened.check() != []
        with pytest.raises(IndexDamagedError, match=r"[^\n]+") as error:
            opened.quotes()
        assert error.value.advice == "run: briefing index"
        (problem,) = opened.refresh().problems
        assert (problem.file, problem.advice) == ("index", "it was built anew from the corpus")


def test_columns_that_make_no_sense_are_damage(tmp_path: Path) -> None:
    place = workspace(tmp_path)
    with library(place) as opened:
        opened.refresh()
    execute(place, """UPDATE body SET paragraphs = '[["x"]]'""", "UPDATE quote SET kind = 'shout'")
    with library(place) as opened:
        article = opened.articles().items[0]
        with pytest.raises(IndexDamagedError, match="do not make sense"):
            opened.article(article.id)
        with pytest.raises(IndexDamagedError, match="do not make sense"):
            opened.quotes().items[0]


def test_records_that_lead_out_of_the_corpus_are_not_followed(tmp_path: Path) -> None:
    place = workspace(tmp_path)
    (tmp_path / "secret.txt").write_text("secret")
    with library(place) as opened:
        opened.refresh()
        article = opened.article("ferry.txt").id
    execute(place, f"UPDATE article SET file = '../secret.txt' WHERE id = '{article}'")
    with library(place) as opened, pytest.raises(IndexDamagedError, match="no place in the corpus"):
        opened.raw_text(article)


def test_without_an_index_a_query_says_what_to_do(tmp_path: Path) -> None:
    place = workspace(tmp_path)
    with library(place) as opened:
        assert not opened.is_built()
        with pytest.raises(StoreError, match="no index yet") as error:
            opened.timeline()
        assert error.value.advice == "run: briefing index"
    assert not place.index.exists()


def test_a_lost_text_index_is_filled_from_the_records(tmp_path: Path) -> None:
    """Nothing is read from the corpus again for it."""
    place = workspace(tmp_path)
    with library(place) as opened:
        first = opened.refresh()
        shutil.rmtree(next(place.index.glob("gen-*")))
        report = opened.refresh()
    assert (report.added, report.changed, report.unchanged) == (0, 0, 3)
    assert report.documents == first.documents


def test_check_tells_where_records_and_text_index_differ(tmp_path: Path) -> None:
    place = workspace(tmp_path)
    with library(place) as opened:
        opened.refresh()
        assert opened.check() == []
    execute(
        place,
        "PRAGMA foreign_keys = ON",
        "DELETE FROM quote WHERE key = (SELECT min(key) FROM quote)",
        "DELETE FROM pending",
    )
    with library(place) as opened:
        (line,) = opened.check()
        assert "0 missing and 1 unknown documents of kind quote" in line


def test_a_second_writer_gets_one_clear_line(tmp_path: Path) -> None:
    place = workspace(tmp_path)
    with library(place) as opened:
        opened.refresh()
        with opening.locked(place.index), pytest.raises(IndexBusyError) as error:
            opened.refresh()
        assert "another briefing is writing" in error.value.line
        assert opened.quotes("far apart").total == 1
        assert not opened.refresh().worked


def test_an_index_folder_that_cannot_be_made_gives_one_clear_line(tmp_path: Path) -> None:
    place = workspace(tmp_path)
    place.index.write_text("a file where the folder should be")
    with library(place) as opened, pytest.raises(StoreError, match="cannot write to the index folder"):
        opened.refresh()


def test_a_library_goes_on_over_a_rebuild(tmp_path: Path) -> None:
    """An open library sees the new records, and a list made from the old ones says that it is stale."""
    place = workspace(tmp_path)
    with library(place) as reader, library(place) as writer:
        writer.refresh()
        old = reader.quotes().items
        kept = old[0]
        fresh = reader.articles().items
        writer.refresh(rebuild=True)
        assert reader.quotes().items[0] == kept
        with pytest.raises(StoreError, match="built anew"):
            fresh[0]
        assert old[0] == kept
