"""Whom a mention calls, by the fullest name that the article gives."""

from __future__ import annotations

from briefing.model import Speaker
from briefing.text.mentions import Form, Mention
from briefing.text.names import DETERMINERS, Names, worded
from briefing.text.offices import Offices
from briefing.text.relations import Relation
from briefing.text.scenes import Scene
from briefing.text.tables.roles import BODIES

APPOSED = 4
"""Mentions behind a description that are looked at for the name it goes with."""


def called(text: str, scene: Scene, mention: Mention, names: Names, offices: Offices) -> Speaker:
    """The person or body that a noun phrase calls: by name, by an office that one person holds here, or as it says."""
    words = scene.tokens.span(mention.first, mention.last).of(text).strip(" ,.;:")
    if mention.form is not Form.NAME:
        return _described(scene, mention, words, names, offices)
    whole = names.resolve(words)
    own = names.resolve(scene.tokens.span(mention.name, mention.head).of(text).strip(" ,.;:"))
    if own.role or len(own.name) <= len(whole.name):
        return Speaker(own.name, own.role or whole.role)
    return Speaker(whole.name, whole.role)


def _described(scene: Scene, mention: Mention, words: str, names: Names, offices: Offices) -> Speaker:
    """Whoever holds the office that a description names, if only one person here does."""
    before = {word.lower() for word in scene.tokens.words[mention.first : mention.head]}
    holder = offices.holder(scene.tokens.low(mention.head), before - DETERMINERS)
    if holder is None:
        bare = _undetermined(words.split())
        return Speaker(worded(bare) if len(bare) > 1 else worded(bare).lower())
    known = names.resolve(holder)
    return Speaker(known.name, known.role)


def _undetermined(words: list[str]) -> list[str]:
    return words[1:] if len(words) > 1 and words[0].lower() in DETERMINERS else words


def apposed(scene: Scene, at: int) -> Mention:
    """The mention `at`, or the name that stands for it between commas: the chairwoman, Ada Lunde, said."""
    mention, (relation, verb) = scene.mentions[at], scene.links[at]
    if mention.form is not Form.DESCRIPTION or relation not in (Relation.ASIDE, Relation.INVERTED):
        return mention
    classes = scene.tokens.classes
    for name in scene.mentions[at + 1 : at + 1 + APPOSED]:
        inverted = relation is Relation.INVERTED and classes[name.last + 1 : name.last + 2] in (",", ".", "", "q")
        aside = relation is Relation.ASIDE and classes[name.last + 1 : verb].rstrip("x") == ","
        if name.form is Form.NAME and classes[name.first - 1] == "," and (inverted or aside):
            return name
    return mention


def is_body(name: str) -> bool:
    """Whether a name is that of a body: it holds a word for one, or is an acronym."""
    return name.isupper() or not BODIES.isdisjoint(name.lower().split())
