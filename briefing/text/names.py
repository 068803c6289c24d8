"""The full names of the people of one article, and whom a surname or a first name means there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.text.forms import form
from briefing.text.named import DETERMINERS, POSSESSIVE, PREPOSITIONS, Named, bare, bare_surname, split_role
from briefing.text.tables.first_names import FEMALE, MALE, TITLES
from briefing.text.tables.name_parts import FAMILY_FIRST, PARTICLES, SUFFIXES
from briefing.text.tables.roles import BODIES, HONORIFICS, ROLES
from briefing.text.tables.sayings import SAYING

CAPITAL = r"(?:(?<!\w)(?:al|el|an|ar|as|ash|at|az|d)[’'-])?[A-ZÀ-ÞŁŚŽĆČŠ][\w’'&.-]*"

RUN = re.compile(rf"{CAPITAL}(?: (?:(?:{'|'.join(sorted(PARTICLES))}|of) ){{0,2}}{CAPITAL}){{0,9}}")
"""Capitalised words in a row, such as an office and a name."""

WORD = re.compile(r"\S+")

OFFICE = rf"(?:{'|'.join(sorted(ROLES))})"
APPOSED = re.compile(
    r",\s(?:who (?:is|was)\s)?(?:(?:an?|the|its|his|her|their)\s)?"
    rf"(?P<office>(?:[\w’'-]{{1,20}}\s){{0,4}}?{OFFICE}(?:(?:\s[\w-]{{1,20}})?\s{OFFICE}){{0,2}})\b"
)
"""An office that follows a name, as in `Ada Lunde, who is a deputy mayor`."""

LOWER_BEFORE = re.compile(r"(?<![\w.’'-])(?:[A-Z][\w-]{1,20} ){0,3}(?:[a-z][\w-]{0,20} ){1,3}$")
"""Words in lower case right before a name, and what they belong to: `White House press secretary `."""

WEAK = frozenset(
    """
    a an and as at but by during earlier for from he her here his how however i if in it its later meanwhile moreover my
    no not of on or our she since so some that the their then there these they this those to we what when where which
    while who why with yes you
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december
    """.split()
)
"""Words that are capitalised for their place or their kind, and are no part of a name."""

PEERAGE = frozenset({"lady", "lord"})
"""Titles that do not tell which one of a family is meant."""

CROWD = 20
"""People of one surname with whom a further name is compared."""

FAR_MORE, SURELY = 2, 4
"""How much more often than all others somebody is named whom a shared surname means, and means for sure."""

FIRST_WORDS = FEMALE | MALE | FAMILY_FIRST
"""First words of names by which people are called."""

NO_NAME = ROLES | BODIES
"""Words of offices and bodies, none of which is a part of a person's full name."""

