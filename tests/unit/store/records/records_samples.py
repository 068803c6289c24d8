"""Small analyses made by hand, and records to put them in."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from briefing.model import (
    Analysis,
    Article,
    Confidence,
    Paragraph,
    Piece,
    Provenance,
    Quote,
    QuoteKind,
    Role,
    Span,
    Speaker,
    Status,
)
from briefing.store.building.scan import Stamp
from briefing.store.records import database
from briefing.store.records.rows import to_rows
from briefing.store.records.writing import Outcome, put

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path


def article(text: str, sentences: list[str] | None = None, id_: str = "a1", file: str = "a.txt") -> Article:
    """One paragraph with these sentences, every character kept."""
    spans = tuple(place(text, sentence) for sentence in sentences or ())
    whole = Span(0, len(text))
    provenance = Provenance((Piece(Status.KEPT, "", whole, whole),))
    return Article(id_, file, text, (Paragraph(whole, Role.BODY, spans),), provenance, title=f"Title of {id_}")


def place(text: str, part: str) -> Span:
    """Where `part` first stands in `text`."""
    start = text.index(part)
    return Span(start, start + len(part))


def quote(text: str, part: str, speaker: str | None = None) -> Quote:
    """A quotation in `text`."""
    who = Speaker(speaker) if speaker else None
    return Quote(place(text, part), QuoteKind.DIRECT, who, confidence=Confidence.PROBABLE)


def outcome(*analyses: Analysis, name: str = "a.txt", sha256: bytes = b"x") -> Outcome:
    """What reading a file with these articles gives."""
    return Outcome(name, Stamp(1, 2, 3), 4, sha256, articles=tuple(to_rows(a) for a in analyses))


@contextmanager
def records(folder: Path, *outcomes: Outcome) -> Iterator[sqlite3.Connection]:
    """Records in a folder, with these outcomes put in."""
    file = folder / database.RECORDS
    if not file.exists():
        database.create(file, "rules")
    with database.opened(file, "rw") as db:
        with database.transaction(db):
            for one in outcomes:
                put(db, one)
        yield db
