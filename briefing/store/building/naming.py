"""Who is who among those who are quoted, written to the records; the user's corrections go before all that is inferred."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from briefing.relate import corrected
from briefing.relate.people import Mention
from briefing.store.corrections import reading
from briefing.store.records import codec
from briefing.store.records.database import transaction
from briefing.store.records.fold import forms
from briefing.store.records.writing import get_meta, set_meta

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from briefing.model import Speaker, SpeakerCorrection

_MENTIONS = """
    SELECT q.named, q.article, count(*), coalesce(v.voice, 0) FROM quote q
    JOIN article a ON a.id = q.article LEFT JOIN voice v ON v.article = a.n
    WHERE q.named IS NOT NULL GROUP BY q.named, q.article ORDER BY q.named, q.article
"""
_NAMED = "named"
"""In `meta`: the digest of the corrections from which it follows who is who, unset when articles come or change."""


def keep_up(db: sqlite3.Connection, corrections: Sequence[SpeakerCorrection]) -> None:
    """Find out who is who anew, unless it is known with these corrections. Call it in a transaction."""
    if get_meta(db, _NAMED) != reading.digest(corrections):
        name(db, corrections)


def name(db: sqlite3.Connection, corrections: Sequence[SpeakerCorrection]) -> None:
    """Find out who is who anew. Call it in a transaction."""
    found = corrected.merge(_mentions(db), corrections)
    numbers = _numbered(db, [speaker.name for speaker in found.speakers])
    db.execute("DELETE FROM speaker")
    for n, speaker in zip(numbers, found.speakers, strict=True):
        _put(db, n, speaker)
    whose = {key: numbers[at] for key, at in found.who.items()}
    rows = db.execute("SELECT n, name, article, who FROM quote").fetchall()
    changed = [(new, n) for n, name_, article, who in rows if (new := whose.get((name_, article))) != who]
    db.executemany("UPDATE quote SET who = ? WHERE n = ?", changed)
    set_meta(db, [(_NAMED, reading.digest(corrections))])


def rename(db: sqlite3.Connection, corrections: Sequence[SpeakerCorrection]) -> bool:
    """Find out who is who anew if the corrections are others than those applied; whether they are."""
    if get_meta(db, _NAMED) == reading.digest(corrections):
        return False
    with transaction(db, durable=True):
        name(db, corrections)
    return True


def _mentions(db: sqlite3.Connection) -> Iterator[Mention]:
    """Who is named in each article; all articles that name somebody alike come together, so that it is read once."""
    for named, rows in groupby(db.execute(_MENTIONS), key=itemgetter(0)):
        speaker = codec.load_speaker(named)
        if speaker is not None:
            for _, article, count, voice in rows:
                yield Mention(speaker.name, speaker.role, count, article, voice)


def _numbered(db: sqlite3.Connection, names: list[str]) -> list[int]:
    """A number for each speaker: the one that the name had, so that few quotes change, or a new one."""
    free: dict[str, list[int]] = {}
    for n, known in db.execute("SELECT n, name FROM speaker ORDER BY n DESC"):
        free.setdefault(known, []).append(n)
    highest = max((n for some in free.values() for n in some), default=0)
    numbers = []
    for name_ in names:
        if free.get(name_):
            numbers.append(free[name_].pop())
        else:
            highest += 1
            numbers.append(highest)
    return numbers


def _put(db: sqlite3.Connection, n: int, speaker: Speaker) -> None:
    variants, roles = codec.dump_strings(speaker.variants), codec.dump_strings(speaker.roles)
    values = (n, speaker.name, speaker.role, variants, roles, int(speaker.corrected))
    db.execute("INSERT INTO speaker VALUES (?, ?, ?, ?, ?, ?)", values)
    words = {word for one in (speaker.name, *speaker.variants) for word in forms(one)}
    db.executemany("INSERT INTO speaker_word VALUES (?, ?)", [(word, n) for word in sorted(words)])
