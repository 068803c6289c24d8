"""Several files built into a library, as a user would, and what it tells of their dates and of events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing.library import Library
from briefing.model import DateEstimate, Entry
from briefing.workspace import Workspace


@dataclass(frozen=True)
class Related:
    """When each file was published, as far as that can be told, and the timeline."""

    published: dict[str, DateEstimate | None]
    entries: tuple[Entry, ...]


def related(files: Mapping[str, bytes], root: Path) -> Related:
    """What a build of these files in the folder `root` gives."""
    corpus = root / "corpus"
    corpus.mkdir(parents=True)
    for name, content in files.items():
        (corpus / name).write_bytes(content)
    with Library(Workspace(root, corpus, root / "index")) as library:
        assert library.refresh(jobs=1).problems == ()
        published = {one.file: one.published for one in library.dates()}
        return Related(published, tuple(library.timeline().items))
