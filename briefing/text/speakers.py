"""Who said each quotation.

The mentions around a quotation are weighed by their features, as in a log-linear ranking model; the best of them is the
speaker, resolved to the fullest name that the article gives. How far it is ahead of the others says how sure that is.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.model import Confidence, Paragraph, Quote, QuoteKind, Span
from briefing.text.candidates import Candidate, around
from briefing.text.evidence import BESIDE, DENIED, OPEN, SIGNED, Zone, after_attribution, carried
from briefing.text.identities import Identities, Meant
from briefing.text.labels import labelled, pulled
from briefing.text.mentions import Form
from briefing.text.names import Names
from briefing.text.naming import CONTESTED, is_body
from briefing.text.people import People
from briefing.text.quoted import Marked
from briefing.text.quoted_setting import Voice
from briefing.text.quotes import Stretch
from briefing.text.relations import Link, Relation
from briefing.text.scenes import Scene
from briefing.text.tables.speaker_weights import QUOTED, SPEAKER
from briefing.text.told import Told, attribution_end, given_back, masked, same

LOWER = re.compile(r"\b[a-z]+\b")
WORD = re.compile(r"\w")

CERTAIN, PROBABLE, WITHOUT_VERB = 0.96, 0.4, 0.5
"""How likely a speaker must be to be called certain, to be named at all, and to be named without a verb of saying."""

NEXT_WITHOUT_VERB = 0.8
"""How likely somebody must be whom the next sentence only tells about."""

SLIGHT, LIKELY = 0.03, 5
"""How likely a candidate must be to count for the person it means, and how many are looked at."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The likeliest speaker of a quotation: a candidate, or None for the speaker of the quotation before."""

    candidate: Candidate | None
    chance: float
    meant: Meant | None = None
    """Whom the candidate means, where that is known already."""


def attribute(
    text: str, paragraphs: Sequence[Paragraph], stretches: Sequence[Stretch], names: Names, *, ordered: bool = True
) -> tuple[Quote, ...]:
    """The quotations with their speakers, in order; stretches that quote nobody are left out.

    Where the paragraphs are not `ordered` as they were written, none takes its speaker from another.
    """
    if not stretches:
        return ()
    told = list(Voices(text, paragraphs, stretches, names, ordered=ordered).told(stretches))
    return tuple(each.quote for each in given_back(told, ordered=ordered))


