"""Naming, merging and splitting speakers as the user asks: who is meant, what the file then says, and the index after it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing.errors import NotFoundError, UsageError
from briefing.store.building import correcting
from briefing.store.corrections import editing
from briefing.store.records.fold import fold, forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Speaker
    from briefing.store.textindex.engine import TextEngine
    from briefing.workspace import Workspace

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
    for variant in variants:
        if variant not in speaker.variants:
            raise NotFoundError(
                f"'{variant}' is no variant of {speaker.name}", f"there are {'; '.join(speaker.variants)}"
            )
    correcting.correct(workspace, engine, partial(editing.split, speaker=speaker, names=variants))
    return speaker.name


def rename(workspace: Workspace, engine: TextEngine, speakers: Sequence[Speaker], name: str, new: str) -> str:
    """Note what a speaker is to be called, and give the new name."""
    speaker, new = chosen(speakers, name), " ".join(new.split())
    if any(one.name == new for one in speakers if one != speaker):
        raise UsageError(f"there is another speaker '{new}'", "if the two are one, merge them")
    correcting.correct(workspace, engine, partial(editing.rename, speaker=speaker, name=new))
    return new
