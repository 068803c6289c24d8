"""Whether words in quotation marks are somebody's words, or a title, a nickname or a word at which the writer frowns.

Each stretch has features; a weighted sum of them says how likely it is quoted from somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.model import Span

WORD = re.compile(r"[^\W_]+(?:[’'.&-][^\W_]+)*")
SMALL = frozenset("a an and at by for from in of on or the to with as is not but vs".split())
"""Words that stay small in a title."""

LINKING = frozenset("the a an this these his her their its of in on for as and or to that is was".split())
"""Words after which quoted words go on with the sentence."""

NAMING = frozenset(
    """
    ad album anthem article band book called column documentary dubbed entitled episode essay film game hit known magazine
    memoir movie named nicknamed novel play podcast poem program programme segment series show slogan so-called song titled
    video
    """.split()
)
"""Words after which a name or a title stands."""

FEW = 4

PERSONAL = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|me|us)\b|\b(?:I|[Ww]e|[Yy]ou)[’']")
FINITE = re.compile(
    r"\b(?:is|are|was|were|will|would|can|could|should|must|has|have|had|do|does|did|am)\b|n[’']t\b|[’'](?:s|re|ve|ll)\b"
)
BEFORE = re.compile(r"([\w’'-]{1,30})?(\W{0,8})$")
AHEAD = 12
"""Code points after a quotation that are looked at."""


def features(text: str, quote: Span, paragraph: Span, speaker: str, chance: float) -> Iterator[str]:
    """What speaks for or against; `speaker` tells where the likeliest speaker stands, and `chance` how likely they are."""
    inner = quote.of(text)
    words = WORD.findall(inner)
    count = len(words)
    yield f"words {count if count < 8 else '8+' if count < 15 else '15+'}"
    yield f"speaker {speaker}"
    yield f"speaker {speaker}, {'few' if count < 4 else 'some' if count < 8 else 'many'}"
    yield f"speaker in {int(chance * 5)} of 5"
    yield from _look(words)
    if PERSONAL.search(inner):
        yield "personal"
    if FINITE.search(inner):
        yield "finite"
    yield from _surroundings(text, quote, paragraph)


def doubtful(words: str) -> bool:
    """Whether quoted words are so few, and so far from a sentence, that they are often a word at which the writer frowns."""
    sentence = (
        words[:1].isupper() and words.endswith((".", "!", "?")) and (PERSONAL.search(words) or FINITE.search(words))
    )
    return len(words.split()) < FEW and not sentence


def _look(words: Sequence[str]) -> Iterator[str]:
    """Whether the words look like a title."""
    large = [word for word in words if word.lower() not in SMALL]
    titled = bool(large) and all(word[0].isupper() or word[0].isdigit() for word in large)
    yield f"titled {titled}, {'few' if len(words) < 8 else 'many'}"
    if large and not any(word[0].isupper() for word in large):
        yield f"lower, {min(len(words), 5)}"


def _surroundings(text: str, quote: Span, paragraph: Span) -> Iterator[str]:
    """How the words are set into the sentence around them."""
    last = quote.of(text)[-1:]
    after = text[quote.end : min(quote.end + AHEAD, paragraph.end)].lstrip("”\"'’»")
    yield f"ends {last if last in ',.!?…—-' else 'x'}"
    yield f"follows {after[0] if after[:1] in tuple(',.;:!?)-—') else 'word' if after[:1] == ' ' else 'end'}"
    found = BEFORE.search(text, max(paragraph.start, quote.start - 40), quote.start)
    word = (found[1] or "").lower() if found else ""
    mark = found[2].strip(" “\"‘'«") if found else ""
    yield f"preceded {mark[:1] or ('word' if word else 'start')}"
    if word in LINKING:
        yield f"after {word}"
    if word in NAMING:
        yield "after naming"
    if word.endswith(("’s", "'s")):
        yield "after possessive"
    if not mark and last not in ",.!?" and after[:1] == " " and after[1:2].islower():
        yield "inside the sentence"
