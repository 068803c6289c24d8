"""Who said each quotation: the subject of the nearest verb of saying around it, resolved to the fullest name.

A rule names a speaker only from the quotation's own sentence, from a quotation of the same speaker that it continues, or
from the name that runs on after a pull quote. Where none applies the quotation stays unattributed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from briefing.model import Confidence, Paragraph, Quote, QuoteKind, Role, Span, Speaker
from briefing.text.names import DETERMINERS, PARTICLES, WEAK, Names, bare
from briefing.text.phrases import according, subject_after, subject_before
from briefing.text.quotes import Stretch
from briefing.text.tables.roles import BODIES, DESCRIBED
from briefing.text.tables.sayings import ADDRESSING, SAYING

WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")

CAPITALISED = re.compile(r"[A-ZÀ-Þ][\w’'-]+")

INITIAL = re.compile(r"[A-ZÀ-Þ]\.")

PRONOUNS = frozenset({"he", "she", "they", "i", "we", "it", "who"})

CONJUNCTIONS = frozenset({"and", "but", "or", "that", "while", "as", "to"})
"""Words after which a verb goes on with an earlier subject."""

REACH = 240
"""Code points from a quotation within which its verb is looked for."""

FAR = 1_200
"""Code points before a pronoun within which its person is looked for."""

VERBS = 6
"""Verbs before a quotation of which the nearest with a subject is taken."""

MASK = "\x01"
"""Stands for each quoted character, so that no word inside a quotation is taken for a verb around it."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Where the speaker is named and the verb or phrase that says so."""

    speaker: Span
    cue: Span | None
    near: bool
    """Whether verb and speaker stand side by side right at the quotation."""


def attribute(
    text: str, paragraphs: Sequence[Paragraph], stretches: Sequence[Stretch], names: Names, *, ordered: bool = True
) -> tuple[Quote, ...]:
    """The quotations with their speakers, in order.

    Where the paragraphs are not `ordered` as they were written, none takes its speaker from another.
    """
    voices = _Voices(text, paragraphs, stretches, names, back=1 if ordered else 0)
    said = [voices.quote(stretch) for stretch in stretches]
    for index in range(len(said) - 2, -1, -1):
        if not stretches[index].closed and not said[index].speaker:
            said[index] = _led_on(text, said[index], said[index + 1])
    return tuple(said)


def _led_on(text: str, quote: Quote, following: Quote) -> Quote:
    """An unclosed quotation that the next one goes on from, right behind it, has the speaker of that one."""
    between = text[quote.span.end : following.span.start]
    if not following.speaker or "\n" in between or WORD.search(between):
        return quote
    probable = Confidence.PROBABLE
    return replace(following, span=quote.span, kind=quote.kind, confidence=probable)


class _Voices:
    """The state of one pass over an article: the text with quotations masked, and who spoke last."""

    def __init__(
        self, text: str, paragraphs: Sequence[Paragraph], stretches: Sequence[Stretch], names: Names, *, back: int
    ) -> None:
        self.text = text
        self.back = back
        """How many paragraphs a pronoun reaches back."""
        self.names = names
        self.paragraphs = paragraphs
        self.starts = [paragraph.span.start for paragraph in paragraphs]
        self.masked = _masked(text, stretches)
        self.last: tuple[int, Quote] | None = None
        self.filled: dict[Span, bool] = {}
        """Sentences that were looked at, and whether they hold nothing but quotations."""
        self.described: dict[str, Speaker] = {}
        """Who was described by an office and a body, by the office."""
        self.spoken: set[str] = set()
        """The names to which a quotation was given."""

    def quote(self, stretch: Stretch) -> Quote:
        """The quotation with whoever said it."""
        index = bisect_right(self.starts, stretch.span.start) - 1
        if stretch.kind is QuoteKind.PULL:
            return self._pulled(stretch, index)
        sentence = self._sentence(self.paragraphs[index], stretch.span)
        found = _attribution(self.masked, sentence, stretch.span)
        quote = self._named(stretch, found, index) if found else self._continued(stretch, index)
        if quote.speaker:
            self.last = (index, quote)
        return quote

    def _sentence(self, paragraph: Paragraph, span: Span) -> Span:
        """The sentences that the quotation touches, and the one after it where that begins in lower case."""
        low = bisect_right(paragraph.sentences, span.start, key=lambda sentence: sentence.end)
        high = bisect_left(paragraph.sentences, span.end, key=lambda sentence: sentence.start)
        met = paragraph.sentences[low:high]
        start = met[0].start if met else paragraph.span.start
        end = met[-1].end if met else paragraph.span.end
        return Span(min(start, span.start), max(end, span.end))

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

    def _named(self, stretch: Stretch, found: Attribution, index: int) -> Quote:
        """The quotation with the speaker that its own sentence names, a pronoun resolved."""
        words = found.speaker.of(self.text)
        pronoun = words.lower() in PRONOUNS
        sure = found.near and not pronoun and _says_name(words)
        if pronoun:
            speaker = self._antecedent(found.speaker.start, index) if words.lower() in ("he", "she") else None
        else:
            speaker = self._called(words)
            self.spoken.update([speaker.name] if _personal(speaker.name) else [])
        if speaker is None:
            return Quote(stretch.span, stretch.kind)
        confidence = Confidence.CERTAIN if sure else Confidence.PROBABLE
        return Quote(stretch.span, stretch.kind, speaker, found.speaker, found.cue, confidence)

    def _called(self, words: str) -> Speaker:
        """The person or body that a noun phrase calls: by name, by an office that one person holds here, or as it says."""
        office = words.lower().removeprefix("the ")
        if office in self.described:
            return self.described[office]
        holder = self.names.holder(office) if office in DESCRIBED else None
        known = self.names.resolve(holder or words)
        speaker = Speaker(known.name, known.role)
        last = known.name.split()[-1:]
        if last and last[0] in DESCRIBED and len(known.name.split()) > 1:
            self.described[last[0]] = speaker
        return speaker

    def _antecedent(self, before: int, index: int) -> Speaker | None:
        """The person that a pronoun means: whoever the last sentence that names anybody names first.

        It looks back to the beginning of the paragraph before, if that can be relied on. Who holds an office here, or has
        spoken here, is known to be a person; another name at the head of a sentence may be one or a place, and then nobody
        can be told.
        """
        low = max(self.starts[max(0, index - self.back)], before - FAR)
        at, end = bisect_left(self.sentences, before), before
        while at > 0 and end > low:
            at -= 1
            start = max(self.sentences[at], low)
            for word in CAPITALISED.finditer(self.masked, start, end):
                name = self.names.full.get(bare(word[0]), bare(word[0]))
                if name in self.names.roles or name in self.spoken:
                    known = name in self.names.roles or " " in name
                    return Speaker(name, self.names.roles.get(name)) if known else None
                if " " in name and (word.start() == start or self.masked.startswith(name, start)):
                    return None
            end = start
        return None

    def _fills(self, sentence: Span) -> bool:
        """Whether a sentence holds nothing but quotations."""
        if sentence not in self.filled:
            self.filled[sentence] = not WORD.search(self.masked, sentence.start, sentence.end)
        return self.filled[sentence]

    @cached_property
    def sentences(self) -> list[int]:
        """Where the sentences of the article begin."""
        return [sentence.start for paragraph in self.paragraphs for sentence in paragraph.sentences]

    def _continued(self, stretch: Stretch, index: int) -> Quote:
        """A quotation that fills its sentence goes on with the speaker before it, if only white space stands between."""
        if self.last and self.last[0] == index and self._fills(self._sentence(self.paragraphs[index], stretch.span)):
            earlier = self.last[1]
            cue_end = earlier.cue_span.end if earlier.cue_span else 0
            speaker_end = earlier.speaker_span.end if earlier.speaker_span else 0
            told = max(earlier.span.end, cue_end, speaker_end)
            between = WORD.search(self.text, earlier.span.end, stretch.span.start)
            if not between or not WORD.search(self.text, told, stretch.span.start):
                return Quote(
                    stretch.span, stretch.kind, earlier.speaker, earlier.speaker_span, earlier.cue_span,
                    Confidence.PROBABLE,
                )  # fmt: skip
        return Quote(stretch.span, stretch.kind)


