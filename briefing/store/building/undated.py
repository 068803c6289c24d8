"""The dates of articles that state none, from what they tell and from what their neighbours tell.

Most follow from the articles that state theirs: those most like them, and the days of which all speak. Those that say
"today" are looked at again once the others have their accounts: the same told elsewhere gives the day away. What they
themselves tell is left out of that comparison, so that neither the order of files nor an earlier build matters.

Only numbers are held of the articles, kept beside them since they were written, and only the text of an article that is to
be dated is read, so that a large archive needs little memory and what did not change costs next to nothing.
"""

from __future__ import annotations

from datetime import date
from functools import partial
from hashlib import blake2b
from itertools import chain
from typing import TYPE_CHECKING

from briefing.model import Precision, Span
from briefing.relate import compact, dating, echoes
from briefing.relate.folder import Calendar, Dated, Folder
from briefing.relate.likeness import clause
from briefing.relate.signature import FEW, Commonness
from briefing.store.building.stopping import heed
from briefing.store.records import codec
from briefing.store.records.rows import days
from briefing.store.records.writing import note

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

    from briefing.model import DateEstimate

Rough = dict[str, "DateEstimate | None"]
"""Articles by id, with what is known of their dates so far."""

_LONGEST = 7
"""Days of the longest stretch, such as one that the user gave, that dates the neighbours of an article."""

_DATED = (
    "SELECT a.file, a.known, d.words, d.days FROM article a JOIN dating d ON d.article = a.n"
    " WHERE a.known IS NOT NULL ORDER BY a.id"
)
_WORDS = "SELECT d.words FROM article a JOIN dating d ON d.article = a.n ORDER BY a.id"
_SPOKEN = "SELECT d.days FROM dating d JOIN article a ON a.n = d.article WHERE a.known IS NOT NULL"
_WAITING = (
    "SELECT a.id FROM article a JOIN dating d ON d.article = a.n"
    " WHERE a.known IS NULL AND d.folder IS NOT ? ORDER BY a.id"
)
_SPEAKING = (
    "SELECT a.id, d.rough FROM article a JOIN dating d ON d.article = a.n"
    " WHERE a.known IS NULL AND d.rough IS NOT NULL ORDER BY a.id"
)
_BODY = (
    "SELECT b.times, b.text, d.words FROM article a JOIN body b ON b.article = a.id JOIN dating d ON d.article = a.n"
    " WHERE a.id = ?"
)
_TOLD = """
    SELECT earliest, article, text, timex_start - start, timex_end - start FROM account
    WHERE precision = ? AND timex_start >= start AND timex_end <= "end" ORDER BY earliest, article, start, timex_start
"""
_ESTIMATED = "UPDATE dating SET folder = ?, rough = ? WHERE article = (SELECT n FROM article WHERE id = ?)"


def estimate_all(db: sqlite3.Connection, stop: Callable[[], bool]) -> Rough:
    """Date the undated articles by all that is dated; gives back those whose "today" may tell more.

    What the dated articles tell has a digest, and an undated one that was dated by the same is left as it is; only where
    dated ones are few it hangs on all articles.
    """
    if db.execute("SELECT 1 FROM article WHERE known IS NULL LIMIT 1").fetchone() is None:
        return {}
    digest = _digest(db, stop)
    waiting = [row[0] for row in db.execute(_WAITING, (digest,))]
    if waiting:
        folder = _folder(db, stop)
        for n, article in enumerate(waiting):
            heed(stop, n)
            _date(db, article, folder, digest)
    return {article: codec.load_estimate(rough or None) for article, rough in db.execute(_SPEAKING)}


def _date(db: sqlite3.Connection, article: str, folder: Folder, digest: bytes) -> None:
    """Date one article, or keep what is known of it so far where its "today" may tell more."""
    times, text, packed = db.execute(_BODY, (article,)).fetchone()
    found = codec.load_times(times)
    known = compact.unpack_words(packed)
    rough = _guarded(db, article, partial(dating.estimate, found, text, known, folder))
    speaks = echoes.first_today(found, text, rough) is not None
    db.execute(_ESTIMATED, (digest, (codec.dump_estimate(rough) or "") if speaks else None, article))
    if not speaks:
        _set(db, article, rough)


# ------------------------------------------------------------------ what the dated articles tell


def _digest(db: sqlite3.Connection, stop: Callable[[], bool]) -> bytes:
    """A digest of all that the date of an undated article may follow from, besides itself."""
    sums = blake2b(digest_size=16)
    rows = db.execute(_DATED)
    for n, (file, known, *blobs) in enumerate(chain(rows, _every(db) if _few(db) else ())):
        heed(stop, n)
        for part in (file.encode(), known.encode(), *blobs):
            sums.update(len(part).to_bytes(8, "big") + part)
    return sums.digest()


def _few(db: sqlite3.Connection) -> bool:
    """Whether the dated articles are too few to tell how common a word is."""
    (dated,) = db.execute("SELECT count(*) FROM article WHERE known IS NOT NULL").fetchone()
    return int(dated) < FEW


def _every(db: sqlite3.Connection) -> Iterator[tuple[str, str, bytes]]:
    """The words of all articles, in rows like those of the dated ones."""
    return (("", "", packed) for (packed,) in db.execute(_WORDS))


def _folder(db: sqlite3.Connection, stop: Callable[[], bool]) -> Folder:
    """What the dated articles tell of the others."""
    if _few(db):
        commonness = Commonness.of((compact.unpack_words(packed) for _, _, packed in _every(db)), every=True)
    else:
        commonness = Commonness.of(article.words for article in _dated(db, stop))
    days = (day for (packed,) in db.execute(_SPOKEN) for day in compact.unpack_days(packed))
    return Folder.of(commonness, _dated(db, stop), Calendar.of(map(date.fromordinal, days)))


def _dated(db: sqlite3.Connection, stop: Callable[[], bool]) -> Iterator[Dated]:
    for n, (file, known, packed, _) in enumerate(db.execute(_DATED)):
        heed(stop, n)
        estimate = codec.load_estimate(known)
        if estimate and (estimate.range.latest - estimate.range.earliest).days < _LONGEST:
            yield Dated(file, estimate.best.toordinal(), compact.unpack_words(packed))


# ------------------------------------------------------------------ "today"


def listen(db: sqlite3.Connection, speaking: Rough, stop: Callable[[], bool]) -> None:
    """Date the articles that say "today" by the day on which the others tell the same."""
    if not speaking:
        return
    heard = echoes.Echoes.of(_tellings(db, speaking, stop))
    for n, (article, rough) in enumerate(speaking.items()):
        heed(stop, n)
        times, text, _ = db.execute(_BODY, (article,)).fetchone()
        found = _guarded(db, article, partial(echoes.today, codec.load_times(times), text, heard, rough))
        _set(db, article, found or rough)


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


def _tellings(db: sqlite3.Connection, speaking: Rough, stop: Callable[[], bool]) -> Iterator[echoes.Telling]:
    """What others tell of a day that stands in the same clause."""
    for n, (day, article, text, start, end) in enumerate(db.execute(_TOLD, (Precision.DAY,))):
        heed(stop, n)
        if article not in speaking:
            told = clause(text, Span(start, end)).of(text)
            yield echoes.Telling(date.fromisoformat(day), article, told)
