"""Who holds which office in an article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from heapq import nlargest

from briefing.text.tables.roles import ROLES

SHORT_TITLES = {
    "sen": "senator",
    "rep": "congressman",
    "gov": "governor",
    "gen": "general",
    "lt": "lieutenant",
    "prof": "professor",
}

OFFICES = ROLES | SHORT_TITLES.keys()

LESSER = frozenset({"vice", "former", "deputy", "ex", "then"})
"""Words that make an office another one."""

CLEAR = 3
"""How many times as often as any other an office must be given to one person to mean them."""


class Offices:
    """The people of an article by the nouns of their offices."""

    def __init__(self) -> None:
        self._by_noun: dict[str, Counter[str]] = {}
        self._words: dict[str, set[str]] = {}

    def hold(self, name: str, office: Sequence[str]) -> None:
        """Note that a person is called by an office, given in words in lower case; a former or vice one is another's."""
        if not LESSER.isdisjoint(office):
            return
        self._words.setdefault(name, set()).update(office)
        for noun in {SHORT_TITLES.get(word, word) for word in office}:
            self._by_noun.setdefault(noun, Counter())[name] += 1

    def holder(self, noun: str, narrower: Set[str] = frozenset()) -> str | None:
        """The person whose office has this noun and the words that make it narrower; None where it is nobody's or several
        people's."""
        held = self._by_noun.get(noun, Counter[str]())
        found = nlargest(2, ((count, name) for name, count in held.items() if narrower <= self._words[name]))
        if not found or (len(found) > 1 and found[1][0] * CLEAR > found[0][0]):
            return None
        return found[0][1]
