"""Which rules made the records: a sum over the source code that turns files into rows.

Records made by other rules are as stale as records of other files, and a number to raise by hand would be forgotten.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from briefing.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

_PARTS = ("model", "sources", "text", "relate", "store")


@cache
def fingerprint() -> str:
    """The same for the same rules, another as soon as they may give other records."""
    digest = hashlib.sha256(__version__.encode())
    package = resources.files("briefing")
    for part in _PARTS:
        for file in _files(package.joinpath(part)):
            digest.update(file.read_bytes())
    return digest.hexdigest()


def _files(place: Traversable) -> Iterator[Traversable]:
    if place.is_file():
        yield place
        return
    for inner in sorted(place.iterdir(), key=lambda p: p.name):
        if inner.name != "__pycache__":
            yield from _files(inner)
