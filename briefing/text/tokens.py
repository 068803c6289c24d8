"""The words of a paragraph with their classes, one letter each, so that patterns of words are patterns of letters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from briefing.model import Span
from briefing.text.tables.grammar import ANYWHERE, CLASSES, SHORTENED
from briefing.text.tables.sayings import SAYING_WITH

MASK = "\x01"
"""Stands for each quoted character, so that no word inside a quotation is taken for one around it."""

TOKEN = re.compile(rf"{MASK}+|[^\W\d_](?:[\w.’'&-]*\w)?|\d[\w.,’'-]*|[^\w\s]")

INITIALS = re.compile(r"[A-Z](?:\.[A-Z])*")
PARTY = re.compile(r"[A-Z]{1,3}-[A-Z][\w.]*")
"""A party and a state in brackets after a name."""

PREFIXED = re.compile(r"(?:a[dlnrst]|e[ls]|ash|ould|d)[-’'][A-Z]")
"""Names that begin with an article or a particle in lower case."""

ENCLITIC = re.compile(r"(?<=[a-z])['’](?:s|re|ve|ll|d|m)$")

PUNCTUATION = {**dict.fromkeys(",()—–―-", ","), ";": ";", ":": ":", **dict.fromkeys(".!?…", ".")}

LONGEST_CACHED = 40
"""Code points of a word whose class is remembered."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a stretch of text: where each begins and ends, its word, and `classes` with one letter for each."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    classes: str

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """From the beginning of one token to the end of another, in code points of the text."""
        return Span(self.starts[first], self.ends[last])

    def low(self, at: int) -> str:
        """A word in lower case; empty where no token is."""
        return self.words[at].lower() if 0 <= at < len(self.words) else ""


def tokens(masked: str, within: Span) -> Tokens:
    """The tokens of a stretch; quoted characters are masked in it. A full stop belongs to the short form before it."""
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    classes: list[str] = []
    for found in TOKEN.finditer(masked, within.start, within.end):
        word, start, end = found[0], found.start(), found.end()
        if word == "." and ends and ends[-1] > start:
            continue
        dotted = masked[end : end + 1] == "." and _shortened(word)
        bracketed = bool(words) and words[-1] == "("
        if words and word not in SAYING_WITH.get(words[-1], (word,)):
            classes[-1] = "o"
        starts.append(start)
        ends.append(end + dotted)
        words.append(word)
        classes.append(_class_here(word, dotted=dotted, bracketed=bracketed))
    return Tokens(tuple(starts), tuple(ends), tuple(words), "".join(classes))


def _shortened(word: str) -> bool:
    """Whether a full stop after a word belongs to it."""
    return bool(word.lower() in SHORTENED or INITIALS.fullmatch(word) or PARTY.fullmatch(word))


def _class_here(word: str, *, dotted: bool, bracketed: bool) -> str:
    """The class of a word that is `dotted` as a short form, or opens a bracket."""
    if bracketed and PARTY.fullmatch(word):
        return "o"
    if dotted and word[0].isupper():
        return "c"
    if word[0] == MASK:
        return "q"
    return _class(word) if len(word) <= LONGEST_CACHED else _class.__wrapped__(word)


@lru_cache(maxsize=20_000)
def _class(word: str) -> str:
    word = ENCLITIC.sub("", word)
    first = word[0]
    if PREFIXED.match(word):
        return "c"
    if not first.isalpha():
        return "#" if first.isdigit() else PUNCTUATION.get(word, "-")
    low = word.lower()
    known = CLASSES.get(low)
    if known and (known in ANYWHERE or first.islower()):
        return known
    if known == "v" and low.endswith("ing"):
        return "v"
    if first.isupper():
        return "c"
    return "x" if low.endswith("ly") and len(low) > len("only") else "o"
