"""What is written to the records: source files coming and going, and what came of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from briefing.model import Problem

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from briefing.store.building.scan import Stamp
    from briefing.store.records.rows import ArticleRows, Row


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source file: its articles or its problems, and what to know it by the next time.

    Without `stamp` it could not be read at all. `same` means that only its stamp is new.
    """

    name: str
    stamp: Stamp | None = None
    seen: int = 0
    """When it was read, in nanoseconds since 1970."""
    sha256: bytes = b""
    same: bool = False
    articles: tuple[ArticleRows, ...] = ()
    problems: tuple[Problem, ...] = ()


class Fate(Enum):
    """What a build found of a source file, against the build before."""

    ADDED = auto()
    CHANGED = auto()
    REMOVED = auto()
    UNCHANGED = auto()
    UNREAD = auto()
    """It can be read no more than before."""


ARTICLE = (
    "id, file, part, title, subtitle, byline, outlet, url, origin, words, opening, flags, known, published, earliest,"
    " latest, best, related"
)
"""The columns of `article` that `ArticleRows.article` gives, in its order."""
BODY = "article, times, paragraphs, text, provenance, language, agencies"
"""The columns of `body` that `ArticleRows.body` gives, in its order."""


def places(columns: str) -> str:
    """A place for a value for each of some columns."""
    return ", ".join("?" for _ in columns.split(","))


_ARTICLE = f"INSERT INTO article (source, {ARTICLE}) VALUES (?, {places(ARTICLE)})"
_BODY = f"INSERT INTO body ({BODY}) VALUES ({places(BODY)})"
_VOICE = "INSERT INTO voice (article, site, voice) VALUES (?, ?, ?)"
_DATING = "INSERT INTO dating (article, words, days) VALUES (?, ?, ?)"
_DOUBTFUL = "INSERT INTO doubtful (article, digest, removed) VALUES (?, ?, ?)"
_QUOTES = (
    'key, article, start, "end", raw_start, raw_end, around_start, around_end, kind, confidence, closed, speaker_start,'
    " speaker_end, cue_start, cue_end, name, named, said, earliest, latest, best"
)
_QUOTE = f"INSERT INTO quote ({_QUOTES}) VALUES ({places(_QUOTES)})"
ACCOUNTS = (
    'key, article, start, "end", raw_start, raw_end, timex_start, timex_end, basis, earliest, latest, precision, text,'
    " names"
)
"""The columns of `account` that `account_rows` gives, in its order."""
_ACCOUNT = f"INSERT INTO account ({ACCOUNTS}) VALUES ({places(ACCOUNTS)})"
_TOUCH = (
    "UPDATE source SET size = ?, mtime = ?, ctime = ?, seen = ?"
    " WHERE name = ? AND (size, mtime, ctime) IS NOT (?, ?, ?)"
)
_PROBLEM = "INSERT INTO problem (source, file, what, advice) VALUES (?, ?, ?, ?)"


def put(db: sqlite3.Connection, outcome: Outcome) -> Fate:
    """Write what a source file holds in place of what it held, and say what that meant. Call it in a transaction.

    Raises sqlite3.IntegrityError where an article's id belongs to another file already.
    """
    stamp = outcome.stamp
    if stamp is None:
        return Fate.REMOVED if delete(db, outcome.name) else Fate.UNREAD
    values = (stamp.size, stamp.mtime, stamp.ctime)
    if outcome.same:
        db.execute(_TOUCH, (*values, outcome.seen, outcome.name, *values))
        return Fate.UNCHANGED
    existed = delete(db, outcome.name)
    source = db.execute(
        "INSERT INTO source (name, size, mtime, ctime, seen, sha256) VALUES (?, ?, ?, ?, ?, ?)",
        (outcome.name, *values, outcome.seen, outcome.sha256),
    ).lastrowid
    for rows in outcome.articles:
        n = db.execute(_ARTICLE, (source, *rows.article)).lastrowid
        db.execute(_BODY, rows.body)
        db.execute(_VOICE, (n, *rows.voice))
        db.execute(_DATING, (n, *rows.dating))
        db.executemany(_DOUBTFUL, [(n, *line) for line in rows.doubtful])
        put_quotes(db, rows.quotes)
        put_accounts(db, rows.accounts)
    db.executemany(_PROBLEM, [(source, *_line(p)) for p in outcome.problems])
    return Fate.CHANGED if existed else Fate.ADDED


def put_quotes(db: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Write what articles quote."""
    db.executemany(_QUOTE, rows)


def put_accounts(db: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Write what articles tell of dated events."""
    db.executemany(_ACCOUNT, rows)


def delete(db: sqlite3.Connection, name: str) -> bool:
    """Forget a source file and all that came from it; whether it was known."""
    return db.execute("DELETE FROM source WHERE name = ?", (name,)).rowcount > 0


def problems_in(db: sqlite3.Connection) -> tuple[Problem, ...]:
    """Every problem with the corpus that is known, by file."""
    return tuple(Problem(*row) for row in db.execute("SELECT file, what, advice FROM problem ORDER BY file, id"))


def note(db: sqlite3.Connection, article: str, what: str, advice: str) -> None:
    """Keep a problem with an article, once, for as long as its source file stays as it is."""
    db.execute(
        "INSERT INTO problem (source, file, what, advice) SELECT source, file, ?2, ?3 FROM article WHERE id = ?1"
        " AND NOT EXISTS (SELECT 1 FROM problem p WHERE p.source = article.source AND p.what = ?2)",
        (article, _plain(what), _plain(advice)),
    )


def _line(problem: Problem) -> tuple[str, str, str]:
    return _plain(problem.file), _plain(problem.what), _plain(problem.advice)


def _plain(text: str) -> str:
    """One line that any file can hold; what failed may have put anything into its message."""
    return " ".join(text.encode(errors="backslashreplace").decode().split())


def put_unread(db: sqlite3.Connection, problems: Sequence[Problem]) -> None:
    """Write the problems of what could not be read at all in place of those of the last time, where they differ."""
    rows = sorted(map(_line, problems))
    if rows != db.execute("SELECT file, what, advice FROM problem WHERE source IS NULL ORDER BY 1, 2, 3").fetchall():
        db.execute("DELETE FROM problem WHERE source IS NULL")
        db.executemany(_PROBLEM, [(None, *row) for row in rows])


# ------------------------------------------------------------------ meta

UNRELATED: tuple[tuple[str, None], ...] = (("related", None), ("named", None))
"""What is to be set once articles have come, changed or gone: what followed from all of them has to be found anew."""


def get_meta(db: sqlite3.Connection, name: str) -> str | None:
    """A fact about the records as a whole, None where it is not set."""
    row = db.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return None if row is None else str(row[0])


def set_meta(db: sqlite3.Connection, values: Iterable[tuple[str, str | None]]) -> None:
    """Set facts about the records as a whole; None unsets one."""
    for name, value in values:
        if value is None:
            db.execute("DELETE FROM meta WHERE name = ?", (name,))
        else:
            db.execute("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (name, value))
