"""Files packed with gzip: any format inside, read as it would be without the packing.

Raw spans count in what the file unpacks to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.errors import SourceError
from briefing.model import RawDocument

MAGIC = b"\x1f\x8b\x08"

LARGEST = 20_000_000
"""Bytes that a packed file may unpack to; twice the largest file that is read as it lies there, unless set otherwise."""

ENDING = re.compile(r"\.g?z$", re.IGNORECASE)


def recognise(data: bytes, name: str) -> bool:  # noqa: ARG001 every format is asked alike
    """Whether this is a gzip file, by its first bytes."""
    return data.startswith(MAGIC)


def read(data: bytes, name: str = "") -> Iterator[RawDocument | SourceError]:
    """The articles of the file inside, whose name is that of the packed file without its ending.

    Raises:
        SourceError: it is damaged, cut short, packed twice or unpacks to too much, or what is inside cannot be read.
    """
    from briefing import sources

    inner = unpacked(data)
    if inner.startswith(MAGIC):
        raise SourceError("packed more than once", "unpack it with gunzip until it is text")
    yield from sources.each(inner, ENDING.sub("", name))


def unpacked(data: bytes, largest: int = LARGEST) -> bytes:
    """What all members of a gzip file hold, one after the other, up to `largest` bytes.

    Raises:
        SourceError: there is more, or the file is damaged or cut short.
    """
    import gzip
    import zlib
    from io import BytesIO

    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as file:
            inner = file.read(largest + 1)
    except EOFError as error:
        raise SourceError("a gzip file that was cut short", "download or copy it again") from error
    except (OSError, zlib.error) as error:
        raise SourceError("a damaged gzip file", "download or copy it again") from error
    if len(inner) > largest:
        raise SourceError(f"unpacks to more than {largest / 1_000_000:g} MB", "unpack it, and split what is inside")
    return inner
