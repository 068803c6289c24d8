"""Which legacy encoding a text in a Latin alphabet is in, told by the letters of the languages that it could be written in.

The same byte is a letter in one encoding and a sign, or a letter of other languages, in the next: a Polish page that is read
as Windows-1252 has figures and question marks inside its words. So each encoding is tried with the alphabets written in it,
and the one is right whose alphabet holds nearly every letter beyond ASCII that the text has.
"""

from __future__ import annotations

import re
from collections import Counter

WESTERN = "cp1252"

ALPHABETS: dict[str, tuple[str, ...]] = {
    WESTERN: (
        "äöüß",
        "àâæçéèêëîïôœùûüÿ",
        "áéíóúüñçàèòï·",
        "áâãàçéêíóôõúü",
        "àèéìíîòóùú",
        "åäöæøéüèàôó",
        "áéíóúýðþæö",
        "äöõüšžå",
        "ëéïöüèáíóúêôûîâ",
        "ëç",
    ),
    "cp1250": (
        "ąćęłńóśźż",
        "áčďéěíňóřšťúůýžöü",
        "áäčďéíĺľňóôŕšťúýžěöü",
        "áéíóöőúüű",
        "ăâîşţșț",
        "čćđšž",
    ),
    "iso8859-2": (
        "ąćęłńóśźż",
        "áčďéěíňóřšťúůýžöü",
        "áäčďéíĺľňóôŕšťúýžěöü",
        "čćđšž",
    ),
    "cp1254": ("çğıöşüâîûi̇",),
    "cp1257": ("ąčęėįšųūž", "āčēģīķļņšūžōŗ"),
}
"""By encoding, the letters beyond ASCII of the languages written in it: in Windows-1252 German, French, Spanish with Catalan,
Portuguese, Italian, the Nordic languages, Icelandic, Estonian, Dutch and Albanian; in Windows-1250 Polish, Czech, Slovak,
Hungarian, Romanian, and Croatian with its neighbours; in ISO 8859-2 those that stand elsewhere there; Turkish; Lithuanian and
Latvian."""

SURE = 0.95
"""The share of the letters beyond ASCII that the alphabet of another encoding must hold."""

STRANGE = 2
"""Letters that no single western language has, which a western text may owe to a name."""

RATIO = 4
"""How many times more letters must be strange in the best western alphabet than in the other."""

FOUND = re.compile(r"[^\W\d_a-zA-Z]|(?<=[A-Za-z])[^\w\s\x00-\x7f‘’–—…­](?=[A-Za-z])|(?<=[A-Za-z])[¹²³ªº¼½¾](?=[A-Za-z])")
"""A letter beyond ASCII, or a sign between two letters, where only another encoding has a letter."""


def encoding_of(sample: bytes) -> str:
    """The encoding that a sample in a Latin alphabet is likeliest in: Windows-1252, unless another is right beyond doubt."""
    western, _ = _strange(sample, WESTERN)
    if western < STRANGE:
        return WESTERN
    others = ((*_strange(sample, name), name) for name in ALPHABETS if name != WESTERN)
    least, found, name = min(others, key=lambda other: other[0])
    sure = found >= STRANGE and least <= found * (1 - SURE)
    return name if sure and least * RATIO <= western else WESTERN


def _strange(sample: bytes, encoding: str) -> tuple[int, int]:
    """How many letters beyond ASCII the best of the alphabets of an encoding lacks, and how many there are."""
    letters = Counter(letter.lower() for letter in FOUND.findall(sample.decode(encoding, "replace")))
    lacking = (sum(n for letter, n in letters.items() if letter not in own) for own in ALPHABETS[encoding])
    return min(lacking), letters.total()
