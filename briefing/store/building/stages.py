"""The stages of a build."""

from __future__ import annotations

import sqlite3
import time
from collections import Counter
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.errors import IndexDamagedError
from briefing.model import BuildReport, Problem, Progress, Stage
from briefing.store.building import analysing, correcting, indexing, learning, naming, plan, relating, workers
from briefing.store.building.opening import rebuilt
from briefing.store.corrections import current, files
from briefing.store.records.database import RECORDS, opened, reported, transaction
from briefing.store.records.writing import (
    UNRELATED,
    Fate,
    Outcome,
    delete,
    get_meta,
    problems_in,
    put,
    put_unread,
    set_meta,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.store.building.analysing import Job
    from briefing.store.building.plan import Plan
    from briefing.store.textindex.engine import TextEngine
    from briefing.workspace import Workspace

_COMMIT = 64
"""Source files in one transaction."""
_FEW = 8
"""Batches that are read before it is worth looking at what recurs in them."""
_MOMENT = 0.02
"""Seconds between two steps of the progress."""
_POOL_FILES = 200
_POOL_BYTES = 2_000_000
"""Less work than this is done before a pool of processes has started."""


class Stages:
    """One build; it may be run again after damage was found and cleared away."""

    def __init__(
        self,
        workspace: Workspace,
        engine: TextEngine,
        progress: Callable[[Progress], None] = lambda _: None,
        stop: Callable[[], bool] = lambda: False,
        jobs: int | None = None,
        *,
        optimize: bool = False,
    ) -> None:
        self._workspace = workspace
        self._engine = engine
        self._progress = progress
        self._asked_to_stop = stop
        self._jobs = jobs
        self._optimize = optimize
        self._stopped = False
        self._fates: Counter[Fate] = Counter()
        self._documents = 0
        self._corrected = False
        self._notes: list[Problem] = []

    def run(self) -> BuildReport:
        """Go through the stages as far as there is work, and report."""
        self._fates.clear()
        self._documents = 0
        file = self._workspace.index / RECORDS
        with reported(file), opened(file, "rw") as db:
            try:
                self._bring_up_to_date(db)
            except KeyboardInterrupt:
                self._stopped = True
            return self._report(db)

    def follow(self) -> None:
        """Bring the records and the text index up to the user's corrections, without a look at the corpus."""
        file = self._workspace.index / RECORDS
        with reported(file), opened(file, "rw") as db:
            self._follow(db)

    def _bring_up_to_date(self, db: sqlite3.Connection) -> None:
        todo = plan.make(db, self._workspace, stop=self._stop, progress=self._at(Stage.SCAN))
        if todo is None:
            return
        self._read(db, todo)
        if not self._stop() and get_meta(db, "learned") is None:
            self._learn(db)
        self._follow(db)
        if not self._stop() and get_meta(db, "complete") is None:
            with transaction(db):
                set_meta(db, [("complete", "1")])

    def _follow(self, db: sqlite3.Connection) -> None:
        """Do what follows from the articles that are read and from the user's corrections."""
        found = current.current(db, self._workspace.corrections)
        corrections, problems = found.corrections, found.problems
        if not self._stop():
            self._corrected, misplaced = correcting.settle(db, corrections.articles)
            problems += (*misplaced, *naming.misplaced(db, corrections.speakers))
        self._notes += [problem for problem in problems if problem not in self._notes]
        if not self._stop() and get_meta(db, "related") is None:
            relating.relate(db, corrections.speakers, stop=self._stop, progress=self._at(Stage.RELATE))
        elif not self._stop():
            self._corrected |= naming.follow(db, corrections.speakers)
        if not self._stop():
            files.keep(db, found.text)
            self._index(db)

    def _at(self, stage: Stage) -> Callable[[int, int], None]:
        """Tell of the progress of a stage: its first and last step, and between them no more than an eye can follow."""
        told = 0.0

        def tell(done: int, total: int) -> None:
            nonlocal told
            now = time.monotonic()
            if done >= total or now - told >= _MOMENT:
                told = now
                self._progress(Progress(stage, done, total))

        return tell

    def _stop(self) -> bool:
        self._stopped = self._stopped or self._asked_to_stop()
        return self._stopped

    def _report(self, db: sqlite3.Connection) -> BuildReport:
        (articles,) = db.execute("SELECT count(*) FROM article").fetchone()
        return BuildReport(
            added=self._fates[Fate.ADDED],
            changed=self._fates[Fate.CHANGED],
            removed=self._fates[Fate.REMOVED],
            unchanged=self._fates[Fate.UNCHANGED],
            articles=articles,
            problems=(*self._notes, *problems_in(db)),
            stopped=self._stopped,
            learned=int(get_meta(db, "learned") or 0),
            documents=self._documents,
            corrected=self._corrected,
        )

    # ------------------------------------------------------------------ reading

    def _read(self, db: sqlite3.Connection, todo: Plan) -> None:
        """Read what is new or other than before, and forget what is gone."""
        self._fates[Fate.UNCHANGED] += todo.unchanged
        self._forget(db, todo.gone)
        unread = list(todo.problems)
        waiting: list[Outcome] = []
        done = 0
        batches = workers.run(
            analysing.work,
            _foreseeing(db, todo.batches()),
            workers=self._workers(len(todo.jobs), todo.size),
            lost=analysing.lost,
            stop=self._stop,
        )
        tell = self._at(Stage.READ)
        try:
            with closing(batches):
                for outcomes in batches:
                    waiting += outcomes
                    unread += [problem for o in outcomes if o.stamp is None for problem in o.problems]
                    if len(waiting) >= _COMMIT:
                        self._commit(db, waiting)
                    done += len(outcomes)
                    tell(done, len(todo.jobs))
        finally:
            self._commit(db, waiting)
        if done == len(todo.jobs):
            with transaction(db):
                put_unread(db, unread)

    def _workers(self, files: int, size: int) -> int:
        """As many as asked for, but none for which there is nothing to do."""
        if self._jobs is None and files < _POOL_FILES and size < _POOL_BYTES:
            return 1
        return min(self._jobs or workers.processors(), plan.portions(files, size))

    def _learn(self, db: sqlite3.Connection) -> None:
        """Take out what recurs across articles."""
        self._notes += learning.learn(
            db, self._workspace, processes=self._workers, stop=self._stop, progress=self._at(Stage.LEARN)
        )

    def _forget(self, db: sqlite3.Connection, names: list[str]) -> None:
        if not names:
            return
        with transaction(db):
            for name in names:
                delete(db, name)
            set_meta(db, [("learned", None), *UNRELATED])
        self._fates[Fate.REMOVED] += len(names)

    def _commit(self, db: sqlite3.Connection, outcomes: list[Outcome]) -> None:
        """Write outcomes, and take them off the list once they are written."""
        if not outcomes:
            return
        with transaction(db):
            fates = Counter(_put(db, outcome) for outcome in outcomes)
            if fates[Fate.ADDED] or fates[Fate.CHANGED] or fates[Fate.REMOVED]:
                set_meta(db, [("learned", None), *UNRELATED])
        self._fates += fates
        outcomes.clear()

    # ------------------------------------------------------------------ the text index

    def _index(self, db: sqlite3.Connection) -> None:
        """Bring the text index up to the records, if need be from nothing."""
        why = indexing.trouble(db, self._engine)
        if why is not None:
            self._start_over(db, why)
        if not (indexing.count_pending(db) or self._optimize):
            return
        try:
            self._bring_up(db)
        except IndexDamagedError as error:
            self._start_over(db, error.what)
            self._bring_up(db)

    def _start_over(self, db: sqlite3.Connection, why: str) -> None:
        if why:
            self._notes.append(rebuilt(why))
        indexing.start_over(db, self._engine)

    def _bring_up(self, db: sqlite3.Connection) -> None:
        self._documents += indexing.bring_up(
            db, self._engine, stop=self._stop, progress=self._at(Stage.INDEX), optimize=self._optimize
        )


def _foreseeing(db: sqlite3.Connection, batches: Iterator[list[Job]]) -> Iterator[list[Job]]:
    """The batches with what recurs in all that was read before, looked up whenever that has doubled."""
    known: frozenset[int] = frozenset()
    due = _FEW
    for n, batch in enumerate(batches):
        if n == due:
            known, due = learning.foreseen(db), 2 * n
        yield [replace(job, boilerplate=known) for job in batch]


def _put(db: sqlite3.Connection, outcome: Outcome) -> Fate:
    """Write one outcome; where its articles cannot be, the problem instead of them."""
    db.execute("SAVEPOINT file")
    try:
        fate = put(db, outcome)
    except sqlite3.IntegrityError as error:
        db.execute("ROLLBACK TO file")
        problem = Problem(outcome.name, f"its articles cannot be told from others ({error})", "rename the file")
        fate = put(db, replace(outcome, articles=(), problems=(problem,)))
    db.execute("RELEASE file")
    return fate
