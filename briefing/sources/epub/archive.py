"""Members of a zip archive, read within bounds: so many of them, so many bytes in all."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO

from briefing.errors import SourceError

MOST_MEMBERS = 5_000
LARGEST = 20_000_000
"""Bytes that the members which are read may unpack to in all."""

CHUNK = 65_536
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The only packings that EPUB allows; others can ask for gigabytes of memory by their headers."""

ENCRYPTED = 0x1
"""The bit that marks a member as encrypted."""


class Archive:
    """A zip archive in memory. What a header says of a member's size is not believed."""

    def __init__(self, data: bytes, largest: int = LARGEST) -> None:
        try:
            self._file = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, LookupError, OSError) as error:
            raise _damaged() from error
        self._members = {info.filename: info for info in self._file.infolist()}
        if len(self._members) > MOST_MEMBERS:
            raise SourceError(f"an archive of more than {MOST_MEMBERS:,} files", "unpack it, and save its pages")
        self._largest = largest
        self._left = largest

    def __contains__(self, name: str) -> bool:
        return name in self._members

    @property
    def is_spent(self) -> bool:
        """Whether more was unpacked than is allowed, so that nothing else can be read."""
        return self._left < 0

    def names(self) -> list[str]:
        """The names of all members."""
        return list(self._members)

    def read(self, name: str) -> bytes:
        """A member's bytes. Raises SourceError where it is missing, locked or damaged, or there is too much of it."""
        info = self._members.get(name)
        if info is None:
            raise SourceError(f"{name} is missing in it", "download or copy it again")
        if info.flag_bits & ENCRYPTED:
            raise SourceError("locked with a password", "save it without one")
        if info.compress_type not in METHODS:
            raise _damaged()
        try:
            return self._unpacked(info)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            NotImplementedError,
            ValueError,
            OSError,
            RuntimeError,
        ) as error:
            raise _damaged() from error

    def _unpacked(self, info: zipfile.ZipInfo) -> bytes:
        chunks: list[bytes] = []
        with self._file.open(info) as member:
            while chunk := member.read(CHUNK):
                chunks.append(chunk)
                self._left -= len(chunk)
                if self._left < 0:
                    what = f"unpacks to more than {self._largest / 1_000_000:g} MB"
                    raise SourceError(what, "unpack it, and save its pages one by one")
        return b"".join(chunks)


def _damaged() -> SourceError:
    return SourceError("a damaged archive", "download or copy it again")
