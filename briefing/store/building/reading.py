"""Opening a source file without being held up or led elsewhere by what it has become since it was listed."""

from __future__ import annotations

import errno
import os
import stat

from briefing.errors import SourceError
from briefing.store.building.scan import Stamp, too_large

_FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"))
"""Not through a link, and without waiting for the writer of a pipe that has taken the file's place."""

_REASONS = {
    errno.EACCES: ("no permission to read it", "allow it, for example with chmod u+r"),
    errno.EPERM: ("no permission to read it", "allow it, for example with chmod u+r"),
    errno.ENOENT: ("it was removed meanwhile", "run: briefing index"),
    errno.ELOOP: ("a symbolic link, which is not followed", "copy what it points to into the corpus"),
}


def read_file(path: str, largest: int) -> tuple[bytes, Stamp]:
    """The bytes of a regular file of at most `largest` bytes, and its stamp from before they were read.

    Raises SourceError.
    """
    try:
        descriptor = os.open(path, _FLAGS)
        try:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise SourceError("not a regular file", "move it out of the corpus")
            data = _read(descriptor, largest) if status.st_size <= largest else None
        finally:
            os.close(descriptor)
    except OSError as error:
        what = (f"cannot be read: {error.strerror or error}", "check the disk it is on")
        raise SourceError(*_REASONS.get(error.errno or 0, what)) from error
    if data is None:
        raise SourceError(*too_large(max(status.st_size, largest + 1), largest))
    return data, Stamp.of(status)


def _read(descriptor: int, largest: int) -> bytes | None:
    """All of the file, or None where it has grown beyond `largest` since its size was taken."""
    chunks = []
    left = largest + 1
    while left and (chunk := os.read(descriptor, min(left, 1 << 20))):
        chunks.append(chunk)
        left -= len(chunk)
    return b"".join(chunks) if left else None
