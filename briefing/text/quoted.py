"""Whether words in quotation marks are somebody's words, or a title, a nickname or a word at which the writer frowns.

Each stretch has features; a weighted sum of them, as in a logistic regression, says how likely it is quoted from somebody.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.model import Span
from briefing.text.quoted_setting import Lead, Shape, Voice, after, before
from briefing.text.quotes import Stretch
from briefing.text.tables.naming import SMALL

PERSONAL = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|me|us)\b|\b(?:I|[Ww]e|[Yy]ou)[’']")
FINITE = re.compile(
    r"\b(?:is|are|was|were|will|would|can|could|should|must|has|have|had|do|does|did|am)\b|n[’']t\b|[’'](?:s|re|ve|ll)\b"
)
SENTENCES = re.compile(r"[.!?]\s")
ELLIPSIS = re.compile(r"\.\.|\. \.|…")
ALNUM = re.compile(r"[^\W_]")

LISTED = re.compile(r"[”\"'’»]{0,2}(?: \({1,2}\w{1,5}\){1,2})?[,;/]?\s?(?:(?:and|or|then|but|nor)\s)?[“\"'‘«]{0,2}")
"""What stands between two quotations of a list."""

LONGEST_LINK = 20
"""Code points of that."""

BARE = 200
"""Code points without a letter or a figure beside a quotation that fills its paragraph."""

SHORT = 120
"""Code points of a paragraph that may be a heading."""

FEW = 4
"""Fewer words than this are often a word at which the writer frowns."""

WHOLE, LEAST, DOUBTFUL, UNTIED, NAMED = -1.5, 0.3, 0.9, 2.0, 2.1
"""What words in quotation marks must be worth to be taken for somebody's: a whole sentence, other words, doubtful ones, those
with no verb of saying that goes with them, and a name."""


def least(words: str, lead: Lead, *, tied: bool) -> float:
    """What quoted words must be worth to be taken for somebody's, behind what leads to them.

    `tied` says whether a verb of saying near them, or one that surely goes with them, has a subject.
    """
    if lead.naming:
        return NAMED
    if sentence(words):
        return LEAST if len(words.split()) < FEW else WHOLE
    if doubtful(words) and not (lead.ended and words[:1].isupper()):
        return DOUBTFUL if tied else UNTIED
    return LEAST


def doubtful(words: str) -> bool:
    """Whether quoted words are so few, and so far from a sentence, that they are often a word at which the writer frowns."""
    return len(words.split()) < FEW and not sentence(words)


def sentence(words: str) -> bool:
    """Whether quoted words are a sentence by themselves: from a capital to a stop, with a verb or somebody who speaks."""
    whole = words[:1].isupper() and words.endswith((".", "!", "?", "…"))
    return whole and bool(PERSONAL.search(words) or FINITE.search(words))


@dataclass(frozen=True, slots=True)
class Marked:
    """The stretches of an article, by what they have in common."""

    text: str
    counts: Mapping[str, int]
    """How often the same words stand in marks."""
    heads: Mapping[Span, Span]
    """For a stretch of a list such as “one,” “two” and “three”, but the first: the first."""
    single: bool
    """Whether single marks are the exception."""

    @classmethod
    def of(cls, text: str, stretches: Sequence[Stretch]) -> Marked:
        """What the stretches of an article have in common; they are in order."""
        spans = [stretch.span for stretch in stretches]
        heads: dict[Span, Span] = {}
        for last, span in pairwise(spans):
            near = 0 <= span.start - last.end < LONGEST_LINK
            if near and LISTED.fullmatch(text, last.end, span.start):
                heads[span] = heads.get(last, last)
        singles = sum(_in_single(text, span) for span in spans)
        return cls(text, Counter(_key(span.of(text)) for span in spans), heads, singles * 2 < len(spans))

    def least(self, quote: Span, paragraph: Span, voice: Voice) -> float:
        """What a stretch must be worth to be taken for somebody's words."""
        lead = Lead.of(self.text, self.heads.get(quote, quote), paragraph)
        if lead.nicknames(self.text, quote):
            return NAMED
        return least(quote.of(self.text), lead, tied=voice.tied)

    def features(self, quote: Span, paragraph: Span, voice: Voice, *, first: bool) -> Iterator[str]:
        """What speaks for or against a stretch; `first` says whether its paragraph is the first of several."""
        shape = Shape.of(quote.of(self.text))
        yield from voice.features(shape.size, shape.high)
        yield from _look(shape)
        yield from before(Lead.of(self.text, self.heads.get(quote, quote), paragraph), shape)
        yield from after(self.text, quote, paragraph, shape)
        yield from self._in_article(quote, paragraph, shape.size, first=first)

    def _in_article(self, quote: Span, paragraph: Span, size: str, *, first: bool) -> Iterator[str]:
        """How a stretch compares with the others, and where it stands in the article."""
        if quote in self.heads:
            yield "in a list"
        if self.counts[_key(quote.of(self.text))] > 1:
            yield f"again, {size}"
        short = len(paragraph) < SHORT
        if first and short:
            yield "heading"
        others = (paragraph.start, quote.start), (quote.end, paragraph.end)
        if all(end - start <= BARE and not ALNUM.search(self.text, start, end) for start, end in others):
            yield "fills its paragraph"
        if self.single and _in_single(self.text, quote):
            yield f"single, {size}"
            yield f"single, {'heading' if first and short else 'short' if short else 'long'} paragraph"


def _key(words: str) -> str:
    return words.casefold().strip(" ,.!?")


def _in_single(text: str, quote: Span) -> bool:
    return text[max(0, quote.start - 1) : quote.start] in ("'", "‘", "‚")


def _look(shape: Shape) -> Iterator[str]:
    """What the words are by themselves."""
    count = len(shape.words)
    yield f"words {count if count < 8 else '8+' if count < 15 else '15+'}"
    yield f"titled {shape.titled}, {shape.size}"
    if not shape.capitals:
        yield f"lower, {min(count, 5)}"
    personal, finite = PERSONAL.search(shape.inner), FINITE.search(shape.inner)
    if personal:
        yield f"personal, {shape.size}"
    if finite:
        yield f"finite, {shape.size}"
    if not personal and not finite:
        yield f"nominal, {shape.size}"
    yield from _signs(shape)


def _signs(shape: Shape) -> Iterator[str]:
    """What the signs in the words, and the first of them, tell."""
    inner = shape.inner
    first = shape.words[0] if shape.words else ""
    signs = {
        f"capitals, {shape.size}": inner.isupper(),
        "tag": inner[0] in "#@",
        "bracket": "[" in inner,
        "ellipsis": ELLIPSIS.search(inner),
        "sentences": SENTENCES.search(inner),
        "comma inside": "," in inner[:-1],
        "digits": any(word.isdigit() for word in shape.words),
        f"begins small, {shape.high}": first.lower() in SMALL,
        "begins ing": first.lower().endswith("ing"),
    }
    return (sign for sign, there in signs.items() if there)
