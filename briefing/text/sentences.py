"""Where sentences end. A full stop ends one unless it belongs to an abbreviation, an initial, a number or an ellipsis
that goes on in lower case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model import Span
from briefing.text.tables.abbreviations import ABBREVIATIONS

BOUNDARY = re.compile(r"[.!?…]{1,8}[\"'”’»)\]]{0,4}(?=\s{1,8}(?P<next>[\"'“‘«(\[]{0,3}\w|—|–|-))|\n{2,}")
"""A stop with what closes after it, where a new word follows; or a blank line."""

BEFORE = re.compile(r"[\w.’'-]{1,24}$")
"""The word that a full stop stands at the end of."""


def sentences(text: str, within: Span | None = None) -> tuple[Span, ...]:
    """The sentences of a text, or of a part of it, in order and without the white space between them."""
    return tuple(_trimmed(text, within or Span(0, len(text))))


def _trimmed(text: str, within: Span) -> Iterator[Span]:
    start = within.start
    for end in (*_ends(text, within), within.end):
        while start < end and text[start].isspace():
            start += 1
        stop = end
        while stop > start and text[stop - 1].isspace():
            stop -= 1
        if stop > start:
            yield Span(start, stop)
        start = end


def _ends(text: str, within: Span) -> Iterator[int]:
    for found in BOUNDARY.finditer(text, within.start, within.end):
        if found[0].startswith("\n") or _ends_sentence(text, within.start, found):
            yield found.end()


def _ends_sentence(text: str, low: int, found: re.Match[str]) -> bool:
    """Whether this stop ends a sentence."""
    following = (found["next"] or "").lstrip("\"'“‘«([")
    lower = following.islower()
    if not found[0].startswith("."):
        return not lower
    if lower or found[0].startswith("..."):
        return not lower
    word = BEFORE.search(text, max(low, found.start() - 24), found.start())
    if word is None or found[0] != ".":
        return True
    name = word[0].lower().strip(".'’-")
    initial = len(name) == 1 and word[0][-1].isupper()
    return not (initial or name in ABBREVIATIONS)
