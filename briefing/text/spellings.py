"""Names as their transliterations share them: without case, accents, doubled letters and what alphabets disagree on."""

from __future__ import annotations

import re
import unicodedata

LETTERS = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h",
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "ye", "ж": "zh", "з": "z",
        "и": "i", "і": "i", "ї": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
        "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "",
        "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    }
)  # fmt: skip
"""Letters that have no accent to lose, and those of the Cyrillic alphabet, in the commonest Latin spelling."""

FOLDS = (
    ("shch", "sch"), ("tch", "ch"), ("tsch", "ch"), ("sch", "sh"), ("dzh", "j"), ("dj", "j"), ("zh", "j"),
    ("tz", "ts"), ("ts", "c"), ("ck", "k"), ("th", "t"), ("ph", "f"), ("kh", "h"), ("gh", "g"), ("dh", "d"),
    ("x", "ks"), ("q", "k"), ("w", "v"), ("ou", "u"), ("ie", "i"), ("iy", "i"), ("ey", "i"), ("ei", "i"), ("ij", "i"),
    ("j", "i"), ("y", "i"),
)  # fmt: skip
"""Letters that transliterations of one name spell differently, and what they all become, in this order."""

HARD_C = re.compile(r"c(?=[aloru])")
"""A c that is spoken as k, as in Marcus; before h, e and i, or from ts, it is none."""
UMLAUT = re.compile(r"([aou])e(?=.)")
"""What stands for an umlaut where there is none to type; not at the end, as in Joe."""
DOUBLED = re.compile(r"(.)\1")
WORD = re.compile(r"[^\W_]+")
_ELISION = re.compile(r"(?<=\w)[’'ʼ](?=\w)")
"""An apostrophe inside a name, as in O'Neill and in what stands for a soft sign."""


def words(name: str) -> list[str]:
    """The words of a name in their own spelling; a hyphen and the dot of an initial part two, an apostrophe does not."""
    return WORD.findall(_ELISION.sub("", unicodedata.normalize("NFC", name)))


def folded_word(word: str) -> str:
    """A word of a name as its transliterations share it; digits stay as they are."""
    plain = unicodedata.normalize("NFKD", word.casefold().translate(LETTERS)).translate(LETTERS)
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    if plain.isdecimal():
        return plain
    plain = UMLAUT.sub(r"\1", plain)
    for seen, common in FOLDS:
        plain = plain.replace(seen, common)
    return DOUBLED.sub(_single, HARD_C.sub("k", plain))


def _single(found: re.Match[str]) -> str:
    return found[0] if found[1].isdecimal() else found[1]
