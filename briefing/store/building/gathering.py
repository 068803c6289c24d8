"""The timeline, gathered from what all articles say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.relate import timeline
from briefing.store.records.loading import ACCOUNT, account

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

    from briefing.model import Account, Entry

_ACCOUNTS = (
    f"SELECT {ACCOUNT} FROM account t JOIN article a ON a.id = t.article ORDER BY t.earliest, t.latest, t.precision"
)
_GLANCE = 1024
"""Rows between two looks at whether to stop."""


class Stopped(Exception):  # noqa: N818 it is a wish, not an error
    """The user wants the build to end."""


def heed(stop: Callable[[], bool], n: int) -> None:
    """Raise Stopped if `stop` says so; it is asked at some of the numbers `n` only, of which 0 is one."""
    if n % _GLANCE == 0 and stop():
        raise Stopped


def gather(db: sqlite3.Connection, stop: Callable[[], bool], progress: Callable[[int, int], None], done: int) -> None:
    """Gather all accounts into the entries of the timeline; `done` is what the progress begins at."""
    (accounts,) = db.execute("SELECT count(*) FROM account").fetchone()
    total = done + accounts
    seen: set[int] = set()
    rank, days_before = 0, None
    for at, entry in enumerate(timeline.entries(_accounts(db))):
        heed(stop, at)
        rank = rank + 1 if entry.range == days_before else 0
        days_before = entry.range
        n = _put_entry(db, entry, rank)
        seen.add(n)
        done += len(entry.accounts)
        progress(done, total)
        db.executemany(
            "UPDATE account SET entry = ?, place = ? WHERE article = ? AND start = ? AND timex_start IS ?"
            " AND (entry, place) IS NOT (?, ?)",
            [(n, place, a.article, a.span.start, _start(a), n, place) for place, a in enumerate(entry.accounts)],
        )
    stale = [(n,) for (n,) in db.execute("SELECT n FROM entry") if n not in seen]
    db.executemany("DELETE FROM entry WHERE n = ?", stale)


def _start(account: Account) -> int | None:
    return account.timex.start if account.timex else None


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


def _accounts(db: sqlite3.Connection) -> Iterator[Account]:
    """Every account in order of its days."""
    return map(account, db.execute(_ACCOUNTS))
