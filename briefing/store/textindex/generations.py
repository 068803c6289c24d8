"""Generations of the text index: complete, unchanging folders, of which one is published.

    CURRENT                 the name of the published one
    gen-7/                  its files, and manifest.json with the size and the SHA-256 of each
    writer.lock             held by whoever writes

A new generation is made beside the published one. Files that stay are hard links, so that they cost nothing; the rest is
new. When everything is on the disk, CURRENT is replaced in one step, and the old generation removed. So a process that is
killed, or a machine whose power fails, leaves one generation or the other, never a mixture.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.errors import IndexBusyError, IndexDamagedError, StoreError
from briefing.store.textindex.durable import replace_with, sha256, sync
from briefing.store.textindex.pickles import REBUILD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

MANIFEST = "manifest.json"

_NAME = re.compile(r"gen-([0-9]{1,12})")
_FILE = re.compile(r"[A-Za-z0-9_.]+")


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What a file of a generation is: its size in bytes, and the SHA-256 of them."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Generation:
    """A generation as its manifest describes it; `layout` is the number of the layout it is written in."""

    name: str
    folder: Path
    layout: int
    files: Mapping[str, FileFacts]


class Generations:
    """The generations in one folder. Nothing is created before something is written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._pointer = folder / "CURRENT"

    def current(self) -> str | None:
        """The name of the published generation, None if there is none. Raises `IndexDamagedError`."""
        try:
            # Reading a pipe in its place would wait for ever.
            told = stat.S_ISREG(self._pointer.stat().st_mode)
            name = self._pointer.read_text("ascii", errors="replace").strip() if told else ""
        except FileNotFoundError:
            return None
        if not _NAME.fullmatch(name):
            raise IndexDamagedError("the text index does not say which of its generations is the current one", REBUILD)
        return name

    def stamp(self) -> object:
        """Something that is equal as long as nothing new was published; None if nothing is."""
        try:
            seen = self._pointer.stat()
        except FileNotFoundError:
            return None
        return seen.st_ino, seen.st_mtime_ns, self.current()

    def read(self, name: str) -> Generation:
        """What the generation should hold. Raises `IndexDamagedError`, and `FileNotFoundError` where it is gone."""
        folder = self.folder / name
        raw = (folder / MANIFEST).read_bytes()
        try:
            manifest = json.loads(raw)
            files = {str(n): FileFacts(int(f["size"]), str(f["sha256"])) for n, f in manifest["files"].items()}
            generation = Generation(name, folder, int(manifest["layout"]), files)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise IndexDamagedError(f"the list of files of text index {name} cannot be read", REBUILD) from error
        if not all(_FILE.fullmatch(n) for n in files):
            raise IndexDamagedError(f"text index {name} names files outside itself", REBUILD)
        return generation

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """Be the only one to write, and begin without leftovers. Raises `IndexBusyError` at once."""
        from filelock import FileLock, Timeout

        self.folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self.folder / "writer.lock", timeout=0)
        try:
            lock.acquire()
        except Timeout:
            raise IndexBusyError("another briefing is writing the text index", "try again when it is done") from None
        except NotImplementedError as error:
            raise StoreError("the text index lies where files cannot be locked", "put it on a local disk") from error
        try:
            yield
        finally:
            lock.release()

    def begin(self, base: Generation | None) -> Path:
        """The folder of the next generation, with a hard link to each file of `base`. Leftovers are removed first."""
        self.sweep(keep=base.name if base else None)
        numbers = [int(found[1]) for path in self.folder.iterdir() if (found := _NAME.fullmatch(path.name))]
        folder = self.folder / f"gen-{max(numbers, default=0) + 1}"
        folder.mkdir()
        if base:
            for name in base.files:
                _link(base.folder / name, folder / name)
        return folder

    def publish(self, folder: Path, layout: int, base: Generation | None) -> str:
        """Make the generation in `folder` the published one, and return its name."""
        known = base.files if base else {}
        files = {}
        for path in sorted(folder.iterdir()):
            sync(path)
            files[path.name] = known.get(path.name) or FileFacts(path.stat().st_size, sha256(path))
        listed = {name: {"size": facts.size, "sha256": facts.sha256} for name, facts in files.items()}
        replace_with(folder / MANIFEST, json.dumps({"layout": layout, "files": listed}, indent=1).encode())
        sync(self.folder)
        replace_with(self._pointer, f"{folder.name}\n".encode())
        return folder.name

    def sweep(self, keep: str | None) -> None:
        """Remove all generations but one. What will not go now, because it is open, goes another time."""
        for path in self.folder.iterdir():
            if _NAME.fullmatch(path.name) and path.name != keep:
                if path.is_dir() and not path.is_symlink():
                    shutil.rmtree(path, ignore_errors=True)
                else:
                    path.unlink(missing_ok=True)

    def clear(self) -> None:
        """Remove all there is; first what points to it."""
        self._pointer.unlink(missing_ok=True)
        sync(self.folder)
        self.sweep(keep=None)


def damage(generation: Generation, *, full: bool) -> list[str]:
    """What is wrong with the files, a line each: names, kinds and sizes, and with `full` every byte."""
    found = (_fault(generation.folder / name, facts, full=full) for name, facts in generation.files.items())
    return [line for line in found if line]


def _fault(path: Path, facts: FileFacts, *, full: bool) -> str:
    name = f"text index file {path.parent.name}/{path.name}"
    try:
        seen = path.lstat()
    except FileNotFoundError:
        return f"{name} is missing"
    if not stat.S_ISREG(seen.st_mode):
        return f"{name} is not a file"
    if seen.st_size != facts.size:
        return f"{name} has {seen.st_size} bytes instead of {facts.size}"
    return f"{name} does not hold what was written" if full and sha256(path) != facts.sha256 else ""


def strangers(generation: Generation) -> list[str]:
    """The files that do not belong to the generation, a line each. They are never read."""
    present = {path.name for path in generation.folder.iterdir() if not path.name.startswith(".")}
    unknown = sorted(present - generation.files.keys() - {MANIFEST})
    return [f"{generation.name}/{name!a} does not belong to the text index" for name in unknown]


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:
        # Some file systems have no hard links.
        shutil.copyfile(source, target)
