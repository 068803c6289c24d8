"""How like two sentences are in what they tell: the words that carry it, and what each weighs.

A name or a number tells more than a verb, and a rare word more than one of which the time was full. Of each word only so
much is kept that its forms meet: "met" and "meetings", "announces" and "announcement".
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from math import log

from briefing.model import Account, DateRange, Span
from briefing.relate.content import EMPTY, KEPT
from briefing.text.tables.verbs import BASE
from briefing.text.tense import is_past

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
CLAUSE = re.compile(r"[,;:—–]\s|\s(?:after|and|as|because|before|but|that|when|where|which|while|who)\b")
FRONTED = re.compile(r"\W{0,3}(?:At|In|Near|Off|Outside|Inside)\s(?:the\s)?[A-Z][^\W\d_][\w’' -]{0,40}")
"""A place in front of its clause, as in "In Lund, in the north, police closed the bridge"."""
KNOWN = re.compile(r"\A(?:The|This|That)\s(?:[\w’'-]{1,20}\s){0,2}(?P<noun>[a-z]{3,20})\s(?:on|of)\s\Z")
"""What stands before the day of something that is taken as known."""
NAMED = re.compile(r"(?:[^\W\d_a-z]|\d|[a-z](?=[A-Z]))[^\W_]+")
YEAR = re.compile(r"(?:19|20)\d\d\Z")

NAME, NUMBER, ORDINARY, SPEECH = 1.5, 1.2, 1.0, 0.4
"""What a word weighs by its kind."""

SAYING = frozenset("accord add announ claim commen confir declar explai note report state told tell".split())
"""How the news tells that somebody has told, which is the event only where nothing else is."""

MEANT, ABOUT = 1.0, 0.5
"""What a name weighs that the sentence means and gives otherwise, and one that only the headline gives."""

BESIDE = 0.6
"""What a word weighs outside the clause that gives the day."""

FEWEST = 4
"""Words of a clause."""

HELD = 45
"""Days that a stretch of time is taken to have at least, so that no word is held to be common after a few of them."""

Words = dict[str, float]
"""Words, each with its weight by its kind."""


def words_of(account: Account) -> Words:
    """The words of an account that tell what happened, without those that tell when.

    Those of the clause in which the day stands weigh more than the others, for a sentence may tell of several events.
    """
    text = account.text
    when = account.told
    around = clause(text, when) if when else Span(0, len(text))
    found: Words = {}
    opening = True
    for match in WORD.finditer(text):
        first, opening = opening, text[match.end() : match.end() + 1] in (".", "!", "?")
        if when and when.start < match.end() and match.start() < when.end:
            continue
        word, weight = _weighed(match[0], first)
        if word:
            weight *= 1.0 if around.start <= match.start() < around.end else BESIDE
            found[word] = max(found.get(word, 0.0), weight)
    for words, weight in ((" ".join(account.names), MEANT), (account.title or "", ABOUT)):
        for word in _named(words):
            found.setdefault(word, weight)
    return found


def of_headline(account: Account) -> frozenset[str]:
    """The words of an account that are none but its headline's names."""
    if not account.title or account.title == account.text:
        return frozenset()
    own = (_weighed(match[0], False)[0] for match in WORD.finditer(account.text))  # noqa: FBT003 as there
    return frozenset(_named(account.title)).difference(own, _named(" ".join(account.names)))


def _named(words: str) -> Iterator[str]:
    """What the forms of each name and number have in common."""
    for match in NAMED.finditer(words):
        word, _ = _weighed(match[0], False)  # noqa: FBT003 as there
        if word:
            yield word


def names_of(account: Account) -> frozenset[str]:
    """The proper names in the clause that gives the day, as `words_of` has them; none of a headline, where any word may be
    written as one."""
    text, when = account.text, account.told
    if text == account.title:
        return frozenset()
    around = clause(text, when) if when else Span(0, len(text))
    found = set()
    opening = True
    for match in WORD.finditer(text):
        first, opening = opening, text[match.end() : match.end() + 1] in (".", "!", "?")
        if around.start <= match.start() < around.end and not (when and when.meets(Span(*match.span()))):
            word, weight = _weighed(match[0], first)
            if weight == NAME or (weight == NUMBER and match[0][0].isupper()):
                found.add(word)
    return frozenset(found)


