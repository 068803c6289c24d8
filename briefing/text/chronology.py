"""Days that head the parts of a chronology, which state nothing of when the article was published."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.text.head import DEPTH, Head, metadata
from briefing.text.lines import ended

SHORT = 30
"""Code points of a line that is a day and nothing else."""

TOP = 8
"""Lines above the first of its days; lists of other articles stand further down."""

PARTS = 3
"""Days that make a chronology."""

APART = 4
"""Lines from one of its days to the next, at most; from the day of an article to the first comment there are more."""


def chapters(lines: Sequence[str]) -> frozenset[int]:
    """The indices of the lines near the top that head the parts of a chronology: days with a sentence or two below each."""
    found: list[int] = []
    run: list[int] = []
    days: set[object] = set()
    for index, line in enumerate(lines[:DEPTH]):
        if not _heads(lines, index, line):
            continue
        if not run and not found and index > TOP:
            break
        if run and index - run[-1] > APART:
            found += run if len(days) >= PARTS else ()
            run, days = [], set()
        run.append(index)
        days.add(line)
    return frozenset([*found, *(run if len(days) >= PARTS else ())])


def _heads(lines: Sequence[str], index: int, line: str) -> bool:
    """Whether a line is a day alone, right above a sentence."""
    # A time of day is that of a comment.
    if (
        len(line) > SHORT
        or ":" in line
        or not any(map(str.isdigit, line))
        or index + 1 == len(lines)
        or not ended(lines[index + 1])
    ):
        return False
    stated = metadata(line)
    return bool(stated and stated.head is Head.DATE and stated.day and not stated.name and not stated.updated)
