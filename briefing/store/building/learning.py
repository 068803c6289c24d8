"""Boilerplate learned from the corpus: lines that recur across the articles of a site go, and come back when they do not.

What recurs follows from `voice` and `doubtful` alone, which hold what each article has for itself; so neither the order of
files nor an earlier build matters. Only the articles in which something has to go or to come back are analysed again, and
each is written in one transaction with the note of what it is without: a build that is killed here goes on where it was.
"""

from __future__ import annotations

from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING

from briefing.relate.boilerplate import LEAST, UNKNOWN, Held, recurring
from briefing.store.building import rereading, workers
from briefing.store.building.plan import batches
from briefing.store.building.rereading import Reread, Rereading
from briefing.store.records.database import transaction
from briefing.store.records.names import to_path
from briefing.store.records.rewriting import rewrite
from briefing.store.records.rowsets import numbers
from briefing.store.records.writing import UNRELATED, set_meta

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Generator, Iterator, Sequence

    from briefing.model import Problem
    from briefing.workspace import Workspace

_COMMIT = 256
"""Articles in one transaction, but all of one file together."""

_TABLES = """
    CREATE TEMP TABLE IF NOT EXISTS learned (digest INTEGER, site TEXT, PRIMARY KEY (digest, site)) WITHOUT ROWID;
    CREATE TEMP TABLE IF NOT EXISTS stale (source INTEGER, article INTEGER, PRIMARY KEY (source, article)) WITHOUT ROWID;
    DELETE FROM learned;
    DELETE FROM stale;
"""
_HELD = """
    SELECT d.digest, v.site, v.voice FROM doubtful d CROSS JOIN voice v ON v.article = d.article
    WHERE d.digest IN (SELECT digest FROM doubtful GROUP BY digest HAVING count(*) >= ?) ORDER BY d.digest
"""
_STALE = """
    INSERT OR IGNORE INTO stale SELECT a.source, a.n
    FROM doubtful d CROSS JOIN voice v ON v.article = d.article CROSS JOIN article a ON a.n = d.article
    WHERE d.removed IS NOT EXISTS (SELECT 1 FROM learned l WHERE l.digest = d.digest AND l.site = v.site)
"""
_PARTS = """
    SELECT a.part, l.digest FROM stale t JOIN article a ON a.n = t.article JOIN voice v ON v.article = a.n
    LEFT JOIN doubtful d ON d.article = a.n LEFT JOIN learned l ON l.digest = d.digest AND l.site = v.site
    WHERE t.source = ?
"""

_MOST = 4096
"""Digests that are handed to each worker."""


def foreseen(db: sqlite3.Connection) -> frozenset[int]:
    """Digests that are boilerplate of some site by the articles that there are so far.

    Files that are read with these need not be read again, where it proves right; what does not is put right by `learn`.
    """
    return frozenset(islice((digest for digest, _ in _recurring(db)), _MOST))


def learn(
    db: sqlite3.Connection,
    workspace: Workspace,
    *,
    processes: Callable[[int, int], int],
    stop: Callable[[], bool],
    progress: Callable[[int, int], None],
) -> list[Problem]:
    """Take out of all articles what recurs, and put back what does not any more.

    `processes` says how many to use for so many files of so many bytes. Gives back why articles were left as they are;
    then, and when stopped, `meta.learned` is not set, so that the next build tries again.
    """
    with transaction(db):
        _recall(db)
    sources = numbers(db, "SELECT DISTINCT source FROM stale ORDER BY source")
    (size,) = db.execute("SELECT coalesce(sum(size), 0) FROM source WHERE id IN (SELECT source FROM stale)").fetchone()
    progress(0, len(sources))
    found = workers.run(
        rereading.work,
        batches(_jobs(db, workspace, sources)),
        workers=processes(len(sources), size),
        lost=rereading.lost,
        stop=stop,
    )
    problems, done = _written(db, found, lambda done: progress(done, len(sources)))
    if done == len(sources) and not problems:
        with transaction(db):
            (count,) = db.execute("SELECT count(DISTINCT digest) FROM learned").fetchone()
            set_meta(db, [("learned", str(count))])
    return problems


def _recall(db: sqlite3.Connection) -> None:
    """Fill `learned` with what recurs and `stale` with the articles that do not agree with it."""
    for statement in filter(str.strip, _TABLES.split(";")):
        db.execute(statement)
    db.executemany("INSERT INTO learned VALUES (?, ?)", _recurring(db))
    db.execute(_STALE)


def _recurring(db: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    """The digests that are boilerplate, each with the site where it is."""
    voices = dict(db.execute("SELECT site, count(DISTINCT voice) FROM voice GROUP BY site"))
    (voices[UNKNOWN],) = db.execute("SELECT count(DISTINCT voice) FROM voice").fetchone()
    return recurring(map(Held._make, db.execute(_HELD, (LEAST,))), voices)


def _jobs(db: sqlite3.Connection, workspace: Workspace, sources: Sequence[int]) -> Iterator[tuple[Rereading, int]]:
    """Each source file that holds stale articles, with its size."""
    for source in sources:
        name, size, sha256 = db.execute("SELECT name, size, sha256 FROM source WHERE id = ?", (source,)).fetchone()
        parts: dict[int, set[int]] = {}
        for part, digest in db.execute(_PARTS, (source,)):
            parts.setdefault(part, set()).update(() if digest is None else (digest,))
        path = str(workspace.corpus / to_path(name))
        lose = {part: frozenset(digests) for part, digests in parts.items()}
        yield Rereading(name, path, workspace.settings.max_file_size, sha256, lose), size


def _written(
    db: sqlite3.Connection, found: Generator[list[Reread]], progress: Callable[[int], None]
) -> tuple[list[Problem], int]:
    """Write the articles as they come, and give the problems and how many files there were."""
    problems: list[Problem] = []
    waiting: list[Reread] = []
    done = 0
    try:
        with closing(found):
            for batch in found:
                waiting += batch
                problems += [one.problem for one in batch if one.problem]
                done += len(batch)
                if sum(len(one.articles) for one in waiting) >= _COMMIT:
                    _commit(db, waiting)
                progress(done)
    finally:
        _commit(db, waiting)
    return problems, done


def _commit(db: sqlite3.Connection, waiting: list[Reread]) -> None:
    """Write what has come, and take it off the list once it is written."""
    articles = [rows for one in waiting for rows in one.articles]
    if articles:
        with transaction(db):
            for rows in articles:
                rewrite(db, rows)
            set_meta(db, UNRELATED)
    waiting.clear()
