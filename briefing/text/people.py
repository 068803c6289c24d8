"""The people whom an article names: where each appears, and what shows that a name is a person's."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.text.mentions import Form, Mention
from briefing.text.named import bare
from briefing.text.names import Names, pronoun_of
from briefing.text.offices import OFFICES, Offices
from briefing.text.relations import SPEAKING, Relation
from briefing.text.scenes import Scene
from briefing.text.tables.first_names import FEMALE, MALE, NOUNS, TITLES
from briefing.text.tables.places import PLACES
from briefing.text.tables.roles import BODIES, DESCRIBED, HONORIFICS, ROLES, THINGS
from briefing.text.tokens import POSSESSIVE

BACK = 40
"""Appearances before a place that are looked back over."""

LETTERS = frozenset("BA CBE CMG DBE JD KBE KC MA MBE MD MEP MP MSP OBE PhD QC".split())
"""Letters of honours and degrees behind a name."""

LONGEST_NAME = 4
"""Words of a person's name."""

CALLED = HONORIFICS | DESCRIBED
"""What may stand before a name."""

_TELLING = ROLES | TITLES.keys() | NOUNS.keys()
"""Words before a name that say it is a person's."""

SUBJECTS = frozenset({Relation.SUBJECT, Relation.ASIDE, Relation.INVERTED})


@dataclass(frozen=True, slots=True)
class Place:
    """A token of a scene; `sentence` is counted through the article."""

    scene: int
    token: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Appearance:
    """One mention of a person by name, and whether it stands where a subject does."""

    place: Place
    name: str
    subject: bool


class People:
    """The people of an article given as scenes, in order of appearance, and what is known of each."""

    def __init__(self, scenes: Sequence[Scene], names: Names) -> None:
        self.names = names
        self.offices = Offices()
        self.pronouns: dict[str, str] = {}
        """The pronoun that goes with a name, where first name, title or noun tell it."""
        self.speaking = frozenset(_speaking(scenes))
        """Last words of names that are the subject of a verb of saying somewhere."""
        for name, role in names.roles.items():
            self.offices.hold(name, role.lower().split())
        self._scenes = scenes
        self._things = frozenset(_things(scenes))
        self._before = _counted(scenes)
        self.appearances = tuple(self._appearances())
        self.counts = Counter(appearance.name for appearance in self.appearances)
        self._keys = [(a.place.scene, a.place.token) for a in self.appearances]
        self._names = dict(zip(self._keys, (a.name for a in self.appearances), strict=True))

    def place(self, scene: int, token: int) -> Place:
        """Where a token stands."""
        return Place(scene, token, self._before[scene] + self._scenes[scene].sentence(token))

    def at(self, scene: int, token: int) -> str | None:
        """The person whom a mention that begins at a token names."""
        return self._names.get((scene, token))

    def before(self, place: Place) -> Sequence[Appearance]:
        """The last appearances before a place, in order."""
        end = bisect_left(self._keys, (place.scene, place.token))
        return self.appearances[max(0, end - BACK) : end]

    def person(self, words: Sequence[str], called: Sequence[str] = ()) -> str | None:
        """The fullest form of a name that may be a person's, or None; `called` is what stands before it."""
        parts = [bare(word) for word in words]
        while parts and parts[0].lower() in CALLED:
            parts = parts[1:]
        while len(parts) > 2 and parts[-1] in LETTERS:
            parts = parts[:-1]
        if not parts or len(parts) > LONGEST_NAME or parts[0].lower() in PLACES or parts[-1].isupper():
            return None
        if not BODIES.isdisjoint(part.lower() for part in parts):
            return None
        if len(parts) > 1:
            return " ".join(parts)
        known = parts[0] in self.speaking or len(words) > 1 or not NOUNS.keys().isdisjoint(called)
        named = self.names.resolve(parts[0]).name
        return named if known or named != parts[0] else None

    def _appearances(self) -> Iterator[Appearance]:
        for index, scene in enumerate(self._scenes):
            for at, mention in enumerate(scene.mentions):
                name = self._person_at(scene, mention)
                if name and (self._is_person(name, _called(scene, mention)) or _apposed(scene, mention)):
                    self._learn(name, scene, mention)
                    yield Appearance(self.place(index, mention.first), name, _is_subject(scene, at))

    def _person_at(self, scene: Scene, mention: Mention) -> str | None:
        """The person whom a mention names, or None."""
        words = _name(scene, mention)
        if mention.form is not Form.NAME or tuple(map(bare, words)) in self._things or _is_thing(words):
            return None
        return None if _behind_thing(scene, mention) else self.person(words, _called(scene, mention))

    def _is_person(self, name: str, called: Sequence[str]) -> bool:
        """Whether anything says that a name is a person's: a first name, a title, an office, or that it speaks."""
        words = name.split()
        first, last = words[0].lower(), words[-1]
        if first in PLACES or last.lower() in PLACES:
            return False
        given = first in FEMALE or first in MALE or pronoun_of(words) is not None
        known = given or last in self.speaking or name in self.names.roles
        return known or not _TELLING.isdisjoint(called)

    def _shared_pronoun(self, surname: str) -> str | None:
        """The pronoun that goes with all who have a surname here."""
        pronouns = {one.pronoun for one in self.names.bearers.get(surname, ())}
        return pronouns.pop() if len(pronouns) == 1 else None

    def _learn(self, name: str, scene: Scene, mention: Mention) -> None:
        """Note the office and the pronoun that a mention gives to a person."""
        called = _called(scene, mention)
        self.offices.hold(name, [word for word in called if word in OFFICES])
        pronoun = _pronoun(name.split(), called) or self._shared_pronoun(name)
        if pronoun:
            self.pronouns.setdefault(name, pronoun)


