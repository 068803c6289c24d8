"""Whether the records are whole, and what they amount to."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import IndexDamagedError
from briefing.model import Info
from briefing.store.building import indexing
from briefing.store.records import queries
from briefing.store.records.writing import get_meta, problems_in
from briefing.store.textindex.engine import DocumentKind

if TYPE_CHECKING:
    import sqlite3

    from briefing.store.textindex.engine import TextEngine
    from briefing.workspace import Workspace

_ALL = {
    DocumentKind.ARTICLE: "SELECT 'a:' || id FROM article",
    DocumentKind.QUOTE: "SELECT 'q:' || key FROM quote",
    DocumentKind.ACCOUNT: "SELECT DISTINCT 't:' || key FROM account",
}
_REFUSED = f"""
    SELECT a.id FROM problem p JOIN article a ON a.source = p.source WHERE p.what LIKE '{indexing.REFUSED}%'
"""
_PATIENCE = 60.0
"""Seconds that listing the text index may take."""


def info(db: sqlite3.Connection, workspace: Workspace) -> Info:
    """What the records hold."""
    words, first, last, outlets = db.execute(
        "SELECT coalesce(sum(words), 0), min(best), max(best), count(DISTINCT outlet) FROM article"
    ).fetchone()
    return Info(
        root=str(workspace.root),
        corpus=str(workspace.corpus),
        index=str(workspace.index),
        files=queries.count(db, "source"),
        articles=queries.count(db, "article"),
        outlets=outlets,
        quotes=queries.count(db, "quote"),
        speakers=queries.count(db, "speaker"),
        entries=queries.count(db, "entry"),
        words=words,
        first=date.fromisoformat(first) if first else None,
        last=date.fromisoformat(last) if last else None,
        index_bytes=_bytes_in(workspace.index),
        problems=problems_in(db),
    )


def faults(db: sqlite3.Connection, engine: TextEngine, *, full: bool) -> list[str]:
    """What is wrong with the index, a line each; `full` reads every byte of it."""
    pragma = "integrity_check" if full else "quick_check"
    lines = [f"records: {line}" for (line,) in db.execute(f"PRAGMA {pragma}") if line != "ok"]
    lines += [
        f"records: row {row} of {table} refers to a row of {parent} that is not there"
        for table, row, parent, _ in db.execute("PRAGMA foreign_key_check")
    ]
    in_text_index = engine.check(full=full)
    lines += [f"text index: {line}" for line in in_text_index]
    if not in_text_index:
        lines += _differences(db, engine)
    return lines


def _differences(db: sqlite3.Connection, engine: TextEngine) -> list[str]:
    """Where the text index does not hold what the records do."""
    if get_meta(db, "related") is None or indexing.count_pending(db):
        return ["the last build was not finished: run: briefing index"]
    if engine.generation() != get_meta(db, "generation"):
        return ["the text index is not the one that the records know: run: briefing index"]
    refused = {article for (article,) in db.execute(_REFUSED)}
    lines = []
    for kind, sql in _ALL.items():
        try:
            answer = engine.search("", (kind,), deadline=_PATIENCE)
        except IndexDamagedError as error:
            return [f"text index: {error.what}"]
        wanted = {key for (key,) in db.execute(sql)}
        there = {found.key for found in answer.found}
        missing = [key for key in wanted - there if key.split(":")[1] not in refused]
        if missing or there - wanted:
            lines.append(
                f"text index: {len(missing)} missing and {len(there - wanted)} unknown documents of kind {kind}"
            )
    return lines


def _bytes_in(folder: Path) -> int:
    """The size of all files in a folder and below."""
    return sum(_size(Path(place, name)) for place, _, names in os.walk(folder) for name in names)


def _size(file: Path) -> int:
    try:
        return file.lstat().st_size
    except OSError:
        return 0
