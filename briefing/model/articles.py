"""The cleaned article and its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from briefing.model.dates import DateEstimate
from briefing.model.places import Provenance, Span

SHUFFLED = "order: suspect"
"""The flag of an article whose sentences seem to stand in shuffled order."""

_PART = re.compile(r"#([0-9]{1,9})\Z")


class Role(StrEnum):
    """What a paragraph is in its article."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BODY = "body"
    SUBHEADING = "subheading"
    PULLQUOTE = "pullquote"
    ATTRIBUTION = "attribution"
    """The speaker that runs on after a pull quote."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the article's text with its sentences, all in order and inside `span`."""

    span: Span
    role: Role
    sentences: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """The cleaned text of one article, what is known of it, and where each character came from.

    `text` holds every paragraph, title included, with a blank line between two. What the file does not state is None.
    """

    id: str
    """Stable: from the file's place in the corpus and the article's place in the file."""
    file: str
    """The source file, relative to the corpus, with forward slashes."""
    text: str
    paragraphs: tuple[Paragraph, ...]
    provenance: Provenance
    part: int = 0
    """Which article of its file this is, counted from 0."""
    title: str | None = None
    subtitle: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: DateEstimate | None = None
    language: str | None = None
    """As a tag such as "en"."""
    agencies: tuple[str, ...] = ()
    """News agencies that it cites or was taken from, in order of the text."""
    flags: tuple[str, ...] = ()
    """What a reader should know, such as `SHUFFLED`."""
    corrected: tuple[str, ...] = ()
    """Which of title, byline, outlet, url and published the user has given."""

    @property
    def ordered(self) -> bool:
        """Whether one sentence may be read in the light of the one before: not where they seem to be shuffled."""
        return SHUFFLED not in self.flags

    @property
    def body(self) -> str:
        """The text without title and subtitle."""
        head = (Role.TITLE, Role.SUBTITLE)
        return "\n\n".join(p.span.of(self.text) for p in self.paragraphs if p.role not in head)

    @property
    def sentences(self) -> tuple[Span, ...]:
        """Every sentence of every paragraph, in order."""
        return tuple(s for p in self.paragraphs for s in p.sentences)


def article_name(file: str, part: int) -> str:
    """What the user calls an article: its file, and behind `#` which article of it, unless it is the first."""
    return f"{file}#{part}" if part or _PART.search(file) else file


def file_and_part(name: str) -> tuple[str, int]:
    """The inverse of `article_name`."""
    found = _PART.search(name)
    return (name[: found.start()], int(found[1])) if found else (name, 0)
