from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from briefing.model import Analysis, Problem
from briefing.store.building import learning, rereading
from briefing.store.building.rereading import Reread
from briefing.store.records.rows import to_rows
from briefing.store.records.writing import get_meta, set_meta
from briefing.workspace import Workspace
from tests.unit.store.records.records_samples import article, outcome, records

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from briefing.store.building.rereading import Rereading
    from briefing.store.records.writing import Outcome

LINE, OTHER = 11, 22


def read(n: int, *doubtful: int, site: str = "harbour.example", applied: frozenset[int] = frozenset()) -> Outcome:
    """A file with an article of this site that holds these doubtful lines."""
    id_ = f"a{n}"
    found = replace(article(f"Text {n}.", id_=id_, file=f"{id_}.txt"), outlet=site or None)
    made = outcome(name=f"{id_}.txt")
    return replace(made, articles=(to_rows(Analysis(found, (), (), doubtful, 100 + n), applied),))


def removed(db: sqlite3.Connection) -> set[tuple[str, int]]:
    """What is without which line."""
    return set(
        db.execute(
            "SELECT id, digest FROM doubtful JOIN article ON article.n = doubtful.article WHERE removed"
        ).fetchall()
    )


class Reader:
    """Reads again what it is asked to, without looking for files; `asked` keeps each part with what it may lose."""

    def __init__(self, fails: str = "") -> None:
        self.asked: dict[str, dict[int, frozenset[int]]] = {}
        self._fails = fails

    def __call__(self, jobs: list[Rereading]) -> list[Reread]:
        return [self._one(job) for job in jobs]

    def _one(self, job: Rereading) -> Reread:
        self.asked[job.name] = job.parts
        if job.name == self._fails:
            return Reread(problem=Problem(job.name, "gone", "again"))
        n = int(job.name[1:-4])
        (rows,) = read(n, LINE, OTHER, applied=job.parts[0]).articles
        return Reread((rows,))


def learn(db: sqlite3.Connection, root: Path, reader: Reader, monkeypatch: pytest.MonkeyPatch, **more: Any) -> Any:
    monkeypatch.setattr(rereading, "work", reader)
    place = Workspace(root, root / "corpus", root / "index")
    settings = {"processes": lambda _files, _size: 1, "stop": lambda: False, "progress": lambda _done, _total: None}
    return learning.learn(db, place, **{**settings, **more})


def test_each_job_is_told_only_of_its_own_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader()
    with records(tmp_path, *(read(n, LINE, OTHER if n == 1 else 30 + n) for n in range(3)), read(4, OTHER)) as db:
        set_meta(db, [("related", "1")])
        assert learn(db, tmp_path, reader, monkeypatch) == []
        assert reader.asked == {f"a{n}.txt": {0: frozenset({LINE})} for n in range(3)}
        assert removed(db) == {(f"a{n}", LINE) for n in range(3)}
        assert (get_meta(db, "learned"), get_meta(db, "related")) == ("1", None)


def test_a_line_is_learned_for_the_site_that_repeats_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with records(tmp_path, *(read(n, LINE) for n in range(3)), read(4, LINE, site="quay.example")) as db:
        learn(db, tmp_path, Reader(), monkeypatch)
        assert ("a4", LINE) not in removed(db)


def test_what_was_taken_out_too_soon_is_put_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader()
    with records(tmp_path, read(1, LINE, applied=frozenset({LINE})), read(2, LINE)) as db:
        learn(db, tmp_path, reader, monkeypatch)
        assert reader.asked == {"a1.txt": {0: frozenset()}}
        assert (removed(db), get_meta(db, "learned")) == (set(), "0")


def test_where_all_agrees_nothing_is_read_and_nothing_is_stale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader()
    with records(tmp_path, *(read(n, LINE, applied=frozenset({LINE})) for n in range(3))) as db:
        set_meta(db, [("related", "1")])
        assert learn(db, tmp_path, reader, monkeypatch) == []
        assert (reader.asked, get_meta(db, "learned"), get_meta(db, "related")) == ({}, "1", "1")


def test_a_file_that_cannot_be_read_again_is_a_problem_and_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with records(tmp_path, *(read(n, LINE) for n in range(3))) as db:
        (problem,) = learn(db, tmp_path, Reader(fails="a1.txt"), monkeypatch)
        assert problem.file == "a1.txt"
        assert removed(db) == {("a0", LINE), ("a2", LINE)}
        assert get_meta(db, "learned") is None
        reader = Reader()
        assert learn(db, tmp_path, reader, monkeypatch) == []
        assert list(reader.asked) == ["a1.txt"]
        assert get_meta(db, "learned") == "1"


def test_what_was_done_before_a_stop_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader()
    monkeypatch.setattr(learning, "_COMMIT", 1)
    with records(tmp_path, *(read(n, LINE) for n in range(20))) as db:
        learn(db, tmp_path, reader, monkeypatch, stop=lambda: bool(reader.asked))
        assert len(removed(db)) == len(reader.asked) == 16
        assert get_meta(db, "learned") is None


def test_progress_counts_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[tuple[int, int]] = []
    with records(tmp_path, *(read(n, LINE) for n in range(20))) as db:
        learn(db, tmp_path, Reader(), monkeypatch, progress=lambda done, total: steps.append((done, total)))
    assert steps == [(0, 20), (16, 20), (20, 20)]


def test_what_recurs_so_far_is_foreseen(tmp_path: Path) -> None:
    with records(tmp_path, *(read(n, LINE, *([OTHER] if n > 1 else [])) for n in range(3))) as db:
        assert learning.foreseen(db) == {LINE}
        assert get_meta(db, "learned") is None
