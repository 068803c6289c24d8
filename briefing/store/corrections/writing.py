"""Changing the corrections file by command: only what the change is about, so that comments and order stay as they are."""

from __future__ import annotations

import contextlib
import os
import secrets
from typing import TYPE_CHECKING

import tomlkit
from tomlkit.items import AoT, Table

from briefing.errors import WorkspaceError
from briefing.store.corrections.reading import parsed, text_of
from briefing.store.textindex.durable import sync

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tomlkit import TOMLDocument

_OPENING = """\
# Corrections of your own, above anything that briefing infers. They are applied at every build, and you may edit them.
#
# [[speaker]]
# name = "Ada Lunde"                 # the name to show
# variants = ["A. Lunde", "Lundé"]   # names that mean her too
# apart = ["Ada Lunde Holm"]         # names that do not
#
# [[article]]
# file = "talks.txt"                 # in the corpus; "talks.jsonl#2" where a file holds several, counted from 0
# published = 2022-01-10             # or "2022-01", or "2022"
# outlet = "The Quay Times"
# title = "Talks end without a deal"
# byline = "Ada Lunde"
# url = "https://example.org/talks"
"""


def edit(file: Path, table: str, change: Callable[[AoT], None]) -> None:
    """Read the file, change the entries of a table, and put the file back in one step.

    Raises WorkspaceError, and what `change` raises, and then leaves it as it was.
    """
    text = text_of(file)
    before = parsed(text, file)
    document = _document(text or _OPENING, file)
    entries = document.get(table)
    if entries is None:
        entries = tomlkit.aot()
        change(entries)
        if len(entries):
            document[table] = entries
    elif isinstance(entries, AoT):
        change(entries)
        if not len(entries):
            document.remove(table)
    else:
        raise WorkspaceError(f"{file}: {table} is no list of tables", f"write each as [[{table}]]")
    new = tomlkit.dumps(document).rstrip("\n") + "\n"
    if new == (text or _OPENING):
        return
    after = parsed(new, file)
    if {name: after.get(name) for name in before if name != table} != {n: before[n] for n in before if n != table}:
        raise WorkspaceError(
            f"{file} cannot be changed without harm to the rest of it", f"put all [[{table}]] together"
        )
    _replace(file, new)


def append(entries: AoT, key: str, value: str) -> Table:
    """Add an entry about `value` at the end of a table, with an empty line before it."""
    entry = tomlkit.table()
    entry[key] = value
    entry.trivia.indent = "\n"
    entries.append(entry)
    added: Table = entries[-1]
    return added


def _document(text: str, file: Path) -> TOMLDocument:
    try:
        return tomlkit.parse(text)
    except ValueError as error:
        where = " ".join(str(error).split())
        raise WorkspaceError(f"{file} cannot be changed: {where}", "correct it by hand") from error


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
