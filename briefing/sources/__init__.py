"""From the bytes of one source file to its raw text and what its format tells.

`read` is the one door: it finds the format by content first and by name second, and gives one document per article.
A format is a module with `recognise` and `read`. Packed formats look at bytes, the others at decoded text; the first that
recognises a file reads it, and what none recognises is plain text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from briefing.errors import SourceError
from briefing.model import RawDocument
from briefing.sources import html, text
from briefing.sources.decode import Decoded, decode

__all__ = ["Decoded", "decode", "raw_text", "read"]


class _Packed(NamedTuple):
    """A format that is told by its bytes."""

    recognise: Callable[[bytes, str], bool]
    read: Callable[[bytes, str], Iterable[RawDocument]]


class _Written(NamedTuple):
    """A format that is told by its text."""

    recognise: Callable[[str, str], bool]
    read: Callable[[str, str], Iterable[RawDocument]]


PACKED: tuple[_Packed, ...] = ()
"""Formats that are not text as they lie there, in the order in which they are tried."""

WRITTEN: tuple[_Written, ...] = (_Written(html.recognise, html.read),)
"""Formats of text, in the order in which they are tried."""


def read(data: bytes | str, name: str = "") -> list[RawDocument]:
    """The articles in one source file, at least one.

    `name` is the file's name, used only where the content leaves its format open.

    Raises:
        SourceError: the file is empty, or is not text.
    """
    if isinstance(data, bytes):
        for packed in PACKED:
            if packed.recognise(data, name):
                return list(packed.read(data, name))
        data = decode(data).text
    if not data.strip():
        raise SourceError("empty file", "delete it or save the article again")
    for written in WRITTEN:
        if written.recognise(data, name):
            return list(written.read(data, name))
    return list(text.read(data, name))


def raw_text(data: bytes, name: str, part: int) -> str:
    """What the raw spans of an article count in: the text of its source file, unpacked where it was packed.

    Raises:
        SourceError: the file cannot be read, or has no such article.
    """
    for document in read(data, name):
        if document.part == part:
            return document.text
    raise SourceError(f"no article {part} in it", "run: briefing index")
