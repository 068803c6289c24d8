"""Picture credits that scraping stuck to the first word of a line, such as `GUS State Department` or `ReutersThe talks`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model import Edit, Span
from briefing.text.agencies import NAMES, any_of
from briefing.text.tables.agencies import PHOTOGRAPHERS
from briefing.text.tables.repairs import WORD_STARTS

HEAD = 8
"""Lines from the top in which a picture stands."""

ELSEWHERE = 2
"""How often the word without the letter must stand elsewhere in the file."""

CREDITED = any_of([*PHOTOGRAPHERS, *NAMES, "Photo", "Image"])

LETTER = re.compile(r"(?P<credit>[A-Z])(?P<word>[A-Z]{2,5})\b")
"""One letter on an abbreviation."""

STUCK = re.compile(rf"(?P<credit>{CREDITED}|[A-Z](?=[A-Z][a-z]))(?=(?:{WORD_STARTS}) )")
"""A name, or one letter, on a word that begins a sentence; "AI" and "LA" are no letter on a word."""

REASON = "credit"


def edits(text: str) -> Iterator[Edit]:
    """The edits that cut such credits off; a letter only where the file shows elsewhere what the word is without it."""
    at = 0
    for _ in range(HEAD):
        found = STUCK.match(text, at) or _letter(text, at)
        if found:
            yield Edit(Span(*found.span("credit")), "", REASON)
        at = text.find("\n", at) + 1
        while at and text.startswith("\n", at):
            at += 1
        if not at:
            return


def _letter(text: str, at: int) -> re.Match[str] | None:
    found = LETTER.match(text, at)
    if not found or _count(text, found[0]) > 1 or _count(text, found["word"]) < ELSEWHERE:
        return None
    return found


def _count(text: str, word: str) -> int:
    return len(re.findall(rf"\b{word}\b", text))
