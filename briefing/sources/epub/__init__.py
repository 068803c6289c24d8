"""EPUB: saved articles and news bundled as a book, one article for each document of its spine that holds text.

Raw spans count in that document's own XHTML. Contents, covers and lists of links are no articles.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.errors import SourceError
from briefing.model import RawDocument
from briefing.sources.decode import decode

MAGIC = b"PK\x03\x04"
MARK = b"mimetypeapplication/epub+zip"
HEAD = 4_096


def recognise(data: bytes, name: str) -> bool:
    """Whether this is an EPUB: a zip archive that says so in its first member, or is called so."""
    return data.startswith(MAGIC) and (MARK in data[:HEAD] or name.lower().endswith(".epub"))


def read(data: bytes, name: str = "") -> Iterator[RawDocument | SourceError]:  # noqa: ARG001 every format is called alike
    """The articles of a book in reading order; an error in the place of a document that cannot be read.

    Raises:
        SourceError: it is damaged, protected, or unpacks to too much.
    """
    # Imported here, as zipfile costs every start 10 ms.
    from briefing.sources.epub.archive import Archive
    from briefing.sources.epub.chapters import article
    from briefing.sources.epub.package import package

    archive = Archive(data)
    book = package(archive)
    part = 0
    for member in book.spine:
        try:
            text = decode(archive.read(member)).text
        except SourceError as error:
            if archive.is_spent:
                raise
            yield SourceError(f"{member}: {error.what}", error.advice)
            continue
        found = article(text, part, book, book.labels.get(member))
        if found:
            yield found
            part += 1
