"""Correcting what is known of an article as the user asks: what the file then says, and the index after it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from briefing.errors import UsageError
from briefing.model import article_name, file_and_part
from briefing.store.building import correcting
from briefing.store.corrections.entries import has_comments
from briefing.store.corrections.reading import ARTICLE
from briefing.store.corrections.writing import edit

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from briefing.model import Article
    from briefing.store.corrections.entries import Entries
    from briefing.store.corrections.values import Kind
    from briefing.store.textindex.engine import TextEngine
    from briefing.workspace import Workspace


_CALLED = {**{name: name for name in ARTICLE}, "url": "address on the web", "published": "date of publication"}
_SHOWN = 60
"""Code points of a value that an error repeats."""


def correct(
    workspace: Workspace, engine: TextEngine, article: Article, given: Mapping[str, str], forget: Collection[str] = ()
) -> None:
    """Note what the user gives of an article, and forget what was given of these before.

    Raises UsageError where a value is off or a name is none of `ARTICLE`, and what `correcting.correct` raises.
    """
    noted = {name: understood(name, value) for name, value in given.items()}
    for name in forget:
        _known(name)
        if name in given:
            raise UsageError(f"{name} cannot be given and forgotten at once", "do one of the two")
    change = partial(write, file=article.file, part=article.part, given=noted, forget=forget)
    correcting.correct(workspace, engine, change)


def understood(name: str, value: str) -> str:
    """A value as it is to be written. Raises UsageError where it is none of its kind."""
    kind = _known(name)
    value = " ".join(value.split())
    found = kind.read(value)
    if found is not None:
        return kind.write(found)
    if not value:
        raise UsageError(f"no {_CALLED[name]} is given", f"to take a correction back: --forget {name}")
    shown = value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…"
    raise UsageError(f"{shown!r} is no {_CALLED[name]}", f"write {kind.wanted}")


def _known(name: str) -> Kind:
    if name not in ARTICLE:
        raise UsageError(f"{name!r} cannot be corrected", f"what can is {', '.join(ARTICLE)}")
    return ARTICLE[name]


def write(place: Path, *, file: str, part: int, given: Mapping[str, str], forget: Collection[str]) -> None:
    """Change the entry of an article, which comes behind the others if it is new and goes with its last value and comment.

    Raises WorkspaceError.
    """

    def change(entries: Entries) -> None:
        ours = [entry for entry in entries if _about(entry) == (file, part)]
        for entry in ours:
            for name in forget:
                entry.pop(name, None)
        if given and not ours:
            ours = [entries.append("file", article_name(file, part))]
        for name, value in given.items():
            ours[0][name] = value
        for entry in ours:
            if entry.keys() <= {"file"} and not has_comments(entry):
                entries.remove(entry)

    edit(place, "article", change)


def _about(entry: Any) -> tuple[str, int] | None:
    """The file and the part that an entry is about."""
    name = entry.get("file")
    return file_and_part(str(name)) if isinstance(name, str) else None
