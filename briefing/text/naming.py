"""Whom a mention calls, by the fullest name that the article gives."""

from __future__ import annotations

import re

from briefing.model import Speaker
from briefing.text.mentions import Form, Mention
from briefing.text.named import DETERMINERS, Named, worded
from briefing.text.names import Names, pronoun_of
from briefing.text.offices import Offices
from briefing.text.relations import Relation
from briefing.text.scenes import Scene
from briefing.text.tables.first_names import TITLES
from briefing.text.tables.roles import BODIES

APPOSED = 4
"""Mentions behind a description that are looked at for the name it goes with."""

CONTESTED = 0.85
"""How sure a surname is that two people here have."""

INDEFINITE = frozenset({"a", "an", "another", "one", "some", "two", "several", "many", "other", "no"})
"""Determiners of somebody who has not been named."""

OF_ITS_OWN = re.compile(r",?(?:[fn][docr#]{0,6}){0,3}(?:,[docr]{1,6},)?,")
"""What may stand between a description and the name behind it: the head of the yard, Ada Lunde."""


def called(text: str, scene: Scene, mention: Mention, names: Names, offices: Offices) -> tuple[Speaker, float]:
    """The person or body that a noun phrase calls, and how sure that is: by name, by an office, or as it says."""
    words = scene.tokens.span(mention.first, mention.last).of(text).strip(" ,.;:")
    if mention.form is not Form.NAME:
        return _described(scene, mention, words, names, offices), 1.0
    whole = names.resolve(words)
    own = names.resolve(scene.tokens.span(mention.name, mention.head).of(text).strip(" ,.;:"))
    title = _title(scene, mention)
    if title and own.name.split()[-1] == whole.name.split()[-1]:
        return _titled(title, whole, names), 1.0 if whole.sure else CONTESTED
    best = own if own.role or len(own.name) <= len(whole.name) else whole
    return Speaker(best.name, best.role or whole.role), 1.0 if best.sure else CONTESTED


def _title(scene: Scene, mention: Mention) -> str | None:
    """The title that asks for a pronoun right before a name."""
    before = scene.tokens.words[mention.name - 1] if mention.name > mention.first else ""
    return before if before.lower() in TITLES else None


def _titled(title: str, named: Named, names: Names) -> Speaker:
    """A titled person; the title is shown where the name by itself is that of somebody else here, or of nobody it fits."""
    words = named.name.split()
    alone = len(words) == 1 and words[0] in names.bearers
    if alone or pronoun_of(words) not in (None, TITLES[title.lower()]):
        return Speaker(f"{title} {named.name}", None if alone else named.role)
    return Speaker(named.name, named.role)


def _described(scene: Scene, mention: Mention, words: str, names: Names, offices: Offices) -> Speaker:
    """Whoever holds the office that a description names, if only one person here does."""
    tokens = scene.tokens
    others = (*range(mention.first, mention.head), *range(mention.head + 1, mention.last + 1))
    narrower = {tokens.low(at) for at in others if tokens.classes[at] not in "dfnw"} - DETERMINERS
    definite = tokens.low(mention.first) not in INDEFINITE
    holder = offices.holder(tokens.low(mention.head), narrower) if definite else None
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
        # Builder and author Per Holm: the last of two trades goes with the name, and so does the first.
        paired = (
            scene.tokens.low(name.first - 1) == "and" and name.first == mention.last + 2 and classes[name.first] == "r"
        )
        beside = paired or OF_ITS_OWN.fullmatch(classes, mention.last + 1, name.first)
        if name.form is Form.NAME and beside and (inverted or aside):
            return name
    return mention


def is_body(name: str) -> bool:
    """Whether a name is that of a body: it holds a word for one, or is an acronym."""
    return name.isupper() or not BODIES.isdisjoint(name.lower().split())
