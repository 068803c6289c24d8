"""The words of a sentence that carry its content, folded so that their forms meet."""

from __future__ import annotations

import re
import unicodedata

WORD = re.compile(r"[^\W_]+")

KEPT = 6
"""Letters of a word that tell it from others; longer endings are mostly grammar."""

EMPTY = frozenset(
    """
    a about after again against all also am an and any are as at be because been before being between both but by can
    could did do does during each few for from further had has have he her here hers him his how i if in into is it its
    itself just me more most my no nor not now of off on once only or other our out over own said same say says she
    should so some such than that the their them then there these they this those through to too told under until up
    very was we were what when where which while who whom why will with would you your
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday today yesterday tomorrow day week month year last next earlier later
    """.split()
)
"""Words of grammar, speech and calendar, which events of all kinds share."""


def content(text: str) -> frozenset[str]:
    """The content words of a text: without accents, case, plural and all but their first letters; numbers are left out."""
    plain = unicodedata.normalize("NFKD", text.lower())
    words = (word for word in WORD.findall(plain) if len(word) > 1 and word not in EMPTY and not word[0].isdigit())
    return frozenset((word[:-1] if word.endswith("s") and len(word) > 3 else word)[:KEPT] for word in words)
