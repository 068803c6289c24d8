"""Lines that only say when and where an article was published, such as `The Courier, May 4, 2023 7:02 PM`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.model import Span, TimeExpression
from briefing.text import timex

WORD = re.compile(r"[^\W\d_][\w’'.-]*")

PLAIN = frozenset(
    "am at and by date edition first for from in last modified of on online p.m pm posted published the updated".split()
)
"""Words of such a line that are written small."""

MOST = 10
"""Words of one, without its time."""

LONGEST = 160
"""Code points of one."""

ENDED = re.compile(r"[.!?…][\"”’')]*\s*\Z")


ABOVE = 4
"""Paragraphs from the top among which such a line may stand; or else it is the last."""

BREAK = "\n\n"


def stamped(plain: Sequence[TimeExpression], text: str) -> TimeExpression | None:
    """The day of such a line at the head or the end of a text, unless the text tells of a later time.

    `plain` are its time expressions, resolved without a day of publication. More than one such day tells nothing. The first
    line may be the title of what happened on its day, and counts only where no later time is named at all.
    """
    found = [time for line in _outer(text) for time in _of_line(plain, text, line)]
    if len({time.range for time in found}) != 1:
        return None
    stamp = found[0]
    opens = BREAK not in text[: stamp.span.start]
    others = [time.range for time in plain if time.range and not time.anchor and (opens or not time.planned)]
    return None if any(stamp.range and other.earliest > stamp.range.latest for other in others) else stamp


def _outer(text: str) -> list[Span]:
    """The first paragraphs and the last one."""
    spans: list[Span] = []
    start = 0
    while len(spans) < ABOVE and start < len(text):
        end = text.find(BREAK, start)
        spans.append(Span(start, end if end >= 0 else len(text)))
        start = spans[-1].end + len(BREAK)
    last = text.rfind(BREAK) + len(BREAK)
    return [*spans, Span(last, len(text))] if last >= start else spans


def _of_line(plain: Sequence[TimeExpression], text: str, line: Span) -> list[TimeExpression]:
    """The full days in a line that is such a one."""
    inside = [time for time in plain if line.holds(time.span)]
    return [time for time in inside if time.rule in timex.FULL and time.range] if is_stamp(text, line, inside) else []


def is_stamp(text: str, sentence: Span, times: Sequence[TimeExpression]) -> bool:
    """Whether a sentence with some times in it is such a line: a full date, names beside it, and no full stop."""
    if sentence.end - sentence.start > LONGEST or not any(time.rule in timex.FULL for time in times):
        return False
    if ENDED.search(sentence.of(text)[-8:]):
        return False
    words = [
        found[0]
        for found in WORD.finditer(text, sentence.start, sentence.end)
        if not any(time.span.meets(Span(*found.span())) for time in times)
    ]
    return len(words) <= MOST and all(word[0].isupper() or word.strip(".").lower() in PLAIN for word in words)
