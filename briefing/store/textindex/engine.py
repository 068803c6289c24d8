"""The one small interface to the text index, and what goes in and comes out of it.

Nothing here knows which search library does the work, and importing this module imports none.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from pathlib import Path

    from briefing.model import Match

DEADLINE = 2.0
"""Seconds after which a search gives what it has found so far."""


class DocumentKind(StrEnum):
    """What a document of the text index stands for."""

    ARTICLE = "article"
    QUOTE = "quote"
    ACCOUNT = "account"


@dataclass(frozen=True, slots=True)
class Document:
    """Something to be found by its words.

    `key` is unique over all kinds; a new document replaces the old one of its key.
    """

    key: str
    kind: DocumentKind
    text: str
    title: str = ""
    """Words that weigh more than those of `text`; articles only."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A document that could not be indexed, and why, in one line."""

    key: str
    why: str


@dataclass(frozen=True, slots=True)
class Update:
    """What one update did.

    `taken` counts the documents that were taken from the iterable, in its order, refused ones included; where the user
    stopped the update, the rest is not in the index.
    """

    generation: str
    """The name of the generation that is published now."""
    taken: int
    refused: tuple[Refused, ...] = ()
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A document that answers a search. Scores compare within one answer only, and within one `match`."""

    key: str
    score: float
    match: Match


@dataclass(frozen=True, slots=True)
class Answer:
    """The documents found, best first: by `match`, then by score.

    `total` counts all that were found and allowed, also beyond the limit. `match` is that of the first. `note` is one
    line for the reader where the answer is not the whole answer; `complete` is False where time ran out or the search
    was stopped, so that `found` and `total` may miss some.
    """

    found: tuple[Found, ...]
    total: int
    match: Match
    note: str = ""
    complete: bool = True


class TextEngine(Protocol):
    """A text index in a folder of its own. Safe to call from any thread; one process at a time may write.

    Every method raises `StoreError` when the folder cannot be read or written, `IndexDamagedError` when its bytes are
    not what was written.
    """

    def update(
        self,
        documents: Iterable[Document],
        removed: Iterable[str] = (),
        *,
        optimise: bool = False,
        stop: Callable[[], bool] | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> Update:
        """Remove, then add or replace, and publish the result as one new generation.

        Either all of it is published or, on any exception, nothing. Documents that cannot be indexed are refused and
        the others go in. `optimise` merges everything into one segment. `stop` ends the update early and publishes what
        was taken so far; `progress` is told the number of documents taken. Raises `IndexBusyError` at once while
        another process or thread writes.
        """

    def search(
        self,
        words: str,
        kinds: Collection[DocumentKind],
        *,
        limit: int | None = None,
        allow: Callable[[str], bool] | None = None,
        stop: Callable[[], bool] | None = None,
        deadline: float = DEADLINE,
    ) -> Answer:
        """The documents of these kinds that hold the words: all of them, or where no document does, some.

        The last word also stands for every word it begins, unless something follows it; words in double quotes stand
        side by side. Nothing else in `words` has a meaning: an empty search finds every document, and none is an error,
        for what is too long is cut and `note` says so. `allow` sees the key of each document found and says whether it
        counts; it must not use the engine. `deadline` is in seconds.
        """

    def generation(self) -> str | None:
        """The name of the published generation, None if there is none."""

    def check(self, *, full: bool = False) -> list[str]:
        """What is wrong with the published generation, a line each: names and sizes, and with `full` every byte."""

    def clear(self) -> None:
        """Remove everything, also what is damaged. Raises `IndexBusyError`."""

    def close(self) -> None:
        """Let go of open files; a later call opens them again."""


def open_engine(folder: Path) -> TextEngine:
    """The text index in `folder`, which need not exist yet. Touches no file and imports no search library."""
    from briefing.store.textindex.whoosh_engine import WhooshEngine

    return WhooshEngine(folder)
