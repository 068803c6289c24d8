"""Rows that pass the filters of a query, in their order, and what is shown of a row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from briefing.model import ArticleSummary, Calendar, Entry, Match, QuoteHit, Span, SpeakerSummary
from briefing.store.records import codec, filters, rowsets
from briefing.store.records.loading import (
    ACCOUNT,
    QUOTE,
    SUMMARY,
    Row,
    account,
    day_range,
    quote,
    speaker,
    summary,
)

if TYPE_CHECKING:
    import sqlite3
    from array import array
    from collections.abc import Callable, Sequence

    from briefing.model import Query

_AMONG = "IN (SELECT value FROM json_each(?))"
_SPEAKER = "LEFT JOIN speaker s ON s.n = q.who"

_SUMMARIES = f"SELECT a.n, {SUMMARY} FROM article a WHERE a.n {_AMONG}"
_QUOTES = (
    f"SELECT q.n, q.key, q.raw_start, q.raw_end, q.around_start, q.around_end, q.said, q.named, a.n, {QUOTE}"
    f" FROM quote q JOIN article a ON a.id = q.article {_SPEAKER} WHERE q.n {_AMONG}"
)
_TEXTS = f"SELECT a.n, b.text, {SUMMARY} FROM article a JOIN body b ON b.article = a.id WHERE a.n {_AMONG}"
_ENTRIES = f"SELECT n, id, earliest, latest, precision, headline FROM entry WHERE n {_AMONG}"
_ACCOUNTS = (
    f"SELECT t.entry, {ACCOUNT} FROM account t JOIN article a ON a.id = t.article"
    f" WHERE t.entry {_AMONG} ORDER BY t.entry, t.place"
)
_RUNS = f"""
    SELECT earliest, latest, count(*) FROM entry WHERE n {_AMONG}
    GROUP BY earliest, latest ORDER BY earliest{{order}}, latest{{order}}
"""
_SPEAKERS = """
    SELECT s.name, s.role, s.variants, s.roles, s.corrected, count(*), min(q.best), max(q.best)
    FROM quote q JOIN speaker s ON s.n = q.who{conditions}
    GROUP BY s.n ORDER BY count(*) DESC, s.name, s.n
"""


@dataclass(frozen=True, slots=True)
class Rows:
    """Numbers of rows in the order to show them, and how many there are without a limit."""

    numbers: array[int]
    total: int


# ------------------------------------------------------------------ which rows


def articles(db: sqlite3.Connection, query: Query) -> Rows:
    """Rows of `article`: newest first, those without a date last."""
    return _rows(db, "article a", filters.for_articles(query), "best DESC, file, part", query.limit)


def quotes(db: sqlite3.Connection, query: Query) -> Rows:
    """Rows of `quote`: said last first, those without a date last, and of one article in the order of its text."""
    return _rows(db, "quote q", filters.for_quotes(query), QUOTE_ORDER, query.limit)


def quotes_in(db: sqlite3.Connection, article: int) -> Rows:
    """Rows of `quote`: those of the article in one row, in the order of its text."""
    found = filters.Conditions()
    found.add("article = (SELECT id FROM article WHERE n = ?)", article)
    return _rows(db, "quote", found, "start", None)


def entries(db: sqlite3.Connection, query: Query) -> Rows:
    """Rows of `entry`: by earliest day."""
    found = filters.for_entries(query)
    # Articles may have gone since the timeline was gathered, if the build that saw it was ended early.
    found.add("EXISTS (SELECT 1 FROM account t WHERE t.entry = e.n)")
    return _rows(db, "entry e", found, entry_order(newest=query.newest), query.limit)


def calendar(db: sqlite3.Connection, rows: Sequence[int], *, newest: bool) -> Calendar:
    """The days of the entries in these rows, which are in the order of `entry_order`."""
    order = " DESC" if newest else ""
    found = [
        (date.fromisoformat(earliest), date.fromisoformat(latest), number)
        for earliest, latest, number in db.execute(_RUNS.format(order=order), (rowsets.as_json(rows),))
    ]
    return Calendar(found, newest)


QUOTE_ORDER = "best DESC, article, start"


def entry_order(*, newest: bool) -> str:
    """By day, and of one day the most reported first."""
    return "earliest DESC, latest DESC, precision, rank" if newest else "earliest, latest, precision, rank"


def _rows(db: sqlite3.Connection, table: str, conditions: filters.Conditions, order: str, limit: int | None) -> Rows:
    sql = f"FROM {table}{conditions.sql}"
    if limit is None:
        found = rowsets.numbers(db, f"SELECT n {sql} ORDER BY {order}", conditions.parameters)
        return Rows(found, len(found))
    (total,) = db.execute(f"SELECT count(*) {sql}", conditions.parameters).fetchone()
    some = (*conditions.parameters, max(limit, 0))
    return Rows(rowsets.numbers(db, f"SELECT n {sql} ORDER BY {order} LIMIT ?", some), total)


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
    articles_ = {row[8] for row in found}
    shown = {n: (text, summary(tuple(rest))) for n, text, *rest in rowsets.rows(db, _TEXTS, sorted(articles_))}
    return [_quote_hit(row, *shown[row[8]], match(row[0])) for row in found]


def _quote_hit(row: Row, text: str, article: ArticleSummary, match: Match) -> QuoteHit:
    _, key, raw_start, raw_end, around_start, around_end, said, named, _, *columns = row
    found = quote(tuple(columns))
    around = Span(around_start, around_end)
    surface = codec.load_speaker(named)
    return QuoteHit(
        id=key,
        article=article,
        quote=found,
        text=found.span.of(text),
        raw=Span(raw_start, raw_end),
        sentence=around,
        context=around.of(text),
        surface=surface.name if surface else None,
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


def speakers(db: sqlite3.Connection, query: Query) -> list[SpeakerSummary]:
    """Who is quoted in quotes that pass the filters of a query, the most quoted first."""
    conditions = filters.for_quotes(query)
    limit = "" if query.limit is None else f" LIMIT {max(query.limit, 0)}"
    return [
        SpeakerSummary(found, quotes_, _day(first), _day(last))
        for *columns, quotes_, first, last in db.execute(
            _SPEAKERS.format(conditions=conditions.sql) + limit, conditions.parameters
        )
        if (found := speaker(columns)) is not None
    ]


def _day(column: str | None) -> date | None:
    return None if column is None else date.fromisoformat(column)
