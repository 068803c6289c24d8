"""Which lines are leftovers of the page they were scraped from, by the table of their patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model import Edit, Span
from briefing.text.lines import ended
from briefing.text.tables.foreign_leftovers import FOREIGN_LEFTOVERS
from briefing.text.tables.leftovers import CAPTION_SIGNS, IN_LINE, LEFTOVERS

LONGEST = 300
"""Code points; no leftover of the table is longer."""

CAPTION_LENGTH = 200

KNOWN = (*LEFTOVERS, *FOREIGN_LEFTOVERS)
PATTERNS = tuple((reason, re.compile(pattern, re.IGNORECASE)) for reason, pattern in KNOWN)
ANY = re.compile("|".join(f"(?:{pattern})" for _, pattern in KNOWN), re.IGNORECASE)
MARKERS = tuple((reason, re.compile(pattern, re.IGNORECASE)) for reason, pattern in IN_LINE)
CAPTION = re.compile(CAPTION_SIGNS, re.IGNORECASE)

DECORATION = " *#•·–—-|>»:"
"""Characters that scrapers and page designs put around such a line."""


def reason(line: str) -> str:
    """Why a line is no part of the article, or an empty string where it may be."""
    words = line.strip(DECORATION)
    if not words:
        return "rule"
    if len(words) > LONGEST:
        return ""
    if ANY.fullmatch(words):
        return next(name for name, pattern in PATTERNS if pattern.fullmatch(words))
    if len(words) <= CAPTION_LENGTH and CAPTION.search(words) and not ended(words):
        return "caption"
    return ""


def markers(text: str) -> Iterator[Edit]:
    """The edits that cut out markers that stand inside a line."""
    found = [Edit(Span(*m.span()), "", name) for name, pattern in MARKERS for m in pattern.finditer(text)]
    return iter(sorted(found, key=lambda edit: edit.span))
