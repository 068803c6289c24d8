"""Noun phrases that can stand for a speaker: names, pronouns, and descriptions such as "the Vermont senator"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from enum import StrEnum

from briefing.text.tables.first_names import FEMALE, MALE
from briefing.text.tables.grammar import CLASSES
from briefing.text.tables.places import DEMONYMS, PLACES
from briefing.text.tables.roles import BODIES, DESCRIBED, HONORIFICS, ROLES
from briefing.text.tokens import ADVERB, Tokens

PHRASE = re.compile(
    r"p|(?:d[o#x]{0,3}?)?(?P<head>(?:[cr]|o(?=o?r))(?:l{1,2}(?=c)|[cr]|o(?=o?r))*)(?P<tail>(?:fd?o?[cr]+(?:l[cr]+|wc+)*)*)"
)
"""A pronoun, or a run of names and nouns for people and bodies with what stands between and before them, and of what it is."""

NAME = re.compile(r"c+(?:l{1,2}c+)*$")
"""The name at the end of such a run."""

TITLED = ROLES | HONORIFICS

LONGEST = 40
"""Words of the longest name, so that a line of capitals is looked at once."""

PERSON = 2
"""Words of a person's name that stand after an office and what it is for: Secretary of State Ada Lunde."""


class Form(StrEnum):
    """How a mention names whom it means."""

    PRONOUN = "pronoun"
    NAME = "name"
    DESCRIPTION = "description"


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `first` to `last` of a paragraph; the name in it, or its noun, stands from token `name` to `head`."""

    first: int
    last: int
    form: Form
    name: int
    head: int


def mentions(tokens: Tokens, common: Set[str] = frozenset()) -> Iterator[Mention]:
    """The mentions of a paragraph in order.

    `common` holds the words that the article also has in lower case: one of them that begins a sentence is no name.
    """
    for found in PHRASE.finditer(tokens.classes):
        first, last = found.start(), found.end() - 1
        if found[0] == "p":
            if tokens.low(first - 1) != "(":
                yield Mention(first, last, Form.PRONOUN, first, last)
            continue
        single = first == last and tokens.classes[first] == "c"
        if single and _group(tokens, first):
            yield Mention(first, last, Form.DESCRIPTION, first, first)
            continue
        if single and (_opening(tokens, first, common) or _adjective(tokens, first) or _numbered(tokens, first)):
            continue
        yield from _named(tokens, first, last, found)


def _named(tokens: Tokens, first: int, last: int, found: re.Match[str]) -> Iterator[Mention]:
    head = found.end("head") - 1
    office = tokens.words[head].lower() in DESCRIBED and tokens.classes[head] == "c"
    run = (
        NAME.search(tokens.classes, max(found.start("tail"), last - LONGEST), last + 1)
        if office and found["tail"]
        else None
    )
    if run and len(run[0]) > PERSON:
        yield Mention(first, last, Form.NAME, last + 1 - PERSON, last)
        return
    named = NAME.search(tokens.classes, max(found.start("head"), head - LONGEST), head + 1)
    body = named and (len(named[0]) == 1 or tokens.words[head].lower() in BODIES)
    if named and found["tail"] and body and not office:
        yield Mention(first, last, Form.NAME, named.start(), last)
    elif named and office and found["tail"]:
        yield Mention(first, last, Form.DESCRIPTION, head, head)
    elif named:
        yield Mention(first, last, Form.NAME, _behind_office(tokens, named.start(), head), head)
    elif tokens.classes[head] == "r":
        yield Mention(first, last, Form.DESCRIPTION, head, head)


def _opening(tokens: Tokens, at: int, common: Set[str]) -> bool:
    """Whether a single capitalised word is so only because it begins a sentence."""
    before = tokens.classes[at - 1] if at else "."
    low = tokens.words[at].lower()
    adverb = (
        low.endswith(ADVERB) and low not in FEMALE and low not in MALE and tokens.classes[at + 1 : at + 2] not in "vx"
    )
    return before in ".q:-" and (low in common or adverb)


def _numbered(tokens: Tokens, at: int) -> bool:
    """Whether a number tells which one of its kind a word means: Article 7."""
    return tokens.classes[at + 1 : at + 2] == "#" and tokens.ends[at] + 1 == tokens.starts[at + 1]


def _group(tokens: Tokens, at: int) -> bool:
    """Whether a single capitalised word is a noun for people that begins a sentence: officials, parties."""
    low = tokens.low(at)
    opens = not at or tokens.classes[at - 1] in ".q:-"
    return opens and low.endswith("s") and low not in BODIES | PLACES and CLASSES.get(low) == "r"


def _adjective(tokens: Tokens, at: int) -> bool:
    """Whether a word is the adjective of a noun in lower case: the American academic."""
    return tokens.low(at) in DEMONYMS and tokens.classes[at + 1 : at + 2] == "o"


def _behind_office(tokens: Tokens, first: int, head: int) -> int:
    """Where the name begins in a run that may begin with an office: Finance Minister Jon Berg, but Foreign Ministry."""
    if tokens.low(head) in BODIES:
        return first
    offices = (at for at in range(head - 1, first - 1, -1) if tokens.words[at].lower().strip(".") in TITLED)
    return next(offices, first - 1) + 1
