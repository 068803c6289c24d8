"""What follows from all articles together: the dates of undated ones, their accounts, the timeline, and who is who.

Everything streams out of the records and only what has become different is written. Each step can be done again, so a
build that is killed here is simply related anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model import Span
from briefing.relate import dating
from briefing.store.building import gathering, naming, undated
from briefing.store.building.stopping import Stopped, heed
from briefing.store.records.database import transaction
from briefing.store.records.loading import load_article
from briefing.store.records.rows import account_rows, said_columns
from briefing.store.records.writing import ACCOUNTS, note, put_accounts, set_meta

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from briefing.model import Article, SpeakerCorrection, TimeExpression

_BATCH = 256
"""Articles whose accounts are written in one transaction."""


def relate(
    db: sqlite3.Connection,
    corrections: Sequence[SpeakerCorrection],
    *,
    stop: Callable[[], bool],
    progress: Callable[[int, int], None],
) -> bool:
    """Relate all articles; whether it was done to the end. Progress counts articles dated and accounts gathered."""
    try:
        with transaction(db):
            speaking = undated.estimate_all(db, stop)
        done = _tell(db, stop, progress)
        with transaction(db):
            undated.listen(db, speaking, stop)
        done += _tell(db, stop, progress)
        # On the disk before the text index can know of any of it.
        with transaction(db, durable=True):
            gathering.gather(db, stop, progress, done)
            naming.keep_up(db, corrections)
            set_meta(db, [("related", "1")])
    except Stopped:
        return False
    return True


# ------------------------------------------------------------------ accounts


def _tell(db: sqlite3.Connection, stop: Callable[[], bool], progress: Callable[[int, int], None]) -> int:
    """Bring the accounts and the days of the quotes of stale articles up to their dates; how many there were."""
    stale = db.execute("SELECT n FROM article WHERE related = 0 ORDER BY n").fetchall()
    (accounts,) = db.execute("SELECT count(*) FROM account").fetchone()
    progress(0, len(stale) + accounts)
    for at in range(0, len(stale), _BATCH):
        heed(stop, 0)
        with transaction(db):
            for (n,) in stale[at : at + _BATCH]:
                _retell(db, n)
        done = min(at + _BATCH, len(stale))
        progress(done, len(stale) + accounts)
    return len(stale)


def _retell(db: sqlite3.Connection, n: int) -> None:
    article, times = load_article(db, n)
    try:
        resolved = dating.resolve(times, article.text, article.published, ordered=article.ordered)
        rows = account_rows(article, resolved)
    except Exception as error:  # noqa: BLE001 as above
        note(db, article.id, f"could not be placed on the timeline ({error!r})", "the rest of it is there")
        rows, resolved = (), ()
    before = db.execute(
        f"SELECT {ACCOUNTS} FROM account WHERE article = ? ORDER BY start, timex_start", (article.id,)
    ).fetchall()
    if before != list(rows):
        db.execute("DELETE FROM account WHERE article = ?", (article.id,))
        put_accounts(db, rows)
    _say(db, article, resolved)
    db.execute("UPDATE article SET related = 1 WHERE n = ?", (n,))


def _say(db: sqlite3.Connection, article: Article, resolved: Sequence[TimeExpression]) -> None:
    """Bring the days on which the quotes of an article were said up to its date."""
    rows = db.execute(
        "SELECT n, cue_start, cue_end, around_start, around_end FROM quote WHERE article = ?", (article.id,)
    ).fetchall()
    said = [
        (*said_columns(article, None if start is None else Span(start, end), Span(*around), resolved), n)
        for n, start, end, *around in rows
    ]
    db.executemany("UPDATE quote SET said = ?, earliest = ?, latest = ?, best = ? WHERE n = ?", said)
