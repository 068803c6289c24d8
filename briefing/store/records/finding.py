"""What answers a query, in the order to show it: rows that pass its filters and, if it has words, have these."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefing.errors import IndexDamagedError
from briefing.model import Match
from briefing.store.records import filters, queries, rowsets
from briefing.store.records.database import REBUILD
from briefing.store.records.fold import forms
from briefing.store.records.writing import get_meta
from briefing.store.textindex.engine import DocumentKind

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping

    from briefing.model import Query
    from briefing.store.records.filters import Conditions
    from briefing.store.textindex.engine import Answer, TextEngine

SOME_WORDS = "nothing has all of these words; this has some of them"

_WHOLE = "SELECT 1 FROM speaker_word WHERE word = ?"
_BEGUN = "SELECT 1 FROM speaker_word WHERE word >= ?1 AND word < ?1 || char(0x10FFFF)"
_RANK = {match: rank for rank, match in enumerate(Match)}

_QUOTES = f"""
    SELECT f.key, q.n FROM json_each(?) f JOIN quote q ON q.key = f.value ORDER BY {queries.QUOTE_ORDER}
"""
_ENTRIES = """
    SELECT n FROM entry WHERE n IN (SELECT t.entry FROM json_each(?) f JOIN account t ON t.key = f.value)
    ORDER BY {order}
"""


@dataclass(frozen=True, slots=True)
class Found:
    """Rows in the order to show them, how many there are without a limit, how each was found, and a note."""

    rows: array[int]
    total: int
    matches: Mapping[int, Match] = field(default_factory=dict)
    note: str = ""

    def match(self, row: int) -> Match:
        """How a row was found."""
        return self.matches.get(row, Match.ALL)


def articles(db: sqlite3.Connection, engine: TextEngine, query: Query, stop: Callable[[], bool] | None) -> Found:
    """Rows of `article`, best first: by how the words were found, then by the score of the text index.

    Without words: newest first, those without a date last.
    """
    if not query.words.strip():
        return _all(queries.articles(db, query))
    answer = _ask(
        db, engine, query, DocumentKind.ARTICLE, "SELECT id FROM article a", filters.for_articles(query), stop
    )
    keys = rowsets.as_json(found.key[2:] for found in answer.found)
    rows = db.execute("SELECT f.key, a.n FROM json_each(?) f JOIN article a ON a.id = f.value ORDER BY f.key", (keys,))
    return _found(answer, rows.fetchall())


def quotes(db: sqlite3.Connection, engine: TextEngine, query: Query, stop: Callable[[], bool] | None) -> Found:
    """Rows of `quote`, best first: by how the words were found; of equals, those said last.

    Where no quote has all of the words, some of them may be the speaker's name; failing that, those with most of them
    come first. Without words: those said last first, those without a date last.
    """
    if not query.words.strip():
        return _all(queries.quotes(db, query))
    answer = _ask(db, engine, query, DocumentKind.QUOTE, "SELECT key FROM quote q", filters.for_quotes(query), stop)
    if answer.match is Match.SOME and (named := _with_speaker(db, query)) is not None:
        found = quotes(db, engine, named, stop)
        if len(found.rows) and Match.SOME not in found.matches.values():
            return replace(found, matches=dict.fromkeys(found.rows, Match.WORDS))
    rows = db.execute(_QUOTES, (rowsets.as_json(found.key[2:] for found in answer.found),)).fetchall()
    if answer.match is Match.SOME:
        rows.sort(key=lambda row: -answer.found[row[0]].score)
    else:
        rows.sort(key=lambda row: _RANK[answer.found[row[0]].match])
    return _found(answer, rows)


def entries(db: sqlite3.Connection, engine: TextEngine, query: Query, stop: Callable[[], bool] | None) -> Found:
    """Rows of `entry`, by day: those an account of which has the words."""
    if not query.words.strip():
        return _all(queries.entries(db, query))
    every = "SELECT t.key FROM account t JOIN entry e ON e.n = t.entry"
    answer = _ask(db, engine, query, DocumentKind.ACCOUNT, every, filters.for_entries(query), stop)
    keys = rowsets.as_json(found.key[2:] for found in answer.found)
    rows = rowsets.numbers(db, _ENTRIES.format(order=queries.entry_order(newest=query.newest)), (keys,))
    partly = SOME_WORDS if len(rows) and answer.match is Match.SOME else ""
    return Found(rows, len(rows), note=answer.note or partly)


def _with_speaker(db: sqlite3.Connection, query: Query) -> Query | None:
    """The query with those of its words that are in the name of somebody quoted taken for the speaker, if there are any.

    The last word may be the beginning of one, unless a space follows it.
    """
    words = query.words.split()
    names = [
        word for word in words if _names_somebody(db, word, begun=word is words[-1] and query.words[-1] == word[-1])
    ]
    if query.speaker or not names:
        return None
    return replace(query, words=" ".join(w for w in words if w not in names), speaker=" ".join(names))


def _names_somebody(db: sqlite3.Connection, word: str, *, begun: bool) -> bool:
    found = forms(word)
    return bool(found) and all(
        db.execute(_BEGUN if begun and form is found[-1] else _WHOLE, (form,)).fetchone() for form in found
    )


def _ask(
    db: sqlite3.Connection,
    engine: TextEngine,
    query: Query,
    kind: DocumentKind,
    every: str,
    conditions: Conditions,
    stop: Callable[[], bool] | None,
) -> Answer:
    """All documents that have the words and whose records, the keys of which `every` selects, meet the conditions.

    Raises IndexDamagedError where the records know of a text index and there is none.
    """
    if engine.generation() is None and get_meta(db, "generation"):
        raise IndexDamagedError("the text index is gone", REBUILD)
    allow = None
    if conditions:
        # The text index gives documents with some of the words where none has all, so it must know who is in question.
        keys = {key for (key,) in db.execute(every + conditions.sql, conditions.parameters)}

        def allow(key: str) -> bool:
            return key[2:] in keys

    return engine.search(query.words, (kind,), allow=allow, stop=stop)


def _all(rows: queries.Rows) -> Found:
    return Found(rows.numbers, rows.total)


def _found(answer: Answer, rows: list[tuple[int, int]]) -> Found:
    """The rows, each with its place in the answer of the text index."""
    matches = {n: answer.found[at].match for at, n in rows}
    return Found(array("q", (n for _, n in rows)), len(rows), matches, answer.note)
