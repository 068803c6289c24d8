"""Quotation marks put in pairs: `“ … ''`, `'' … ''`, `“ … "` and `” … ”` become `“…”`.

A mark opens or closes by what stands around it: a space before it and a word after it open, the reverse closes, and with
spaces on both sides it does what is due. Marks of one line are paired with their next neighbour; a mark that finds no
partner stays as it is, and so does a pair of straight marks, which is right as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model import Edit, Span

OPENING, CLOSING = "“", "”"
STRAIGHT = '"'

MARK = re.compile(r"[“”\"]|``|(?<!')''(?!')")
ODD = re.compile(r"``|''|(?<!\S)”(?=\w)|“(?=[.,;!?]?(?:\s|$))")
"""Signs that a line has marks to repair, as have straight and curly ones together; most lines have neither."""

LOW = "„"
"""A line with this mark pairs as German and its neighbours do, where “ closes."""

NEAR = 4
"""Code points before a mark that tell what it follows."""

BEFORE_OPENING = " ([{—–-\n‘'“\u2026"
AFTER_CLOSING = " )]}—–-\n,.;:!?’'\u2026"

REASON = "quotation mark"


@dataclass(frozen=True, slots=True)
class _Mark:
    span: Span
    words: str
    opens: bool
    """Whether it can stand before quoted words, by its surroundings."""
    closes: bool


def edits(text: str) -> Iterator[Edit]:
    """The edits that make curly pairs of mixed marks, line by line, in time linear in the length of the text."""
    at = 0
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if _odd(text, at, end):
            yield from _line(text, at, end)
        at = end + 1


def _odd(text: str, start: int, end: int) -> bool:
    def has(mark: str) -> bool:
        return text.find(mark, start, end) >= 0

    mixed = has(STRAIGHT) and (has(OPENING) or has(CLOSING))
    return not has(LOW) and (mixed or ODD.search(text, start, end) is not None)


def _line(text: str, start: int, end: int) -> Iterator[Edit]:
    waiting: _Mark | None = None
    for found in MARK.finditer(text, start, end):
        mark = _mark(text, start, end, found)
        if waiting is None:
            waiting = mark if mark.opens else None
            continue
        if mark.closes and not (
            mark.opens and mark.words == OPENING and waiting.words == OPENING and _again(mark, text)
        ):
            yield from _paired(waiting, mark)
            waiting = None
        elif mark.opens:
            waiting = mark


def _again(mark: _Mark, text: str) -> bool:
    """Whether an opening mark follows a sentence that ended, so that the one before it was never closed."""
    return text[max(0, mark.span.start - NEAR) : mark.span.start].rstrip().endswith((".", "!", "?"))


def _paired(left: _Mark, right: _Mark) -> Iterator[Edit]:
    """The edits that make two marks a pair of curly ones, unless both are straight."""
    if left.words == right.words == STRAIGHT:
        return
    for mark, right_form in ((left, OPENING), (right, CLOSING)):
        if mark.words != right_form:
            yield Edit(mark.span, right_form, REASON)


def _mark(text: str, start: int, end: int, found: re.Match[str]) -> _Mark:
    """A mark with what it can do where it stands."""
    low, high = found.span()
    before = text[low - 1] if low > start else "\n"
    after = text[high] if high < end else "\n"
    words = found[0]
    measure = words == "''" and text[max(start, low - NEAR) : low].rstrip()[-1:].isdigit()
    opens = (before in BEFORE_OPENING and after != "\n" and words != CLOSING) or words in (OPENING, "``")
    if words == CLOSING:
        opens = before in " \n([" and not after.isspace() and after not in AFTER_CLOSING
    closes = (after in AFTER_CLOSING or before not in BEFORE_OPENING) and not measure and words != "``"
    if words == OPENING and not after.isspace() and after not in AFTER_CLOSING:
        closes = False
    return _Mark(Span(low, high), words, opens, closes)
