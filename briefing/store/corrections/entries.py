"""The entries of one table in the text of a TOML file, to be changed one by one; all around them stays to the letter.

The text is cut at the headers of the table, and each entry is a small document of its own, so that comments, tables in
between and the order of all of them stay what they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import tomlkit
from tomlkit.items import Comment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tomlkit import TOMLDocument
    from tomlkit.items import Table

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


class Entries:
    """The entries of a table, in order; what is between them is text.

    Made from text in which tomlkit finds what it does not know it raises various errors.
    """

    def __init__(self, text: str, table: str) -> None:
        self._table = table
        self._pieces: list[str | TOMLDocument] = []
        header = re.compile(rf"[ \t]*\[\[[ \t]*{table}[ \t]*\]\][ \t]*(?:#.*)?\r?\n?")
        chunk: list[str] = []
        ours = False
        for line in _LINE.findall(text):
            if line.lstrip(" \t").startswith("["):
                self._add(chunk, ours=ours)
                chunk, ours = [], header.fullmatch(line) is not None
            chunk.append(line)
        self._add(chunk, ours=ours, final=True)

    def _add(self, chunk: Sequence[str], *, ours: bool, final: bool = False) -> None:
        end = _end(chunk, final=final) if ours else 0
        if ours:
            self._pieces.append(tomlkit.parse("".join(chunk[:end])))
        self._pieces.append("".join(chunk[end:]))

    def __iter__(self) -> Iterator[Table]:
        return iter([self._entry(piece) for piece in self._pieces if not isinstance(piece, str)])

    def _entry(self, piece: TOMLDocument) -> Table:
        entries: Any = piece[self._table]
        found: Table = entries[0]
        return found

    @property
    def values(self) -> list[dict[str, Any]]:
        """What the entries say."""
        return [entry.unwrap() for entry in self]

    @property
    def text(self) -> str:
        """The text with the entries as they are now."""
        return "".join(piece if isinstance(piece, str) else piece.as_string() for piece in self._pieces)

    def append(self, key: str, value: str) -> Table:
        """Add an entry about `value` after the last of the table, or at the end, with an empty line before it."""
        made = tomlkit.parse(f"[[{self._table}]]\n")
        entry = self._entry(made)
        entry[key] = value
        places = [n for n, piece in enumerate(self._pieces) if not isinstance(piece, str)]
        at = places[-1] + 1 if places else len(self._pieces)
        behind = "".join(piece for piece in self._pieces[at:] if isinstance(piece, str))
        before = "\n" if any(self._pieces[:at]) else ""
        after = "\n" if behind and not behind.lstrip(" \t\r").startswith("\n") else ""
        self._pieces[at:at] = [before, made, after]
        return entry

    def remove(self, entry: Table) -> None:
        """Take an entry out, but not the lines in it that are comments."""
        for at, piece in enumerate(self._pieces):
            if not isinstance(piece, str) and self._entry(piece) is entry:
                comments = [line for line in _LINE.findall(piece.as_string()) if _is_comment(line)]
                behind = self._pieces[at + 1]
                kept = behind if comments or not isinstance(behind, str) else behind.lstrip("\r\n")
                self._pieces[at : at + 2] = ["".join(comments), kept]
                return
        raise ValueError("this is no entry of the table")


def has_comments(entry: Table) -> bool:
    """Whether there are comments in an entry on lines of their own."""
    return any(isinstance(item, Comment) for _, item in entry.value.body)


def _end(chunk: Sequence[str], *, final: bool) -> int:
    """How many lines of a chunk are the entry's: a comment under its last value is, unless it stands on the next header."""
    last = end = max(n for n, line in enumerate(chunk, 1) if line.strip() and not _is_comment(line))
    while end < len(chunk) and _is_comment(chunk[end]):
        end += 1
    return end if final or end < len(chunk) else last


def _is_comment(line: str) -> bool:
    return line.lstrip(" \t").startswith("#")
