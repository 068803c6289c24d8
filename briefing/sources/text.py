"""Plain text: the file is the article."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.errors import SourceError
from briefing.model import RawDocument

MOST_LINES = 200_000
"""Lines with words, which cost about a kilobyte each; a long book has 20,000."""


def read(raw: str, name: str = "") -> Iterable[RawDocument]:  # noqa: ARG001 every format is called alike
    """The whole file as one article.

    Raises:
        SourceError: it has more lines than any article has.
    """
    check_lines(raw)
    return (RawDocument(raw),)


def check_lines(raw: str) -> None:
    """Raise SourceError where a text has more lines than any article has, for time and memory grow with them."""
    if raw.count("\n") > MOST_LINES and sum(not line.isspace() for line in raw.split("\n") if line) > MOST_LINES:
        raise SourceError(f"a text of more than {MOST_LINES:,} lines", "split it into its articles")
