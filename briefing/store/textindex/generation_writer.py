"""Writing documents into the files of a new generation."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from briefing.errors import IndexDamagedError
from briefing.store.textindex.durable import sha256
from briefing.store.textindex.engine import Refused
from briefing.store.textindex.hardened_whoosh import Codec, filestore, index, reading, writing
from briefing.store.textindex.layout import laid_out, schema
from briefing.store.textindex.merging import Size, to_merge
from briefing.store.textindex.pickles import REBUILD
from briefing.store.textindex.pool import Pool
from briefing.store.textindex.segments import NAME, MappedStorage, open_segments
from briefing.store.textindex.validation import fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from briefing.store.textindex.engine import Document
    from briefing.store.textindex.generations import Generation

MAX_POSTINGS = 8_000_000
"""Postings that are collected in memory, about 25 bytes each, before they become a segment."""


class _Storage(filestore.FileStorage):  # type: ignore[misc]
    """A folder to write in that remembers its files: Whoosh leaves them open when something fails."""

    def __init__(self, folder: str, opened: list[Any]) -> None:
        super().__init__(folder)
        self.opened = opened

    def create_file(self, name: str, **options: Any) -> Any:
        """A new file of that name."""
        file = super().create_file(name, **options)
        self.opened.append(file)
        return file

    def open_file(self, name: str, **options: Any) -> Any:
        """The file of that name."""
        file = super().open_file(name, **options)
        self.opened.append(file)
        return file

    def temp_storage(self, name: str) -> Any:
        """A folder inside this one."""
        return _Storage(f"{self.folder}/{name}", self.opened).create()

    def abandon(self) -> None:
        """Close all files, whatever state they are in."""
        for file in self.opened:
            with contextlib.suppress(OSError):
                file.raw_file().close()


@dataclass(slots=True)
class Written:
    """What went into a generation. `changed` is False where it would equal the one before."""

    taken: int = 0
    refused: list[Refused] = field(default_factory=list)
    stopped: bool = False
    changed: bool = False


class GenerationWriter:
    """Writes one generation into `folder`, which holds the files of `base`, if there is one.

    A context manager: leaving it without `finish` lets go of everything that is half done.
    """

    def __init__(self, folder: Path, base: Generation | None) -> None:
        self._folder = folder
        self._base = base
        self._schema = schema()
        self._storage = _Storage(str(folder), [])
        if base is None:
            index.TOC.create(self._storage, self._schema, NAME)
        self._index = index.FileIndex(self._storage, schema=self._schema, indexname=NAME)
        self._old = self._old_documents(base) if base else {}
        self._writer: Any = None
        self._begin_segment()
        self._seen: set[str] = set()
        self.written = Written(changed=base is None)

    def __enter__(self) -> GenerationWriter:
        return self

    def __exit__(self, *_: object) -> None:
        self._storage.abandon()

    def remove(self, keys: Iterable[str]) -> None:
        """Remove the documents of these keys that were there before; others are no error."""
        for key in keys:
            place = self._old.pop(key, None)
            if place is not None:
                segment, document = place
                self._writer.segments[segment].delete_document(document)
                self.written.changed = True

    def add(
        self,
        documents: Iterable[Document],
        stop: Callable[[], bool] | None,
        progress: Callable[[int], None] | None,
    ) -> None:
        """Add or replace until `stop`. Documents that cannot be indexed are noted in `written.refused`."""
        for document in documents:
            self._add(document)
            self.written.taken += 1
            if progress is not None:
                progress(self.written.taken)
            if stop is not None and stop():
                self.written.stopped = True
                return

    def finish(self, *, optimise: bool) -> None:
        """Write what is left, merging segments where there are too many."""

        def policy(writer: Any, segments: list[Any]) -> list[Any]:
            alive = [segment for segment in segments if segment.doc_count()]
            sizes = [Size(s.doc_count_all(), s.deleted_count(), self._bytes_of(s)) for s in alive]
            chosen = to_merge(sizes, optimise=optimise)
            for i in chosen:
                self._absorb(writer, alive[i])
            self.written.changed = self.written.changed or bool(chosen)
            return [segment for i, segment in enumerate(alive) if i not in chosen]

        self._writer.commit(mergetype=policy)

    def _add(self, document: Document) -> None:
        why = fault(document, self._seen)
        if why:
            self.written.refused.append(Refused(document.key, why))
            return
        self._seen.add(document.key)
        self.remove([document.key])
        self._writer.add_document(**laid_out(document))
        self.written.changed = True
        if self._writer.pool.size >= MAX_POSTINGS:
            self._writer.commit(merge=False)
            self._begin_segment()

    def _begin_segment(self) -> None:
        # Nobody else writes in this folder, so that Whoosh's own lock is not needed.
        self._writer = writing.SegmentWriter(self._index, _lk=False, compound=False, codec=Codec())
        self._writer.pool = Pool()

    def _old_documents(self, base: Generation) -> dict[str, tuple[int, int]]:
        """Where each document of the base is: segment and number."""
        segments = open_segments(self._folder, base.files)
        try:
            return {key: (i, number) for i, segment in enumerate(segments) for number, key in segment.living()}
        finally:
            for segment in segments:
                segment.close()

    def _bytes_of(self, segment: Any) -> int:
        return sum((self._folder / name).stat().st_size for name in self._files_of(segment))

    def _files_of(self, segment: Any) -> list[str]:
        return [str(name) for name in segment.list_files(self._storage)]

    def _absorb(self, writer: Any, segment: Any) -> None:
        """Copy a segment into the new one, but only if its bytes are what was written: a copy would hide damage."""
        known = self._base.files if self._base else {}
        for name in self._files_of(segment):
            if name in known and sha256(self._folder / name) != known[name].sha256:
                raise IndexDamagedError(f"the text index file {name} does not hold what was written", REBUILD)
        reader = reading.SegmentReader(MappedStorage(self._folder), self._schema, segment, codec=Codec())
        try:
            writer.add_reader(reader)
        finally:
            reader.close()
