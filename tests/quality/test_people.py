"""A gate on who is who across articles, on our own labelled pairs."""

from __future__ import annotations

from collections.abc import Callable

from briefing.relate.corrected import merge
from briefing.relate.persons import Mention
from tests.quality.people_samples import APART, SAME, Pair

JOINED = 44
"""Of the pairs that are one, at least so many."""
CONFUSED = 0
"""Of the pairs that are two, at most so many: a wrong name is the worst error."""


def joined(pair: Pair) -> bool:
    """Whether the two names of a pair become one speaker."""
    articles = ["a", "a" if pair.together else "b", *(f"c{n}" for n in range(len(pair.beside)))]
    mentions = []
    for name, article in zip((pair.one, pair.other, *pair.beside), articles, strict=True):
        called, _, role = name.partition("|")
        mentions.append(Mention(called, role or None, 1, article))
    people = merge(mentions)
    one, other, *_ = mentions
    return people.who[one.name, one.article] == people.who[other.name, other.article]


def test_names_of_one_are_joined_and_those_of_two_are_not(shown: Callable[[str], None]) -> None:
    missed = [pair for pair in SAME if not joined(pair)]
    confused = [pair for pair in APART if joined(pair)]
    shown(f"people: {len(SAME) - len(missed)} of {len(SAME)} joined, {len(confused)} of {len(APART)} confused")
    assert len(confused) <= CONFUSED, confused
    assert len(SAME) - len(missed) >= JOINED, missed
