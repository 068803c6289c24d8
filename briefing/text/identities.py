"""Whom the mention of a likely speaker means: by name, by office, or by pronoun."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model import Speaker
from briefing.text.candidates import Candidate
from briefing.text.mentions import Form, Mention
from briefing.text.names import Names
from briefing.text.naming import CONTESTED, apposed, called, is_body
from briefing.text.people import People
from briefing.text.pronouns import meant
from briefing.text.relations import Relation
from briefing.text.scenes import Scene
from briefing.text.tables.places import DEMONYMS

ENCLITIC = re.compile(r"['’].*")

PEOPLES = frozenset({*(word + "s" for word in DEMONYMS), "democrats"})
"""Nouns for the people of a country, party or faith."""

DESCRIBED = 0.8
"""How much surer a name is than a description."""


@dataclass(frozen=True, slots=True)
class Meant:
    """The mention that stands for a candidate, the speaker it means, or None, and how likely that is."""

    mention: Mention
    speaker: Speaker | None
    sure: float


@dataclass(frozen=True, slots=True)
class Identities:
    """The people and bodies of an article, as its mentions mean them."""

    text: str
    scenes: Sequence[Scene]
    people: People
    names: Names
    ordered: bool
    """Whether the paragraphs stand as they were written; else a pronoun means somebody of its own."""

    def of(self, candidate: Candidate, before: Speaker | None, spoke: str | None) -> Meant:
        """Whom a candidate means, where `before` said the quotation before and the person `spoke` was the last to speak."""
        scene = self.scenes[candidate.scene]
        mention = apposed(scene, candidate.mention)
        if mention.form is Form.PRONOUN:
            return Meant(mention, *self._pronoun(candidate, before, spoke))
        called_so = mention.form is Form.DESCRIPTION
        if called_so and scene.links[candidate.mention].relation is Relation.NONE:
            return Meant(mention, None, 0.0)
        head = scene.tokens.low(mention.head)
        described = called_so or head in DEMONYMS or head in PEOPLES
        speaker, sure = called(self.text, scene, mention, self.names, self.people.offices)
        return Meant(mention, speaker, DESCRIBED if described else sure)

    def _pronoun(self, candidate: Candidate, before: Speaker | None, spoke: str | None) -> tuple[Speaker | None, float]:
        """Whom a pronoun means."""
        scene = self.scenes[candidate.scene]
        mention = scene.mentions[candidate.mention]
        pronoun = ENCLITIC.sub("", scene.tokens.low(mention.first))
        if pronoun == "who":
            whose = scene.mentions[candidate.mention - 1] if candidate.mention else None
            if whose and whose.form is not Form.PRONOUN and whose.last + 2 >= mention.first:
                return called(self.text, scene, whose, self.names, self.people.offices)
        if pronoun == "it" and before and is_body(before.name):
            return before, DESCRIBED
        if pronoun not in ("he", "she"):
            return None, 0.0
        return self._person(candidate, mention.first, pronoun, spoke)

    def _person(
        self, candidate: Candidate, token: int, pronoun: str, spoke: str | None
    ) -> tuple[Speaker | None, float]:
        """Whom "he" or "she" means."""
        place = self.people.place(candidate.scene, token)
        spoke, first = (spoke, 0) if self.ordered else (None, candidate.scene)
        found = meant(self.people, place, pronoun, spoke, first)
        if found is None:
            return None, 0.0
        known = self.names.resolve(found[0])
        return Speaker(known.name, known.role), min(found[1], 1.0 if known.sure else CONTESTED)
