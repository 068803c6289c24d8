"""Bringing the text index up to what the records say is pending.

A key in the text index is a letter for the kind, a, q or t, a colon, and the key of the record.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from briefing.errors import IndexDamagedError
from briefing.store.records.database import transaction
from briefing.store.records.writing import get_meta, note, set_meta
from briefing.store.textindex.engine import Document, DocumentKind

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

    from briefing.store.textindex.engine import TextEngine, Update

REFUSED = "cannot be searched: "
"""What the problem of an article begins with that the text index would not take a document of."""

_GONE = """
    SELECT kind || ':' || key FROM pending p WHERE NOT CASE kind
        WHEN 'a' THEN EXISTS (SELECT 1 FROM article WHERE id = p.key)
        WHEN 'q' THEN EXISTS (SELECT 1 FROM quote WHERE key = p.key)
        ELSE EXISTS (SELECT 1 FROM account WHERE key = p.key) END
"""
_ARTICLES = """
    SELECT p.n, a.id, a.title, b.text FROM pending p JOIN article a ON a.id = p.key JOIN body b ON b.article = a.id
    WHERE p.kind = 'a' ORDER BY p.n
"""
_QUOTES = """
    SELECT p.n, p.key, q.article, q.start, q."end" FROM pending p JOIN quote q ON q.key = p.key
    WHERE p.kind = 'q' ORDER BY p.n
"""
_ACCOUNTS = """
    SELECT p.n, p.key, a.text || char(10) || a.names FROM pending p JOIN account a ON a.key = p.key
    WHERE p.kind = 't' GROUP BY p.n ORDER BY p.n
"""


def trouble(db: sqlite3.Connection, engine: TextEngine) -> str | None:
    """Why the text index cannot be built on, None where it can; empty where it is merely not the one we know."""
    try:
        problems = engine.check()
        known = engine.generation() == get_meta(db, "generation")
    except IndexDamagedError as error:
        return error.what
    if problems:
        return problems[0]
    return None if known else ""


def count_pending(db: sqlite3.Connection) -> int:
    """How many documents may differ between the records and the text index."""
    return int(db.execute("SELECT count(*) FROM pending").fetchone()[0])


def start_over(db: sqlite3.Connection, engine: TextEngine) -> None:
    """Empty the text index and make every record pending."""
    with transaction(db, durable=True):
        set_meta(db, [("generation", None)])
        for kind, key, table in (("a", "id", "article"), ("q", "key", "quote"), ("t", "key", "account")):
            db.execute(f"INSERT OR IGNORE INTO pending (kind, key) SELECT '{kind}', {key} FROM {table} ORDER BY n")
    engine.clear()


def bring_up(
    db: sqlite3.Connection,
    engine: TextEngine,
    *,
    stop: Callable[[], bool],
    progress: Callable[[int, int], None],
    optimize: bool = False,
) -> int:
    """Index what is pending, and count it. Where the user stopped it, some is pending still.

    The records as they are must be on the disk before: the text index must never know what they do not.
    """
    total = count_pending(db)
    removed = [key for (key,) in db.execute(_GONE)]
    numbers = array("q")
    update = engine.update(
        _documents(db, numbers),
        removed,
        optimise=optimize,
        stop=stop,
        progress=lambda done: progress(min(len(removed) + done, total), total),
    )
    with transaction(db, durable=True):
        for refused in update.refused:
            note(db, refused.key.split(":")[1], f"{REFUSED}{refused.why}", "the rest of it is there")
        set_meta(db, [("generation", update.generation or None)])
        _settle(db, update, numbers, removed)
    return len(removed) + update.taken


def _settle(db: sqlite3.Connection, update: Update, numbers: array[int], removed: list[str]) -> None:
    """Strike out what is no longer pending."""
    if not update.stopped:
        db.execute("DELETE FROM pending")
        return
    db.executemany("DELETE FROM pending WHERE n = ?", ((n,) for n in numbers[: update.taken]))
    db.executemany("DELETE FROM pending WHERE kind = ? AND key = ?", (key.split(":", 1) for key in removed))


def _documents(db: sqlite3.Connection, numbers: array[int]) -> Iterator[Document]:
    """The pending documents that have a record; the number of each is added to `numbers` before it is given."""
    for n, key, title, text in db.execute(_ARTICLES):
        numbers.append(n)
        yield Document(f"a:{key}", DocumentKind.ARTICLE, text, title or "")
    shown, text = "", ""
    for n, key, article, start, end in db.execute(_QUOTES):
        if article != shown:
            shown = article
            (text,) = db.execute("SELECT text FROM body WHERE article = ?", (article,)).fetchone()
        numbers.append(n)
        yield Document(f"q:{key}", DocumentKind.QUOTE, text[start:end])
    for n, key, text in db.execute(_ACCOUNTS):
        numbers.append(n)
        yield Document(f"t:{key}", DocumentKind.ACCOUNT, text)
