"""Who is who, with what the user has said about it above what is inferred."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.model import SpeakerCorrection
from briefing.relate.people import Mention, People, Person, infer
from briefing.text.forms import form


def merge(mentions: Iterable[Mention], corrections: Sequence[SpeakerCorrection] = ()) -> People:
    """One speaker for every person or body that is mentioned.

    Names that a correction sets apart are inferred among themselves. A correction then gathers whomever its name and its
    variants mean, and calls them by its name; a surname alone brings only itself and not whom it was taken for. Of two
    corrections that claim one name the first has it.
    """
    pools = {name: n for n, one in enumerate(corrections, 1) for name in one.apart if name != one.name}
    parts: dict[int, list[Mention]] = {}
    for mention in mentions:
        parts.setdefault(pools.get(mention.name, 0), []).append(mention)
    people = [(person, pool > 0) for pool in sorted(parts) for person in infer(parts[pool])]
    gathered, people = _gathered(people, corrections)
    own = [(person, person.speaker(one.name, corrected=True)) for person, one in gathered]
    inferred = [(person, person.speaker(corrected=split)) for person, split in people if person.mentions]
    return People.of([*own, *inferred])


def _gathered(
    people: list[tuple[Person, bool]], corrections: Sequence[SpeakerCorrection]
) -> tuple[list[tuple[Person, SpeakerCorrection]], list[tuple[Person, bool]]]:
    """For each correction that meets anybody all whom it means, and who is left."""
    if not corrections:
        return [], people
    bearers: dict[str, list[int]] = {}
    for n, (person, _) in enumerate(people):
        for name in dict.fromkeys(mention.name for mention in person.mentions):
            bearers.setdefault(name, []).append(n)
    gathered: list[tuple[Person, SpeakerCorrection]] = []
    for correction in corrections:
        found = Person()
        for name in dict.fromkeys((correction.name, *correction.variants)):
            _take(name, [people[n][0] for n in bearers.get(name, ())], found)
        if found.mentions:
            gathered.append((found, correction))
    return gathered, people


def _take(name: str, bearers: Sequence[Person], found: Person) -> None:
    """Bring whom a name means to the others: all of a person, and of those called by a surname alone only that.

    A surname means those whom it was left with; only where there are none, whoever is called so.
    """
    if form(name).is_surname:
        alone = [person for person in bearers if all(form(m.name).is_surname for m in person.mentions)]
        for person in alone or bearers:
            found.mentions += [m for m in person.mentions if alone or m.name == name]
            person.mentions = [] if alone else [m for m in person.mentions if m.name != name]
        return
    for person in bearers:
        found.mentions += person.mentions
        person.mentions = []
