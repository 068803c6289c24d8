"""How a mention goes with a verb of saying: as its subject before or behind it, over an aside, or not at all."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from briefing.text.mentions import Mention
from briefing.text.tables.sayings import ADDRESSING, PLAIN_SAYING
from briefing.text.tokens import Tokens

ASIDE = 24
"""Tokens of the longest aside between a subject and its verb."""

ASIDE_COMMAS = 3
CLAUSE = 12
"""Tokens that may stand between a subject and a verb that does not follow at once."""

PHRASE = 5
"""Tokens of what may stand before a noun inside its phrase."""

SAYING_AS = frozenset({"saying", "telling", "writing", "declaring", "stating"})
"""Verbs behind "as" that go with whom a text quotes: quoted Ada Lunde as saying."""


class Relation(StrEnum):
    """How a mention and a verb of saying go together."""

    SUBJECT = "subject"
    INVERTED = "inverted"
    INVERTED_FAR = "inverted far"
    """With words between that the mention does not hold: said union secretary Ada Lunde."""
    ASIDE = "aside"
    """With an aside between: Lunde, who owns the yard, said."""
    FAR_SUBJECT = "far subject"
    ACCORDING = "according"
    AGENT = "agent"
    """Behind "by": was asked by Lunde."""
    PASSIVE = "passive"
    """Said to, not saying: Lunde was asked by."""
    BRACKETED = "bracketed"
    QUOTING = "quoting"
    """Quotes or tells somebody else: quoted by the Harbour Post as saying."""
    NONE = "none"


SPEAKING = frozenset(
    {Relation.SUBJECT, Relation.ASIDE, Relation.INVERTED, Relation.INVERTED_FAR, Relation.ACCORDING, Relation.AGENT}
)
"""How a mention goes with a verb of saying where it is the speaker."""


UNABLE = frozenset({Relation.QUOTING, Relation.PASSIVE})
"""How a mention goes with a verb where somebody else is the speaker."""


class Link(NamedTuple):
    """A relation and the token of its verb, or -1."""

    relation: Relation
    verb: int = -1


UNTIED = Link(Relation.NONE)


def link(tokens: Tokens, mention: Mention) -> Link:
    """How a mention goes with the nearest verb of saying."""
    before = _back_over_adverbs(tokens, mention.first - 1)
    after = _on_over_adverbs(tokens, mention.last + 1)
    return (
        _bracketed(tokens, mention.first - 1)
        or _according(tokens, before)
        or _subject(tokens, before, after)
        or _inverted(tokens, mention, before)
        or _over_aside(tokens, after)
        or _far(tokens, after)
        or UNTIED
    )


def _back_over_adverbs(tokens: Tokens, at: int) -> int:
    while at >= 0 and tokens.classes[at] == "x":
        at -= 1
    return at


def _on_over_adverbs(tokens: Tokens, at: int) -> int:
    while at < len(tokens) and tokens.classes[at] == "x":
        at += 1
    return at


def _bracketed(tokens: Tokens, before: int) -> Link | None:
    return Link(Relation.BRACKETED) if tokens.low(before) == "(" else None


def _according(tokens: Tokens, before: int) -> Link | None:
    found = before > 0 and tokens.low(before) == "to" and tokens.low(before - 1) == "according"
    return Link(Relation.ACCORDING, before - 1) if found else None


def _subject(tokens: Tokens, before: int, after: int) -> Link | None:
    """A verb right behind, or "as saying"; whoever stands behind "by" there quotes what another says."""
    if tokens.classes[after : after + 1] == "v":
        passive = tokens.low(after + 1) == "by" and tokens.classes[after - 1] == "x"
        return Link(Relation.PASSIVE if passive else Relation.SUBJECT, after)
    if tokens.low(after) == "quoted":
        return _quoted(tokens, after)
    if tokens.low(after) == "as" and tokens.low(after + 1) in SAYING_AS:
        quoting = tokens.low(before) == "by"
        return Link(Relation.QUOTING) if quoting else Link(Relation.SUBJECT, after + 1)
    return None


def _quoted(tokens: Tokens, at: int) -> Link | None:
    """What stands before "quoted": the speaker in `was quoted by the Post as saying`, but not in `quoted Lunde as saying`."""
    passive = tokens.classes[at - 1] == "x"
    verb = next((v for v in range(at + 1, min(at + CLAUSE, len(tokens))) if tokens.low(v) in SAYING_AS), -1)
    if verb >= 0 and not passive:
        return Link(Relation.QUOTING)
    return Link(Relation.SUBJECT, at if verb < 0 else verb) if verb >= 0 or not passive else None


def _inverted(tokens: Tokens, mention: Mention, before: int) -> Link | None:
    # A description right behind is who speaks to the mention: answered the agency a representative of the council.
    told = tokens.classes[mention.last + 1 : mention.last + 3] == "dr"
    if before >= 0 and tokens.classes[before] == "v" and tokens.low(before) not in ADDRESSING:
        return Link(Relation.QUOTING if told else Relation.INVERTED, before)
    if tokens.low(before) == "by" and before and tokens.classes[before - 1] == "v":
        return Link(Relation.AGENT, before - 1)
    back = mention.first - 1
    while (
        back >= 0 and (tokens.classes[back] in "oxd#cr" or tokens.low(back) == "and") and mention.first - back <= PHRASE
    ):
        back -= 1
    if back < 0 or tokens.classes[back] != "v":
        return None
    telling = tokens.classes[back + 1 : mention.first] in ("dr", "r") and tokens.classes[mention.first] == "d"
    plain = tokens.low(back) in PLAIN_SAYING - ADDRESSING
    return Link(Relation.INVERTED_FAR, back) if plain or telling else None


def _over_aside(tokens: Tokens, after: int) -> Link | None:
    """A verb behind a comma that closes what another comma opened."""
    classes = tokens.classes
    close = after if classes[after : after + 1] == "," else -1
    for _ in range(ASIDE_COMMAS if close >= 0 else 0):
        close = classes.find(",", close + 1, after + ASIDE)
        if close < 0 or "." in classes[after:close]:
            return None
        verb = _on_over_adverbs(tokens, close + 1)
        if classes[verb : verb + 1] == "v":
            return Link(Relation.ASIDE, verb)
    return None


def _far(tokens: Tokens, after: int) -> Link | None:
    """A verb further on in the same clause."""
    for at in range(after, min(after + CLAUSE, len(tokens))):
        if tokens.classes[at] == "v":
            return Link(Relation.FAR_SUBJECT, at)
        if tokens.classes[at] in ".;:q,":
            return None
    return None
