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

ENDED = re.compile(r"[.!?…][\"”’')]*\s*\Z")


def is_stamp(text: str, sentence: Span, times: Sequence[TimeExpression]) -> bool:
    """Whether a sentence with some times in it is such a line: a full date, names beside it, and no full stop."""
    if not any(time.rule in timex.FULL for time in times) or ENDED.search(sentence.of(text)[-8:]):
        return False
    words = [
        found[0]
        for found in WORD.finditer(text, sentence.start, sentence.end)
        if not any(time.span.meets(Span(*found.span())) for time in times)
    ]
    return len(words) <= MOST and all(word[0].isupper() or word.strip(".").lower() in PLAIN for word in words)
