"""How words in quotation marks are set into their sentence: what leads to them, what follows, and who may have said them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import NamedTuple

from briefing.model import Span
from briefing.text.evidence import bucket
from briefing.text.tables.naming import (
    AS,
    CALLING,
    CROWD,
    DETERMINERS,
    NAMED,
    SMALL,
    SMALL_IN_TITLES,
    SPEECH,
    TERMS,
    WORKS,
    WRITTEN,
)
from briefing.text.tables.sayings import PLAIN_SAYING, SAYING
from briefing.text.tokens import POSSESSIVE

CLASSES: tuple[tuple[str, frozenset[str]], ...] = (
    ("calling", CALLING),
    ("named", NAMED),
    ("work", WORKS),
    ("term", TERMS),
    ("crowd", CROWD),
    ("written", WRITTEN),
    ("plain", PLAIN_SAYING),
    ("speech", SPEECH),
    ("saying", SAYING),
)
"""Words beside a quotation by what they say of it; the first class that holds a word counts."""

CLASS: Mapping[str, str] = {word: name for name, words in reversed(CLASSES) for word in words}

WORD = re.compile(r"[^\W_]+(?:[’'.&-][^\W_]+)*")

LEAD_WORD = re.compile(r"[\w’'.@#&$-]{1,30}")
BETWEEN = ' \t\n\u00a0“”"‘«»„,:;!?.…—–-―([/)]<>|*'
"""What may stand between a word and a quotation."""

PART_OF_NAME = re.compile(r"[”\"’'»]{1,2} [A-ZÀ-Þ]")

STOPS = (".", "!", "?")

LEADING = 3
"""Words before a quotation that are looked at."""

BACK, AHEAD = 80, 100
"""Code points before a quotation and after it that are looked at."""

NEXT = re.compile(r"[”\"'’»]{0,3}([^\w\s]{0,2})\s?((?:[\w’'.-]{1,30},? ?){0,9})")
"""What follows a quotation: a mark, and words up to the next other mark."""

TELLING = CALLING | NAMED | TERMS | WORKS | PLAIN_SAYING | CROWD
"""Words that tell of a quotation even where other words stand between."""

LINKING = frozenset("as to of with for in on that".split())
"""Small words whose meaning depends on the word before them."""

SPEAKING = ("plain", "saying", "crowd")
"""Classes of verbs of which a speaker is the subject."""

SURE = 0.9
"""How likely a speaker is who is all but sure."""

CLOSE = 7
"""Tokens that stand between a quotation and a verb of saying that is close."""

NEAR = 3
"""Words behind a quotation among which a verb of saying belongs to it."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Quoted words by themselves."""

    inner: str
    words: Sequence[str]
    size: str
    """Few, some or many words."""
    capitals: bool
    """Whether any word has a capital that would not be small in every title."""
    titled: bool
    """Whether they are written as titles are."""

    @classmethod
    def of(cls, inner: str) -> Shape:
        """The shape of quoted words."""
        words = WORD.findall(inner)
        size = "few" if len(words) < 4 else "some" if len(words) < 8 else "many"
        large = [word for word in words if word.lower() not in SMALL_IN_TITLES]
        titled = bool(large) and all(word[0].isupper() or word[0].isdigit() for word in large)
        return cls(inner, words, size, not large or any(word[0].isupper() for word in large), titled)

    @property
    def high(self) -> str:
        """Whether they begin with a capital: high, else low."""
        return "high" if self.inner[:1].isupper() else "low"


class Voice(NamedTuple):
    """The likeliest speaker: where they stand, how likely they are, the verb of saying they go with in the sentence of the
    quotation, if any, and how many tokens stand between that and the quotation."""

    where: str
    chance: float
    verb: str = ""
    away: int = 0

    @property
    def tied(self) -> bool:
        """Whether the verb stands near the quotation, or the speaker is all but sure."""
        return bool(self.verb) and (self.away < CLOSE or self.chance >= SURE)

    def features(self, size: str, high: str) -> Iterator[str]:
        """What a speaker tells of words of a size that begin with a capital or not."""
        yield f"speaker {self.where}"
        yield f"speaker {self.where}, {size}"
        yield f"speaker {self.where}, {high}"
        yield f"speaker in {int(self.chance * 5)} of 5"
        if self.verb:
            kind = CLASS.get(self.verb, "other")
            yield f"verb {kind}, {self.where}"
            yield f"verb {kind}, {size}"
            yield f"verb at {bucket(self.away)}, {self.where}"
            yield f"verb at {bucket(self.away)}, {size}"


