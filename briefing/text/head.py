"""What stands above an article: title, date, address and byline lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from briefing.text.lines import ended
from briefing.text.timex import stated_date

DEPTH = 60
"""Lines from the top in which a head may stand."""

ADDRESS = re.compile(r"(?:url\s*:\s*|source\s*:\s*|link\s*:\s*)?(https?://[^\s<>\"]{4,2000})", re.IGNORECASE)
BYLINE = re.compile(
    r"(?:by|author|written by|reported by|text)\s*:?\s+"
    r"([^\W\d_][\w.’'-]*(?:(?:,|,?\s+and)?\s+[^\W\d_][\w.’'-]*){0,7}),?",
    re.IGNORECASE,
)
BYLINE_LENGTH = 80

TITLE_LENGTH = (12, 220)
"""Code points of a title without a label."""
TITLE_WORDS = 30
UNTITLED = re.compile(r"(?:[.:;,…]|\.\.\.)[\"'”’»)]{0,3}$")
"""How no title ends."""

SUBTITLE_LENGTH = 600


class Head(StrEnum):
    """What a line of the head is."""

    DATE = "date"
    URL = "url"
    BYLINE = "byline"


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line of the head and what it states."""

    head: Head
    value: str
    day: date | None = None


def metadata(line: str) -> HeadLine | None:
    """The line as a date, address or byline, if it is nothing else."""
    day = stated_date(line)
    if day:
        return HeadLine(Head.DATE, line, day)
    address = ADDRESS.fullmatch(line)
    if address:
        return HeadLine(Head.URL, address[1])
    byline = BYLINE.fullmatch(line) if len(line) <= BYLINE_LENGTH else None
    if byline and byline[1][0].isupper():
        return HeadLine(Head.BYLINE, byline[1].strip())
    return None


def is_title(line: str) -> bool:
    """Whether a line could be the title of its file: no sentence, not too long, not too short."""
    low, high = TITLE_LENGTH
    if not low <= len(line) <= high or UNTITLED.search(line):
        return False
    return 3 <= len(line.split()) <= TITLE_WORDS and line[0] not in '"“‘[(-•*'


def is_subtitle(line: str) -> bool:
    """Whether a line right under the title, before the first paragraph, is a standfirst: it has no full stop at its end."""
    return not ended(line) and len(line) <= SUBTITLE_LENGTH and len(line.split()) >= 5 and line[0] not in '"“‘[(-•*'
