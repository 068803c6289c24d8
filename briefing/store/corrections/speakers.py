"""Naming, merging and splitting speakers as the user asks: who is meant, what the file then says, and the index after it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from briefing.errors import NotFoundError, UsageError
from briefing.model import article_name
from briefing.store.building import correcting
from briefing.store.corrections import editing
from briefing.store.records import codec, lookup
from briefing.store.records.fold import fold, forms

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from briefing.model import Speaker
    from briefing.store.textindex.engine import TextEngine
    from briefing.workspace import Workspace

_PLACE = "SELECT file, part FROM article WHERE n = ?"
_MENTIONS = """
    SELECT DISTINCT q.named, a.file, a.part FROM quote q JOIN article a ON a.id = q.article
    JOIN speaker s ON s.n = q.who WHERE s.name = ?
"""
_SHOWN = 3
"""Speakers that are named where a name could mean several."""


def chosen(speakers: Sequence[Speaker], name: str) -> Speaker:
    """The speaker that `name` means: the first of those called so, having it for a variant, or with words that begin so.

    Case, accents and spacing do not matter. Raises NotFoundError where that is nobody, or several.
    """
    wanted, words = fold(name), forms(name)
    ways = (
        [one for one in speakers if one.name == name],
        [one for one in speakers if fold(one.name) == wanted],
        [one for one in speakers if wanted in map(fold, one.variants)],
        [one for one in speakers if words and _begun(words, one)],
    )
    found = next((way for way in ways if way), [])
    if not found:
        raise NotFoundError(f"nobody called '{name}' is quoted", "all are listed by: briefing speakers")
    if len(found) > 1 and len({one.name for one in found}) == 1:
        raise NotFoundError(f"{len(found)} are called '{found[0].name}'", "give them other names in corrections.toml")
    if len(found) > 1:
        shown = ", ".join(f"'{one.name}'" for one in found[:_SHOWN])
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        raise NotFoundError(f"'{name}' could be {shown}{more}", "give more of the name")
    return found[0]


def _begun(words: Sequence[str], speaker: Speaker) -> bool:
    known = [form for name in (speaker.name, *speaker.variants) for form in forms(name)]
    return all(any(form.startswith(word) for form in known) for word in words)


def merge(workspace: Workspace, engine: TextEngine, speakers: Sequence[Speaker], names: Sequence[str]) -> str:
    """Note that these are one speaker, and give the name of the first."""
    kept, *others = dict.fromkeys(chosen(speakers, name) for name in names)
    if not others:
        raise UsageError(f"'{kept.name}' is one speaker already", "name two or more that are one")
    correcting.correct(workspace, engine, partial(editing.merge, speaker=kept, others=others))
    return kept.name


def split(
    workspace: Workspace, engine: TextEngine, speakers: Sequence[Speaker], name: str, variants: Sequence[str]
) -> str:
    """Note that these variants, to the letter, are somebody else than this speaker, and give the speaker's name."""
    speaker = chosen(speakers, name)
    _known(speaker, variants)
    shown: list[str] = []
    correcting.correct(workspace, engine, lambda file: shown.append(editing.split(file, speaker, variants)))
    return shown[0]


@dataclass(frozen=True, slots=True)
class Scope:
    """A speaker by some variants in some articles, as the user calls these."""

    speaker: Speaker
    variants: Sequence[str]
    articles: Sequence[str]


def scope(
    db: sqlite3.Connection, speakers: Sequence[Speaker], name: str, variants: Sequence[str], articles: Sequence[str]
) -> Scope:
    """Whom a name means in these articles, by these variants or all that they use.

    Raises NotFoundError where that is nobody, and UsageError where it is all that there is of the speaker.
    """
    speaker = chosen(speakers, name)
    _known(speaker, variants)
    names = [article_name(*_place(db, article)) for article in articles]
    mentions = _mentions(db, speaker)
    meant = {(variant, at) for variant, at in mentions if at in names and (not variants or variant in variants)}
    silent = next((article for article in names if article not in {at for _, at in meant}), None)
    if silent is not None:
        raise NotFoundError(f"{speaker.name} is not quoted by such a name in {silent!r}", "name other articles")
    if meant == mentions:
        raise UsageError(f"that is all that there is of '{speaker.name}'", "to call them otherwise: rename")
    return Scope(speaker, sorted({variant for variant, _ in meant}), names)


def split_in(workspace: Workspace, engine: TextEngine, scope: Scope) -> str:
    """Note that this is somebody else, and give what that one is called."""
    shown: list[str] = []
    given = scope.speaker, scope.variants, scope.articles
    correcting.correct(workspace, engine, lambda file: shown.append(editing.split_in(file, *given)))
    return shown[0]


def rename(workspace: Workspace, engine: TextEngine, speakers: Sequence[Speaker], name: str, new: str) -> str:
    """Note what a speaker is to be called, and give the new name; UsageError where it is a name of somebody else."""
    speaker, new = chosen(speakers, name), " ".join(new.split())
    for other in speakers:
        if other != speaker and fold(new) in map(fold, (other.name, *other.variants)):
            raise UsageError(f"there is another speaker '{new}': {other.name}", "if the two are one, merge them")
    correcting.correct(workspace, engine, partial(editing.rename, speaker=speaker, name=new))
    return new


def _known(speaker: Speaker, variants: Sequence[str]) -> None:
    for variant in variants:
        if variant not in speaker.variants:
            raise NotFoundError(
                f"'{variant}' is no variant of {speaker.name}", f"there are {'; '.join(speaker.variants)}"
            )


def _place(db: sqlite3.Connection, article: str) -> tuple[str, int]:
    """The file and the part of an article, by any of its names. Raises NotFoundError."""
    found: tuple[str, int] = db.execute(_PLACE, (lookup.row_of(db, article),)).fetchone()
    return found


def _mentions(db: sqlite3.Connection, speaker: Speaker) -> set[tuple[str, str]]:
    """By which names a speaker is quoted in which articles."""
    rows = db.execute(_MENTIONS, (speaker.name,)).fetchall()
    named = [(codec.load_speaker(column), article_name(file, part)) for column, file, part in rows]
    return {(one.name, article) for one, article in named if one is not None}
