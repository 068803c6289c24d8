"""Which language an article is in, told by its commonest words, or by its script."""

from __future__ import annotations

import re
from collections import Counter

from briefing.text.tables.languages import SCRIPTS, WORDS

SAMPLE = 6_000
"""Code points that are read."""

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")

FEWEST = 20
"""Words without which nothing is said."""

SHARE = 0.12
"""Of the words, how many must be common ones; prose has about a third."""

LEAD = 1.15
"""By how much the first language must be ahead of the second."""

SCRIPT_SHARE = 0.3

KANA = 4
"""Japanese writes most of its words in Chinese characters: its own letters are this much rarer than another script's."""

BEYOND = re.compile("[\u0370-\u03ff\u0530-\uffff]")
"""Letters of none but the scripts of the table, Greek first; most texts have none of them."""

LETTERS = tuple((language, re.compile(f"[{letters}]")) for language, letters in SCRIPTS)


def language(text: str) -> str | None:
    """The ISO 639-1 code of the language of a text, or None where it is too short or too mixed to say."""
    sample = text[:SAMPLE]
    by_script = _by_script(sample)
    if by_script:
        return by_script
    words = [word.lower() for word in WORD.findall(sample)]
    if len(words) < FEWEST:
        return None
    counts = Counter(words)
    shares = sorted(
        ((sum(counts[word] for word in common & counts.keys()), code) for code, common in WORDS.items()), reverse=True
    )
    (most, best), (second, _) = shares[:2]
    return best if most >= SHARE * len(words) and most >= LEAD * second else None


def _by_script(sample: str) -> str | None:
    if len(BEYOND.findall(sample)) < FEWEST / KANA:
        return None
    least = max(FEWEST, SCRIPT_SHARE * sum(not character.isspace() for character in sample))
    return next(
        (code for code, letter in LETTERS if len(letter.findall(sample)) >= least / (KANA if code == "ja" else 1)), None
    )
