"""What two strings have in common when case, accents, punctuation and spacing are set aside."""

from __future__ import annotations

import unicodedata

from briefing.store.textindex.words import tokens


def forms(text: str) -> list[str]:
    """The words of `text` as they are compared, not stemmed."""
    return [token.form for token in tokens(text)]


def fold(text: str) -> str:
    """`text` without case and accents, each run of space one space."""
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
        text = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(text.lower().split())
