"""The dateline with which an article of an agency opens, such as `GENEVA, Jan 10 (Agency) —`."""

from __future__ import annotations

import re

from briefing.text.lines import ended

DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ .,’'/-]{2,40},\s|(?=[A-Z][a-z]{2,8}\.?\s\d{1,2}\s\([A-Z]))"
    r"(?P<day>(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}\.?)(?:,?\s(?P<year>\d{4}))?)"
    r"(?:\s\([^()\n]{2,30}\))?\s{0,2}[—–-]"
)
"""A place in capitals, a day and a dash; some agencies give only the day, with their own name behind it."""

ABOVE = 3
"""Paragraphs that may stand above the first one of the body: title and standfirst."""

BREAK = "\n\n"


def dateline(text: str) -> re.Match[str] | None:
    """The dateline at the beginning of the first paragraph of the body; one further down belongs to another report."""
    start = 0
    for _ in range(ABOVE + 1):
        found = DATELINE.match(text, start)
        end = text.find(BREAK, start)
        if found or end < 0 or ended(text[start:end]):
            return found
        start = end + len(BREAK)
    return None