class Voices:
    """One pass over an article: its scenes and people, and who spoke last."""

    def __init__(
        self, text: str, paragraphs: Sequence[Paragraph], stretches: Sequence[Stretch], names: Names, *, ordered: bool
    ) -> None:
        self.text = text
        self.names = names
        self.paragraphs = paragraphs
        self.ordered = ordered
        self.starts = [paragraph.span.start for paragraph in paragraphs]
        hidden = masked(text, stretches)
        common = frozenset(LOWER.findall(hidden))
        self.scenes = [Scene.of(hidden, paragraph, common, names.bearers.keys()) for paragraph in paragraphs]
        self.people = People(self.scenes, names)
        self.identities = Identities(text, self.scenes, self.people, names, ordered)
        self.marked = Marked.of(text, stretches)
        self.spoke: str | None = None
        self.last: Told | None = None
        self._words: dict[int, tuple[int, int]] = {}

    def told(self, stretches: Sequence[Stretch]) -> Iterator[Told]:
        """The quotations of the article."""
        for stretch in stretches:
            index = bisect_right(self.starts, stretch.span.start) - 1
            if not self.ordered and self.last and self.last.paragraph != index:
                self.last = self.spoke = None
            quote = self._quote(stretch, index)
            if quote:
                self.last = Told(stretch, index, replace(quote, closed=stretch.closed))
                self.spoke = quote.speaker.name if quote.speaker else self.spoke
                yield self.last

    def _quote(self, stretch: Stretch, index: int) -> Quote | None:
        paragraph = self.paragraphs[index]
        if stretch.kind is QuoteKind.PULL:
            return pulled(self.text, stretch, next(iter(self.paragraphs[index + 1 : index + 2]), None), self.names)
        by_label = labelled(self.text, stretch, paragraph, self.names)
        if by_label and stretch.kind is QuoteKind.BLOCK:
            return by_label
        choice = self.choice(stretch, index)
        if by_label and not (choice and self._is_beside(choice)):
            return by_label
        if not self._quotes(stretch, index, choice):
            return None
        if not choice or not self._enough(choice):
            choice = self._introduced(stretch, index)
        return self._said(stretch, choice) if choice else Quote(stretch.span, stretch.kind)

    def _is_beside(self, choice: Choice) -> bool:
        """Whether the likeliest speaker stands beside the quotation and goes with a verb of saying."""
        candidate = choice.candidate
        if candidate is None or candidate.zone not in BESIDE or choice.chance < PROBABLE:
            return False
        return self._link(candidate).verb >= 0

    def _introduced(self, stretch: Stretch, index: int) -> Choice | None:
        """Whoever the paragraph before a paragraph of quotation begins its last sentence with, if that ends with a colon."""
        earlier = self.scenes[index - 1] if index and self.ordered else None
        if earlier is None or not earlier.tokens.classes.endswith(":") or not self.fills(stretch, index):
            return None
        for candidate in around(self.scenes, index, stretch.span, stretch.span.of(self.text), fills=True):
            if candidate.zone is Zone.PARAGRAPH_BEFORE:
                return Choice(candidate, PROBABLE) if self._speaks_for_itself(candidate) else None
        return None

    def _speaks_for_itself(self, candidate: Candidate) -> bool:
        """Whether a mention without a verb is that of a person or a body."""
        scene = self.scenes[candidate.scene]
        mention = scene.mentions[candidate.mention]
        if mention.form is not Form.NAME:
            return mention.form is Form.PRONOUN
        words = scene.tokens.span(mention.name, mention.head).of(self.text)
        return self.people.at(candidate.scene, mention.first) is not None or is_body(words)

    def _enough(self, choice: Choice) -> bool:
        """Whether the likeliest speaker is likely enough to be named."""
        candidate = choice.candidate
        tied = candidate is None or self._link(candidate).verb >= 0
        if candidate and candidate.zone is Zone.NEXT and not tied:
            return choice.chance >= NEXT_WITHOUT_VERB
        return choice.chance >= (PROBABLE if tied else WITHOUT_VERB)

    def choice(self, stretch: Stretch, index: int) -> Choice | None:
        """The likeliest of all who may have said what a stretch in the paragraph `index` quotes.

        How likely that is counts every candidate that means the same.
        """
        found = [(worth(SPEAKER, features), candidate) for features, candidate in self.options(stretch, index)]
        if not found:
            return None
        best = max(each for each, _ in found)
        # One more option, worth nothing, stands for everybody who is not named.
        every = math.exp(-best) + sum(math.exp(each - best) for each, _ in found)
        chances = [(math.exp(each - best) / every, candidate) for each, candidate in found]
        likely = sorted((option for option in chances if option[0] >= SLIGHT), key=lambda option: -option[0])
        return self._together(likely[:LIKELY]) if likely else Choice(max(chances, key=lambda o: o[0])[1], 0.0)

    def _together(self, likely: Sequence[tuple[float, Candidate | None]]) -> Choice:
        """The likeliest person with the best of the candidates that mean them."""
        if len(likely) == 1:
            return Choice(likely[0][1], likely[0][0])
        chances: dict[str, float] = {}
        first: dict[str, tuple[Candidate | None, Meant | None]] = {}
        verbs: dict[tuple[int, int], str] = {}
        for number, (chance, candidate) in enumerate(sorted(likely, key=lambda option: self._is_far(option[1]))):
            meant = self._meant(candidate) if candidate else None
            speaker = meant.speaker if meant else self.last.quote.speaker if self.last else None
            verb = self._verb(candidate)
            # A far subject that means nobody makes way for the near one of its verb: all they get is a message stating.
            nobody = f"? {number}"
            name = speaker.name if speaker else verbs.get(verb, nobody) if self._is_far(candidate) else nobody
            if speaker and verb[1] >= 0:
                verbs.setdefault(verb, name)
            chances[name] = chances.get(name, 0.0) + chance
            first.setdefault(name, (candidate, meant))
        name = max(chances, key=chances.__getitem__)
        candidate, meant = first[name]
        return Choice(candidate, chances[name], meant)

    def _is_far(self, candidate: Candidate | None) -> bool:
        """Whether a candidate stands further from its verb than another may."""
        return candidate is not None and self._link(candidate).relation is Relation.FAR_SUBJECT

    def _verb(self, candidate: Candidate | None) -> tuple[int, int]:
        """The paragraph and the token of the verb that a candidate goes with; -1 for none."""
        return (candidate.scene, self._link(candidate).verb) if candidate else (-1, -1)

    def _link(self, candidate: Candidate) -> Link:
        return self.scenes[candidate.scene].links[candidate.mention]

    def options(self, stretch: Stretch, index: int) -> Iterator[tuple[tuple[str, ...], Candidate | None]]:
        """All who may have said it with their features; None stands for who said the quotation before."""
        fills = self.fills(stretch, index)
        for candidate in around(self.scenes, index, stretch.span, stretch.span.of(self.text), fills=fills):
            if self.ordered or candidate.zone in BESIDE:
                yield (*candidate.features, *self._known(candidate)), candidate
        last = self.last
        if last and (self.ordered or last.paragraph == index):
            between = after_attribution(last.stretch.span, attribution_end(last.quote), stretch.span).of(self.text)
            above = index - last.paragraph
            yield tuple(carried(between, above, fills=fills, closed=last.stretch.closed)), None

    def _known(self, candidate: Candidate) -> Iterator[str]:
        """What the rest of the article says for a candidate that is a name."""
        scene = self.scenes[candidate.scene]
        mention = scene.mentions[candidate.mention]
        if mention.form is Form.NAME:
            person = self.people.at(candidate.scene, mention.first)
            yield f"{candidate.zone}: {'a person' if person else 'no person'}"
            yield f"{candidate.zone}: {'spoke last' if person and person == self.spoke else 'did not speak last'}"
            if scene.tokens.words[mention.head] not in self.people.speaking:
                yield f"{candidate.zone}: never speaks"

    def fills(self, stretch: Stretch, index: int) -> bool:
        """Whether a paragraph has no word but the quoted ones."""
        first, last = self._edges(index)
        return stretch.span.start <= first and last <= stretch.span.end

    def _edges(self, index: int) -> tuple[int, int]:
        """Where the first word of a paragraph begins and the last character of a word ends; looked for once."""
        if index not in self._words:
            within = self.paragraphs[index].span
            words = self.text[within.start : within.end]
            first = WORD.search(words)
            stripped = len(words)
            while stripped and not WORD.match(words[stripped - 1]):
                stripped -= 1
            self._words[index] = within.start + (first.start() if first else 0), within.start + stripped
        return self._words[index]

    def _quotes(self, stretch: Stretch, index: int, choice: Choice | None) -> bool:
        """Whether a stretch is somebody's words."""
        voice = self._voice(stretch, choice)
        least = self.marked.least(stretch.span, self.paragraphs[index].span, voice)
        return worth(QUOTED, self._quoting(stretch, index, voice)) + QUOTED[""] >= least

    def quoting(self, stretch: Stretch, index: int, choice: Choice | None) -> Iterator[str]:
        """The features that say whether a stretch in the paragraph `index` quotes anybody, given the likeliest speaker."""
        return self._quoting(stretch, index, self._voice(stretch, choice))

    def _quoting(self, stretch: Stretch, index: int, voice: Voice) -> Iterator[str]:
        first = not index and len(self.paragraphs) > 1
        return self.marked.features(stretch.span, self.paragraphs[index].span, voice, first=first)

    def _voice(self, stretch: Stretch, choice: Choice | None) -> Voice:
        """Where the likeliest speaker stands, and how it goes with which verb."""
        if choice is None or choice.candidate is None:
            return Voice("carried" if choice else "nobody", choice.chance if choice else 0.0)
        scene, candidate = self.scenes[choice.candidate.scene], choice.candidate
        if candidate.zone not in BESIDE:
            return Voice(candidate.zone, choice.chance)
        relation, verb = self._link(candidate)
        where = f"{candidate.zone}/{relation}"
        if verb < 0:
            return Voice(where, choice.chance)
        away = abs(bisect_left(scene.tokens.starts, stretch.span.start) - verb)
        chance = min(choice.chance, CONTESTED) if OPEN in candidate.features else choice.chance
        return Voice(where, chance, scene.tokens.low(verb), away - 1)

    def _said(self, stretch: Stretch, choice: Choice) -> Quote:
        """The quotation with its speaker, resolved."""
        candidate = choice.candidate
        if candidate is None:
            return same(self.last.quote, stretch) if self.last else Quote(stretch.span, stretch.kind)
        meant = choice.meant or self._meant(candidate)
        scene = self.scenes[candidate.scene]
        span = scene.tokens.span(meant.mention.first, meant.mention.last)
        cue = _cue(scene, candidate.mention)
        if meant.speaker is None or DENIED in candidate.features:
            return Quote(stretch.span, stretch.kind, None, span, cue)
        signed = not SIGNED.isdisjoint(candidate.features) and self._speaks_for_itself(candidate)
        tied = self._link(candidate).verb >= 0 or signed
        sure = choice.chance * meant.sure >= CERTAIN and tied and OPEN not in candidate.features
        confidence = Confidence.CERTAIN if sure else Confidence.PROBABLE
        return Quote(stretch.span, stretch.kind, meant.speaker, span, cue, confidence)

    def _meant(self, candidate: Candidate) -> Meant:
        """Whom a candidate means, after what was said before."""
        before = self.last.quote.speaker if self.last else None
        return self.identities.of(candidate, before, self.spoke)


def _cue(scene: Scene, at: int) -> Span | None:
    """The verb that ties a mention to a quotation, or "according to"."""
    relation, verb = scene.links[at]
    return scene.tokens.span(verb, verb + (relation is Relation.ACCORDING)) if verb >= 0 else None


def worth(weights: Mapping[str, float], features: Iterable[str]) -> float:
    """The sum of what each feature is worth."""
    return sum(weights.get(feature, 0.0) for feature in features)
