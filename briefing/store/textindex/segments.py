"""Reading the published text index: its segments, with every file opened at once.

A generation may be removed while it is being read. Its files stay readable as long as they are open, so nothing is
opened later.
"""

from __future__ import annotations

import mmap
import re
from typing import TYPE_CHECKING, Any

from briefing.errors import IndexDamagedError
from briefing.store.textindex.hardened_whoosh import Codec, filestore, index, structfile
from briefing.store.textindex.layout import KEY, schema
from briefing.store.textindex.pickles import REBUILD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

NAME = "text"
"""What Whoosh calls the index; its file names begin with it."""

_CONTENTS = re.compile(rf"_{NAME}_([0-9]{{1,9}})\.toc")


class _MappedFile(structfile.StructFile):  # type: ignore[misc]
    """A file in memory, without a copy of it."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        super().__init__(self._map, name=path.name)
        # Whoosh reads arrays straight from real files, which a map is not.
        self.is_real = False

    def get(self, position: int, length: int) -> bytes:
        return self._map[position : position + length]


class MappedStorage(filestore.FileStorage):  # type: ignore[misc]
    """A folder whose files are opened as maps."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder), readonly=True)
        self._path = folder

    def open_file(self, name: str, **_: Any) -> _MappedFile:
        """The file of that name."""
        return _MappedFile(self._path / name)


class Segment:
    """One segment: postings by term, and the key of each document. Documents are numbered from 0 in each segment."""

    def __init__(self, storage: MappedStorage, segment: Any) -> None:
        codec = Codec()
        self.size: int = segment.doc_count_all()
        self.deleted = frozenset(segment.deleted_docs())
        self._terms = codec.terms_reader(storage, segment)
        self._documents = codec.per_document_reader(storage, segment)
        self._keys = self._documents.column_reader("key", KEY)

    def frequency(self, field: str, term: str) -> int:
        """How many documents hold the term, deleted ones included."""
        try:
            return int(self._terms.doc_frequency(field, term.encode()))
        except KeyError:
            return 0

    def postings(self, field: str, term: str) -> Any | None:
        """Whoosh's matcher over the documents that hold the term, None where none does."""
        name = term.encode()
        if (field, name) not in self._terms:
            return None
        return self._terms.matcher(field, name, schema_field(field).format)

    def beginning_with(self, field: str, prefix: str) -> Iterator[tuple[str, int]]:
        """The terms that begin so, in order, each with its frequency."""
        start = prefix.encode()
        for (name, term), info in self._terms.items_from(field, start):
            if name != field or not term.startswith(start):
                return
            yield term.decode(), info.doc_frequency()

    def key(self, document: int) -> str:
        """The key of a document."""
        return bytes(self._keys[document]).decode()

    def living(self) -> Iterator[tuple[int, str]]:
        """Every document that is not deleted, with its key."""
        for document, key in enumerate(self._keys):
            if document not in self.deleted:
                yield document, bytes(key).decode()

    def close(self) -> None:
        """Let go of the files."""
        self._terms.close()
        self._documents.close()


_SCHEMA = schema()


def schema_field(name: str) -> Any:
    """The field of that name."""
    return _SCHEMA[name]


def open_segments(folder: Path, files: Iterable[str]) -> list[Segment]:
    """The segments of the generation in this folder, which has these files; one of them must be a table of contents.

    Raises `IndexDamagedError`, and whatever Whoosh raises.
    """
    numbers = [int(found[1]) for name in files if (found := _CONTENTS.fullmatch(name))]
    if len(numbers) != 1:
        raise IndexDamagedError(f"the text index has {len(numbers)} tables of contents", REBUILD)
    storage = MappedStorage(folder)
    contents = index.TOC.read(storage, NAME, gen=numbers[0], schema=_SCHEMA)
    return [Segment(storage, segment) for segment in contents.segments]
