"""Changing the corrections file by command: only what the change is about, so that comments and order stay as they are."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
from typing import TYPE_CHECKING, Any

from briefing.errors import WorkspaceError
from briefing.store.corrections.entries import Entries
from briefing.store.corrections.files import text_of
from briefing.store.corrections.reading import parsed
from briefing.store.textindex.durable import sync

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_BARE = re.compile(r"(?<!\r)\n")
"""A line end without a carriage return."""
_OPENING = """\
# Corrections of your own, above anything that briefing infers. They are applied at every build, and you may edit them.
#
# [[speaker]]
# name = "Ada Lunde"                 # the name to show
# variants = ["A. Lunde", "Lundé"]   # names that mean her too
# apart = ["Ada Lunde Holm"]         # names that do not
#
# [[speaker]]
# name = "John Brown the doctor"
# variants = ["John Brown"]
# articles = ["talks.txt"]           # only in these
#
# [[article]]
# file = "talks.txt"                 # in the corpus; "talks.jsonl#2" where a file holds several, counted from 0
# published = 2022-01-10             # or "2022-01", or "2022"
# outlet = "The Quay Times"
# title = "Talks end without a deal"
# byline = "Ada Lunde"
# url = "https://example.org/talks"
"""


def edit(file: Path, table: str, change: Callable[[Entries], None]) -> None:
    """Read the file, change the entries of a table, and put the file back in one step.

    Comments, the other tables and the order of all stay, and so do line ends where all are of one kind. Raises
    WorkspaceError, and what `change` raises, and then leaves the file as it was.
    """
    text = text_of(file)
    before = parsed(text, file)
    entries = _entries(text or _OPENING, table, before, file)
    change(entries)
    wanted = entries.values
    if wanted == before.get(table, []):
        return
    new = entries.text.rstrip("\n") + "\n"
    if "\r\n" in text and not _BARE.search(text):
        new = _BARE.sub("\r\n", new)
    rest = {name: value for name, value in before.items() if name != table}
    if parsed(new, file) != {**rest, **({table: wanted} if wanted else {})}:
        raise WorkspaceError(f"{file} cannot be changed without harm to the rest of it", "change it by hand")
    _replace(file, new)


def _entries(text: str, table: str, tables: dict[str, Any], file: Path) -> Entries:
    """The entries of a table in a text that says `tables`. Raises WorkspaceError."""
    said = tables.get(table, [])
    if not isinstance(said, list) or not all(isinstance(one, dict) for one in said):
        raise WorkspaceError(f"{file}: {table} is no list of tables", f"write each as [[{table}]]")
    try:
        entries = Entries(text if text.endswith("\n") else f"{text}\n", table)
        found = entries.values
    except Exception as error:  # tomlkit has more ways to fail than it names, on valid TOML too
        where = " ".join(str(error).split())
        raise WorkspaceError(f"{file} cannot be changed: {where}", "correct it by hand") from error
    if found != said:
        raise WorkspaceError(f"{file} writes {table} in another way", f"write each entry as [[{table}]], or by hand")
    return entries


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
