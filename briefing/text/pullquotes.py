"""Pull quotes: words set apart for display, without marks, with the speaker run on after them."""

from __future__ import annotations

import re

from briefing.text.tables.roles import HONORIFICS, ROLES
from briefing.text.tables.sayings import SAYING

TAIL = 14
"""Words that an attribution may have, name and office together."""

BEFORE = re.compile(r"([a-z]+) $")
LONGEST_VERB = 16
"""Code points before a name in which a verb of saying would stand."""

NAME = re.compile(r"(?<=[\w.!?…,”’\"] )[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ][\w’'-]+ (?=[A-Za-zÀ-þ])")
OWN_VOICE = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Oo]ur|us|[Mm]y|[Yy]our|me)\b|\b(?:needs? to|must) be\b")
MARKS = re.compile(r"[“”\"«»]|''")
WORD = re.compile(r"[a-z]+")


def attribution_start(paragraph: str) -> int | None:
    """Where the speaker begins in a paragraph that is a pull quote with its speaker run on, else None.

    The paragraph has no quotation marks, speaks in the first or second person, and ends with a name of two words or more
    and an office, without any verb of saying.
    """
    if MARKS.search(paragraph) or not OWN_VOICE.search(paragraph):
        return None
    words = paragraph.split(" ")
    low = len(" ".join(words[:-TAIL])) if len(words) > TAIL else 0
    for found in NAME.finditer(paragraph, low):
        before = BEFORE.search(paragraph, max(0, found.start() - LONGEST_VERB), found.start())
        if _is_attribution(paragraph[found.start() :]) and not (before and before[1] in SAYING):
            return found.start()
    return None


def _is_attribution(tail: str) -> bool:
    """Whether `tail` is a name with an office and nothing else."""
    first, _, rest = tail.partition(" ")
    if first.lower().strip(".") in HONORIFICS | ROLES or tail.rstrip().endswith((".", "!", "?")):
        return False
    words = WORD.findall(rest.lower())
    return not ROLES.isdisjoint(words) and SAYING.isdisjoint(words)
