"""What a correction of a speaker changes in the corrections file.

A speaker has at most one entry for all articles, which is changed, and may have others for some articles each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import tomlkit

from briefing.errors import UsageError, WorkspaceError
from briefing.relate.persons import fullness
from briefing.store.corrections import writing
from briefing.store.corrections.reading import TABLES
from briefing.text.forms import form

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from pathlib import Path

    from briefing.model import Speaker
    from briefing.store.corrections.entries import Entries

_LONGEST = 200


def merge(file: Path, speaker: Speaker, others: Iterable[Speaker]) -> None:
    """Say that `others` are `speaker`. Raises WorkspaceError, as the functions below do."""

    def change(entries: Entries) -> None:
        for other in others:
            scoped = _scoped(entries, other.name)
            for theirs in scoped:
                _join_in_articles(entries, theirs, speaker)
            theirs = _plain(entries, other.name)
            if theirs is not None:
                names = [*_names(theirs, "variants"), *_anchors(other, scoped)]
                apart = [name for name in _names(theirs, "apart") if name not in speaker.variants]
                entries.remove(theirs)
                _join(_entry(entries, speaker), speaker, names, (*names, *other.variants), apart)
            elif not scoped:
                _join(_entry(entries, speaker), speaker, [other.name], (other.name, *other.variants))

    _edit(file, change)


def split(file: Path, speaker: Speaker, names: Iterable[str]) -> str:
    """Say that these variants of `speaker` are somebody else, and give what the speaker is called now.

    That is the fullest name left where the shown one goes. UsageError where none would be left.
    """
    apart = list(dict.fromkeys(names))
    left = [name for name in speaker.variants if name not in apart]
    if not left:
        raise UsageError(
            f"'{speaker.name}' would have no name left", "name some of the variants, or articles with --in"
        )
    shown = speaker.name
    if shown in apart:
        shown = max(left, key=lambda name: (fullness(name), len(name), name))

    def change(entries: Entries) -> None:
        scoped = _scoped(entries, speaker.name)
        for some in scoped:
            some["name"] = shown
            _take_out(entries, some, apart)
        if scoped and _plain(entries, speaker.name) is None:
            return
        entry = _entry(entries, speaker)
        entry["name"] = shown
        _drop(entry, "variants", apart)
        if speaker.name not in left and not set(_names(entry, "variants")) & set(left):
            _add(entry, "variants", left)
        _add(entry, "apart", apart)

    _edit(file, change)
    return shown


def split_in(file: Path, speaker: Speaker, names: Sequence[str], articles: Sequence[str]) -> str:
    """Say that `speaker` by these variants is somebody else in these articles, and give what that one is called."""
    name = f"{max(names, key=lambda one: (fullness(one), len(one), one))} ({articles[0]})"

    def change(entries: Entries) -> None:
        for some in _scoped(entries, speaker.name):
            _leave(entries, some, names, articles)
        found = [one for one in _scoped(entries, name) if set(_names(one, "variants")) == set(names)]
        entry = found[0] if found else entries.append("name", name)
        _add(entry, "variants", names)
        _add(entry, "articles", articles)

    _edit(file, change)
    return name


def rename(file: Path, speaker: Speaker, name: str) -> None:
    """Say what `speaker` is to be called; UsageError where that is no name, or one that the file gives to another."""
    name = " ".join(name.split())
    if not name or len(name) > _LONGEST or not name.isprintable():
        raise UsageError("that is no name", f"give one line of at most {_LONGEST} characters")

    def change(entries: Entries) -> None:
        if name != speaker.name and any(entry.get("name") == name for entry in entries):
            raise UsageError(f"{file.name} has another '{name}' already", "choose another name, or take that out")
        scoped = _scoped(entries, speaker.name)
        for some in scoped:
            _call(some, name)
        if scoped and _plain(entries, speaker.name) is None:
            return
        entry = _entry(entries, speaker)
        entry["name"] = name
        if not form(name).is_surname:
            _drop(entry, "variants", [name])
        _add(entry, "variants", _anchors(speaker, scoped))

    _edit(file, change)


# ------------------------------------------------------------------ entries for all articles


def _join(
    entry: Any, speaker: Speaker, names: Iterable[str], together: Iterable[str], apart: Iterable[str] = ()
) -> None:
    """Have an entry mean these names too, and take back what kept them apart."""
    _add(entry, "apart", apart)
    _drop(entry, "apart", together)
    own = [speaker.name] if form(speaker.name).is_surname and speaker.name in speaker.variants else []
    _add(entry, "variants", [*own, *names])


def _entry(entries: Entries, speaker: Speaker) -> Any:
    """The entry of a speaker for all articles, a new one where there is none."""
    found = _plain(entries, speaker.name)
    return entries.append("name", speaker.name) if found is None else found


def _plain(entries: Entries, name: str) -> Any:
    return next((entry for entry in entries if entry.get("name") == name and not entry.get("articles")), None)


def _anchors(speaker: Speaker, scoped: Iterable[Any]) -> list[str]:
    """Names by which the articles know a speaker: the shown one if it is from them, else all that they use."""
    only = {name for entry in scoped for name in _names(entry, "variants")}
    names = [speaker.name] if speaker.name in speaker.variants else speaker.variants
    return [name for name in names if name not in only]


# ------------------------------------------------------------------ entries for some articles


def _scoped(entries: Entries, name: str) -> list[Any]:
    return [entry for entry in entries if entry.get("name") == name and entry.get("articles")]


def _join_in_articles(entries: Entries, theirs: Any, speaker: Speaker) -> None:
    """Have what an entry means in its articles be this speaker; it goes where the speaker has these names everywhere."""
    names = _names(theirs, "variants") or [str(theirs["name"])]
    if set(names) <= set(speaker.variants) and not _scoped(entries, speaker.name):
        entries.remove(theirs)
    else:
        _call(theirs, speaker.name)


def _call(entry: Any, name: str) -> None:
    """Show another name for what an entry means."""
    old = str(entry["name"])
    entry["name"] = name
    if "variants" not in entry:
        _add(entry, "variants", [old])


def _take_out(entries: Entries, entry: Any, names: Collection[str]) -> None:
    """Have an entry mean these names no more, and take it out with its last."""
    _drop(entry, "variants", names)
    if "variants" not in entry:
        entries.remove(entry)


def _leave(entries: Entries, entry: Any, names: Collection[str], articles: Collection[str]) -> None:
    """Have an entry mean these names no more in these articles."""
    meant = _names(entry, "variants") or [str(entry["name"])]
    here = [article for article in _names(entry, "articles") if article in articles]
    rest = [name for name in meant if name not in names]
    if not here or rest == meant:
        return
    _drop(entry, "articles", here)
    if rest:
        other = entries.append("name", str(entry["name"]))
        _add(other, "variants", rest)
        _add(other, "articles", here)
    if "articles" not in entry:
        entries.remove(entry)


# ------------------------------------------------------------------ the file, and lists in it


def _edit(file: Path, change: Callable[[Entries], None]) -> None:
    """Change the entries, unless a slip of the hand in them must be put right first."""

    def checked(entries: Entries) -> None:
        for number, entry in enumerate(entries.values, 1):
            for key, kind in TABLES["speaker"].items():
                if key in entry and kind.read(entry[key]) is None:
                    raise WorkspaceError(f"{file}: {key} of speaker {number} is off", f"write {kind.wanted}")
        change(entries)

    writing.edit(file, "speaker", checked)


def _names(entry: Any, key: str) -> list[str]:
    return [str(name) for name in entry.get(key, [])]


def _add(entry: Any, key: str, names: Iterable[str]) -> None:
    """Add names to a list of an entry that are neither in it nor its own name; a surname means itself only if listed."""
    own = str(entry["name"])
    known = {*_names(entry, key), *([] if form(own).is_surname else [own])}
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
