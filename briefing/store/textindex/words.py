"""How text is cut into words, and which words count as the same.

Each word has two forms. The *form* is what was written, less case, accents and the shape of the apostrophe. The *stem* is
what its inflections have in common, without "'s", the points of "U.S." or the commas of "1,000". The same rules read
documents, queries and what is to be highlighted.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefing.store.textindex.stemmer import stem

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 64
"""Code points of a word that count; what follows is not compared."""

_APOSTROPHES = "'\u2019\u2018\u02bc\uff07\u00b4`"
_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
_MARKS = "\u0300-\u036f"
_LETTER = rf"[^\W_{_APOSTROPHES}]"
_WORD = re.compile(
    rf"""
    \b[^\W\d_](?:\.[^\W\d_])+\b                                    # U.S, a.m
    | \b\d+(?:[.,]\d+)+\b                                          # 7.5, 1,000
    | {_LETTER}(?:{_LETTER}|[{_MARKS}{_INVISIBLE}])*               # word
      (?:[{_APOSTROPHES}]{_LETTER}(?:{_LETTER}|[{_MARKS}{_INVISIBLE}])*)*
    """,
    re.VERBOSE,
)
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
    | dict.fromkeys(_APOSTROPHES, "'")
)
_ELIDED = re.compile(r"[^\W\d_]{1,2}'([^\W\d_]{3,})")

COMMON = frozenset(
    """a about after all also an and any are as at be been but by can could did do does for from had has have he her his
    how i if in into is it its like may more me my no not of on one only or other our out over she so some such than that
    the their them then there these they this to up us was we were what when which who will with would you your""".split()
)
"""Words in nearly every document. On their own they do not make a document an answer when others are missing from it."""


class Token(NamedTuple):
    """A word of a text: its place in code points, its form and its stem."""

    start: int
    end: int
    form: str
    stem: str


def tokens(text: str) -> Iterator[Token]:
    """The words of `text` in order."""
    for found in _WORD.finditer(text):
        form, base = _forms(found[0][: 2 * LONGEST])
        if form:
            yield Token(found.start(), found.end(), form, base)


@lru_cache(maxsize=50_000)
def _forms(written: str) -> tuple[str, str]:
    form = _folded(written)
    if "." in form and form[0].isalpha():
        return form, form.replace(".", "")
    if form[0:1].isdigit():
        return form, form.replace(",", "")
    elided = _ELIDED.fullmatch(form.removesuffix("'s"))
    return form, stem(elided[1] if elided else form)


def _folded(written: str) -> str:
    if written.isascii():
        return written.lower().replace("`", "'")[:LONGEST]
    # Composed letters must come apart both before and after the case is folded: "İ" folds to an i and a dot.
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", written).casefold())
    bare = "".join(c for c in apart if unicodedata.category(c) not in ("Mn", "Cf"))
    return bare.translate(_LETTERS)[:LONGEST]
