"""Typographic repairs: quotation marks in pairs, dashes, spaces.

What can be told from the characters around is a rule of the table; quotation marks, which need their line, have a module of
their own. A repair can make way for another, so both are applied until neither finds anything, which cleaned text shows at
the first look.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from briefing.model import Edit, Span
from briefing.text import marks
from briefing.text.tables.repairs import AFTER, REPAIRS

ROUNDS = 4
"""How often the repairs are applied at most; two rounds do for all but debris."""

RULES = tuple((reason, sign, re.compile(pattern), new) for reason, sign, pattern, new in REPAIRS)

GUILLEMETS = re.compile(r"«( ?)[^«»\n]{1,600}?( ?)»")
"""A pair of guillemets, with the spaces inside; French has one on both sides."""


def repairs() -> tuple[Callable[[str], Iterator[Edit]], ...]:
    """The repairs in the order in which they are applied, each a round of edits for a text."""
    return marks.edits, edits


def edits(text: str) -> Iterator[Edit]:
    """The edits that the table asks for, in order."""
    found = [
        _edit(reason, match, new)
        for reason, sign, pattern, new in RULES
        if sign in text
        for match in pattern.finditer(text)
    ]
    found += (*_edges(text), *_guillemets(text))
    found.sort(key=lambda edit: edit.span)
    at = -1
    for edit in found:
        # Two rules may ask for the same space, and a second one inside what the first has changed waits for its round.
        if edit.span.start >= at and not (edit.span.start == edit.span.end == at):
            at = edit.span.end
            yield edit


def _edit(reason: str, match: re.Match[str], new: str) -> Edit:
    return Edit(Span(match.end() if new == AFTER else match.start(), match.end()), new, reason)


def _edges(text: str) -> Iterator[Edit]:
    """The spaces before the first word and after the last."""
    words = text.strip(" ")
    if len(words) < len(text):
        low = len(text) - len(text.lstrip(" "))
        yield from (Edit(span, "", "space") for span in (Span(0, low), Span(low + len(words), len(text))) if span)


def _guillemets(text: str) -> Iterator[Edit]:
    """A space inside one guillemet of a pair only."""
    for pair in GUILLEMETS.finditer(text) if "«" in text else ():
        if len(pair[1]) != len(pair[2]):
            yield Edit(Span(*pair.span(1 if pair[1] else 2)), "", "space")
