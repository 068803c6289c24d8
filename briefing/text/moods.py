"""Whether a verb of saying says that somebody said something: it may be passive, denied, or only supposed."""

from __future__ import annotations

from enum import StrEnum

from briefing.text.mentions import Mention
from briefing.text.tables.grammar import BEING, NEGATING, SUPPOSING
from briefing.text.tables.sayings import DENYING, PARTICIPLES, REFUSING
from briefing.text.tokens import NEGATED, Tokens

FAR = 12
"""Tokens before a verb that are looked at."""


class Mood(StrEnum):
    """How a verb goes with its subject."""

    STATED = "stated"
    PASSIVE = "passive"
    NEGATED = "negated"
    SUPPOSED = "supposed"


def mood(tokens: Tokens, mention: Mention, verb: int) -> Mood:
    """The mood of the verb behind a mention that is its subject."""
    helpers = _helpers(tokens, verb)
    if any(map(_negates, helpers)) or _denied(tokens, mention, verb):
        return Mood.NEGATED
    if tokens.low(verb) in PARTICIPLES and not BEING.isdisjoint(helpers):
        return Mood.PASSIVE
    supposed = not SUPPOSING.isdisjoint(helpers) or tokens.low(mention.first - 1) in SUPPOSING
    return Mood.SUPPOSED if supposed else Mood.STATED


def _helpers(tokens: Tokens, verb: int) -> list[str]:
    """The adverbs and auxiliaries right before a verb, in lower case."""
    at = verb
    while at and tokens.classes[at - 1] == "x" and verb - at < FAR:
        at -= 1
    return [tokens.low(each) for each in range(at, verb)]


def _negates(word: str) -> bool:
    return word in NEGATING or word.endswith(NEGATED)


def _denied(tokens: Tokens, mention: Mention, verb: int) -> bool:
    """Whether the subject refuses to say it, denies having said it, or is nobody: neither Lunde nor Holm said."""
    if tokens.low(mention.first) in NEGATING or tokens.low(mention.first - 1) in ("neither", "nor"):
        return True
    before = mention.first - 1 - (tokens.low(mention.first - 1) == "that")
    if before >= 0 and tokens.low(before) in DENYING:
        return True
    between = range(max(mention.last + 1, verb - FAR), verb)
    if tokens.classes[verb - 1] in "nf" and any(
        tokens.low(at) in REFUSING or _negates(tokens.low(at)) for at in between
    ):
        return True
    return tokens.low(verb) in DENYING and _follows_a_clause(tokens, verb + 1)


def _follows_a_clause(tokens: Tokens, at: int) -> bool:
    """Whether a clause follows in which the denied words stand: that, she, saying, claims."""
    low = tokens.low(at)
    return low in ("that", "having", "being", "ever") or tokens.classes[at : at + 1] in tuple("pv")
