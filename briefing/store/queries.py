"""Rows that pass the filters of a query, in their order, and what is shown of a row."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from briefing.model import ArticleSummary, Entry, Match, QuoteHit, Span, SpeakerSummary
from briefing.store import codec, filters, rowsets
from briefing.store.loading import ACCOUNT, QUOTE, SUMMARY, Row, account, day_range, quote, speaker, summary

if TYPE_CHECKING:
    import sqlite3
    from array import array
    from collections.abc import Callable, Sequence

    from briefing.model import Query

_AMONG = "IN (SELECT value FROM json_each(?))"
_SPEAKER = "LEFT JOIN variant v ON v.name = q.name LEFT JOIN speaker s ON s.n = v.speaker"

_SUMMARIES = f"SELECT a.n, {SUMMARY} FROM article a WHERE a.n {_AMONG}"
_QUOTES = (
    f"SELECT q.n, q.key, q.raw_start, q.raw_end, q.around_start, q.around_end, q.said, a.n, {QUOTE}"
    f" FROM quote q JOIN article a ON a.id = q.article {_SPEAKER} WHERE q.n {_AMONG}"
)
_TEXTS = f"SELECT a.n, b.text, {SUMMARY} FROM article a JOIN body b ON b.article = a.id WHERE a.n {_AMONG}"
_ENTRIES = f"SELECT n, id, earliest, latest, precision, headline FROM entry WHERE n {_AMONG}"
_ACCOUNTS = (
    f"SELECT t.entry, {ACCOUNT} FROM account t JOIN article a ON a.id = t.article"
    f" WHERE t.entry {_AMONG} ORDER BY t.entry, t.place"
)
_SPEAKERS = """
    SELECT s.name, s.role, s.variants, s.roles, count(*), min(q.best), max(q.best)
    FROM speaker s JOIN variant v ON v.speaker = s.n JOIN quote q ON q.name = v.name
    GROUP BY s.n ORDER BY count(*) DESC, s.name
"""


# ------------------------------------------------------------------ which rows


def articles(db: sqlite3.Connection, query: Query) -> array[int]:
    """Rows of `article`: newest first, those without a date last."""
    found = filters.for_articles(query)
    sql = f"SELECT n FROM article a{found.sql} ORDER BY best IS NULL, best DESC, file, part"
    return rowsets.numbers(db, sql, found.parameters)


def quotes(db: sqlite3.Connection, query: Query) -> array[int]:
    """Rows of `quote`: said last first, those without a date last, and of one article in the order of its text."""
    found = filters.for_quotes(query)
    sql = (
        f"SELECT q.n FROM quote q JOIN article a ON a.id = q.article{found.sql}"
        " ORDER BY q.best IS NULL, q.best DESC, a.file, a.part, q.start"
    )
    return rowsets.numbers(db, sql, found.parameters)


def quotes_in(db: sqlite3.Connection, article: int) -> array[int]:
    """Rows of `quote`: those of the article in one row, in the order of its text."""
    sql = "SELECT q.n FROM quote q JOIN article a ON a.id = q.article WHERE a.n = ? ORDER BY q.start"
    return rowsets.numbers(db, sql, (article,))


def entries(db: sqlite3.Connection, query: Query) -> array[int]:
    """Rows of `entry`: by earliest day."""
    found = filters.for_entries(query)
    # Articles may have gone since the timeline was gathered, if the build that saw it was ended early.
    found.add("EXISTS (SELECT 1 FROM account t WHERE t.entry = e.n)")
    return rowsets.numbers(db, f"SELECT n FROM entry e{found.sql} {ENTRY_ORDER}", found.parameters)


ENTRY_ORDER = "ORDER BY earliest, latest, precision, rank"


def count(db: sqlite3.Connection, table: str) -> int:
    """How many rows a table has."""
    return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


# ------------------------------------------------------------------ what is shown of them


def summaries(db: sqlite3.Connection, rows: Sequence[int]) -> list[ArticleSummary]:
    """The articles in these rows, in this order."""
    return [summary(row[1:]) for row in rowsets.rows(db, _SUMMARIES, rows)]


def quote_hits(db: sqlite3.Connection, rows: Sequence[int], match: Callable[[int], Match]) -> list[QuoteHit]:
    """The quotes in these rows, in this order; `match` tells how each was found."""
    found = rowsets.rows(db, _QUOTES, rows)
    articles_ = {row[7] for row in found}
    shown = {n: (text, summary(tuple(rest))) for n, text, *rest in rowsets.rows(db, _TEXTS, sorted(articles_))}
    return [_quote_hit(row, *shown[row[7]], match(row[0])) for row in found]


def _quote_hit(row: Row, text: str, article: ArticleSummary, match: Match) -> QuoteHit:
    _, key, raw_start, raw_end, around_start, around_end, said, _, *columns = row
    found = quote(tuple(columns))
    around = Span(around_start, around_end)
    named = codec.load_speaker(columns[8])
    return QuoteHit(
        id=key,
        article=article,
        quote=found,
        text=found.span.of(text),
        raw=Span(raw_start, raw_end),
        sentence=around,
        context=around.of(text),
        surface=named.name if named else None,
        said=codec.load_estimate(said),
        match=match,
    )


def entries_in(db: sqlite3.Connection, rows: Sequence[int]) -> list[Entry]:
    """The entries in these rows, in this order."""
    wanted = rowsets.as_json(rows)
    told = {
        entry: tuple(account(row[1:]) for row in group)
        for entry, group in groupby(db.execute(_ACCOUNTS, (wanted,)), key=lambda row: row[0])
    }
    return [
        Entry(id_, day_range(*days), headline, accounts)
        for (_, id_, *days, headline), accounts in zip(
            rowsets.rows(db, _ENTRIES, rows), rowsets.in_order(told, rows), strict=True
        )
    ]


def speakers(db: sqlite3.Connection) -> list[SpeakerSummary]:
    """Everybody who is quoted, the most quoted first."""
    return [
        SpeakerSummary(found, quotes_, _day(first), _day(last))
        for *columns, quotes_, first, last in db.execute(_SPEAKERS)
        if (found := speaker(columns)) is not None
    ]


def _day(column: str | None) -> date | None:
    return None if column is None else date.fromisoformat(column)
