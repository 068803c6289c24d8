from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from briefing.model import Analysis
from briefing.store.building import indexing
from briefing.store.records.writing import delete, get_meta, problems_in
from briefing.store.textindex.engine import Answer, Document, DocumentKind, Refused, Update
from tests.unit.store.records.records_samples import article, outcome, quote, records

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterable
    from pathlib import Path

TEXT = "“Two words,” Lunde said."


class FakeEngine:
    """A text engine that keeps its documents in a dictionary; it may stop early and refuse some."""

    def __init__(self, *, most: int | None = None, refused: tuple[str, ...] = ()) -> None:
        self.documents: dict[str, Document] = {}
        self.most = most
        self.refused = refused
        self.updates = 0

    def update(
        self,
        documents: Iterable[Document],
        removed: Iterable[str] = (),
        *,
        optimise: bool = False,
        stop: Callable[[], bool] | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> Update:
        for key in removed:
            self.documents.pop(key, None)
        taken = list(islice(documents, self.most))
        self.documents |= {d.key: d for d in taken if d.key not in self.refused}
        self.updates += 1
        stopped = self.most is not None and len(taken) == self.most
        why = tuple(Refused(d.key, "it is odd") for d in taken if d.key in self.refused)
        return Update(f"gen-{self.updates}", len(taken), why, stopped)

    def search(
        self,
        words: str,
        kinds: Collection[DocumentKind],
        *,
        limit: int | None = None,
        allow: Callable[[str], bool] | None = None,
        stop: Callable[[], bool] | None = None,
        deadline: float = 0,
    ) -> Answer:
        raise NotImplementedError

    def generation(self) -> str | None:
        return f"gen-{self.updates}" if self.updates else None

    def check(self, *, full: bool = False) -> list[str]:
        return []

    def clear(self) -> None:
        self.documents.clear()
        self.updates = 0

    def close(self) -> None:
        pass


def analysis(id_: str) -> Analysis:
    return Analysis(article(TEXT, id_=id_, file=f"{id_}.txt"), (quote(TEXT, "Two words,", "Lunde"),), ())


def bring_up(db: sqlite3.Connection, engine: FakeEngine) -> int:
    return indexing.bring_up(db, engine, stop=lambda: False, progress=lambda done, total: None)


def test_documents_are_slices_of_the_article(tmp_path: Path) -> None:
    engine = FakeEngine()
    with records(tmp_path, outcome(analysis("a1"))) as db:
        assert bring_up(db, engine) == 2
        assert engine.documents == {
            "a:a1": Document("a:a1", DocumentKind.ARTICLE, TEXT, "Title of a1"),
            "q:a1:1": Document("q:a1:1", DocumentKind.QUOTE, "Two words,"),
        }
        assert indexing.count_pending(db) == 0
        assert get_meta(db, "generation") == "gen-1"


def test_what_went_is_removed(tmp_path: Path) -> None:
    engine = FakeEngine()
    with records(tmp_path, outcome(analysis("a1")), outcome(analysis("a2"), name="b.txt")) as db:
        bring_up(db, engine)
        delete(db, "a.txt")
        assert bring_up(db, engine) == 2
        assert sorted(engine.documents) == ["a:a2", "q:a2:1"]


def test_what_was_not_taken_stays_pending(tmp_path: Path) -> None:
    engine = FakeEngine(most=3)
    with records(tmp_path, outcome(analysis("a1")), outcome(analysis("a2"), name="b.txt")) as db:
        assert bring_up(db, engine) == 3
        assert len(engine.documents) == 3
        engine.most = None
        assert bring_up(db, engine) == 1
        assert sorted(engine.documents) == ["a:a1", "a:a2", "q:a1:1", "q:a2:1"]


def test_a_refused_document_is_a_problem_of_its_file_and_not_tried_again(tmp_path: Path) -> None:
    engine = FakeEngine(refused=("q:a1:1",))
    with records(tmp_path, outcome(analysis("a1"))) as db:
        bring_up(db, engine)
        assert [(p.file, p.what) for p in problems_in(db)] == [("a1.txt", "cannot be searched: it is odd")]
        assert indexing.count_pending(db) == 0


def test_doing_the_same_work_twice_does_no_harm(tmp_path: Path) -> None:
    """As after a kill between the text index and the records."""
    engine = FakeEngine()
    with records(tmp_path, outcome(analysis("a1"))) as db:
        bring_up(db, engine)
        once = dict(engine.documents)
        db.execute("INSERT INTO pending (kind, key) VALUES ('q', 'a1:1'), ('q', 'gone:7')")
        bring_up(db, engine)
        assert engine.documents == once


def test_another_generation_than_the_one_we_know_is_not_built_on(tmp_path: Path) -> None:
    engine = FakeEngine()
    with records(tmp_path, outcome(analysis("a1"))) as db:
        assert indexing.trouble(db, engine) is None
        bring_up(db, engine)
        assert indexing.trouble(db, engine) is None
        engine.updates = 7
        assert indexing.trouble(db, engine) == ""
        indexing.start_over(db, engine)
        assert (engine.documents, indexing.count_pending(db), get_meta(db, "generation")) == ({}, 2, None)
