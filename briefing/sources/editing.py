"""What a round of edits makes of a text, for formats that ask for several rounds."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.model import Edit


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text after one round of edits, which are in order and apart."""
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += text[at : edit.span.start], edit.new
        at = edit.span.end
    return "".join((*parts, text[at:]))
