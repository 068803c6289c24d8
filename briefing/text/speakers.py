"""Who said each quotation.

The mentions around a quotation are weighed by their features, as in a log-linear ranking model; the best of them is the
speaker, resolved to the fullest name that the article gives. How far it is ahead of the others says how sure that is.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.model import Confidence, Paragraph, Quote, QuoteKind, Role, Span, Speaker
from briefing.text import quoted
from briefing.text.candidates import Candidate, Scene, around, carried, shape
from briefing.text.mentions import Form, Mention
from briefing.text.names import DETERMINERS, PARTICLES, Names, worded
from briefing.text.people import People
from briefing.text.quotes import Stretch
from briefing.text.tables.roles import BODIES
from briefing.text.tables.speaker_weights import SPEAKER, QUOTED
from briefing.text.tokens import MASK

LOWER = re.compile(r"\b[a-z]+\b")
WORD = re.compile(r"\w")
TRANSCRIPT = re.compile(r"[\s“\"'‘]{0,3}([A-Z][A-Z’'-]+(?: [A-Z][A-Z’'-]+){0,3}|[A-Z][a-z’'-]+ [A-Z][a-z’'-]+): ")
SIGNATURE = re.compile(
    r"[.,!?]?[”\"'’»]{0,3}\s{0,2}[―—–-]{1,2}\s{0,2}([A-ZÀ-Þ][\w.’'-]+(?: (?:[A-ZÀ-Þ][\w.’'-]*|de|van|von|al|bin)){0,4})\.?$"
)
INITIAL = re.compile(r"[A-ZÀ-Þ]\.")

CERTAIN, PROBABLE = 0.93, 0.4
"""How likely a speaker must be to be called certain, and to be named at all."""


FEW = 4
DOUBTFUL = 1.6
"""What fewer words than this in quotation marks must be worth; such are often a word at which the writer frowns."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The likeliest speaker of a quotation: a mention in a scene, or with `scene` -1 the speaker of the quotation before."""

    scene: int
    mention: int
    zone: str
    relation: str
    chance: float


def attribute(
    text: str, paragraphs: Sequence[Paragraph], stretches: Sequence[Stretch], names: Names, *, ordered: bool = True
) -> tuple[Quote, ...]:
    """The quotations with their speakers, in order; stretches that quote nobody are left out.

    Where the paragraphs are not `ordered` as they were written, none takes its speaker from another.
    """
    return tuple(_Voices(text, paragraphs, stretches, names, ordered=ordered).quotes()) if stretches else ()