BEFORE_OFFICE = SAYING | PREPOSITIONS | DETERMINERS | WEAK
"""Words at which an office before a name begins at the latest."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """Somebody who has a surname, and how often the article gives the full name."""

    name: str
    times: int

    @property
    def pronoun(self) -> str | None:
        """The pronoun that goes with the first name, where one alone does."""
        return pronoun_of(self.name.split())


def pronoun_of(words: Sequence[str]) -> str | None:
    """The pronoun that goes with the given names of a full name, the first that tells one: Big Jim Tallis."""
    for word in words[: max(1, len(words) - 1)]:
        first = word.lower().split("-")[0]
        if first in FEMALE or first in MALE:
            return "she" if first in FEMALE else "he"
    return None


@dataclass(frozen=True)
class Names:
    """The full names of an article, by their surname, and the office each was given first.

    `bearers` are all who share a surname, the one named most first; `full` is the one whom it means by itself, if any.
    """

    full: dict[str, str]
    roles: dict[str, str]
    bearers: dict[str, tuple[Bearer, ...]]
    firsts: dict[str, tuple[Bearer, ...]]
    """All whose full names begin with a word that can stand for them by itself."""

    @classmethod
    def of(cls, text: str) -> Names:
        """Collect the names of a text."""
        seen: dict[str, Counter[str]] = {}
        roles: dict[str, str] = {}
        for start, end in _runs(text):
            named = split_role(text[start:end])
            words = named.name.split()
            if 2 <= len(words) <= 4 and "of" not in words and NO_NAME.isdisjoint(word.lower() for word in words):
                seen.setdefault(_surname(words), Counter())[named.name] += 1
                apposed = APPOSED.match(text, end)
                role = named.role or _office_before(text, start) or (apposed and apposed["office"])
                if role:
                    roles.setdefault(named.name, role)
        bearers = {surname: _bearers(counted) for surname, counted in seen.items()}
        full = {surname: people[0].name for surname, people in bearers.items() if _stands_out(people)}
        return cls(full, roles, bearers, _by_first(bearers))

    def resolve(self, words: str) -> Named:
        """The fullest name for a noun phrase, and the office that the article gives."""
        named = split_role(words)
        parts = [part for part in named.name.split() if part not in PARTICLES]
        if len(parts) != 1:
            return replace(named, role=named.role or self.roles.get(named.name))
        full, sure = self._meant(parts[0], words.split())
        full = full or named.name
        return Named(full, named.role or self.roles.get(full), sure)

    def _meant(self, surname: str, words: Sequence[str]) -> tuple[str | None, bool]:
        """Whom a surname means among these words, if that can be told: a title leaves those whom it can go with."""
        surname = bare_surname(surname)
        if surname not in self.bearers and len(words) == 1:
            by_first = self.firsts.get(surname, ())
            return (by_first[0].name, True) if len(by_first) == 1 else (None, not by_first)
        asked = next((TITLES[title] for word in words if (title := bare(word).lower()) in TITLES), None)
        if PEERAGE.intersection(bare(word).lower() for word in words) and len(self.bearers.get(surname, ())) > 1:
            return None, False
        fit = [one for one in self.bearers.get(surname, ()) if asked is None or one.pronoun in (None, asked)]
        sure = _stands_out(fit, SURELY) if fit else True
        return (fit[0].name, sure) if fit and _stands_out(fit) else (None, sure)


def _surname(words: Sequence[str]) -> str:
    """The last word of a name that is none of those that tell father and son apart."""
    return bare_surname(words[-2] if words[-1].lower() in SUFFIXES else words[-1])


def _by_first(bearers: Mapping[str, Sequence[Bearer]]) -> dict[str, tuple[Bearer, ...]]:
    """People by the first word of their names, where that is a given name, or the surname as in Moon Jae-in."""
    firsts: dict[str, tuple[Bearer, ...]] = {}
    for people in bearers.values():
        for one in people:
            first = one.name.split()[0]
            if first.lower() in FIRST_WORDS:
                firsts[first] = (*firsts.get(first, ()), one)
    return firsts


def _bearers(counted: Counter[str]) -> tuple[Bearer, ...]:
    """The people whose full names share a surname, the one named most first, each by the commonest of their names."""
    people: list[Bearer] = []
    for name, times in sorted(counted.items(), key=lambda item: -item[1]):
        found = form(name)
        for at, one in enumerate(people[:CROWD]):
            if form(one.name).suffix == found.suffix and form(one.name).may_be(found):
                people[at] = replace(one, times=one.times + times)
                break
        else:
            people.append(Bearer(name, times))
    return tuple(sorted(people, key=lambda one: -one.times))


def _stands_out(people: Sequence[Bearer], more: int = FAR_MORE) -> bool:
    """Whether the first of some people of one surname is named so often that the surname alone means him or her."""
    return people[0].times >= more * sum(one.times for one in people[1:])


def _office_before(text: str, at: int) -> str | None:
    """The office with its noun in lower case right before a name, as in `said union secretary Ada Lunde`."""
    found = LOWER_BEFORE.search(text, max(0, at - 60), at)
    words = found[0].split() if found else []
    if not words or words[-1] not in ROLES:
        return None
    start = len(words) - 1
    while start and words[start - 1].lower() not in BEFORE_OFFICE and not _is_verb(words, start - 1):
        start -= 1
    theirs = start and words[start - 1].lower() in ("his", "her", "their", "my", "our", "your")
    return None if theirs else " ".join(words[start:])


def _is_verb(words: Sequence[str], at: int) -> bool:
    """Whether a word in lower case behind a capitalised one looks like a verb: Holm succeeds founder Ada Lunde."""
    word = words[at]
    verbal = word.endswith("ed") or (word.endswith("s") and not word.endswith("ss"))
    return verbal and word.islower() and (not at or words[at - 1][0].isupper())


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Where capitalised words in a row begin and end; a word that ends a sentence or a possessive ends one, and a weak word
    begins none."""
    for found in RUN.finditer(text):
        start: int | None = None
        end = found.start()
        for word in WORD.finditer(text, *found.span()):
            if start is None and bare(word[0]).lower() in WEAK:
                continue
            start, end = word.start() if start is None else start, word.end()
            if _ends_run(word[0]):
                yield start, end
                start = None
        if start is not None:
            yield start, end


def _ends_run(word: str) -> bool:
    stop = word.endswith(".") and len(word) > 3 and word[:-1].lower() not in HONORIFICS
    return stop or bool(POSSESSIVE.search(word))
