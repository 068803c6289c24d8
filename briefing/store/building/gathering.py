"""The timeline, gathered from what all articles say: anew for the years of which accounts have come or gone."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from briefing.relate import timeline
from briefing.store.building.stopping import heed
from briefing.store.records.loading import ACCOUNT, account

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

    from briefing.model import Account, Entry

_ACCOUNTS = (
    f"SELECT t.n, t.entry, t.place, {ACCOUNT} FROM account t JOIN article a ON a.id = t.article"
    " WHERE t.earliest BETWEEN ? AND ? ORDER BY t.earliest, t.latest, t.precision"
)
_DAY = timedelta(days=1)

Written = dict["Account", tuple[int, int | None, int]]
"""Accounts with their row, the row of their entry, and their place in it."""


def gather(db: sqlite3.Connection, stop: Callable[[], bool], progress: Callable[[int, int], None], done: int) -> None:
    """Gather the accounts of the years that changed into the entries of the timeline; `done` is where progress begins.

    Call it in a transaction.
    """
    years = _stale(db)
    total = done + sum(_count(db, year) for year in years)
    for year in years:
        heed(stop, 0)
        for at, told in enumerate(_gather(db, year)):
            heed(stop, at)
            done += told
            progress(min(done, total), total)
    db.execute("DELETE FROM ungathered")


def _stale(db: sqlite3.Connection) -> list[int]:
    """The years to gather anew, in order: around New Year, what is told in one may count to the other."""
    years: set[int] = set()
    for (month,) in db.execute("SELECT month FROM ungathered"):
        year, number = map(int, month.split("-"))
        years |= {year} | ({year - 1} if number == 1 else set()) | ({year + 1} if number == 12 else set())
    return sorted(year for year in years if date.min.year < year < date.max.year)


def _count(db: sqlite3.Connection, year: int) -> int:
    days = (f"{year:04d}-01-01", f"{year:04d}-12-31")
    return int(db.execute("SELECT count(*) FROM account WHERE earliest BETWEEN ? AND ?", days).fetchone()[0])


def _gather(db: sqlite3.Connection, year: int) -> Iterator[int]:
    """Write the entries of a year in place of those it had, where they differ; gives the number of accounts of each."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    written: Written = {}
    before = _read(db, timeline.turn_of_year(year)[0], first - _DAY, written)
    own = _read(db, first, last, written)
    after = _read(db, last + _DAY, timeline.turn_of_year(year + 1)[1], written)
    stale = {n for (n,) in db.execute("SELECT n FROM entry WHERE earliest BETWEEN ? AND ?", _iso(first, last))}
    rank, days_before = 0, None
    for entry in timeline.of_year(before, own, after):
        rank = rank + 1 if entry.range == days_before else 0
        days_before = entry.range
        n = _put_entry(db, entry, rank)
        stale.discard(n)
        _put_accounts(db, n, entry, written)
        yield len(entry.accounts)
    db.executemany("DELETE FROM entry WHERE n = ?", [(n,) for n in stale])


def _read(db: sqlite3.Connection, first: date, last: date, written: Written) -> list[Account]:
    """The accounts that begin in a stretch of days, in order of their days; where each is written is noted."""
    found = []
    for n, entry, place, *row in db.execute(_ACCOUNTS, _iso(first, last)):
        told = account(tuple(row))
        written[told] = (n, entry, place)
        found.append(told)
    return found


def _iso(first: date, last: date) -> tuple[str, str]:
    return first.isoformat(), last.isoformat()


def _put_accounts(db: sqlite3.Connection, n: int, entry: Entry, written: Written) -> None:
    """Note in which entry the accounts are, where that has changed."""
    for place, told in enumerate(entry.accounts):
        row, *before = written[told]
        if before != [n, place]:
            db.execute("UPDATE account SET entry = ?, place = ? WHERE n = ?", (n, place, row))


def _put_entry(db: sqlite3.Connection, entry: Entry, rank: int) -> int:
    """Write an entry, in the place of the one of its id if there was one, and give its number."""
    range_ = entry.range
    values = (range_.earliest.isoformat(), range_.latest.isoformat(), range_.precision, rank, entry.headline)
    before = db.execute(
        "SELECT n, earliest, latest, precision, rank, headline FROM entry WHERE id = ?", (entry.id,)
    ).fetchone()
    if before is None:
        n = db.execute(
            "INSERT INTO entry (earliest, latest, precision, rank, headline, id) VALUES (?, ?, ?, ?, ?, ?)",
            (*values, entry.id),
        ).lastrowid
        return int(n or 0)
    if before[1:] != values:
        db.execute(
            "UPDATE entry SET earliest = ?, latest = ?, precision = ?, rank = ?, headline = ? WHERE n = ?",
            (*values, before[0]),
        )
    return int(before[0])
