"""What a correction of a speaker changes in the corrections file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import tomlkit

from briefing.errors import UsageError
from briefing.store.corrections.writing import append, edit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tomlkit.items import AoT

    from briefing.model import Speaker

_LONGEST = 200


def merge(file: Path, speaker: Speaker, others: Iterable[Speaker]) -> None:
    """Say that `others` are `speaker`. Raises WorkspaceError, as the others do."""

    def change(entries: AoT) -> None:
        entry = _entry(entries, speaker)
        for other in others:
            theirs = _find(entries, other.name)
            names = [*_names(theirs, "variants"), *_anchors(other)] if theirs else [other.name]
            if theirs is not None:
                entries.remove(theirs)
                _add(entry, "apart", [n for n in _names(theirs, "apart") if n not in speaker.variants])
            _drop(entry, "apart", (*names, *other.variants))
            _add(entry, "variants", names)

    edit(file, "speaker", change)


def split(file: Path, speaker: Speaker, names: Iterable[str]) -> None:
    """Say that these variants of `speaker` are somebody else; UsageError where that would leave nobody."""
    apart = list(dict.fromkeys(names))
    left = [name for name in speaker.variants if name not in apart]
    if speaker.name in apart or not left:
        raise UsageError(f"'{speaker.name}' would have no name left", "name the variants that are somebody else")

    def change(entries: AoT) -> None:
        entry = _entry(entries, speaker)
        _drop(entry, "variants", apart)
        if speaker.name not in left and not set(_names(entry, "variants")) & set(left):
            _add(entry, "variants", left)
        _add(entry, "apart", apart)

    edit(file, "speaker", change)


def rename(file: Path, speaker: Speaker, name: str) -> None:
    """Say what `speaker` is to be called; UsageError where that is no name."""
    name = " ".join(name.split())
    if not name or len(name) > _LONGEST or not name.isprintable():
        raise UsageError("that is no name", f"give one line of at most {_LONGEST} characters")

    def change(entries: AoT) -> None:
        entry = _entry(entries, speaker)
        entry["name"] = name
        _drop(entry, "variants", [name])
        _add(entry, "variants", _anchors(speaker))

    edit(file, "speaker", change)


# ------------------------------------------------------------------ its entries


def _entry(entries: AoT, speaker: Speaker) -> Any:
    """The entry of a speaker, a new one at the end where there is none."""
    found = _find(entries, speaker.name)
    if found is not None:
        return found
    return append(entries, "name", speaker.name)


def _find(entries: AoT, name: str) -> Any:
    return next((entry for entry in entries if entry.get("name") == name), None)


def _anchors(speaker: Speaker) -> list[str]:
    """Names by which the articles know a speaker: the shown one if it is from them, else all that they use."""
    return [speaker.name] if speaker.name in speaker.variants else list(speaker.variants)


def _names(entry: Any, key: str) -> list[str]:
    return [str(name) for name in entry.get(key, [])] if entry is not None else []


def _add(entry: Any, key: str, names: Iterable[str]) -> None:
    """Add names to a list of an entry that are neither in it nor its own name."""
    known = {*_names(entry, key), str(entry["name"])}
    for name in dict.fromkeys(names):
        if name not in known:
            if key not in entry:
                entry[key] = tomlkit.array()
            entry[key].append(name)


def _drop(entry: Any, key: str, names: Iterable[str]) -> None:
    """Take names out of a list of an entry, and the list with its last name."""
    gone = set(names)
    if gone.isdisjoint(_names(entry, key)):
        return
    for name in [name for name in entry[key] if str(name) in gone]:
        entry[key].remove(name)
    if not entry[key]:
        del entry[key]
