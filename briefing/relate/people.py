"""Who is who across articles: one speaker for all the ways in which a name is written.

Names of equal form are one. Within one surname, two forms are joined where their given names may be the same (spellings,
short forms, initials, middle names left out), unless one article has both, and unless a form could as well be another's:
what is ambiguous stays by itself. A surname alone goes to the one person that can be meant; where half the world bears
it, only to somebody of that office, or in the company of the same others. What the user has said (`relate.corrected`)
goes before all this.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefing.model import Speaker
from briefing.text.forms import Form, form
from briefing.text.spellings import folded_word
from briefing.text.tables.common_surnames import COMMON
from briefing.text.tables.roles import ROLES

CROWD = 60
"""Names of one surname that may be the same name; where there are more, none is joined: nobody could tell."""
_COMMON = frozenset(map(folded_word, COMMON))
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
        found = name or max(names, key=lambda one: (_fullness(one), names[one], len(one), one))
        ordered = tuple(role for role, _ in sorted(roles.items(), key=lambda item: (-item[1], item[0])))
        return Speaker(found, ordered[0] if ordered else None, tuple(sorted(names)), ordered, corrected)


def offices(role: str | None) -> frozenset[str]:
    """The nouns for an office in a role, but for those that only tell one office from another."""
    return _OFFICES.intersection((role or "").lower().split())


def infer(mentions: Iterable[Mention]) -> list[Person]:
    """The people and bodies that are mentioned, whatever the order of the mentions."""
    forms = _by_form(sorted(mentions, key=_order))
    surnames: dict[str, list[Form]] = {}
    for one in forms:
        if one.is_full:
            surnames.setdefault(one.surname, []).append(one)
    company = _company(forms)
    found: dict[str, list[Person]] = {}
    for surname, group in surnames.items():
        found[surname] = [_together(forms[one] for one in part) for part in _parts(group, forms)]
    rest: list[Person] = []
    for one, person in forms.items():
        if one.is_surname:
            people = found.get(one.surname, [])
            rest += _placed(person, people, company, common=one.surname in _COMMON) if people else [person]
        elif not one.is_full:
            rest.append(person)
    return [*(person for group in found.values() for person in group), *rest]


def _by_form(mentions: Sequence[Mention]) -> dict[Form, Person]:
    """The mentions of each form, which is known by every spelling that any of them has."""
    spelled: dict[Form, Form] = {}
    people: dict[Form, Person] = {}
    for mention in mentions:
        one = form(mention.name)
        spelled[one] = spelled[one].spelled_as(one) if one in spelled else one
        people.setdefault(one, Person()).mentions.append(mention)
    return {spelled[one]: person for one, person in people.items()}


def _company(forms: Mapping[Form, Person]) -> Mapping[str, frozenset[Form]]:
    """The people whom each article names in full."""
    company: dict[str, set[Form]] = {}
    for one, person in forms.items():
        for article in person.articles if one.is_full else ():
            company.setdefault(article, set()).add(one)
    return {article: frozenset(people) for article, people in company.items()}


def _order(mention: Mention) -> tuple[str, str, str, int, int]:
    return mention.name, mention.article, mention.role or "", mention.count, mention.text


def _together(people: Iterable[Person]) -> Person:
    return Person([mention for person in people for mention in person.mentions])


# ------------------------------------------------------------------ full names of one surname


def _parts(group: Sequence[Form], forms: Mapping[Form, Person]) -> Iterator[list[Form]]:
    """The forms of one surname, those of one person together."""
    near = _near(group, forms)
    clear = {one for one, others in near.items() if all(a is b or b in near[a] for a in others for b in others)}
    seen: set[Form] = set()
    for one in group:
        if one in seen:
            continue
        # The neighbours of a clear form are each other's, so it and those of them that are clear are all of a part.
        part = [one, *(other for other in near[one] if other in clear)] if one in clear else [one]
        seen.update(part)
        yield part


def _near(group: Sequence[Form], forms: Mapping[Form, Person]) -> dict[Form, dict[Form, None]]:
    """For each form those that may be the same person's; looked for among those that share a first name or letter."""
    near: dict[Form, dict[Form, None]] = {one: {} for one in group}
    if len(group) == 1:
        return near
    buckets: dict[str, list[Form]] = {}
    for one in group:
        for key in one.keys:
            buckets.setdefault(key, []).append(one)
    articles = {one: forms[one].articles for one in group}
    for bucket in buckets.values():
        if len(bucket) > CROWD:
            continue
        for n, one in enumerate(bucket):
            for other in bucket[:n]:
                if one.may_be(other) and (_is_spelling(one, other) or articles[one].isdisjoint(articles[other])):
                    near[one][other] = near[other][one] = None
    return near


def _is_spelling(one: Form, other: Form) -> bool:
    """Whether one article may write one person's name in these two ways."""
    return one.given[0] == other.given[0] and one.suffix == other.suffix


# ------------------------------------------------------------------ surnames alone


def _placed(
    alone: Person, people: Sequence[Person], company: Mapping[str, frozenset[Form]], *, common: bool
) -> Iterator[Person]:
    """Give each mention of a surname to the one it can mean; those that are left stay together."""
    known = [_Bearer.of(person, company) for person in people]
    left = Person()
    articles: dict[str, Person] = {}
    for mention in alone.mentions:
        articles.setdefault(mention.article, Person()).mentions.append(mention)
    for article, called in articles.items():
        # What stands in no known article stands each in one of its own.
        for some in [called] if article else [Person([mention]) for mention in called.mentions]:
            found = _meant(article, some, known, company.get(article, frozenset()), common=common)
            (found.person if found else left).mentions.extend(some.mentions)
    if left.mentions:
        yield left


@dataclass(frozen=True, slots=True)
class _Bearer:
    """Somebody of a surname, and what is known without those who are called by it alone."""

    person: Person
    articles: frozenset[str]
    texts: frozenset[int]
    offices: frozenset[str]
    company: frozenset[Form]
    """Who else is named where this person is."""

    @classmethod
    def of(cls, person: Person, company: Mapping[str, frozenset[Form]]) -> _Bearer:
        """What is known of a person."""
        own = {form(mention.name) for mention in person.mentions}
        beside = frozenset().union(*(company.get(article, ()) for article in person.articles)) - own
        return cls(person, person.articles, person.texts, person.offices, beside)


def _meant(
    article: str, called: Person, people: Sequence[_Bearer], company: frozenset[Form], *, common: bool
) -> _Bearer | None:
    """Whom a surname means in an article: who is named in a copy of it, or alone bears the name, or has the office.

    An article that names a person in full beside the surname means another by it, and two offices are two people's. A
    common surname means its only bearer where that one has the office, or is named elsewhere beside the same `company`.
    """
    held, texts = called.offices, called.texts
    free = [one for one in people if article not in one.articles]
    copied = [one for one in free if not texts.isdisjoint(one.texts)]
    if len(copied) == 1:
        return copied[0]
    if len(people) == 1:
        only = people[0]
        differ = held and only.offices and held.isdisjoint(only.offices)
        known = not (held.isdisjoint(only.offices) and company.isdisjoint(only.company))
        return only if free and not differ and (known or not common) else None
    same = [one for one in free if not held.isdisjoint(one.offices)]
    return same[0] if len(same) == 1 else None


def _fullness(name: str) -> int:
    """How much of a name is spelled out: more than a surname, and more than initials."""
    found = form(name)
    return 0 if found.is_surname else 2 if found.is_spelled else 1


# ------------------------------------------------------------------ all of them


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
