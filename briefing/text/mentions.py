"""Noun phrases that can stand for a speaker: names, pronouns, and descriptions such as "the Vermont senator"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from enum import StrEnum

from briefing.text.tokens import Tokens

PHRASE = re.compile(r"p|(?:d[oc#x]{0,3})?(?:[cr]|o(?=o?r))(?:l{1,2}d?(?=[cr])|[cr]|o(?=o?r))*")
"""A pronoun, or a run of names and nouns for people and bodies with what stands between and before them."""

NAME = re.compile(r"c+(?:l{1,2}c+)*$")
"""The name at the end of such a run."""


class Form(StrEnum):
    """How a mention names whom it means."""

    PRONOUN = "pronoun"
    NAME = "name"
    DESCRIPTION = "description"


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `first` to `last` of a paragraph; the name in it, if any, begins at token `name`."""

    first: int
    last: int
    form: Form
    name: int


def mentions(tokens: Tokens, common: Set[str] = frozenset()) -> Iterator[Mention]:
    """The mentions of a paragraph in order.

    `common` holds the words that the article also has in lower case: one of them that begins a sentence is no name.
    """
    for found in PHRASE.finditer(tokens.classes):
        first, last = found.start(), found.end() - 1
        if found[0] == "p":
            yield Mention(first, last, Form.PRONOUN, first)
            continue
        if first == last and tokens.classes[first] == "c" and _opening(tokens, first, common):
            continue
        named = NAME.search(tokens.classes, first, last + 1)
        if named:
            yield Mention(first, last, Form.NAME, named.start())
        elif tokens.classes[last] == "r":
            yield Mention(first, last, Form.DESCRIPTION, last)


def _opening(tokens: Tokens, at: int, common: Set[str]) -> bool:
    """Whether a single capitalised word is so only because it begins a sentence."""
    before = tokens.classes[at - 1] if at else "."
    low = tokens.words[at].lower()
    return before in ".q:-" and (low in common or low.endswith("ly"))
