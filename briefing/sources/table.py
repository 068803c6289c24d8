"""Tables of rows and columns (CSV, TSV), which are told apart so that none is taken for an article."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.errors import SourceError
from briefing.model import RawDocument

MARKS = {".csv": ",;", ".tsv": "\t", ".tab": "\t"}
"""What stands between two columns in a file whose name ends so."""


def recognise(raw: str, name: str) -> bool:
    """Whether this is a table: by its name, where its first line has columns."""
    ending = name[name.rfind(".") :].lower() if "." in name else ""
    first = raw.lstrip()[:1_000].partition("\n")[0]
    return any(mark in first for mark in MARKS.get(ending, ""))


def read(raw: str, name: str = "") -> Iterable[RawDocument]:  # noqa: ARG001 every format is called alike
    """Nothing. Raises SourceError always."""
    raise SourceError("a table, not an article", 'save it as JSON Lines, a row an object with "title" and "text"')
