"""The body of an article as it stands in a field of another format: plain, a fragment of HTML, or a whole page."""

from __future__ import annotations

import re

from briefing.model import Edit, Hints
from briefing.sources import html, markup

PAGE = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
BLOCK = re.compile(r"<(?:p|br|div|li|h[1-6])\b", re.IGNORECASE)

Rounds = tuple[tuple[Edit, ...], ...]


def rounds(text: str) -> tuple[Rounds, Hints]:
    """The rounds of edits that leave the words of a body, and what it states if it is a page.

    Raises:
        SourceError: it is a page that cannot be read.
    """
    if PAGE.match(text):
        for document in html.read(text):
            return document.rounds, document.hints
    if not markup.looks_like(text):
        return (), Hints()
    edits = markup.edits(text)
    if not BLOCK.search(text):
        # Its paragraphs are told by line breaks, as where an editor keeps text and adds the blocks later.
        edits = tuple(edit for edit in edits if not (edit.reason == "space" and "\n" in edit.span.of(text)))
    return (edits,), Hints()
