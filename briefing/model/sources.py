"""One article as it lies in a source file."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.places import Edit, Span


@dataclass(frozen=True, slots=True)
class Hints:
    """What a source file states outside its running text, as found there; None where it states nothing."""

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    subtitle: str | None = None
    language: str | None = None
    """As a tag such as "en" or "pt-BR"."""


@dataclass(frozen=True, slots=True)
class RawDocument:
    """One article as it lies in a source file.

    `text` is what raw spans count in: the whole decoded file or, where the file is packed or is no text, the text that it
    unpacks to. `within` is the stretch of it that is this article, all of it unless given. `rounds` are the changes that
    the format asks for, such as taking out markup: each round is in order, its edits apart from each other, and counts in
    the text as the round before left it, the first in the stretch `within`.
    """

    text: str
    part: int = 0
    hints: Hints = Hints()
    within: Span | None = None
    rounds: tuple[tuple[Edit, ...], ...] = ()
