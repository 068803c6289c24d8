"""Whom "he" or "she" means.

The people named before a pronoun are weighed: how near they are, whether they stood where a subject stands, whether they
spoke last, and whether the pronoun can go with their first name or title. A table says what each is worth.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from briefing.text.people import Appearance, People, Place
from briefing.text.tables.speaker_weights import MEANT

CONTESTED = 0.85
"""How sure a pronoun can be at most where two can be meant."""

NEAR = 2
"""Sentences within which a subject is near."""


def meant(people: People, place: Place, pronoun: str, spoke: str | None, first: int = 0) -> tuple[str, float] | None:
    """Whom a pronoun means and how likely that is; None where there is nobody.

    `spoke` is who spoke last; nobody is looked for before the scene `first`. Where somebody named later, or in the same
    sentence, can be meant as well, it is never quite sure.
    """
    found = dict(weighed(people, place, pronoun, spoke, first))
    worth = {name: sum(MEANT.get(feature, 0.0) for feature in features) for name, features in found.items()}
    if not worth:
        return None
    best = max(worth, key=worth.__getitem__)
    chance = 1 / sum(math.exp(each - worth[best]) for each in worth.values())
    return best, min(chance, CONTESTED) if _contested(best, found) else chance


def _contested(best: str, found: Mapping[str, Sequence[str]]) -> bool:
    """Whether somebody else stands as near, unless the likeliest is the last subject and the last who spoke."""
    if {"last subject", "spoke last"} <= set(found[best]):
        return False
    names = list(found)
    near = names[: names.index(best)]
    sentence = _sentence(found[best])
    return bool(near) or any(_sentence(features) == sentence for name, features in found.items() if name != best)


def _sentence(features: Sequence[str]) -> str:
    """The feature that tells how many sentences back somebody stands."""
    return next(feature for feature in features if feature.startswith("sentences"))


def weighed(
    people: People, place: Place, pronoun: str, spoke: str | None, first: int = 0
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each person named before a pronoun who can be meant, the nearest first, with what speaks for them."""
    before = [appearance for appearance in people.before(place) if appearance.place.scene >= first]
    latest: dict[str, list[Appearance]] = {}
    for appearance in reversed(before):
        latest.setdefault(appearance.name, []).append(appearance)
    subject = next((appearance.name for appearance in reversed(before) if appearance.subject), None)
    for order, (name, seen) in enumerate(latest.items()):
        if people.pronouns.get(name, pronoun) != pronoun:
            continue
        last = [f"order {min(order, 4)}"]
        if subject == name:
            last.append("last subject")
        if spoke == name:
            last.append("spoke last")
        yield name, (*last, *_distance(seen, place), *_known(people, name))


def _distance(seen: Sequence[Appearance], place: Place) -> Iterator[str]:
    """How far away somebody was last, and as what; `seen` has the nearest appearance first."""
    sentences = place.sentence - seen[0].place.sentence
    yield f"sentences {min(sentences, 6)}"
    yield f"paragraphs {min(place.scene - seen[0].place.scene, 4)}"
    if seen[0].subject:
        yield f"subject, sentences {min(sentences, 3)}"
    if any(appearance.subject and place.sentence - appearance.place.sentence <= NEAR for appearance in seen):
        yield "subject near"


def _known(people: People, name: str) -> Iterator[str]:
    """What is known of a person in the whole article."""
    words = name.split()
    yield f"gender {'known' if name in people.pronouns else 'open'}"
    yield f"count {min(people.counts[name], 6)}"
    yield f"words {min(len(words), 3)}"
    if name in people.names.roles:
        yield "has a role"
    if words[-1] not in people.speaking:
        yield "never speaks"
    if words[-1] not in people.names.full:
        yield "never in full"
