"""A name apart from the office before it, in one noun phrase."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from briefing.text.tables.name_parts import PARTICLES
from briefing.text.tables.roles import BODIES, DESCRIBED, HONORIFICS, OFFICES, ROLES

ARTICLE = re.compile(r"^(?:al|el|an|ar|as|ash|at|az)[’'-](?=[A-Z])")

POSSESSIVE = re.compile(r"['’]s?$")

PREPOSITIONS = frozenset(
    "about after against at before behind by for from in inside like near of on outside over to under with".split()
)
"""Words after which a name is the object of something, not its subject."""

DETERMINERS = frozenset(
    {"the", "a", "an", "its", "his", "her", "their", "our", "one", "another", "some", "this", "that"}
)

TITLED = ROLES | HONORIFICS | OFFICES
"""Words that belong to an office before a name."""

LONGEST_REMEMBERED = 100
"""Code points of a noun phrase that is remembered with its name and office, as the same come again and again."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name apart from the office before it; it is not `sure` where somebody else here could be meant."""

    name: str
    role: str | None
    sure: bool = True


def bare(word: str) -> str:
    """A word without possessive and edge punctuation."""
    return POSSESSIVE.sub("", word.strip('.,;:()"“”')).strip("'’")


def bare_surname(word: str) -> str:
    """A surname without the article that it may begin with: al-Assad."""
    return ARTICLE.sub("", word)


def worded(tokens: list[str]) -> str:
    """A noun phrase as it is shown: without edge punctuation, but with the dot of an initial and an inner possessive."""
    words = [token.strip(',;:()"“”') for token in tokens]
    shown = [word if len(word) <= 2 or "." in word[:-1] else word.rstrip(".") for word in words]
    return " ".join(filter(None, [*shown[:-1], *map(bare, shown[-1:])]))


def split_role(words: str) -> Named:
    """The name in a noun phrase, and the office that stands before it.

    "Deputy Finance Minister Ada Lunde" is Ada Lunde, by office Deputy Finance Minister; where no name follows
    an office, the whole phrase is the name.
    """
    return _remembered(words) if len(words) <= LONGEST_REMEMBERED else _split(words.split())


@lru_cache(1 << 13)
def _remembered(words: str) -> Named:
    return _split(words.split())


def _split(tokens: list[str]) -> Named:
    if len(tokens) > 1 and tokens[0].lower() in DETERMINERS:
        tokens = tokens[1:]
    last = _end_of_office(tokens)
    name = [bare(token) for token in tokens[last + 1 :]]
    body = not BODIES.isdisjoint(part.lower() for part in name)
    if last < 0 or not name or body or not all(map(_is_of_name, filter(None, name))):
        return Named(worded(tokens), None)
    honorific = bare(tokens[last]).lower() in HONORIFICS and (
        not last or bare(tokens[last - 1]).lower() not in HONORIFICS
    )
    return Named(worded(tokens[last + 1 :]), " ".join(tokens[: last + (not honorific)]) or None)


def _end_of_office(tokens: list[str]) -> int:
    """The last word of the office that a noun phrase begins with, -1 where there is none."""
    last = max((i for i, token in enumerate(tokens) if bare(token).lower() in TITLED), default=-1)
    if last < 0 and len(tokens) > 2 and _describes(tokens[0]):
        last = 0
    lower = next((i for i, token in enumerate(tokens) if token[:1].isupper()), 0)
    if last < 0 and lower and len(tokens) >= lower + 2 and tokens[lower - 1] not in PREPOSITIONS:
        last = lower - 1
    if last >= 0 and tokens[last + 1 : last + 2] == ["of"] and len(tokens) > last + 4:
        last += 2
    return last


def _describes(token: str) -> bool:
    """Whether a word is a trade or a party at the head of a name: Actor Jon Berg, Labour's Ada Lunde."""
    return token.lower().rsplit("-", 1)[-1] in DESCRIBED or bool(POSSESSIVE.search(token))


def _is_of_name(word: str) -> bool:
    """Whether a word can be a part of a name: capitalised behind an article or not, or a particle."""
    return bare_surname(word)[:1].isupper() or word in PARTICLES
