"""What a reader asked for, understood without a query language.

Words are words, double quotes of any shape keep words side by side, and nothing else has a meaning: no operator, no
field, no wildcard, no nesting. So whatever is typed is a flat list of words that is short enough to be answered.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.store.textindex.words import LONGEST, tokens

MAX_CHARACTERS = 4_000
"""Code points of a query that are read."""
MAX_WORDS = 32
"""Words of a query that are searched for: enough to tell any quotation from all others."""

_QUOTES = re.compile('["“”„‟«»]')
_CUT_SHORT = f"only the first {MAX_WORDS} words were searched for"
_NO_WORDS = "there is no word to search for in this"


@dataclass(frozen=True, slots=True)
class Word:
    """A word asked for, in the two forms of `briefing.store.textindex.words`. A `prefix` also stands for what it begins."""

    form: str
    stem: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """Words in the order they were typed. `phrases` are `[start, end)` runs of them that must stand side by side.

    Without words, `everything` says whether the reader asked for all there is, or for something that no word is in.
    """

    words: tuple[Word, ...]
    phrases: tuple[tuple[int, int], ...] = ()
    everything: bool = False
    note: str = ""


def understand(typed: str) -> Question:
    """The question in what was typed. Whatever it is, there is one."""
    text = typed[:MAX_CHARACTERS]
    words: list[Word] = []
    phrases: list[tuple[int, int]] = []
    for number, stretch in enumerate(_QUOTES.split(text)):
        start = len(words)
        words += [Word(t.form, t.stem) for t in tokens(stretch)]
        if number % 2 and len(words) - start > 1:
            phrases.append((start, len(words)))
    if not words:
        everything = not text.strip(' \t\r\n*"“”„‟«»')
        return Question((), everything=everything, note="" if everything else _NO_WORDS)
    if len(words) > MAX_WORDS or len(typed) > MAX_CHARACTERS:
        kept = words[:MAX_WORDS]
        shorter = ((a, min(b, MAX_WORDS)) for a, b in phrases)
        return Question(tuple(kept), tuple((a, b) for a, b in shorter if b - a > 1), note=_CUT_SHORT)
    if _unfinished(text):
        words[-1] = Word(words[-1].form, words[-1].stem, prefix=True)
    return Question(tuple(words), tuple(phrases))


def _unfinished(text: str) -> bool:
    """Whether the last word may still be being typed: nothing stands behind it."""
    tail = text[-4 * LONGEST :]
    return any(token.end == len(tail) for token in tokens(tail))