def _speaking(scenes: Sequence[Scene]) -> Iterator[str]:
    for scene in scenes:
        for mention, link in zip(scene.mentions, scene.links, strict=True):
            if mention.form is Form.NAME and link.relation in SPEAKING and not _has_article(scene, mention):
                yield scene.tokens.words[mention.head]


def _things(scenes: Sequence[Scene]) -> Iterator[tuple[str, ...]]:
    """Names that the article gives with "the" as often as without, as those of ships, papers and buildings."""
    seen: Counter[tuple[str, ...]] = Counter()
    with_article: Counter[tuple[str, ...]] = Counter()
    for scene in scenes:
        for mention in scene.mentions:
            if mention.form is Form.NAME:
                words = tuple(map(bare, _name(scene, mention)))
                seen[words] += 1
                with_article[words] += _has_article(scene, mention) or _behind_thing(scene, mention)
    for words, count in with_article.items():
        if count * 2 >= seen[words]:
            yield words


def _has_article(scene: Scene, mention: Mention) -> bool:
    """Whether "the" stands right before a name that no further noun follows."""
    follows = scene.tokens.classes[mention.last + 1 : mention.last + 2]
    called = [word.lower() for word in scene.tokens.words[mention.first : mention.name]]
    first = scene.tokens.low(mention.name).strip(".")
    return called == ["the"] and first not in CALLED and first not in TITLES and follows not in ("o", "r", "c", "-")


def _behind_thing(scene: Scene, mention: Mention) -> bool:
    """Whether a noun for a thing stands right before a name: the trawler Girl Moira."""
    return scene.tokens.low(mention.name - 1) in THINGS


def _is_thing(words: Sequence[str]) -> bool:
    """Whether a name ends with the noun for a thing, or begins as that of a paper does."""
    return len(words) > 1 and (bare(words[-1]).lower() in THINGS or words[0].lower() == "daily")


def _counted(scenes: Sequence[Scene]) -> list[int]:
    """How many sentences stand before each scene."""
    counts = [0]
    for scene in scenes:
        counts.append(counts[-1] + len(scene.edges) - 1)
    return counts


def _name(scene: Scene, mention: Mention) -> tuple[str, ...]:
    return scene.tokens.words[mention.name : mention.head + 1]


def _apposed(scene: Scene, mention: Mention) -> bool:
    """Whether a name of several words stands behind an office and a comma: the mayor, Ada Lunde."""
    at = scene.ends.get(mention.first - 2)
    if at is None or mention.name == mention.head or scene.tokens.classes[mention.first - 1] != ",":
        return False
    return scene.mentions[at].form is Form.DESCRIPTION and scene.tokens.low(scene.mentions[at].head) in ROLES


def _called(scene: Scene, mention: Mention) -> list[str]:
    """The words in lower case that stand before a name, and its own first where that is a title or an office."""
    words = [word.lower() for word in scene.tokens.words[mention.first : mention.name + 1]]
    return words if words[-1] in OFFICES or words[-1] in TITLES else words[:-1]


def _is_subject(scene: Scene, at: int) -> bool:
    mention = scene.mentions[at]
    lead = scene.lead(mention).strip("xwq-")
    possessive = scene.tokens.words[mention.head].endswith(POSSESSIVE)
    return not possessive and (not lead or lead.endswith(",") or scene.links[at].relation in SUBJECTS)


def _pronoun(words: Sequence[str], called: Sequence[str]) -> str | None:
    """The pronoun that goes with a first name, or with what somebody is called."""
    title = next((TITLES[word] for word in called if word in TITLES), None)
    return title or pronoun_of(words) or next((NOUNS[word] for word in called if word in NOUNS), None)
