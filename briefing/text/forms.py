"""What a name says about who bears it: a person by given names and surname, or somebody described, or a body."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field, replace
from functools import lru_cache

from briefing.text.short_names import meanings
from briefing.text.spellings import folded_word, words
from briefing.text.tables.name_parts import PARTICLES, SUFFIXES
from briefing.text.tables.places import SEATS
from briefing.text.tables.roles import BODIES, DESCRIBED, HONORIFICS, ROLES

SMALL = frozenset("a an and at by for from in of on the to".split())
"""Words that do not tell one description from another."""
MOST_WORDS = 5
"""Words of a person's name, particles and suffix aside."""
_BODIES = (BODIES | DESCRIBED) - ROLES
_NOBODY = ROLES | _BODIES | SEATS
"""Words that mean no person where they stand alone."""


@dataclass(frozen=True, slots=True)
class Form:
    """A name as it compares with others: what is equal is one name, in whatever spelling.

    `surname` is empty for bodies and descriptions, whose words all stand in `given`. An initial is one letter.
    """

    surname: str
    given: tuple[str, ...] = ()
    suffix: str = ""
    letters: tuple[frozenset[str], ...] = field(default=(), compare=False)
    """The letters with which each given name begins in its own spellings, folding apart."""

    @property
    def is_full(self) -> bool:
        """Whether it is a person's name with more than the surname."""
        return bool(self.surname and self.given)

    @property
    def is_surname(self) -> bool:
        """Whether it is a surname alone, or what looks like one."""
        return bool(self.surname) and not self.given

    @property
    def is_spelled(self) -> bool:
        """Whether the first name is there and more than a letter."""
        return self.is_full and len(self.given[0]) > 1

    def may_be(self, other: Form) -> bool:
        """Whether two names with one surname may be one person's, for all that they say themselves."""
        if self.suffix and other.suffix and self.suffix != other.suffix:
            return False
        pairs = zip(self.given, other.given, self.letters, other.letters, strict=False)
        return all(_agree(*pair) for pair in pairs)

    def spelled_as(self, other: Form) -> Form:
        """An equal form that is written as either of the two."""
        return replace(self, letters=tuple(map(frozenset.union, self.letters, other.letters)))

    @property
    def keys(self) -> frozenset[str]:
        """What the first name has in common with those that may be the same: its meanings and their initials."""
        first = self.given[0]
        return _initials(first, self.letters[0]) | (meanings(first) if len(first) > 1 else frozenset())


@lru_cache(1 << 15)
def form(name: str) -> Form:
    """The form of a name: its words folded, without honorifics and particles, initials apart."""
    tokens = words(name)
    while len(tokens) > 1 and tokens[0].lower() in HONORIFICS:
        tokens = tokens[1:]
    suffix = tokens[-1].lower() if len(tokens) > 1 and tokens[-1].lower() in SUFFIXES else ""
    parts = tokens[:-1] if suffix else tokens
    small = [part.lower() in PARTICLES for part in parts]
    # A capital particle at the head is a given name, as in Van Jones, unless another follows it.
    kept = small[:2] == [True, False] and parts[0][0].isupper()
    parts = [part for n, part in enumerate(parts) if not small[n] or (kept and n == 0)]
    if not _is_persons(parts):
        return _described(tokens, name)
    *given, surname = parts
    letters = [letter for token in given for letter in _letters(token)]
    plain = tuple(frozenset(_plain(letter[0])) for letter in letters)
    folds = tuple(folded_word(one) if len(one) > 1 else _plain(one) for one in letters)
    return Form(folded_word(surname), folds, suffix, plain)


def _described(tokens: list[str], name: str) -> Form:
    """A body or a description, by its telling words in whatever order."""
    telling = sorted(folded_word(token) for token in tokens if token.lower() not in SMALL)
    return Form("", tuple(telling) or (name,))


def _is_persons(parts: list[str]) -> bool:
    """Whether these words may be a person's name; what is none of a person still equals itself."""
    if not 1 <= len(parts) <= MOST_WORDS or not all(part[:1].isupper() and part.isalpha() for part in parts):
        return False
    lower = [part.lower() for part in parts]
    if len(parts) == 1:
        return lower[0] not in _NOBODY and len(parts[0]) > 1 and not parts[0].isupper()
    if len(parts[-1]) < 2 or not _BODIES.isdisjoint(lower) or not ROLES.isdisjoint(lower[:-1]):
        return False
    return lower[-1] not in ROLES or len(meanings(folded_word(parts[0]))) > 1


def _letters(token: str) -> tuple[str, ...]:
    """A token, or the initials that it is made of, as in JD; but not what is a name in a line of capitals."""
    initials = len(token) == 2 and token.isupper() and len(meanings(folded_word(token))) == 1
    return tuple(token) if initials else (token,)


def _plain(letter: str) -> str:
    """A letter without case and accents."""
    return unicodedata.normalize("NFKD", letter.casefold())[0]


def _initials(name: str, letters: frozenset[str]) -> frozenset[str]:
    """The letters that may stand for a given name: its own, and those of what it is short for."""
    return letters.union(long[0] for long in meanings(name) - {name})


def _agree(one: str, other: str, letters: frozenset[str], other_letters: frozenset[str]) -> bool:
    """Whether two given names in one place may be the same."""
    if len(one) == 1 or len(other) == 1:
        return not _initials(one, letters).isdisjoint(_initials(other, other_letters))
    return not meanings(one).isdisjoint(meanings(other))
