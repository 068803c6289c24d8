"""Which folder a call is about, and its settings. Nothing here writes, and importing it touches nothing.

A workspace is a folder with `corpus/` in it, the articles as scraped; `index/` beside it holds what is derived from
them, and `briefing.toml`, if there is one, the settings, and `corrections.toml` what the user has put
right. A plain folder of articles does as well: its index then lies
in the cache folder of the platform.
"""

from __future__ import annotations

import hashlib
import os
import tomllib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.errors import WorkspaceError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

CORPUS = "corpus"
INDEX = "index"
RECORDS = "records.sqlite"
SETTINGS = "briefing.toml"
CORRECTIONS = "corrections.toml"
HOME = "BRIEFING_HOME"
"""The environment variable that names a workspace for calls made outside of any."""

HOW_TO_MAKE_ONE = "make a folder with a corpus/ folder in it, and put articles there"


@dataclass(frozen=True, slots=True)
class Settings:
    """What `briefing.toml` may say, under `[corpus]`."""

    max_file_size: int = 10_000_000
    """The largest source file that is read, in bytes."""
    ignore: tuple[str, ...] = ()
    """Shell patterns of files and folders to leave alone: of a name, or with a slash of a path in the corpus."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """Where the articles are, where their index is, and how to read them; all paths are absolute and real."""

    root: Path
    corpus: Path
    index: Path
    settings: Settings = field(default_factory=Settings)

    @property
    def corrections(self) -> Path:
        """The file of the user's own corrections, which may not be there."""
        return self.root / CORRECTIONS


def find(
    path: Path | None,
    *,
    corpus: Path | None = None,
    index: Path | None = None,
    environ: Mapping[str, str],
    cwd: Path,
) -> Workspace:
    """The workspace at `path`, or the nearest one upward from `cwd`, or the one that `$BRIEFING_HOME` names.

    `corpus` and `index` take the place of the workspace's own folders. Raises WorkspaceError, which says how to make a
    workspace, where there is none.
    """
    base = cwd.resolve()
    override = None if corpus is None else _folder(base, corpus)
    if path is not None:
        found = _at(_folder(base, path), override)
    elif override is not None:
        found = Workspace(override, override, cache_folder(override), read_settings(override / SETTINGS))
    else:
        found = _upward(base) or _at_home(environ, base)
    if index is not None:
        found = replace(found, index=_real(base, index))
    _apart(found)
    return found


def _apart(found: Workspace) -> None:
    """Refuse an index in the corpus, whose files would be read as articles, and a corpus in the index, which is swept."""
    corpus, index = found.corpus.resolve(), found.index.resolve()
    if corpus == index:
        raise WorkspaceError(f"{corpus} cannot be corpus and index at once", "choose another folder for the index")
    for inner, outer in ((index, corpus), (corpus, index)):
        hidden = inner.is_relative_to(outer) and any(p.startswith(".") for p in inner.relative_to(outer).parts)
        if inner.is_relative_to(outer) and not (hidden and outer == corpus):
            raise WorkspaceError(f"corpus and index must not lie in each other: {corpus}, {index}", "move one of them")


def cache_folder(corpus: Path) -> Path:
    """Where the index of a plain folder of articles lives: one folder for each place on this machine."""
    from platformdirs import user_cache_dir

    place = hashlib.sha256(os.fsencode(corpus.resolve())).hexdigest()[:16]
    return Path(user_cache_dir("briefing", appauthor=False)) / place


def read_settings(file: Path) -> Settings:
    """The settings in `file`, or the defaults where there is none; WorkspaceError names the first thing that is off."""
    if not os.path.lexists(file):
        return Settings()
    if not file.is_file():
        raise WorkspaceError(f"{file} is not a file")
    try:
        tables = tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise WorkspaceError(f"cannot read {file}: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise WorkspaceError(f"{file} is not valid TOML: {' '.join(str(error).split())}") from error
    return _settings(tables, file)


def _upward(start: Path) -> Workspace | None:
    for folder in (start, *start.parents):
        if (folder / CORPUS).is_dir() or (folder / SETTINGS).is_file():
            return _at(folder, None)
    return None


def _at_home(environ: Mapping[str, str], base: Path) -> Workspace:
    home = environ.get(HOME, "")
    if not home:
        raise WorkspaceError("there is no workspace here", f"{HOW_TO_MAKE_ONE}, or name a folder of articles")
    return _at(_folder(base, Path(home), f" (from ${HOME})"), None)


def _at(root: Path, corpus: Path | None) -> Workspace:
    """The workspace whose root is the existing folder `root`."""
    settings = read_settings(root / SETTINGS)
    if corpus is not None or (root / CORPUS).is_dir():
        return Workspace(root, corpus or (root / CORPUS).resolve(), root / INDEX, settings)
    if (root / SETTINGS).is_file():
        raise WorkspaceError(f"{root} has a {SETTINGS} but no {CORPUS}/ folder", "make it, and put articles there")
    if (root / INDEX / RECORDS).is_file():
        raise WorkspaceError(
            f"{root} has an index but no {CORPUS}/ folder", "is it renamed or not mounted? put it back"
        )
    if not _has_files(root):
        raise WorkspaceError(f"{root} holds no articles", HOW_TO_MAKE_ONE)
    return Workspace(root, root, cache_folder(root), settings)


def _folder(base: Path, path: Path, whence: str = "") -> Path:
    """An existing folder as a real path; `whence` says who named it."""
    folder = _real(base, path, whence)
    if folder.is_dir():
        return folder
    what = "is not a folder" if os.path.lexists(folder) else "does not exist"
    raise WorkspaceError(f"{str(folder)!r}{whence} {what}", HOW_TO_MAKE_ONE)


def _real(base: Path, path: Path, whence: str = "") -> Path:
    try:
        real = (base / path.expanduser()).resolve()
        real.is_dir()
    except (OSError, ValueError, RuntimeError) as error:  # too long, a NUL in it, a loop of links, nobody's home
        raise WorkspaceError(f"{str(path)!r}{whence} cannot be a folder", HOW_TO_MAKE_ONE) from error
    return real


def _has_files(folder: Path) -> bool:
    """Whether there is anything in `folder`, at any depth, that could be an article."""
    for _, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        if any(not name.startswith(".") for name in files):
            return True
    return False


# ------------------------------------------------------------------ settings


def _settings(tables: dict[str, Any], file: Path) -> Settings:
    _known(tables, ("corpus",), "", file)
    values = tables.get("corpus", {})
    if not isinstance(values, dict):
        raise WorkspaceError(f"{file}: corpus must be a table", "write it as [corpus]")
    _known(values, tuple(_CHECKS), "corpus.", file)
    return Settings(**{name: _CHECKS[name](value, file) for name, value in values.items()})


def _known(table: Mapping[str, Any], names: tuple[str, ...], prefix: str, file: Path) -> None:
    for name in table:
        if name not in names:
            known = ", ".join(prefix + n for n in names)
            raise WorkspaceError(f"{file}: unknown setting {prefix}{name!r}", f"known are {known}")


def _size(value: object, file: Path) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise WorkspaceError(f"{file}: corpus.max_file_size must be a number of bytes", "such as 10_000_000")
    return value


def _globs(value: object, file: Path) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(glob, str) and glob for glob in value):
        raise WorkspaceError(f"{file}: corpus.ignore must be a list of patterns", 'such as ["*.bak"]')
    return tuple(value)


_CHECKS: dict[str, Callable[[object, Path], Any]] = {"max_file_size": _size, "ignore": _globs}
