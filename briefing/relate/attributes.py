"""Whether a time only tells one thing from another, and nothing of when something happened: the 1991 settlement."""

from __future__ import annotations

import re

from briefing.model import Precision, TimeExpression

WORD_BEFORE = re.compile(r"(?:^|[^\w’'.-])(?P<word>[\w’'.-]{1,30})\s\Z")
WORD_AFTER = re.compile(r"(?:['’]s)?\s(?P<word>[A-Za-z][\w-]{2,})")
COMPARED = re.compile(
    r"(?<!\b[Mm]ore )(?<!\b[Ll]ess )(?<!\b[Ff]ewer )(?<!\b[Rr]ather )(?<!\b[Oo]ther )\bthan\s"
    r"(?:[a-z]{1,12}\s){0,4}?(?:in\s|of\s|during\s)?\Z"
    r"|\b(?:first|last|most|least|worst|best|record|only|(?!west|rest|test)[a-z]{3,10}est)\b[^,.;:()\n]{0,50}"
    r"\bsince\s\Z"
)
"""As in "heavier than it was in 2014", "the strongest wind since 1984"."""
ARTICLES = frozenset({"a", "an", "the"})
COMPARED_WITH = re.compile(
    r"\b(?:against|from|over|(?<!less\s)(?<!more\s)than|versus|(?:compared|relative)\s(?:to|with))\s"
    r"(?:(?:[$€£]\s?)?\d[\d.,]{0,12}%?\s(?:[a-z]{1,12}\s){0,2})?(?:in\s|that\sof\s)?\Z"
)
YARDSTICKS = frozenset({"ago", "later", "near-unit", "same-unit", "unit-before"})
"""Rules of what figures are compared with, as in "from a year earlier"."""
LEVELS = frozenset({"highs", "levels", "lows"})
"""What figures of another year are called, as in "below 1990 levels"."""
OWNING = frozenset("his her its our their this".split())
LINKS = frozenset(
    """
    after although and are because been before but can did for from had has have his into its may might most our said should
    that the their they was were when where which while who will with would
    """.split()
)
"""Words before which a year ends a phrase: "in the year 2003 and", against "the 2003 agreement"."""
DATED_BY = frozenset(
    "after around before between by during early from in late mid of on since through till to until".split()
)
"""What may stand in front of a year that tells when."""


def is_attribute(text: str, time: TimeExpression) -> bool:
    """Whether a time only tells one thing from another: the 1991 settlement, their June summit, worse than in 2014."""
    start, end = time.span.start, time.span.end
    before = WORD_BEFORE.search(text, max(0, start - 40), start)
    after = WORD_AFTER.match(text, end, end + 40)
    word = before["word"] if before else ""
    if time.rule == "month-day" and not time.planned:
        # A day without a year may be part of a name, as in "the January 6 riot".
        return word.lower() in ARTICLES and after is not None and after["word"] not in LINKS
    if time.rule in YARDSTICKS and COMPARED_WITH.search(text, max(0, start - 60), start):
        return True
    if time.range is None or time.range.precision not in (Precision.YEAR, Precision.MONTH):
        return False
    owned = word.lower() in OWNING or word.endswith(("'s", "’s")) or text.startswith(("'s", "’s"), end)
    if (owned and after and after["word"] not in LINKS) or COMPARED.search(text, max(0, start - 80), start):
        return True
    if time.range.precision is Precision.MONTH:
        return False
    if start > 1 and text[start - 1] in "-–" and text[start - 2].isdigit():
        return True  # the end of a life or a term: 1955-2011
    named = word[:1].isupper() and word.replace(".", "").isalnum()
    if (after and after["word"] in LEVELS) or (word.lower() in ARTICLES and text.startswith(("-", "–"), end)):
        return True
    the = word.lower() in ARTICLES and after is not None and after["word"] not in LINKS
    return the or (named and word.lower() not in DATED_BY)
