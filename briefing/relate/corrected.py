"""Who is who, with what the user has said about it above what is inferred."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.model import SpeakerCorrection
from briefing.relate.people import infer
from briefing.relate.persons import Mention, People, Person
from briefing.text.forms import form


def merge(mentions: Iterable[Mention], corrections: Sequence[SpeakerCorrection] = ()) -> People:
    """One speaker for every person or body that is mentioned.

    A correction for some articles has the names that it means there, and nothing else is inferred from them. Names that any
    other sets apart are inferred among themselves. It then gathers whomever its names mean, and calls them by its name; a
    surname alone brings only itself and not whom it was taken for. Of two corrections that claim one name the first has it,
    and those of one name are one speaker.
    """
    claims = _claims(corrections)
    everywhere = [one for one in corrections if not one.articles]
    pools = {name: n for n, one in enumerate(everywhere, 1) for name in one.apart if name != one.name}
    parts: dict[int, list[Mention]] = {}
    gathered = {one.name: Person() for one in corrections}
    for mention in mentions:
        claimed = claims.get((mention.name, mention.article))
        if claimed is None:
            parts.setdefault(pools.get(mention.name, 0), []).append(mention)
        else:
            gathered[claimed].mentions.append(mention)
    people = [(person, pool > 0) for pool in sorted(parts) for person in infer(parts[pool])]
    _gather(people, everywhere, gathered)
    own = [(person, person.speaker(name, corrected=True)) for name, person in gathered.items() if person.mentions]
    inferred = [(person, person.speaker(corrected=split)) for person, split in people if person.mentions]
    return People.of([*own, *inferred])


def _claims(corrections: Sequence[SpeakerCorrection]) -> dict[tuple[str, str], str]:
    """By name and article, whose it is by a correction for some articles."""
    claims: dict[tuple[str, str], str] = {}
    for one in corrections:
        for article in one.articles:
            for name in (one.name, *one.variants):
                claims.setdefault((name, article), one.name)
    return claims


def _gather(
    people: Sequence[tuple[Person, bool]], corrections: Sequence[SpeakerCorrection], gathered: dict[str, Person]
) -> None:
    """Bring whom each correction means to those of its name."""
    bearers: dict[str, list[Person]] = {}
    for person, _ in people if corrections else ():
        for name in dict.fromkeys(mention.name for mention in person.mentions):
            bearers.setdefault(name, []).append(person)
    for one in corrections:
        for name in _meant(one):
            _take(name, bearers.get(name, ()), gathered[one.name])


def _meant(correction: SpeakerCorrection) -> dict[str, None]:
    """The names that a correction means: its own too, but beside others a surname alone, which others bear, is only shown."""
    shown = correction.variants and form(correction.name).is_surname
    return dict.fromkeys(correction.variants if shown else (correction.name, *correction.variants))


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
