"""Which documents may go into the index. One that fails inside the search library would spoil all that follow it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.store.textindex.engine import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefing.store.textindex.engine import Document

MAX_KEY = 1_000
MAX_TEXT = 20_000_000
"""Code points, of text and title together."""


def fault(document: Document, taken: Collection[str]) -> str:
    """Why the document cannot be indexed, in one line; empty if it can. `taken` are the keys that went in before."""
    if not all(isinstance(value, str) for value in (document.key, document.text, document.title)):
        return "key, text and title must be strings"
    if not isinstance(document.kind, DocumentKind):
        return f"there is no kind {document.kind!r}"
    if not 0 < len(document.key) <= MAX_KEY:
        return f"a key has 1 to {MAX_KEY} characters, this one {len(document.key)}"
    if document.key in taken:
        return "its key was given to an earlier document"
    if len(document.text) + len(document.title) > MAX_TEXT:
        return f"it has more than {MAX_TEXT} characters"
    if any(_has_surrogate(value) for value in (document.key, document.text, document.title)):
        return "it holds half of a surrogate pair, which is no character"
    return ""


def _has_surrogate(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return True
    return False
