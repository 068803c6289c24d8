"""Who is who across articles: one speaker for all the ways in which a name is written.

Names of equal form are one. Within one surname, two forms are joined where their given names may be the same (spellings,
short forms, initials, middle names left out), unless one article has both, and unless a form could as well be another's:
what is ambiguous stays by itself. A surname alone goes to the one person that can be meant; where half the world bears
it, only to somebody of that office, or in the company of the same others. What the user has said (`relate.corrected`)
goes before all this.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing.relate.persons import Mention, Person
from briefing.relate.surnames import placed
from briefing.text.forms import Form, form
from briefing.text.spellings import folded_word
from briefing.text.tables.common_surnames import COMMON

CROWD = 60
"""Names of one surname that may be the same name; where there are more, none is joined: nobody could tell."""
_COMMON = frozenset(map(folded_word, COMMON))


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
            rest += placed(person, people, company, common=one.surname in _COMMON) if people else [person]
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
