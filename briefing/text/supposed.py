"""Whether what a sentence puts on a day is only supposed: if they meet on May 25, had they met, they would have met."""

from __future__ import annotations

import re

from briefing.model import Span

REACH = 240
"""Code points before a day in which a condition or an auxiliary stands."""

SAME_CLAUSE = (
    r"(?:(?!\b(?:after|although|because|before|but|since|that|when|where|which|while|who)\b)[^,;:()\n“”\"—]){0,160}\Z"
)
"""What stands between a word and the day that goes with it, if no other clause begins there."""

CONDITION = re.compile(r"(?<!\b[Aa]s\s)\b(?:if|unless|provided|lest)\s" + SAME_CLAUSE, re.IGNORECASE)

INVERTED = re.compile(
    r"\A\W{0,3}(?:Had\s(?!to\b|no\b|a\b)|Were\s(?=(?:[\w’'.-]{1,24}\s){1,6}to\s)|Should\s)" + SAME_CLAUSE
)
"""A condition that a sentence begins with: "Had they met on May 12"."""

INVERTED_BEHIND = re.compile(
    r"\b(?:would|could|might)\b[^.;\n]{0,120}?\bhad\s(?:he|it|she|they|we|you|I|the|a|an|his|her|its|their)\s"
    + SAME_CLAUSE
)
"""The same behind what would have been: "would have been signed had they met on May 12"."""

UNREAL = re.compile(r"\b(?:would|could|might|should)(?:\snot|n[’']t)?\s(?:[a-z]{2,12}ly\s)?have\s" + SAME_CLAUSE)
"""As in "they would have met on Tuesday"."""


def is_supposed(text: str, sentence: Span, day: Span) -> bool:
    """Whether a day of a sentence stands with what is not told to happen, but only as a condition or as unreal."""
    near = max(sentence.start, day.start - REACH)
    words = text[near : day.start]
    if CONDITION.search(words) or UNREAL.search(words) or INVERTED_BEHIND.search(words):
        return True
    return near == sentence.start and not text.startswith("?", sentence.end - 1) and INVERTED.match(words) is not None