def _says_name(words: str) -> bool:
    """Whether a noun phrase holds a name; "the minister" does not, and "the Russian" need not."""
    tokens = words.split()
    capitals = [word for word in tokens if word[:1].isupper() and bare(word).lower() not in WEAK]
    return len(capitals) > (tokens[0].lower() in DETERMINERS)


def _personal(name: str) -> bool:
    """Whether a name could be a person's: it holds no word for a body or an office."""
    return (BODIES | DESCRIBED).isdisjoint(name.lower().split())


def _masked(text: str, stretches: Sequence[Stretch]) -> str:
    """The text with every quoted character but line feeds masked."""
    parts: list[str] = []
    at = 0
    for stretch in stretches:
        if stretch.kind is QuoteKind.PULL:
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


def _attribution(masked: str, sentence: Span, quote: Span) -> Attribution | None:
    """The speaker of a quotation, from what stands after it in its sentence, or else before it."""
    return _after(masked, sentence, quote) or _before(masked, sentence, quote)


def _verbs(masked: str, within: Span) -> Iterator[re.Match[str]]:
    """The verbs of saying in a stretch, which are in lower case."""
    return (word for word in WORD.finditer(masked, within.start, within.end) if word[0] in SAYING)


def _after(masked: str, sentence: Span, quote: Span) -> Attribution | None:
    """`"...," X said`, `"...," said X` and `"...", according to X`."""
    start = quote.end
    while start < sentence.end and masked[start] in " ,.’'”\"»“—–-\n":
        start += 1
    end = min(sentence.end, start + REACH)
    hidden = masked.find(MASK, start, end)
    span = Span(start, end if hidden < 0 else hidden)
    named = according(masked, span)
    if named and named.cue.start - start <= 3:
        return Attribution(named.phrase, named.cue, near=True)
    verb = next(_verbs(masked, span), None)
    if verb is None:
        return None
    cue = Span(*verb.span())
    subject = subject_before(masked, Span(start, cue.start))
    if subject and len(WORD.findall(masked, start, subject.start)) <= 2:
        return Attribution(subject, cue, near=True)
    lead = WORD.findall(masked, start, cue.start)
    inverted = len(lead) <= 1 and CONJUNCTIONS.isdisjoint(lead) and verb[0] not in ADDRESSING
    subject = subject_after(masked, Span(cue.end, span.end)) if inverted else None
    return Attribution(subject, cue, near=True) if subject else None


def _before(masked: str, sentence: Span, quote: Span) -> Attribution | None:
    """`X said: "..."`, and `X called it "..."`."""
    span = Span(max(sentence.start, quote.start - 2 * REACH), quote.start)
    for verb in list(_verbs(masked, span))[: -VERBS - 1 : -1]:
        cue = Span(*verb.span())
        subject = subject_before(masked, Span(span.start, cue.start))
        if subject:
            return Attribution(subject, cue, near=len(WORD.findall(masked, cue.end, quote.start)) <= 3)
    named = according(masked, span)
    return Attribution(named.phrase, named.cue, near=False) if named else None
