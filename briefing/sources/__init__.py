"""From the bytes of one source file to its raw text and what its format tells.

`read` is the one door: it finds the format by content first and by name second, and gives one document per article.
A format is a module with `recognise` and `read`. Packed formats look at bytes, the others at decoded text; the first that
recognises a file reads it, and what none recognises is plain text. Where one article of many cannot be read, a reader
gives its `SourceError` in its place and goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from briefing.errors import SourceError
from briefing.model import RawDocument
from briefing.sources import (
    epub,
    feeds,
    html,
    json_files,
    mail,
    markdown,
    mhtml,
    packed,
    pages,
    pdf,
    saved,
    table,
    text,
    xml_files,
)
from briefing.sources.decode import Decoded, decode

__all__ = ["Decoded", "Found", "decode", "each", "raw_text", "read"]

Found = RawDocument | SourceError
"""One article of a file, or why it cannot be read."""


Content = TypeVar("Content", bytes, str)


class Format(NamedTuple, Generic[Content]):
    """How a format is told by the content and the name of a file, and how it is read."""

    recognise: Callable[[Content, str], bool]
    read: Callable[[Content, str], Iterable[Found]]


PACKED: tuple[Format[bytes], ...] = (
    Format(packed.recognise, packed.read),
    Format(pdf.recognise, pdf.read),
    Format(epub.recognise, epub.read),
    Format(mhtml.recognise, mhtml.read),
    Format(mail.recognise, mail.read),
)
"""Formats that are not text as they lie there, in the order in which they are tried."""

WRITTEN: tuple[Format[str], ...] = (
    Format(json_files.recognise, json_files.read),
    Format(feeds.recognise, feeds.read),
    Format(markdown.recognise, markdown.read),
    Format(html.recognise, pages.read),
    Format(xml_files.recognise, xml_files.read),
    Format(table.recognise, table.read),
)
"""Formats of text, in the order in which they are tried."""


def each(data: bytes | str, name: str = "") -> Iterator[Found]:
    """The articles in one source file, one after the other, and an error in the place of each that cannot be read.

    `name` is the file's name, used only where the content leaves its format open.

    Raises:
        SourceError: the file is empty, is not text, or cannot be read at all.
    """
    if isinstance(data, bytes):
        for packed in PACKED:
            if packed.recognise(data, name):
                yield from packed.read(data, name)
                return
        data = decode(data).text
    if not data.strip():
        raise SourceError("empty file", "delete it or save the article again")
    for written in WRITTEN:
        if written.recognise(data, name):
            for one in written.read(data, name):
                yield saved.with_address(one) if isinstance(one, RawDocument) else one
            return
    yield from text.read(data, name)


def read(data: bytes | str, name: str = "") -> list[RawDocument]:
    """The articles in one source file, at least one; those that cannot be read are left out.

    Raises:
        SourceError: as by `each`, or there is no article in it that can be read.
    """
    found = list(each(data, name))
    documents = [one for one in found if isinstance(one, RawDocument)]
    if not documents:
        raise next((one for one in found if isinstance(one, SourceError)), _no_article())
    return documents


def raw_text(data: bytes, name: str, part: int) -> str:
    """What the raw spans of an article count in: the text of its source file, unpacked where it was packed.

    Raises:
        SourceError: the file cannot be read, or is packed and has no such article.
    """
    if not any(format_.recognise(data, name) for format_ in PACKED):
        # All that is text as it lies there counts in the whole file, however many articles it holds.
        return decode(data).text
    for document in each(data, name):
        if isinstance(document, RawDocument) and document.part == part:
            return document.text
    raise SourceError(f"no article {part} in it", "run: briefing index")


def _no_article() -> SourceError:
    return SourceError("holds no article", "delete it or save the article again")
