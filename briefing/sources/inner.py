"""The body of an article as it stands in a field of another format: plain, a fragment of HTML, or a whole page."""

from __future__ import annotations

import re

from briefing.model import Edit, Hints
from briefing.sources import html, markup

BLOCK = re.compile(r"<(?:p|br|div|li|h[1-6])\b", re.IGNORECASE)

Rounds = tuple[tuple[Edit, ...], ...]


def rounds(text: str) -> tuple[Rounds, Hints]:
    """The rounds of edits that leave the words of a body, and what it states if it is a page.

    Raises:
        SourceError: it is a page that cannot be read.
    """
    if html.PAGE.match(text):
        for document in html.read(text):
            return document.rounds, document.hints
    found = fragment(text, lines=not BLOCK.search(text))
    return ((found,) if found else ()), Hints()


def fragment(text: str, *, lines: bool) -> tuple[Edit, ...]:
    """The edits that take the markup out of a text that has any.

    With `lines` its line breaks stay, for they tell paragraphs, as where an editor keeps text and adds the blocks later.
    """
    if not markup.looks_like(text):
        return ()
    edits = markup.edits(text)
    return tuple(e for e in edits if not (e.reason == "space" and "\n" in e.span.of(text))) if lines else edits
