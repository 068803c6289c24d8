"""What the user has put right by hand, above anything that is inferred."""

from __future__ import annotations

from dataclasses import dataclass, fields

from briefing.model.articles import Article
from briefing.model.dates import DateEstimate


@dataclass(frozen=True, slots=True)
class SpeakerCorrection:
    """A speaker as the user wants it: the name to show, names that mean this speaker too, and names that do not.

    Where there are `articles`, as the user calls them (or their ids once they are found), the names mean this speaker in
    these alone. Several corrections of one name are about one speaker.
    """

    name: str
    variants: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What is said of an article, by its file or by the user; None where nothing is said."""

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: DateEstimate | None = None

    @classmethod
    def of(cls, article: Article) -> Facts:
        """The facts of an article as it is shown."""
        return cls(*(getattr(article, name) for name in FACTS))

    @property
    def given(self) -> tuple[str, ...]:
        """The names of those that are said."""
        return tuple(name for name in FACTS if getattr(self, name) is not None)

    def over(self, other: Facts) -> Facts:
        """These, and where they say nothing, those of `other`."""
        return Facts(*(getattr(self if getattr(self, name) is not None else other, name) for name in FACTS))


FACTS = tuple(field.name for field in fields(Facts))
"""The names of the facts that can be corrected."""


@dataclass(frozen=True, slots=True)
class ArticleCorrection:
    """An article of which the user knows better: its source file, as the records name it, which article of it, and what."""

    file: str
    part: int
    facts: Facts


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """An article as it is shown, corrections included, and what its file states of it."""

    article: Article
    stated: Facts


@dataclass(frozen=True, slots=True)
class Corrections:
    """All corrections of a workspace, in the order of its file."""

    speakers: tuple[SpeakerCorrection, ...] = ()
    articles: tuple[ArticleCorrection, ...] = ()
    """At most one for an article."""
