"""Who an article speaks of: every name in it, the fullest form of each, and whom a pronoun means.

A pronoun is resolved by weighing the people named before it: how near they are, whether they stood where a subject stands,
whether they spoke last, and whether the pronoun can go with their first name or title.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field

from briefing.text.candidates import Scene
from briefing.text.mentions import Form, Mention
from briefing.text.names import LESSER, Names, bare
from briefing.text.tables.first_names import FEMALE, MALE, NOUNS, TITLES
from briefing.text.tables.roles import BODIES, DESCRIBED, HONORIFICS, ROLES
from briefing.text.tables.speaker_weights import MEANT

PLACES = frozenset(
    """
    america american americans britain british canada china chinese clinton's congress democrat democrats democratic europe
    european france french german germany gop house iran iraq israel london moscow muslim muslims republican republicans russia
    russian russians following former north south east west northern southern eastern western new war world senate syria syrian twitter facebook ukraine ukrainian united states washington york
    """.split()
)

SPEAKING = frozenset({"subject", "aside", "inverted", "inverted far", "according"})
"""How a mention goes with a verb of saying where it is the speaker."""

SHORT_TITLES = {"sen": "senator", "rep": "congressman", "gov": "governor", "gen": "general", "lt": "lieutenant", "prof": "professor"}

OFFICES = ROLES | SHORT_TITLES.keys()

BACK = 40
"""Mentions of names before a pronoun that are weighed."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """One mention of a person: the scene and token where it stands, its sentence counted through the article."""

    scene: int
    token: int
    sentence: int
    name: str
    subject: bool


@dataclass
class People:
    """The people of an article in order of appearance, and what is known of each."""

    names: Names
    appearances: list[Appearance] = field(default_factory=list)
    pronouns: dict[str, str] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    keys: list[tuple[int, int]] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    speaking: set[str] = field(default_factory=set)
    """Names that are the subject of a verb of saying somewhere."""
    offices: dict[str, Counter[str]] = field(default_factory=dict)
    """Who is called by an office, by its noun."""
    duties: dict[str, set[str]] = field(default_factory=dict)
    """The words of the offices of each person."""

    @classmethod
    def of(cls, scenes: Sequence[Scene], names: Names) -> People:
        """The people of an article given as scenes."""
        people = cls(names)
        for name, role in names.roles.items():
            people._hold(name, role.lower().split())
        for scene in scenes:
            for at, mention in enumerate(scene.mentions):
                if mention.form is Form.NAME and scene.relations[at][0] in SPEAKING:
                    people.speaking.add(scene.tokens.words[mention.head])
        before = 0
        for index, scene in enumerate(scenes):
            people.sentences.append(before)
            for at, mention in enumerate(scene.mentions):
                if mention.form is Form.NAME:
                    people._note(index, scene, at, before)
            before += len(scene.edges) - 1
        people.keys = [(a.scene, a.token) for a in people.appearances]
        return people

    def _note(self, index: int, scene: Scene, at: int, before: int) -> None:
        mention = scene.mentions[at]
        words = scene.tokens.words[mention.name : mention.head + 1]
        title = next((w.lower() for w in scene.tokens.words[mention.first : mention.head + 1] if w.lower() in TITLES), None)
        name = self.person(words)
        if name is None or not self._human(name, title, scene, mention):
            return
        sentence = scene.sentence(mention.first)
        lead = scene.tokens.classes[scene.edges[sentence] : mention.first].strip("xwq-")
        subject = not lead or lead.endswith(",") or scene.relations[at][0] in ("subject", "aside", "inverted")
        possessive = words[-1].endswith(("’s", "'s", "s’"))
        self.appearances.append(Appearance(index, mention.first, before + sentence, name, subject and not possessive))
        self.counts[name] += 1
        self._hold(name, [word.lower() for word in scene.tokens.words[mention.first : mention.name] if word.lower() in OFFICES])
        if words[0].lower() in OFFICES:
            self._hold(name, [words[0].lower()])
        first = name.split()[0].lower()
        known = TITLES.get(title or "") or ("she" if first in FEMALE else "he" if first in MALE else None)
        known = known or next((NOUNS[w.lower()] for w in scene.tokens.words[mention.first : mention.name] if w.lower() in NOUNS), None)
        if known:
            self.pronouns.setdefault(name, known)

    def _hold(self, name: str, office: Sequence[str]) -> None:
        if LESSER.isdisjoint(office):
            self.duties.setdefault(name, set()).update(office)
            for noun in {SHORT_TITLES.get(word.strip("."), word) for word in office}:
                self.offices.setdefault(noun, Counter())[name] += 1

    def holder(self, noun: str, narrower: Set[str] = frozenset()) -> str | None:
        """The person of the article whose office has this noun and the words that make it narrower; None where there are
        several or none."""
        held = self.offices.get(noun) or Counter()
        found = [(count, name) for name, count in held.items() if narrower <= self.duties.get(name, set())]
        (count, top), *rest = sorted(found, reverse=True) or [(0, None)]
        return top if not rest or rest[0][0] * 3 <= count else None

    def _human(self, name: str, title: str | None, scene: Scene, mention: Mention) -> bool:
        """Whether anything says that a name is a person's: a first name, a title, an office, or that it speaks."""
        first, last = name.split()[0], name.split()[-1]
        if first.lower() in PLACES or last.lower() in PLACES:
            return False
        known = first.lower() in FEMALE or first.lower() in MALE or last in self.speaking
        before = {word.lower() for word in scene.tokens.words[mention.first : mention.name]}
        return known or title is not None or name in self.names.roles or not ROLES.isdisjoint(before)

    def person(self, words: Sequence[str]) -> str | None:
        """The fullest form of a name that may be a person's, or None."""
        parts = [bare(word) for word in words if word]
        while parts and parts[0].lower().strip(".") in HONORIFICS | DESCRIBED:
            parts = parts[1:]
        lows = {part.lower() for part in parts}
        if not parts or lows & BODIES or len(parts) > 4 or parts[0].lower() in PLACES or parts[-1].isupper():
            return None
        name = " ".join(parts)
        if len(parts) == 1:
            known = parts[0] in self.speaking or len(words) > len(parts)
            return self.names.full.get(parts[0], name if known and not parts[0].isupper() else None)
        return name

    def meant(self, scene: int, token: int, sentence: int, pronoun: str, spoke: str | None, far: int | None = None) -> tuple[str, float] | None:
        """Whom a pronoun means and how much surer that is than the next; None where there is nobody."""
        scores: dict[str, float] = {}
        for name, features in self.weighed(scene, token, sentence, pronoun, spoke, far):
            scores[name] = sum(MEANT.get(f, 0.0) for f in features)
        if not scores:
            return None
        total = sum(math.exp(v) for v in scores.values())
        best = max(scores, key=scores.__getitem__)
        return best, math.exp(scores[best]) / total

    def weighed(self, scene: int, token: int, sentence: int, pronoun: str, spoke: str | None, far: int | None) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Each person named before a pronoun with what speaks for them."""
        end = bisect_left(self.keys, (scene, token))
        here = self.sentences[scene] + sentence
        latest: dict[str, list[Appearance]] = {}
        for appearance in self.appearances[max(0, end - BACK) : end][::-1]:
            if far is not None and appearance.scene < far:
                break
            latest.setdefault(appearance.name, []).append(appearance)
        subjects = [a.name for a in self.appearances[max(0, end - BACK) : end] if a.subject]
        order = list(latest)
        for name, seen in latest.items():
            known = self.pronouns.get(name)
            if known and known != pronoun:
                continue
            last = seen[0]
            distance = here - last.sentence
            features = [
                f"sentences {min(distance, 6)}",
                f"paragraphs {min(scene - last.scene, 4)}",
                f"gender {'known' if known else 'open'}",
                f"order {min(order.index(name), 4)}",
                f"count {min(self.counts[name], 6)}",
                f"words {min(len(name.split()), 3)}",
            ]
            if last.subject: features.append(f"subject, sentences {min(distance, 3)}")
            if any(a.subject and here - a.sentence <= 2 for a in seen): features.append("subject near")
            if subjects and subjects[-1] == name: features.append("last subject")
            if spoke == name: features.append("spoke last")
            if name in self.names.roles: features.append("has a role")
            if name.split()[-1] not in self.speaking: features.append("never speaks")
            if name.split()[-1] not in self.names.full: features.append("never in full")
            yield name, tuple(features)



