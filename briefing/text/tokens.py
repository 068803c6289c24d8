"""The words of a paragraph with their classes, one letter each, so that patterns of words are patterns of letters."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.model import Span
from briefing.text.tables.grammar import CLASSES, SHORTENED

MASK = "\x01"
"""Stands for each quoted character, so that no word inside a quotation is taken for one around it."""

TOKEN = re.compile(rf"{MASK}+|[^\W\d_](?:[\w.’'&-]*\w)?|\d[\w.,’'-]*|[^\w\s]")

INITIALS = re.compile(r"[A-Z](?:\.[A-Z])*")
PARTY = re.compile(r"[A-Z]{1,3}-[A-Z][\w.]*")
"""A party and a state in brackets after a name."""

PREFIXED = re.compile(r"(?:a[dlnrst]|e[ls]|ash|ould|d)[-’'][A-Z]")
"""Names that begin with an article or a particle in lower case."""

ENCLITIC = re.compile(r"(?<=[a-z])['’](?:s|re|ve|ll|d|m)$")

PUNCTUATION = {",": ",", "(": ",", ")": ",", "—": ",", "–": ",", "―": ",", "-": ",", ";": ";", ":": ":", ".": ".", "!": ".", "?": ".", "…": "."}


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


def tokens(masked: str, within: Span) -> Tokens:
    """The tokens of a stretch; quoted characters are masked in it."""
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    classes: list[str] = []
    for found in TOKEN.finditer(masked, within.start, within.end):
        word = found[0]
        end = found.end()
        if masked[end : end + 1] == "." and (word.lower() in SHORTENED or INITIALS.fullmatch(word)):
            end += 1
        elif word == "." and ends and ends[-1] > found.start():
            continue
        starts.append(found.start())
        ends.append(end)
        words.append(word)
        party = PARTY.fullmatch(word) and classes and words[-2] == "("
        classes.append("o" if party else "c" if end > found.end() and word[0].isupper() else _class(word))
    return Tokens(tuple(starts), tuple(ends), tuple(words), "".join(classes))


def _class(word: str) -> str:
    word = ENCLITIC.sub("", word)
    first = word[0]
    if first == MASK:
        return "q"
    if PREFIXED.match(word):
        return "c"
    if first.isalpha():
        low = word.lower()
        known = CLASSES.get(low)
        if known in ("p", "d", "n", "w", "l", "f") or (known and first.islower()):
            return known
        if first.isupper():
            return "c"
        return "x" if low.endswith("ly") and len(low) > 4 else "o"
    return "#" if first.isdigit() else PUNCTUATION.get(word, "-")
