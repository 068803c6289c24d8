"""Saving pages from the web in the corpus."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was received: from where in the end, what it was sent as, and when, in UTC."""

    url: str
    body: bytes
    content_type: str
    """As the server stated it, with its charset, empty where it stated none."""
    moment: datetime


@dataclass(frozen=True, slots=True)
class Added:
    """A page that is in the corpus now."""

    url: str
    """As it was asked for."""
    file: str
    """The printable name of the file, relative to the corpus."""
    size: int
    """Bytes received."""
    fresh: bool
    """Whether the file is new; otherwise the same bytes were there."""
    source: str
    """Where the page was found in the end."""
