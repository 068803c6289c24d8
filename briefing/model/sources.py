"""One article as it lies in a source file."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.places import Edit


@dataclass(frozen=True, slots=True)
class Hints:
    """What a source file states outside its running text, as found there; None where it states nothing."""

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class RawDocument:
    """One article as it lies in a source file.

    `text` is the whole decoded file; `cuts` are the changes that its format asks for, such as taking out markup, in order
    and apart from each other.
    """

    text: str
    part: int = 0
    hints: Hints = Hints()
    cuts: tuple[Edit, ...] = ()
