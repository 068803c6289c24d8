"""The dates of articles that state none, from what they tell and from what their neighbours tell.

Most follow from the articles that state theirs: those most like them, and the days of which all speak. Those that say
"today" are looked at again once the others have their accounts: the same told elsewhere gives the day away. What they
themselves tell is left out of that comparison, so that neither the order of files nor an earlier build matters.

Only numbers are held of the articles, and each text is read for itself, so that a large archive needs little memory.
"""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from briefing.model import Precision, TimexType
from briefing.relate import dating, echoes
from briefing.relate.folder import Calendar, Dated, Folder
from briefing.relate.signature import LOOKED_AT, Commonness, words
from briefing.store.building.gathering import heed
from briefing.store.records import codec
from briefing.store.records.rows import days
from briefing.store.records.writing import note
from briefing.text import timex

if TYPE_CHECKING:
    import sqlite3
    from collections import Counter
    from collections.abc import Callable, Iterator

    from briefing.model import DateEstimate, TimeExpression

Rough = dict[str, "DateEstimate | None"]
"""Articles by id, with what is known of their dates so far."""

_LONGEST = 7
"""Days of the longest stretch, such as one that the user gave, that dates the neighbours of an article."""


def estimate_all(db: sqlite3.Connection, stop: Callable[[], bool]) -> Rough:
    """Date the undated articles by all that is dated; gives back those whose "today" may tell more."""
    undated = [row[0] for row in db.execute("SELECT id FROM article WHERE known IS NULL ORDER BY id")]
    speaking: Rough = {}
    if not undated:
        return speaking
    folder = _folder(db, stop)
    for n, article in enumerate(undated):
        heed(stop, n)
        times, text = _body(db, article)
        rough = _guarded(db, article, partial(_estimate, times, text, folder))
        if echoes.first_today(times, text, rough):
            speaking[article] = rough
        else:
            _set(db, article, rough)
    return speaking


def _estimate(times: tuple[TimeExpression, ...], text: str, folder: Folder) -> DateEstimate | None:
    return dating.estimate(times, text, words(text), folder)


def _folder(db: sqlite3.Connection, stop: Callable[[], bool]) -> Folder:
    """What the dated articles tell of the others."""
    commonness = Commonness.of(_words(db, stop))
    return Folder.of(commonness, _dated(db, stop), Calendar.of(_days_spoken_of(db, stop)))


def _words(db: sqlite3.Connection, stop: Callable[[], bool]) -> Iterator[Counter[int]]:
    for n, (text,) in enumerate(db.execute("SELECT substr(text, 1, ?) FROM body", (LOOKED_AT,))):
        heed(stop, n)
        yield words(text)


def _dated(db: sqlite3.Connection, stop: Callable[[], bool]) -> Iterator[Dated]:
    rows = db.execute(
        "SELECT a.file, a.known, substr(b.text, 1, ?) FROM article a JOIN body b ON b.article = a.id"
        " WHERE a.known IS NOT NULL ORDER BY a.id",
        (LOOKED_AT,),
    )
    for n, (file, known, text) in enumerate(rows):
        heed(stop, n)
        estimate = codec.load_estimate(known)
        if estimate and (estimate.range.latest - estimate.range.earliest).days < _LONGEST:
            yield Dated(file, estimate.best.toordinal(), words(text))


def listen(db: sqlite3.Connection, speaking: Rough, stop: Callable[[], bool]) -> None:
    """Date the articles that say "today" by the day on which the others tell the same."""
    if not speaking:
        return
    heard = echoes.Echoes.of(_tellings(db, speaking, stop))
    for n, (article, rough) in enumerate(speaking.items()):
        heed(stop, n)
        times, text = _body(db, article)
        found = _guarded(db, article, partial(echoes.today, times, text, heard, rough))
        _set(db, article, found or rough)


def _body(db: sqlite3.Connection, article: str) -> tuple[tuple[TimeExpression, ...], str]:
    times, text = db.execute("SELECT times, text FROM body WHERE article = ?", (article,)).fetchone()
    return codec.load_times(times), text


def _guarded(db: sqlite3.Connection, article: str, estimate: Callable[[], DateEstimate | None]) -> DateEstimate | None:
    """One article that cannot be dated must not end the build."""
    try:
        return estimate()
    except Exception as error:  # noqa: BLE001 as the docstring says
        note(db, article, f"could not be dated ({error!r})", "it is kept without a date")
        return None


def _set(db: sqlite3.Connection, article: str, estimate: DateEstimate | None) -> None:
    """Write a date where it has changed; what hangs on a date that moved is stale."""
    published = codec.dump_estimate(estimate)
    db.execute(
        "UPDATE article SET published = ?, earliest = ?, latest = ?, best = ?, related = 0"
        " WHERE id = ? AND published IS NOT ?",
        (published, *days(estimate), article, published),
    )


def _days_spoken_of(db: sqlite3.Connection, stop: Callable[[], bool]) -> Iterator[date]:
    rows = db.execute("SELECT known IS NOT NULL, times FROM body JOIN article ON article.id = body.article")
    for n, (known, times) in enumerate(rows):
        heed(stop, n)
        for time in codec.load_times(times):
            fine = time.timex_type is TimexType.DATE and time.range and time.range.precision is Precision.DAY
            if fine and time.range and (known or time.rule in timex.FULL):
                yield time.range.earliest


def _tellings(db: sqlite3.Connection, speaking: Rough, stop: Callable[[], bool]) -> Iterator[echoes.Telling]:
    rows = db.execute(
        "SELECT earliest, article, text FROM account WHERE precision = ? AND timex_start IS NOT NULL"
        " ORDER BY earliest, article, start, timex_start",
        (Precision.DAY,),
    )
    for n, (day, article, text) in enumerate(rows):
        heed(stop, n)
        if article not in speaking:
            yield echoes.Telling(date.fromisoformat(day), article, text)
