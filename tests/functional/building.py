"""Small corpora in our own words, and what an index of them amounts to."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.library import Library
from briefing.store.textindex.engine import DocumentKind, open_engine
from briefing.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.workspace import Settings

FERRY = """Ferry talks end without a deal
2023-05-04
The harbour board met the ferry company on May 3. “We are still far apart,” said board chair Ada Lunde.

Talks go on next week, and on May 12 the town council will vote. “Nobody gains from a strike,” Lunde said.
"""
STRIKE = """Crews announce a strike
2023-05-10
The crews will strike on May 12, said union secretary Per Moe. “We have waited long enough,” Moe said.
"""
UNDATED = """Town council votes on the ferry
The council voted for the new contract on May 12, 2023. “A good day for the islands,” said mayor Eli Storm.
"""


def write(folder: Path, files: dict[str, str | bytes]) -> None:
    """Write files that were last changed a while ago, so that their times tell whether they change again."""
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        os.utime(file, (1_600_000_000, 1_600_000_000))


def workspace(root: Path, files: dict[str, str | bytes] | None = None, settings: Settings | None = None) -> Workspace:
    """A workspace in `root` with three articles, unless told otherwise."""
    made = Workspace(root, root / "corpus", root / "index", *([settings] if settings else []))
    made.corpus.mkdir(parents=True, exist_ok=True)
    standard: dict[str, str | bytes] = {"ferry.txt": FERRY, "strike.txt": STRIKE, "council.txt": UNDATED}
    write(made.corpus, standard if files is None else files)
    return made


@contextmanager
def library(place: Workspace) -> Iterator[Library]:
    """The library of a workspace, closed in the end."""
    with Library(place) as opened:
        yield opened


def contents(place: Workspace) -> dict[str, Any]:
    """All that can be asked of an index, without row numbers, so that two can be compared."""
    with library(place) as opened:
        articles = [opened.article(a.id) for a in opened.articles().items]
        return {
            "articles": articles,
            "quotes": list(opened.quotes().items),
            "times": [opened.times_in(a.id) for a in articles],
            "entries": list(opened.timeline().items),
            "speakers": opened.speakers(),
            "found": indexed(place),
        }


def indexed(place: Workspace) -> dict[str, list[str]]:
    """The keys that are in the text index."""
    engine = open_engine(place.index)
    try:
        return {kind: sorted(f.key for f in engine.search("", (kind,)).found) for kind in DocumentKind}
    finally:
        engine.close()


def files_in(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Time of change and bytes of every file below a folder, but for what SQLite keeps beside a database."""
    return {
        str(file.relative_to(folder)): (file.stat().st_mtime_ns, file.read_bytes())
        for file in sorted(folder.rglob("*"))
        if file.is_file() and not file.name.endswith(("-shm", "-wal", ".lock"))
    }
