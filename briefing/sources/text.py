"""Plain text: the file is the article."""

from __future__ import annotations

from briefing.model import RawDocument


def read(raw: str) -> RawDocument:
    """The whole file as one article."""
    return RawDocument(raw)
