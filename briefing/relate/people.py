"""Who is who across articles: one speaker for all the ways in which a name is written."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefing.model import Speaker
from briefing.text.tables.roles import ROLES

FOLDS = (
    ("th", "t"),
    ("ph", "f"),
    ("kh", "h"),
    ("ie", "i"),
    ("iy", "i"),
    ("ey", "i"),
    ("ei", "i"),
    ("ij", "i"),
    ("y", "i"),
)
"""Letters that transliterations of one name spell differently, and what they all become."""

DOUBLED = re.compile(r"(.)\1")
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Mention:
    """A speaker as one article calls him, her or it, with the number of quotations there."""

    name: str
    role: str | None
    count: int = 1


@dataclass(frozen=True, slots=True)
class People:
    """The speakers of a corpus, and for each name as mentioned the canonical one."""

    speakers: tuple[Speaker, ...]
    canonical: Mapping[str, str]


def folded(name: str) -> tuple[str, ...]:
    """The words of a name as their transliterations share them: without case, accents and doubled letters."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    for seen, common in FOLDS:
        plain = plain.replace(seen, common)
    return tuple(WORD.findall(DOUBLED.sub(r"\1", plain)))


def merge(mentions: Iterable[Mention]) -> People:
    """One speaker for every person or body that is mentioned.

    Names whose words fold to the same are one. A surname alone joins the only full name that ends with it, but only if
    both were given the same office: articles of a large archive know different people of one surname.
    """
    names: dict[tuple[str, ...], Counter[str]] = {}
    roles: dict[tuple[str, ...], Counter[str]] = {}
    for mention in mentions:
        key = folded(mention.name) or (mention.name,)
        names.setdefault(key, Counter())[mention.name] += mention.count
        if mention.role:
            roles.setdefault(key, Counter())[mention.role] += mention.count
    for key, full in _surnames(names).items():
        if _offices(roles.get(key)).isdisjoint(_offices(roles.get(full))):
            continue
        names[full].update(names.pop(key))
        roles.setdefault(full, Counter()).update(roles.pop(key, Counter()))
    speakers = [_speaker(variants, roles.get(key, Counter())) for key, variants in sorted(names.items())]
    canonical = {variant: speaker.name for speaker in speakers for variant in speaker.variants}
    return People(tuple(speakers), canonical)


def _offices(roles: Counter[str] | None) -> frozenset[str]:
    """The nouns for an office in some roles."""
    return ROLES.intersection(word for role in roles or () for word in role.lower().split())


def _surnames(names: Mapping[tuple[str, ...], Counter[str]]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """For each name of one word the only full name that ends with it."""
    full: dict[str, list[tuple[str, ...]]] = {}
    for key in names:
        if 2 <= len(key) <= 4:
            full.setdefault(key[-1], []).append(key)
    alone = (key for key in names if len(key) == 1)
    return {key: full[key[0]][0] for key in alone if len(full.get(key[0], ())) == 1}


def _speaker(variants: Counter[str], roles: Counter[str]) -> Speaker:
    """The speaker with the fullest of the commonest names."""
    name = max(variants, key=lambda form: (len(form.split()) > 1, variants[form], len(form), form))
    ordered = tuple(role for role, _ in sorted(roles.items(), key=lambda item: (-item[1], item[0])))
    return Speaker(name, ordered[0] if ordered else None, tuple(sorted(variants)), ordered)
