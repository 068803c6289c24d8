"""Who is who among those who are quoted, written to the records; the user's corrections go before all that is inferred."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from briefing.model import Problem, file_and_part
from briefing.relate import corrected
from briefing.relate.persons import Mention
from briefing.store.corrections import reading
from briefing.store.records import codec, lookup
from briefing.store.records.database import transaction
from briefing.store.records.fold import forms
from briefing.store.records.writing import get_meta, set_meta
from briefing.workspace import CORRECTIONS

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
        identify(db, corrections)


def identify(db: sqlite3.Connection, corrections: Sequence[SpeakerCorrection]) -> None:
    """Find out who is who anew. Call it in a transaction."""
    found = corrected.merge(_mentions(db), list(_placed(db, corrections)))
    numbers = _numbered(db, [speaker.name for speaker in found.speakers])
    db.execute("DELETE FROM speaker")
    for n, speaker in zip(numbers, found.speakers, strict=True):
        _put(db, n, speaker)
    whose = {key: numbers[at] for key, at in found.who.items()}
    rows = db.execute("SELECT n, name, article, who FROM quote").fetchall()
    changed = [(new, n) for n, named, article, who in rows if (new := whose.get((named, article))) != who]
    db.executemany("UPDATE quote SET who = ? WHERE n = ?", changed)
    set_meta(db, [(_NAMED, reading.digest(corrections))])


def follow(db: sqlite3.Connection, corrections: Sequence[SpeakerCorrection]) -> bool:
    """Find out who is who anew if the corrections are others than those applied; whether they are."""
    if get_meta(db, _NAMED) == reading.digest(corrections):
        return False
    with transaction(db, durable=True):
        identify(db, corrections)
    return True


def misplaced(db: sqlite3.Connection, corrections: Sequence[SpeakerCorrection]) -> list[Problem]:
    """A problem for each article of a correction that is not there."""
    named = dict.fromkeys(name for one in corrections for name in one.articles)
    advice = "what is said of speakers in it is kept; name the file anew there, or remove it"
    missing = [name for name in named if lookup.row_at(db, *file_and_part(name)) is None]
    return [Problem(CORRECTIONS, f"there is no article {name!r}", advice) for name in missing]


def _placed(db: sqlite3.Connection, corrections: Sequence[SpeakerCorrection]) -> Iterator[SpeakerCorrection]:
    """The corrections with the ids of their articles; one whose articles are all gone says nothing."""
    for one in corrections:
        rows = [lookup.row_at(db, *file_and_part(name)) for name in one.articles]
        ids = [db.execute("SELECT id FROM article WHERE n = ?", (n,)).fetchone()[0] for n in rows if n is not None]
        if ids or not one.articles:
            yield replace(one, articles=tuple(ids))


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
    for name in names:
        if free.get(name):
            numbers.append(free[name].pop())
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
