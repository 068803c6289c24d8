"""Those who are quoted: how an article calls them, who they are together, and the speakers that they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from briefing.model import Speaker
from briefing.text.forms import form
from briefing.text.tables.roles import ROLES

_OFFICES = ROLES - {"deputy", "foreign", "prime", "vice"}


@dataclass(frozen=True, slots=True)
class Mention:
    """A speaker as one article calls him, her or it, with the number of quotations there.

    `text` is a digest that copies of one text share; 0 says nothing.
    """

    name: str
    role: str | None
    count: int = 1
    article: str = ""
    text: int = 0


@dataclass(slots=True)
class Person:
    """All mentions of one person or body, as far as they are known to be."""

    mentions: list[Mention] = field(default_factory=list)

    @property
    def articles(self) -> frozenset[str]:
        """The articles that name them."""
        return frozenset(mention.article for mention in self.mentions if mention.article)

    @property
    def texts(self) -> frozenset[int]:
        """What is copied of those."""
        return frozenset(mention.text for mention in self.mentions if mention.text)

    @property
    def offices(self) -> frozenset[str]:
        """The nouns for an office in their roles."""
        return frozenset(office for mention in self.mentions for office in offices(mention.role))

    def speaker(self, name: str | None = None, *, corrected: bool = False) -> Speaker:
        """The speaker by the fullest of the commonest names, or by the name given; roles commonest first."""
        names, roles = Counter[str](), Counter[str]()
        for mention in self.mentions:
            names[mention.name] += mention.count
            if mention.role:
                roles[mention.role] += mention.count
        found = name or max(names, key=lambda one: (fullness(one), names[one], len(one), one))
        ordered = tuple(role for role, _ in sorted(roles.items(), key=lambda item: (-item[1], item[0])))
        return Speaker(found, ordered[0] if ordered else None, tuple(sorted(names)), ordered, corrected)


def offices(role: str | None) -> frozenset[str]:
    """The nouns for an office in a role, but for those that only tell one office from another."""
    return _OFFICES.intersection((role or "").lower().split())


def fullness(name: str) -> int:
    """How much of a name is spelled out: more than a surname, and more than initials."""
    found = form(name)
    return 0 if found.is_surname else 2 if found.is_spelled else 1


@dataclass(frozen=True, slots=True)
class People:
    """The speakers of a corpus, by name, and which of them a name means in an article."""

    speakers: tuple[Speaker, ...]
    who: Mapping[tuple[str, str], int]
    """By name and article, a place in `speakers`."""

    @classmethod
    def of(cls, people: Collection[tuple[Person, Speaker]]) -> People:
        """The people with the speakers that they are."""
        ordered = sorted(people, key=lambda one: (one[1].name, one[1].variants, one[1].roles))
        who = {(m.name, m.article): n for n, (person, _) in enumerate(ordered) for m in person.mentions}
        return cls(tuple(speaker for _, speaker in ordered), who)

    def named(self, name: str, article: str = "") -> Speaker:
        """The speaker that a name means in an article. Raises KeyError."""
        return self.speakers[self.who[name, article]]
