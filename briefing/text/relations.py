"""How a mention goes with a verb of saying: as its subject before or behind it, over an aside, or not at all."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from briefing.text.mentions import Mention
from briefing.text.moods import Mood, mood
from briefing.text.tables.grammar import OBJECTIVE
from briefing.text.tables.naming import SPEECH, TERMS, WORKS, WRITTEN
from briefing.text.tables.sayings import ADDRESSING, CITING, PLAIN_SAYING, SAYING_AS
from briefing.text.tokens import Tokens

TEXTS = WORKS | TERMS | SPEECH | WRITTEN
"""Nouns for what words stand in rather than for whom they are from."""

ASIDE = 24
"""Tokens of the longest aside between a subject and its verb."""

ASIDE_COMMAS = 3
CLAUSE = 12
"""Tokens that may stand between a subject and a verb that does not follow at once."""

PHRASE = 5
"""Tokens of what may stand before a noun inside its phrase, or between a verb and a quotation."""


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
    CITED = "cited"
    """Quoted by another: quoting Ada Lunde, he said."""
    AGENT = "agent"
    """Behind "by": was asked by Lunde."""
    ALLEGED = "alleged"
    """Said to have said, or may have: is accused of telling, would say."""
    NEGATED = "negated"
    """Did not say, or denies it: never said, refused to say."""
    PASSIVE = "passive"
    """Said to, not saying: Lunde was asked by."""
    OBLIQUE = "oblique"
    """Behind a preposition before the verb: the family of Lunde said."""
    BRACKETED = "bracketed"
    QUOTING = "quoting"
    """Quotes or tells somebody else: quoted by the Harbour Post as saying."""
    NONE = "none"


SPEAKING = frozenset(
    {Relation.SUBJECT, Relation.ASIDE, Relation.INVERTED, Relation.INVERTED_FAR, Relation.ACCORDING, Relation.AGENT}
)
"""How a mention goes with a verb of saying where it is the speaker."""

SUBJECTS = frozenset({Relation.SUBJECT, Relation.ASIDE, Relation.FAR_SUBJECT})
"""How a mention goes with a verb that stands behind it."""

UNABLE = frozenset({Relation.QUOTING, Relation.PASSIVE, Relation.OBLIQUE})
"""How a mention goes with a verb where somebody else is the speaker."""

MOODS = {Mood.PASSIVE: Relation.PASSIVE, Mood.NEGATED: Relation.NEGATED, Mood.SUPPOSED: Relation.ALLEGED}


class Link(NamedTuple):
    """A relation and the token of its verb, or -1."""

    relation: Relation
    verb: int = -1


UNTIED = Link(Relation.NONE)


def link(tokens: Tokens, mention: Mention) -> Link:
    """How a mention goes with the nearest verb of saying."""
    before = _back_over_adverbs(tokens, mention.first - 1)
    after = _on_over_adverbs(tokens, mention.last + 1)
    found = (
        _bracketed(tokens, mention.first - 1)
        or _according(tokens, before)
        or _subject(tokens, before, after)
        or _cited(tokens, before)
        or _inverted(tokens, mention, before)
        or _over_aside(tokens, after)
        or _far(tokens, after)
        or UNTIED
    )
    return _in_its_mood(tokens, mention, found) if found.relation in SUBJECTS else found


def _in_its_mood(tokens: Tokens, mention: Mention, found: Link) -> Link:
    """The link of a subject, unless its verb is passive, denied or supposed, or the mention is no subject."""
    absolute = tokens.low(mention.first - 1) == "with" and tokens.low(found.verb).endswith("ing")
    if mention.first and tokens.low(mention.first - 1) in OBJECTIVE and not absolute:
        return Link(Relation.OBLIQUE, found.verb)
    how = mood(tokens, mention, found.verb)
    if how is Mood.PASSIVE:
        return _reported(tokens, found.verb) or Link(Relation.PASSIVE, found.verb)
    return Link(MOODS[how], found.verb) if how in MOODS else found


def _reported(tokens: Tokens, verb: int) -> Link | None:
    """What a passive verb says that its subject says: is accused of telling, was cited as saying."""
    at = verb + 1
    while at < min(verb + PHRASE, len(tokens)) and tokens.classes[at] in "nfx":
        at += 1
    if at == verb + 1 or tokens.classes[at : at + 1] != "v":
        return None
    return Link(Relation.SUBJECT if tokens.low(at - 1) == "as" else Relation.ALLEGED, at)


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
    """Whoever stands behind "according to" or "in the words of"."""
    if before > 0 and tokens.low(before) == "to" and tokens.low(before - 1) == "according":
        return Link(Relation.ACCORDING, before - 1)
    phrase = [tokens.low(at) for at in range(before - 3, before + 1)]
    return Link(Relation.ACCORDING, before - 1) if phrase == ["in", "the", "words", "of"] else None


def _subject(tokens: Tokens, before: int, after: int) -> Link | None:
    """A verb right behind, or "as saying"; whoever stands behind "by" there quotes what another says."""
    if tokens.classes[after : after + 1] == "v":
        return Link(Relation.SUBJECT, after)
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


def _cited(tokens: Tokens, before: int) -> Link | None:
    return Link(Relation.CITED, before) if tokens.low(before) in CITING else None


def _inverted(tokens: Tokens, mention: Mention, before: int) -> Link | None:
    # A description right behind is who speaks to the mention: answered the agency a representative of the council.
    told = tokens.classes[mention.last + 1 : mention.last + 3] == "dr"
    if before >= 0 and tokens.classes[before] == "v" and tokens.low(before) not in ADDRESSING:
        return Link(Relation.QUOTING if told else Relation.INVERTED, before)
    if tokens.low(before) == "by" and before:
        return _agent(tokens, before - 1)
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


def _agent(tokens: Tokens, at: int) -> Link | None:
    """The verb before "by", or before a quotation there: was told by, was called “a toy” by."""
    if tokens.classes[at] == "v":
        return Link(Relation.AGENT, at)
    low = max(0, at - PHRASE)
    if tokens.low(at) in TEXTS:
        # Said the post by an author, read the letter by a widow: whoever wrote it speaks.
        found = tokens.classes.rfind("v", low, at)
        return Link(Relation.AGENT, found) if found >= 0 and set(tokens.classes[found + 1 : at]) <= set("dor") else None
    quoted = tokens.classes.find("q", low, at + 1)
    verb = tokens.classes.rfind("v", low, quoted) if quoted >= 0 else -1
    plain = verb > 0 and tokens.classes[verb - 1] == "x" and not set(".;:,") & set(tokens.classes[verb:quoted])
    return Link(Relation.AGENT, verb) if plain else None


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