@dataclass(frozen=True, slots=True)
class Lead:
    """Up to three words before a quotation with nothing between them, and the mark that ends them."""

    words: Sequence[str]
    mark: str

    @classmethod
    def of(cls, text: str, quote: Span, paragraph: Span) -> Lead:
        """What leads to a quotation in its paragraph."""
        window = text[max(paragraph.start, quote.start - BACK) : quote.start]
        stripped = window.rstrip(BETWEEN)
        last = stripped.rsplit(maxsplit=LEADING)[-LEADING:]
        words = list(takewhile(LEAD_WORD.fullmatch, reversed(last)))[::-1]
        return cls(words, window[len(stripped) :].strip(" “\"‘'«")[:1])

    @property
    def naming(self) -> bool:
        """Whether the last word gives what follows for a name or title: entitled, nicknamed, so-called."""
        return bool(self.words) and self.words[-1].lower() in NAMED

    def nicknames(self, text: str, quote: Span) -> bool:
        """Whether a quotation stands between the parts of a name."""
        inside = bool(self.words) and not self.mark and self.words[-1][0].isupper()
        return inside and PART_OF_NAME.match(text, quote.end) is not None

    @property
    def ended(self) -> bool:
        """Whether a new sentence begins behind it."""
        return not self.words or self.mark in STOPS


def before(lead: Lead, shape: Shape) -> Iterator[str]:
    """What leads to a quotation tells; of all of a list that is what leads to the first."""
    kind = lead.mark or ("word" if lead.words else "start")
    yield f"preceded {kind}"
    yield f"preceded {kind}, {shape.high}, {shape.size}"
    yield f"titled {shape.titled}, preceded {kind}"
    if not lead.ended and lead.mark != ";":
        yield from _word_before(lead.words, lead.mark, shape)


def _word_before(words: Sequence[str], mark: str, shape: Shape) -> Iterator[str]:
    """The word before a quotation by its kind, and the two before that."""
    one, two = words[-1].lower().strip("."), words[-2].lower() if len(words) > 1 else ""
    if one in SMALL and not mark:
        yield f"after {one}"
        yield f"titled {shape.titled}, after {one}"
        yield f"after small, {shape.high}, {shape.size}"
    elif one in CLASS:
        yield f"after {CLASS[one]}"
        if mark:
            yield f"after {CLASS[one]} {mark}"
        yield f"after {CLASS[one]}, {shape.size}"
        yield f"titled {shape.titled}, after {CLASS[one]}"
    else:
        yield f"after {_ending(words[-1])} {mark or 'at once'}"
        yield f"after {_ending(words[-1])}, {shape.size}"
    if one in LINKING and two:
        kind = "naming" if one == "as" and two in AS else CLASS.get(two, "small" if two in SMALL else "other")
        yield f"{one} behind {kind}"
    if one in DETERMINERS:
        yield f"determiner behind {two if two in SMALL else CLASS.get(two, 'other')}"
    near = next((CLASS[word.lower()] for word in reversed(words[:-1]) if word.lower() in TELLING), None)
    if near:
        yield f"near {near}"


def _ending(word: str) -> str:
    """The kind of a word of no class, by how it ends or begins."""
    low = word.lower()
    if low.endswith(POSSESSIVE):
        return "possessive"
    ending = next((ending for ending in ("ing", "ed") if low.endswith(ending)), None)
    return ending or ("capital" if word[0].isupper() else "other")


def after(text: str, quote: Span, paragraph: Span, shape: Shape) -> Iterator[str]:
    """How a quotation ends and what follows it."""
    last = shape.inner[-1:]
    end = last if last in ",.!?…—-" else "x"
    found = NEXT.match(text, quote.end, min(paragraph.end, quote.end + AHEAD))
    mark, words = (found[1][:1], found[2].split()) if found else ("", [])
    follows = mark or ("word" if words else "end")
    yield f"ends {end}"
    yield f"follows {follows}"
    yield f"ends {end} follows {follows}, {shape.size}"
    new = end == "." and words and words[0][0].isupper()
    if words and mark not in STOPS and not new:
        yield from _word_after(words, mark, end, shape)


def _word_after(words: Sequence[str], mark: str, end: str, shape: Shape) -> Iterator[str]:
    """The word after a quotation by its kind, and a verb of saying there."""
    kinds = [CLASS.get(word.lower().strip(".,"), "") for word in words]
    one = words[0].lower().strip(".,")
    if one in SMALL:
        yield f"before {one}"
        if shape.titled and shape.high == "high":
            yield f"titled, before {one}"
    elif kinds[0]:
        yield f"before {kinds[0]}"
    elif words[0][0].isupper():
        yield f"before capital {mark}"
    else:
        yield f"before other {mark}"
        yield f"before other, ends {end}, {shape.size}"
    said = next((kind for kind in SPEAKING if kind in kinds), None) if end != "x" and end != "." else None
    if said:
        yield f"said behind, {said}"
        yield f"said behind, {shape.size}"
        if kinds.index(said) < NEAR:
            yield f"said right behind, {shape.size}"
