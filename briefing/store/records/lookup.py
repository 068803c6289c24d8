"""One article by what a person calls it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import NotFoundError
from briefing.model import article_name
from briefing.store.records.fold import fold
from briefing.store.records.names import printable

if TYPE_CHECKING:
    import sqlite3

_SHOWN = 3
"""Candidates that are named where a name could mean several articles."""
_PREFIX = 4
"""The least characters that may stand for an id that begins so."""

_AT = "SELECT n FROM article WHERE file = ? AND part = ?"

Candidate = tuple[int, str, int]
"""Row, file and part of an article."""


def row_of(db: sqlite3.Connection, name: str) -> int:
    """The row of the article that `name` means.

    That is, the first of these that there is: its id, its file with `#` and the part, its file, the only id that begins
    so, the only file whose name has this in it. Raises NotFoundError, which says what it could have been.
    """
    found = _exactly(db, name) or _by_prefix(db, name) or _by_part_of_file(db, name)
    if len(found) == 1:
        return found[0][0]
    if found:
        shown = ", ".join(f"{file}#{part}" for _, file, part in found[:_SHOWN])
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        raise NotFoundError(f"{name!r} could be {shown}{more}", "give more of the name")
    raise NotFoundError(f"there is no article {name!r}", "all are listed by: briefing dates")


def in_corpus(corpus: Path, name: str) -> str:
    """The name that a file has in the corpus, where `name` is the path to one, as a shell completes it."""
    path, mark, part = name.partition("#")
    try:
        there = Path(path).resolve(strict=True).relative_to(corpus.resolve())
    except (OSError, ValueError):
        return name
    return printable(str(there)) + mark + part if path and there.parts else name


def row_at(db: sqlite3.Connection, file: str, part: int) -> int | None:
    """The row of the article that is this part of this file, None where there is none.

    A name may end like the number of a part and be that of a file all the same.
    """
    row = db.execute(_AT, (file, part)).fetchone() or db.execute(_AT, (article_name(file, part), 0)).fetchone()
    return None if row is None else int(row[0])


def row_of_id(db: sqlite3.Connection, article_id: str) -> int:
    """The row of the article with exactly this id. Raises NotFoundError."""
    row = db.execute("SELECT n FROM article WHERE id = ?", (article_id,)).fetchone()
    if row is None:
        raise NotFoundError(f"there is no article {article_id!r}", "it may have left the corpus")
    return int(row[0])


def sha256_of(db: sqlite3.Connection, article_id: str) -> bytes:
    """The hash of the source file that the article was read from. Raises NotFoundError."""
    n = row_of_id(db, article_id)
    row = db.execute("SELECT s.sha256 FROM article a JOIN source s ON s.id = a.source WHERE a.n = ?", (n,)).fetchone()
    return bytes(row[0])


def _exactly(db: sqlite3.Connection, name: str) -> list[Candidate]:
    found = _where(db, "id = ?", name)
    file, mark, part = name.rpartition("#")
    if not found and mark and part.isdecimal() and len(part) < 10:
        found = _where(db, "file = ? AND part = ?", file, int(part))
    return found or _where(db, "file = ?", name)


def _by_prefix(db: sqlite3.Connection, name: str) -> list[Candidate]:
    found = _where(db, "substr(id, 1, ?) = ?", len(name), name) if len(name) >= _PREFIX else []
    return found if len(found) == 1 else []


def _by_part_of_file(db: sqlite3.Connection, name: str) -> list[Candidate]:
    wanted = fold(name)
    return [row for row in _where(db, "1") if wanted in fold(row[1])] if wanted else []


def _where(db: sqlite3.Connection, condition: str, *parameters: str | int) -> list[Candidate]:
    return db.execute(f"SELECT n, file, part FROM article WHERE {condition} ORDER BY file, part", parameters).fetchall()
