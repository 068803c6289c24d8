"""The files of a corpus: which there are, and which cannot be articles.

The walk opens no file and follows no link, so it cannot hang and cannot go round in circles. The order of what it gives
depends on the names alone.
"""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass
from fnmatch import translate
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import WorkspaceError
from briefing.model import Problem
from briefing.store.records.names import printable
from briefing.workspace import CORRECTIONS, SETTINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the file system says of a file without opening it: bytes, and nanoseconds since 1970 of its last changes."""

    size: int
    mtime: int
    ctime: int

    @classmethod
    def of(cls, status: os.stat_result) -> Stamp:
        """The stamp in the answer of a stat call."""
        return cls(status.st_size, status.st_mtime_ns, status.st_ctime_ns)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A regular file of acceptable size: its printable name, its path and its stamp."""

    name: str
    path: str
    stamp: Stamp


def walk(workspace: Workspace) -> Iterator[Candidate | Problem]:
    """Every file of the corpus, either to be read or with the reason why not.

    Raises WorkspaceError where the corpus itself cannot be listed: an absent folder must not look like an empty one.
    """
    ignored = _ignored((*workspace.settings.ignore, *_ours(workspace)))
    index = _identity(workspace.index)
    try:
        stack = [_listed(str(workspace.corpus), "")]
    except OSError as error:
        raise WorkspaceError(f"cannot read {workspace.corpus}: {error.strerror}", "check that it is there") from error
    while stack:
        entry, relative = next(stack[-1], (None, ""))
        if entry is None:
            stack.pop()
        elif ignored(relative):
            continue
        elif not entry.is_dir(follow_symlinks=False):
            yield _looked_at(entry, printable(relative), workspace.settings.max_file_size)
        elif index is None or _identity(Path(entry.path)) != index:
            try:
                stack.append(_listed(entry.path, relative + os.sep))
            except OSError as error:
                yield Problem(printable(relative), f"cannot be listed: {error.strerror}", "check its permissions")


def _listed(folder: str, prefix: str) -> Iterator[tuple[os.DirEntry[str], str]]:
    """What `folder` holds and its path relative to the corpus, hidden names left out, in order of names."""
    with os.scandir(folder) as entries:
        shown = [entry for entry in entries if not entry.name.startswith(".")]
    shown.sort(key=lambda entry: entry.name)
    return ((entry, prefix + entry.name) for entry in shown)


def _looked_at(entry: os.DirEntry[str], name: str, largest: int) -> Candidate | Problem:
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError as error:
        return Problem(name, f"cannot be looked at: {error.strerror}", "check its permissions")
    if not stat.S_ISREG(status.st_mode):
        return Problem(name, *_special(status.st_mode))
    if status.st_size > largest:
        return Problem(name, *too_large(status.st_size, largest))
    return Candidate(name, entry.path, Stamp.of(status))


def too_large(size: int, largest: int) -> tuple[str, str]:
    """What to say of a file of `size` bytes where `largest` are allowed."""
    what = f"too large ({_megabytes(size)} of at most {_megabytes(largest)})"
    return what, f"split it, or set max_file_size = {size} under [corpus] in briefing.toml"


def _special(mode: int) -> tuple[str, str]:
    for test, what, advice in _SPECIAL:
        if test(mode):
            return what, advice
    return "not a regular file", "move it out of the corpus"


_SPECIAL: tuple[tuple[Callable[[int], bool], str, str], ...] = (
    (stat.S_ISLNK, "a symbolic link, which is not followed", "copy what it points to into the corpus"),
    (stat.S_ISFIFO, "a named pipe, not a file", "move it out of the corpus"),
    (stat.S_ISSOCK, "a socket, not a file", "move it out of the corpus"),
)


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:,.1f} MB" if size >= 100_000 else f"{size:,} bytes"


def _ours(workspace: Workspace) -> tuple[str, ...]:
    """Patterns of what is no article in a plain folder: settings and corrections, if they lie in it."""
    return (f"/{SETTINGS}", f"/{CORRECTIONS}") if workspace.root == workspace.corpus else ()


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _ignored(globs: tuple[str, ...]) -> Callable[[str], bool]:
    """A test of relative paths: patterns with a slash are for the whole path, the others for its last name."""
    if not globs:
        return lambda _: False
    whole = [re.compile(translate(g.rstrip("/"))).match for g in globs if "/" in g.rstrip("/")]
    last = [re.compile(translate(g.rstrip("/"))).match for g in globs if "/" not in g.rstrip("/")]

    def test(relative: str) -> bool:
        path = relative.replace(os.sep, "/")
        name = path.rpartition("/")[2]
        return any(match(path) or match(f"/{path}") for match in whole) or any(match(name) for match in last)

    return test
