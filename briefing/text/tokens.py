"""The words of a paragraph with their classes, one letter each, so that patterns of words are patterns of letters."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache

from briefing.model import Span
from briefing.text.tables.first_names import FEMALE, MALE
from briefing.text.tables.grammar import ANYWHERE, CLASSES, POSSESSIVES, SHORTENED
from briefing.text.tables.roles import DESCRIBED
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

ACRONYMS = frozenset({"IT", "WHO"})
"""Acronyms of bodies that are spelled as pronouns are."""

POSSESSIVE = ("’s", "'s", "s’", "s'")
"""How a word ends that owns what follows."""

NEGATED = ("n't", "n’t")

PUNCTUATION = {**dict.fromkeys(",()—–―-", ","), ";": ";", ":": ":", **dict.fromkeys(".!?…", ".")}

ADVERB, SHORTEST_ADVERB = "ly", 4
"""How adverbs end, and how long what ends so must be."""

LONGEST_CACHED = 40
"""Code points of a word whose class is remembered."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a stretch of text: where each begins and ends, its word, and `classes` with one letter for each."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    lows: tuple[str, ...]
    """The words in lower case."""
    classes: str

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """From the beginning of one token to the end of another, in code points of the text."""
        return Span(self.starts[first], self.ends[last])

    def low(self, at: int) -> str:
        """A word in lower case; empty where no token is."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""


def tokens(masked: str, within: Span, surnames: Set[str] = frozenset()) -> Tokens:
    """The tokens of a stretch; quoted characters are masked in it. A full stop belongs to the short form before it.

    `surnames` are those of the article, which may be spelled as small words are: Theresa May, Jacky So.
    """
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
    lows = tuple(map(str.lower, words))
    return Tokens(tuple(starts), tuple(ends), tuple(words), lows, _in_context(words, classes, surnames))


def _in_context(words: list[str], classes: list[str], surnames: Set[str]) -> str:
    """The classes of words, where their neighbours tell one from another."""
    found = classes.copy()
    for at, (word, letter) in enumerate(zip(words, classes, strict=True)):
        before = classes[at - 1] if at else "."
        after = classes[at + 1] if at + 1 < len(classes) else "."
        if letter == "l" and after == "c" and before not in "cdlo":
            # A particle begins a name: Van Jones, de Gaulle.
            found[at] = "c"
        elif letter in "wlx" and word[0].isupper() and _is_name(word, before, after, surnames):
            found[at] = "c"
        elif letter == "x" and word[0].isupper():
            found[at] = "w"
        elif letter == "p" and word in ACRONYMS and words[at + 1 : at + 2] != [] and words[at + 1].islower():
            found[at] = "c"
        elif letter == "c" and before in ".q:-" and after in "nfdpow" and _is_verb(word) and word not in surnames:
            found[at] = "o"
        elif letter == "v" and _is_noun(words, at, before):
            found[at] = "r" if word in DESCRIBED else "o"
    return "".join(found)


def _is_name(word: str, before: str, after: str, surnames: Set[str]) -> bool:
    """Whether a capitalised word that may be a small one or a month is a name where it stands."""
    low = word.lower()
    if before == "n" or after == "#":
        return False
    if low in FEMALE or low in MALE:
        return after in "cv" or before == "v"
    if word not in surnames:
        return after == "v" and before == "c"
    return after == "v" or before in "cv" or (after == "x" and before in ".q")


def _is_verb(word: str) -> bool:
    """Whether a word that begins a sentence is a verb of saying: Asked about it, she said no."""
    return CLASSES.get(word.lower()) == "v"


def _is_noun(words: list[str], at: int, before: str) -> bool:
    """Whether what may be a verb of saying is a noun: the claim, to claims."""
    low = words[at].lower()
    if before == "d":
        return words[at - 1].lower() in POSSESSIVES and not low.endswith("ing")
    return low.endswith("s") and (before == "n" or (at > 0 and words[at - 1].endswith(POSSESSIVE)))


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
    if word.endswith(NEGATED):
        return "x"
    if PREFIXED.match(word):
        return "c"
    if not first.isalpha():
        return "#" if first.isdigit() else PUNCTUATION.get(word, "-")
    low = word.lower()
    known = CLASSES.get(low)
    if known and (known in ANYWHERE or known == "x" or first.islower()):
        return known
    if known == "v" and low.endswith("ing"):
        return "v"
    if first.isupper():
        return "c"
    return "x" if low.endswith(ADVERB) and len(low) > SHORTEST_ADVERB else "o"
