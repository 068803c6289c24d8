"""Whom a surname alone means: the one person who bears it, or of several the one in whose company or office it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.relate.persons import Person
from briefing.text.forms import Form, form


def placed(
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