class _Voices:
    """The state of one pass over an article."""

    def __init__(
        self, text: str, paragraphs: Sequence[Paragraph], stretches: Sequence[Stretch], names: Names, *, ordered: bool
    ) -> None:
        self.text = text
        self.names = names
        self.stretches = stretches
        self.paragraphs = paragraphs
        self.ordered = ordered
        self.starts = [paragraph.span.start for paragraph in paragraphs]
        self.masked = _masked(text, stretches)
        common = frozenset(LOWER.findall(self.masked))
        self.scenes = [Scene.of(self.masked, paragraph, common) for paragraph in paragraphs]
        self.people = People.of(self.scenes, names)
        self.spoke: str | None = None
        self.last: tuple[int, Stretch, Quote] | None = None

    def quotes(self) -> list[Quote]:
        """The quotations of the article."""
        found: list[Quote] = []
        for stretch in self.stretches:
            index = bisect_right(self.starts, stretch.span.start) - 1
            quote = self._pulled(stretch, index) if stretch.kind is QuoteKind.PULL else self._quote(stretch, index)
            if quote:
                found.append(quote)
        return found

    def _quote(self, stretch: Stretch, index: int) -> Quote | None:
        named = TRANSCRIPT.match(self.text, stretch.span.start, stretch.span.end)
        named = named or SIGNATURE.match(self.text, stretch.span.end, self.paragraphs[index].span.end)
        if named:
            return self._noted(stretch, index, self._labelled(stretch, named))
        choice = self._choice(stretch, index)
        where = choice.zone if choice else "nobody"
        if choice and where in ("after", "before"):
            where = f"{where}/{choice.relation}"
        paragraph = self.paragraphs[index].span
        worth = _worth(QUOTED, quoted.features(self.text, stretch.span, paragraph, where)) + QUOTED[""]
        if worth < (DOUBTFUL if len(stretch.span.of(self.text).split()) < FEW else 0):
            return None
        quote = self._said(stretch, choice) if choice and choice.chance >= PROBABLE else Quote(stretch.span, stretch.kind)
        return self._noted(stretch, index, quote)

    def _noted(self, stretch: Stretch, index: int, quote: Quote) -> Quote:
        """The quotation, remembered for the one after it."""
        self.last = (index, stretch, quote)
        self.spoke = quote.speaker.name if quote.speaker else self.spoke
        return quote

    def _labelled(self, stretch: Stretch, named: re.Match[str]) -> Quote:
        """Words that begin with the speaker's name and a colon, as in a transcript, or end with a dash and the name."""
        words = named[1].title() if named[1].isupper() else named[1]
        known = self.names.resolve(words)
        span = Span(*named.span(1))
        return Quote(stretch.span, stretch.kind, Speaker(known.name, known.role), span, None, Confidence.PROBABLE)

    def _choice(self, stretch: Stretch, index: int) -> Choice | None:
        """The likeliest of all who may have said it."""
        paragraph = self.paragraphs[index].span
        rest = self.text[paragraph.start : stretch.span.start] + self.text[stretch.span.end : paragraph.end]
        fills = not WORD.search(rest)
        found: list[tuple[float, Candidate | None]] = [
            (_worth(SPEAKER, c.features), c)
            for c in around(self.scenes, index, stretch.span, fills, shape(stretch.span.of(self.text)))
            if self.ordered or c.features[0] in ("after", "before")
        ]
        if self.last and (self.ordered or self.last[0] == index):
            earlier, before, quote = self.last
            told = quote.cue_span.end if quote.cue_span else quote.speaker_span.end if quote.speaker_span else 0
            features = carried(self.text, stretch.span, before.span, index - earlier, fills, before.closed, told)
            found.append((_worth(SPEAKER, features), None))
        if not found:
            return None
        best, candidate = max(found, key=lambda pair: pair[0])
        chance = 1 / (math.exp(-best) + sum(math.exp(worth - best) for worth, _ in found))
        if candidate is None:
            return Choice(-1, 0, "carried", "none", chance)
        relation = self.scenes[candidate.scene].relations[candidate.mention][0]
        return Choice(candidate.scene, candidate.mention, candidate.features[0], relation, chance)

    def _said(self, stretch: Stretch, choice: Choice) -> Quote:
        """The quotation with its speaker, resolved."""
        if choice.scene < 0:
            assert self.last
            earlier = self.last[2]
            return replace(
                earlier, span=stretch.span, kind=stretch.kind,
                confidence=Confidence.PROBABLE if earlier.speaker else Confidence.UNATTRIBUTED,
            )  # fmt: skip
        scene = self.scenes[choice.scene]
        mention = _apposed(scene, choice.mention)
        span = scene.tokens.span(mention.first, mention.last)
        verb = scene.relations[choice.mention][1]
        cue = scene.tokens.span(verb, verb + (choice.relation == "according")) if verb >= 0 else None
        chance = choice.chance
        if mention.form is Form.PRONOUN:
            speaker, sure = self._meant(choice, re.split("['’]", scene.tokens.words[mention.first].lower())[0])
            chance *= sure
        else:
            speaker = None if choice.relation == "none" and mention.form is Form.DESCRIPTION else self._called(scene, mention)
            if mention.form is Form.DESCRIPTION:
                chance *= 0.8
        if speaker is None:
            return Quote(stretch.span, stretch.kind, None, span, cue)
        confidence = Confidence.CERTAIN if chance >= CERTAIN else Confidence.PROBABLE
        return Quote(stretch.span, stretch.kind, speaker, span, cue, confidence)

    def _meant(self, choice: Choice, pronoun: str) -> tuple[Speaker | None, float]:
        scene = self.scenes[choice.scene]
        mention = scene.mentions[choice.mention]
        if pronoun == "who" and choice.mention:
            before = scene.mentions[choice.mention - 1]
            if before.form is not Form.PRONOUN and before.last + 2 >= mention.first:
                return self._called(scene, before), 1.0
        if pronoun == "it" and self.last and self.last[2].speaker and _is_body(self.last[2].speaker.name):
            return self.last[2].speaker, 0.8
        if pronoun not in ("he", "she"):
            return None, 0.0
        far = None if self.ordered else choice.scene
        spoke = self.spoke if self.ordered else None
        found = self.people.meant(choice.scene, mention.first, scene.sentence(mention.first), pronoun, spoke, far)
        if found is None:
            return None, 0.0
        known = self.names.resolve(found[0])
        return Speaker(known.name, known.role), found[1]

    def _called(self, scene: Scene, mention: Mention) -> Speaker:
        """The person or body that a noun phrase calls: by name, by an office that one person holds here, or as it says."""
        words = _trimmed(scene.tokens.span(mention.first, mention.last).of(self.text))
        if mention.form is Form.NAME:
            name = _trimmed(scene.tokens.span(mention.name, mention.head).of(self.text))
            whole, own = self.names.resolve(words), self.names.resolve(name)
            return Speaker(own.name, own.role or whole.role) if len(own.name) <= len(whole.name) or own.role else Speaker(whole.name, whole.role)
        return self._described(scene, mention, words)

    def _described(self, scene: Scene, mention: Mention, words: str) -> Speaker:
        """Whoever holds the office that a description names, if only one person here does."""
        office = scene.tokens.words[mention.head].lower()
        narrower = {word.lower() for word in scene.tokens.words[mention.first : mention.head]} - DETERMINERS
        holder = self.people.holder(office, narrower)
        if holder is None:
            return Speaker(worded(_undetermined(words.split())))
        known = self.names.resolve(holder)
        return Speaker(known.name, known.role)

    def _pulled(self, stretch: Stretch, index: int) -> Quote:
        """A pull quote, said by whoever the next paragraph names."""
        following = self.paragraphs[index + 1 : index + 2]
        if not following or following[0].role is not Role.ATTRIBUTION:
            return Quote(stretch.span, stretch.kind)
        words = following[0].span.of(self.text)
        name, office = _run_on(words)
        known = self.names.resolve(name)
        speaker = Speaker(known.name, office or known.role)
        span = Span(following[0].span.start, following[0].span.start + len(name))
        return Quote(stretch.span, stretch.kind, speaker, span, following[0].span, Confidence.CERTAIN)