def deeds_of(account: Account) -> frozenset[str]:
    """The verbs of the past in the clause that gives the day, as `words_of` has them, without those of saying."""
    text, when = account.text, account.told
    around = clause(text, when) if when else Span(0, len(text))
    written = WORD.findall(text, around.start, around.end)
    lower = [word.lower() for word in written]
    done = (_weighed(word, False) for at, word in enumerate(written) if word == lower[at] and is_past(lower, at))  # noqa: FBT003 as there
    return frozenset(word for word, weight in done if weight == ORDINARY)


def taken_as_known(account: Account) -> frozenset[str]:
    """The noun by which a sentence speaks of what has its day as known, as `words_of` has it: "The explosion on May 3 was"."""
    when = account.told
    found = KNOWN.search(account.text, 0, when.start) if when else None
    word, weight = _weighed(found["noun"], False) if found else ("", 0.0)  # noqa: FBT003 as there
    return frozenset({word} if weight == ORDINARY else ())


def clause(text: str, when: Span) -> Span:
    """The clause of a sentence in which its day stands, with those behind it or before it where it says hardly more."""
    ends = [0, *(found.start() for found in CLAUSE.finditer(text)), len(text)]
    counts = [len(WORD.findall(text, start, end)) for start, end in pairwise(ends)]
    first = min(bisect_right(ends, when.start) - 1, len(counts) - 1)
    last = first + 1
    words = counts[first] - len(WORD.findall(text, when.start, when.end))
    while words < FEWEST and (first or last < len(counts)):
        if last < len(counts):
            words += counts[last]
            last += 1
        else:
            first -= 1
            words += counts[first]
    if first in (1, 2) and all(text[at] == "," for at in ends[1 : first + 1]) and FRONTED.fullmatch(text, 0, ends[1]):
        first = 0
    return Span(ends[first], ends[last])


@lru_cache(maxsize=50_000)
def _weighed(written: str, opening: bool) -> tuple[str, float]:  # noqa: FBT001 a cache tells keywords apart
    """What the forms of a word have in common, empty for one that tells nothing, and what it weighs by its kind."""
    word = _stem(written)
    return word, _kind(written, word, opening=opening) if word else 0.0


def _stem(written: str) -> str:
    """What the forms of a word have in common; nothing for one that events of all kinds share."""
    word = "".join(c for c in unicodedata.normalize("NFKD", written.lower()) if not unicodedata.combining(c))
    word = re.split("['’]", word)[0]
    if len(word) < 2 or word in EMPTY or YEAR.match(word) or (word.isdigit() and len(word) < 3):
        return ""
    word = BASE.get(word, word)
    for ending in ("ings", "ing", "ies", "es", "ed", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 2 and not word.endswith("ss"):
            return word[: -len(ending)][:KEPT]
    return word[:-1] if word.endswith(("ed", "es")) else word[:KEPT]


def _kind(written: str, word: str, *, opening: bool) -> float:
    if any(c.isdigit() for c in written):
        return NUMBER
    if word in SAYING:
        return SPEECH
    return NAME if (written[0].isupper() and not opening) or written[1:] != written[1:].lower() else ORDINARY


class Rarity:
    """How rare each word is in a stretch of time: on how few of its days, months or years something is told with it.

    What many sources tell of one day is no less telling for it.
    """

    def __init__(self, told: Iterable[tuple[DateRange, Words]]) -> None:
        times: dict[DateRange, set[str]] = {}
        for range_, words in told:
            times.setdefault(range_, set()).update(words)
        common = Counter(word for words in times.values() for word in words)
        every = max(len(times), HELD) + 1
        self._rarity = {word: log(every / count) for word, count in common.items()}

    def weigh(self, words: Words) -> Words:
        """The words with what each weighs by its kind and by how rare it is: one in how many times has it, as a logarithm."""
        return {word: weight * self._rarity[word] for word, weight in words.items()}
