"""The forms of regular English verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

VOWELS = "aeiou"

DOUBLING = re.compile(r"[^aeiou]*(?:qu)?[aeiou][bgmnpt]|(?:ad|com|per|re)mit|begin|concur|refer")
"""Verbs of one syllable, and a few of more, that double their last letter: slam, slammed."""

SIBILANT = ("s", "sh", "ch", "x", "z", "o")


def forms(verb: str, irregular: Mapping[str, str]) -> Iterator[str]:
    """A verb as it is, with "-s", in the past, as a participle and with "-ing".

    `irregular` gives the past forms of a verb where they are not regular, between spaces.
    """
    yield verb
    yield present(verb)
    stem = verb + verb[-1] if DOUBLING.fullmatch(verb) else verb
    yield from irregular[verb].split() if verb in irregular else [_past(stem)]
    yield f"{stem[:-1] if stem.endswith('e') and not stem.endswith('ee') else stem}ing"


def present(verb: str) -> str:
    """The form of a third person in the present."""
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(SIBILANT) else f"{verb}s"


def _past(stem: str) -> str:
    if stem.endswith("y") and stem[-2] not in VOWELS:
        return f"{stem[:-1]}ied"
    return f"{stem}d" if stem.endswith("e") else f"{stem}ed"