def _apposed(scene: Scene, at: int) -> Mention:
    """The mention, or the name that stands for it between commas: the chairwoman, Ada Lunde, said."""
    mention = scene.mentions[at]
    relation, verb = scene.relations[at]
    classes = scene.tokens.classes
    if mention.form is not Form.DESCRIPTION or relation not in ("aside", "inverted"):
        return mention
    if relation == "inverted":
        verb = len(classes)
    for name in scene.mentions[at + 1 : at + 5]:
        closed = classes[name.last + 1 : name.last + 2] in (",", ".", "", "q") if relation == "inverted" else (
            classes[name.last + 1 : verb].rstrip("x") == ","
        )
        if name.form is Form.NAME and closed and classes[name.first - 1] == ",":
            return name
    return mention


def _undetermined(words: list[str]) -> list[str]:
    return words[1:] if len(words) > 1 and words[0].lower() in DETERMINERS else words


def _is_body(name: str) -> bool:
    """Whether a name is that of a body: it holds a word for one, or is an acronym."""
    return name.isupper() or not BODIES.isdisjoint(name.lower().split())


def _worth(weights: dict[str, float], features: object) -> float:
    return sum(weights.get(feature, 0.0) for feature in features)  # type: ignore[attr-defined]


def _trimmed(words: str) -> str:
    return words.strip(" ,.;:")


def _masked(text: str, stretches: Sequence[Stretch]) -> str:
    """The text with every quoted character masked."""
    parts: list[str] = []
    at = 0
    for stretch in stretches:
        if stretch.kind is QuoteKind.PULL or stretch.span.start < at:
            continue
        parts += text[at : stretch.span.start], MASK * len(stretch.span)
        at = stretch.span.end
    return "".join([*parts, text[at:]])


def _run_on(words: str) -> tuple[str, str | None]:
    """Name and office of an attribution such as "Ada Lunde spokeswoman for the harbour board".

    A name has two words, and one more for each initial or particle in it; what follows is the office.
    """
    tokens = words.split()
    cut = 2
    while cut < len(tokens) and (tokens[cut - 1] in PARTICLES or INITIAL.fullmatch(tokens[cut - 1])):
        cut += 1
    return " ".join(tokens[:cut]), " ".join(tokens[cut:]) or None
