"""The English stemmer Porter2: what "talk", "talks", "talked" and "talking" have in common.

M. F. Porter, "The English (Porter2) stemming algorithm", snowballstem.org, 2002. Words are lower case; a word with other
characters than a to z and the apostrophe is its own stem.
"""

from __future__ import annotations

import re

_VOWELS = "aeiouy"
_PLAIN = re.compile(r"[a-z']+")
_REGION = re.compile(r"[aeiouy][^aeiouy]")
_SHORT_END = re.compile(r"(?:^|.*[^aeiouy])[aeiouy][^aeiouywxY]|[aeiouy][^aeiouy]")
_LONG_OPENINGS = ("gener", "commun", "arsen")
_DOUBLES = ("bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt")
_BEFORE_LI = "cdeghkmnrt"

_IRREGULAR = {
    "skis": "ski",
    "skies": "sky",
    "dying": "die",
    "lying": "lie",
    "tying": "tie",
    "idly": "idl",
    "gently": "gentl",
    "ugly": "ugli",
    "early": "earli",
    "only": "onli",
    "singly": "singl",
} | {word: word for word in ("sky", "news", "howe", "atlas", "cosmos", "bias", "andes")}

_FINISHED = {"inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"}
"""Words that look, once a plural is undone, as if they had an ending and have none."""

_STEP_2 = (
    ("ization", "ize"),
    ("ational", "ate"),
    ("fulness", "ful"),
    ("ousness", "ous"),
    ("iveness", "ive"),
    ("tional", "tion"),
    ("biliti", "ble"),
    ("lessli", "less"),
    ("entli", "ent"),
    ("ation", "ate"),
    ("alism", "al"),
    ("aliti", "al"),
    ("ousli", "ous"),
    ("iviti", "ive"),
    ("fulli", "ful"),
    ("enci", "ence"),
    ("anci", "ance"),
    ("abli", "able"),
    ("izer", "ize"),
    ("ator", "ate"),
    ("alli", "al"),
    ("bli", "ble"),
    ("ogi", "og"),
    ("li", ""),
)
_STEP_3 = (
    ("ational", "ate"),
    ("tional", "tion"),
    ("alize", "al"),
    ("icate", "ic"),
    ("iciti", "ic"),
    ("ative", ""),
    ("ical", "ic"),
    ("ness", ""),
    ("ful", ""),
)
_STEP_4 = tuple(
    sorted(
        "al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion".split(),
        key=len,
        reverse=True,
    )
)


def stem(word: str) -> str:
    """The stem of a lower-case word."""
    if len(word) < 3 or not _PLAIN.fullmatch(word):
        return word
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    word = _without_plural(_without_genitive(_marked(word.lstrip("'"))))
    if word in _FINISHED:
        return word
    first, second = _regions(word)
    word = _y_to_i(_without_participle(word, first))
    word = _step_2(word, first)
    word = _step_3(word, first, second)
    word = _step_4(word, second)
    return _without_e(word, first, second).lower()


def _marked(word: str) -> str:
    """The word with each y that stands for a consonant as Y."""
    return re.sub(r"(^|[aeiouy])y", r"\1Y", word)


def _regions(word: str) -> tuple[int, int]:
    """Where R1 and R2 begin: after the first non-vowel that follows a vowel, and the same again within R1."""
    opening = next((o for o in _LONG_OPENINGS if word.startswith(o)), None)
    first = len(opening) if opening else _after_vowel(word, 0)
    return first, _after_vowel(word, first)


def _after_vowel(word: str, start: int) -> int:
    found = _REGION.search(word, start)
    return found.end() if found else len(word)


def _ends_short(word: str) -> bool:
    return _SHORT_END.fullmatch(word) is not None


def _has_vowel(word: str) -> bool:
    return any(c in _VOWELS for c in word)


def _without_genitive(word: str) -> str:
    for ending in ("'s'", "'s", "'"):
        if word.endswith(ending):
            return word[: -len(ending)]
    return word


def _without_plural(word: str) -> str:
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith(("ied", "ies")):
        return word[:-2] if len(word) > len("dies") else word[:-1]
    if word.endswith("s") and not word.endswith(("us", "ss")) and _has_vowel(word[:-2]):
        return word[:-1]
    return word


def _without_participle(word: str, first: int) -> str:
    for ending in ("eedly", "eed"):
        if word.endswith(ending):
            base = word[: -len(ending)]
            return base + "ee" if len(base) >= first else word
    for ending in ("ingly", "edly", "ing", "ed"):
        if word.endswith(ending):
            base = word[: -len(ending)]
            return _mended(base, first) if _has_vowel(base) else word
    return word


def _mended(base: str, first: int) -> str:
    """What is left of a participle, as its infinitive is written."""
    if base.endswith(("at", "bl", "iz")):
        return base + "e"
    if base.endswith(_DOUBLES):
        return base[:-1]
    return base + "e" if len(base) <= first and _ends_short(base) else base


def _y_to_i(word: str) -> str:
    if len(word) > 2 and word[-1] in "yY" and word[-2] not in _VOWELS:
        return word[:-1] + "i"
    return word


def _step_2(word: str, first: int) -> str:
    for ending, instead in _STEP_2:
        if word.endswith(ending):
            base = word[: -len(ending)]
            if len(base) < first or not _may_go(ending, base):
                return word
            return base + instead
    return word


def _may_go(ending: str, base: str) -> bool:
    if ending == "ogi":
        return base.endswith("l")
    return ending != "li" or base[-1:] in tuple(_BEFORE_LI)


def _step_3(word: str, first: int, second: int) -> str:
    for ending, instead in _STEP_3:
        if word.endswith(ending):
            base = word[: -len(ending)]
            return base + instead if len(base) >= (second if ending == "ative" else first) else word
    return word


def _step_4(word: str, second: int) -> str:
    for ending in _STEP_4:
        if word.endswith(ending):
            base = word[: -len(ending)]
            may_go = len(base) >= second and (ending != "ion" or base.endswith(("s", "t")))
            return base if may_go else word
    return word


def _without_e(word: str, first: int, second: int) -> str:
    base = word[:-1]
    if word.endswith("e") and (len(base) >= second or (len(base) >= first and not _ends_short(base))):
        return base
    if word.endswith("ll") and len(base) >= second:
        return base
    return word
