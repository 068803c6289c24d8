"""The full names that short ones stand for in their article: "Jobs" for Ada Jobs, "the 720" for Norda 720 Falcon.

A reader who looks for a name in full means the sentences that give a part of it, too. What stands for a name is its end, a
number inside it, the first name of a person, the acronym behind it in brackets, and a pronoun right after it. The first
word of a name is none: a maker is not its product.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefing.model import Article, Span
from briefing.text.named import bare, split_role
from briefing.text.names import WEAK
from briefing.text.tables.calendar import MONTHS
from briefing.text.tables.first_names import FEMALE, MALE
from briefing.text.tables.grammar import CLASSES
from briefing.text.tables.places import DEMONYMS, PLACES
from briefing.text.tables.roles import BODIES, ROLES

WORD = r"(?:[A-ZÀ-ÞŁŚŽĆČŠ][\w’'&-]*|[a-z][A-Z][\w’'-]*)"
RUN = re.compile(
    rf"(?<![\w’'-]){WORD}(?:[ ](?:{WORD}|[\"“]{WORD}[\"”]|\d[\w-]*|(?:of|de|la|van|von|al) {WORD})){{0,6}}"
)
"""Capitalised words in a row, with the numbers between and behind them."""

NUMBER = re.compile(r"(?<![\w$€£#.,’'-])[A-Z]?\d{2,4}[A-Za-z]{0,2}(?![\w%]|[.,]\d)")
"""A number that may be the name of a model."""

ACRONYM = re.compile(
    rf"(?<![\w’'-])(?P<name>{WORD}(?:[ ](?:of|and|&|for|the|{WORD})){{1,7}})[ ]\((?P<short>[A-Z][A-Za-z&]{{1,7}})\)"
)
PRONOUNS = {"he": MALE, "his": MALE, "she": FEMALE, "her": FEMALE}
OPENING = re.compile(r"[“\"]?(?:\w+ly,? |But |And |Also, |However, |Later,? |Then )?(?P<word>He|His|She|Her)\b")
"""A pronoun that begins a sentence."""

GOING_ON = re.compile(r"(?:But |And |Also, |However, )?(?:It|Its|They|Their|This|These|[Tt]he [a-z]\w+)\b")
"""How a sentence begins that goes on about what was named before it."""

SMALL = frozenset("pdnlfxw")
"""Classes of words that begin no name."""

LONGEST, PERSON = 5, 4
"""Words of a name, and of a person's."""

OFFICES = frozenset("CEO CFO COO CTO MEP MP PM VP".split())
"""Offices in short, which stand before a name."""

COMMON = (
    ROLES | PLACES | DEMONYMS | frozenset("bank city club corp court inc ltd park river street team university".split())
)
"""Words that are no name by themselves, though one may end with them."""


@dataclass(frozen=True, slots=True)
class FullNames:
    """What stands for which full name in one article."""

    article: Article
    short: dict[str, str] = field(default_factory=dict)
    """The names that are ends of longer ones, numbers in them, or acronyms; empty where they could mean several."""
    people: frozenset[str] = frozenset()

    @classmethod
    def of(cls, article: Article) -> FullNames:
        """Collect the names of an article."""
        text = article.text
        full = list(dict.fromkeys(name for run in RUN.finditer(text) for name in _names(run[0])))
        people = frozenset(name for name in full if _is_person(name))
        short: dict[str, str] = {}
        for name in sorted(full, key=lambda name: (-len(name.split()), name)):
            for part in _parts(name, person=name in people):
                known = short.setdefault(part, name)
                if f" {name} " not in f" {known} ":
                    short[part] = ""  # it could stand for either
        for found in ACRONYM.finditer(text):
            spelled = _spelled(found["name"], found["short"])
            if spelled:
                short[found["short"]] = spelled
        return cls(article, short, people)

    def behind(self) -> dict[Span, tuple[str, ...]]:
        """For each sentence that gives names in short, or goes on about who or what was named before, these names in full."""
        found: dict[Span, tuple[str, ...]] = {}
        person: str | None = None
        thing: str | None = None
        for paragraph in self.article.paragraphs:
            for sentence in paragraph.sentences:
                words = sentence.of(self.article.text)
                names = dict.fromkeys(self._in(words))
                pronoun = OPENING.match(words)
                if pronoun:
                    if person and person.split()[0].lower() in PRONOUNS[pronoun["word"].lower()]:
                        names[person] = None
                elif GOING_ON.match(words):
                    if thing and thing not in words:
                        names[thing] = None
                else:
                    person, thing = self._subjects(words)
                if names:
                    found[sentence] = tuple(names)
        return found

    def _in(self, words: str) -> Iterator[str]:
        """The full names that the words of a sentence stand for, and do not give."""
        runs = [name for run in RUN.finditer(words) for name in _names(run[0], least=1)]
        for name in (*runs, *NUMBER.findall(words)):
            full = self.short.get(name)
            if full and full not in words:
                yield full

    def _subjects(self, words: str) -> tuple[str | None, str | None]:
        """The person and the thing that a sentence names first, in full."""
        person: str | None = None
        thing: str | None = None
        for run in RUN.finditer(words):
            for name in _names(run[0], least=1):
                full = name if name in self.people else self.short.get(name) or name
                if full in self.people:
                    person = person or full
                else:
                    thing = thing or full
        return person, thing


def _names(run: str, least: int = 2) -> Iterator[str]:
    """The name in a run of capitalised words, apart from an office and words that are capitalised for their place."""
    words = [bare(word.strip('"“”')) for word in run.split()]
    while words and _opens(words[0]):
        words = words[1:]
    last = max((at for at, word in enumerate(words) if word in OFFICES), default=-1)
    name = split_role(" ".join(words[last + 1 :])).name
    if least <= len(name.split()) <= LONGEST:
        yield name


def _opens(word: str) -> bool:
    """Whether a word is capitalised only as it begins a sentence, or names a month or a day."""
    low = word.lower()
    return word[:1].isdigit() or low in WEAK or low in MONTHS or CLASSES.get(low, "c") in SMALL


def _is_person(name: str) -> bool:
    words = name.lower().split()
    known = words[0] in MALE or words[0] in FEMALE
    return known and len(words) <= PERSON and all(map(str.isalpha, words)) and (BODIES | ROLES).isdisjoint(words)


def _parts(name: str, *, person: bool) -> Iterator[str]:
    """What may stand for a name: its ends, a number in it, and a person's first name."""
    words = name.split()
    for at in range(1, len(words)):
        end = words[at:]
        if NUMBER.fullmatch(end[0]):
            yield end[0]
        if len(end) > 1 or (len(end[0]) > 2 and end[0].isalpha() and end[0].lower() not in COMMON):
            yield " ".join(end)
    if person:
        yield words[0]


def _spelled(name: str, short: str) -> str | None:
    """The end of `name` that `short` can be the first letters of."""
    words = name.split()
    for at in range(len(words) - 1):
        letters = "".join(word[0] for word in words[at:] if word[0].isupper())
        if 2 <= len(letters) <= len(short) + 2 and letters[0] == short[0] and letters[-1] in short.upper():
            return " ".join(words[at:])
    return None
