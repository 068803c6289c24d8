"""What stands below the last sentence of an article: who wrote it, and the headlines of others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.text.lines import ended
from briefing.text.page import Entry

LAST = 4
"""Paragraphs from the end in which the author is told about."""

TELLS = re.compile(
    r" (?:is|was|has|covers|writes|reports|works|lives|joined)\b"
    r"(?=.{0,300}\b(?:writer|reporter|journalist|editor|correspondent|columnist|author|covers|writes|reports)\b)",
    re.IGNORECASE,
)
"""What follows the name of an author in a note on him or her."""

RELATED = "related articles"
HEADING_WORDS = 5
"""Words of a heading above the headlines of other articles."""

HEADLINE_WORDS = (3, 16)


def endings(entries: Sequence[Entry], kept: Sequence[Entry], author: str | None) -> bool:
    """Give what is found a reason; whether there is any. `entries` are all of the text, `kept` those without a reason."""
    found = _note_on(kept, author) if author else []
    for entry in found:
        entry.reason = "author note"
    headlines = _headlines(entries)
    for entry in headlines:
        entry.reason = RELATED
    return bool(found or headlines)


def _note_on(kept: Sequence[Entry], author: str) -> list[Entry]:
    """The paragraphs near the end that tell who the author of the article is."""
    below = kept[max(len(kept) - LAST, len(kept) // 2) :]
    return [e for e in below if e.words.startswith(author) and TELLS.match(e.words, len(author)) and not e.title]


def _headlines(entries: Sequence[Entry]) -> list[Entry]:
    """The lines that look like headlines, from the heading of such a list to the end of the text and nothing between."""
    found: list[Entry] = []
    for entry in reversed(entries):
        if entry.reason == RELATED and entry.look.words <= HEADING_WORDS:
            return [one for one in found if not one.reason]
        if not entry.reason and not _is_headline(entry):
            return []
        found.append(entry)
    return []


def _is_headline(entry: Entry) -> bool:
    low, high = HEADLINE_WORDS
    return low <= entry.look.words <= high and not ended(entry.words) and not entry.title and entry.words[0].isupper()
