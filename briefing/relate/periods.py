"""Two times that are the ends of one: from 1980 to 1985, between March and May."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from briefing.model import DateRange, Precision, Span, TimeExpression
from briefing.text.timex import RANGE_END

OPENS = re.compile(r"\b(?P<word>[Ff]rom|[Bb]etween)\s\Z")
LINKS = {"from": frozenset({"to", "till", "until", "through"}), "between": frozenset({"and"})}
"""What stands between the ends, by the word in front of them."""

REACH = 10
"""Code points before a time in which such a word stands."""

ENDS = frozenset({Precision.YEAR, Precision.MONTH, Precision.DAY})

LASTS = re.compile(r"\b(?:[Uu]ntil|[Tt]ill)\s(?:(?:at least|early|late|the end of)\s)?\Z")
NOT_BEFORE = re.compile(r"\b(?:not|never|no|only|nothing|nobody|\w{2,8}n[’']t)\b[^.;\n]{0,80}\Z", re.IGNORECASE)
"""Words with which "until" tells when something begins: "did not sail until May"."""


def lasts_to(text: str, time: TimeExpression) -> bool:
    """Whether a time tells how long something went on that began before it, as in "cancelled all trains until Tuesday"."""
    until = LASTS.search(text, max(0, time.span.start - 2 * REACH), time.span.start)
    if until is None or time.planned:
        return False
    return NOT_BEFORE.search(text, max(0, until.start() - 80), until.start()) is None


def joined(text: str, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """The times of one sentence, in order, with the two ends of a period as one time."""
    return list(_joined(text, times))


def _joined(text: str, times: Sequence[TimeExpression]) -> Iterator[TimeExpression]:
    done: TimeExpression | None = None
    for time, following in zip_longest(times, times[1:]):
        if time is not done:
            whole = _period(text, time, following) if following else None
            done = following if whole else None
            yield whole or time


def _period(text: str, first: TimeExpression, last: TimeExpression) -> TimeExpression | None:
    """The whole period, if these are its ends."""
    opens = OPENS.search(text, max(0, first.span.start - REACH), first.span.start)
    link = text[first.span.end : last.span.start].strip() if last.span.start - first.span.end <= REACH else ""
    a, b = first.range, last.range
    tied = last.rule == RANGE_END or (opens and link in LINKS[opens["word"].lower()])
    if not (tied and a and b) or a.precision is not b.precision or a.precision not in ENDS or a.latest >= b.earliest:
        return None
    whole = DateRange(a.earliest, b.latest, Precision.RANGE)
    return replace(first, span=Span(first.span.start, last.span.end), range=whole, anchor=first.anchor or last.anchor)
