"""Changing the corrections file by command: only what the change is about, so that comments and order stay as they are."""

from __future__ import annotations

import contextlib
import os
import secrets
from typing import TYPE_CHECKING, Any

import tomlkit
from tomlkit.items import AoT

from briefing.errors import UsageError, WorkspaceError
from briefing.store.corrections.reading import parsed, text_of
from briefing.store.textindex.durable import sync

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from briefing.model import Speaker

_OPENING = """\
# Corrections of your own, above anything that briefing infers. They are applied at every build, and you may edit them.
#
# [[speaker]]
# name = "Ada Lunde"                 # the name to show
# variants = ["A. Lunde", "Lundé"]   # names that mean her too
# apart = ["Ada Lunde Holm"]         # names that do not
"""
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

    _edit(file, change)


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

    _edit(file, change)


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

    _edit(file, change)


# ------------------------------------------------------------------ the file


def _edit(file: Path, change: Callable[[AoT], None]) -> None:
    """Read the file, change its speakers, and put it back in one step. Raises WorkspaceError and leaves it as it was."""
    text = text_of(file)
    parsed(text, file)
    document = tomlkit.parse(text or _OPENING)
    entries = document.get("speaker")
    if entries is None:
        entries = tomlkit.aot()
        change(entries)
        document["speaker"] = entries
    elif isinstance(entries, AoT):
        change(entries)
    else:
        raise WorkspaceError(f"{file}: speaker is no list of tables", "write each as [[speaker]]")
    _replace(file, tomlkit.dumps(document))


def _replace(file: Path, text: str) -> None:
    """Put a new text in the place of a file, whole or not at all."""
    file = file.resolve()
    fresh = file.with_name(f".{file.name}-{secrets.token_hex(8)}")
    try:
        fresh.write_text(text, "utf-8", newline="")
        sync(fresh)
        with contextlib.suppress(FileNotFoundError):
            fresh.chmod(file.stat().st_mode & 0o777)
        os.replace(fresh, file)  # noqa: PTH105 in one step, whatever was there
    except OSError as error:
        raise WorkspaceError(f"cannot write {file}: {error.strerror}", "check its permissions and the disk") from error
    finally:
        with contextlib.suppress(OSError):
            fresh.unlink()


# ------------------------------------------------------------------ its entries


def _entry(entries: AoT, speaker: Speaker) -> Any:
    """The entry of a speaker, a new one at the end where there is none."""
    found = _find(entries, speaker.name)
    if found is not None:
        return found
    entry = tomlkit.table()
    entry["name"] = speaker.name
    entries.append(entry)
    return entries[-1]


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
