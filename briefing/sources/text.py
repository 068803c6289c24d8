"""Plain text: the file is the article."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.model import RawDocument


def read(raw: str, name: str = "") -> Iterable[RawDocument]:  # noqa: ARG001 every format is called alike
    """The whole file as one article."""
    return (RawDocument(raw),)
