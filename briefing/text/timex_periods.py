"""Stretches of time that are told by their length and their last day: the three months to June 30."""

from __future__ import annotations

import re

from briefing.model import DateRange, Precision
from briefing.text.timex_context import count_of
from briefing.text.timex_patterns import NUMBER
from briefing.text.timex_ranges import moved

LENGTH = re.compile(
    rf"\b(?i:the|its|their|his|her|a|this)\s(?:(?:first|last|latest|past|full|financial|fiscal|trading)\s)?"
    rf"(?:{NUMBER}[\s-])?(?P<unit>week|month|quarter|half(?:[\s-]year)?|year)s?(?:\speriod)?,?"
    r"\s(?:to|through|ended|ending|that\sended)\s(?:on\s)?(?:the\s)?\Z"
)
REACH = 64
"""Code points that the words of a length have at most."""
MOST = {"week": 53, "month": 24, "quarter": 8, "half": 2, "year": 5}
"""How many of a unit a report is of at most; of more, a verb has ended: the siege of 900 days ended on 27 January."""


def ending_on(text: str, start: int, last: DateRange) -> DateRange | None:
    """The days of a stretch of time whose length stands before `start` and whose end is `last`; None if there is none."""
    found = LENGTH.search(text, max(0, start - REACH), start)
    if found is None:
        return None
    unit, count = found["unit"][:4] if found["unit"].startswith("half") else found["unit"], count_of(found)
    if not 0 < count <= MOST[unit]:
        return None
    step, by = ("month", 6 * count) if unit == "half" else (unit, count)
    behind = moved(last.latest, "day", 1)
    first = moved(behind, step, -by) if behind else None
    return DateRange(first, last.latest, Precision.RANGE) if first and first <= last.latest else None
