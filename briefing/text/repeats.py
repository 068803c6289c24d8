"""Passages that a page holds twice, as those do that show an article for narrow and for wide screens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

REPEATED = "repeated passage"

LONG = 60
"""Code points of a paragraph that does not come twice by chance."""

TWICE = 2
"""Times that such a paragraph comes by mistake; what comes more often belongs to a list, a refrain or a form."""

RUN = 3
"""Paragraphs in a row that are a passage if one of them is long; rows of a table have the same few words often."""

TRIED = 4
"""Earlier places of a paragraph at which a passage is looked for, so that a page of one line takes no longer than another."""


def repeats(paragraphs: Sequence[str]) -> set[int]:
    """The indices of paragraphs that only say again, word for word, what stands above: the first copy always stays."""
    times = Counter(paragraphs)
    places: dict[str, list[int]] = {}
    found: set[int] = set()
    at = 0
    while at < len(paragraphs):
        words = paragraphs[at]
        above = places.setdefault(words, [])
        run = max((_same(paragraphs, place, at) for place in above), default=0)
        long = any(len(paragraph) >= LONG for paragraph in paragraphs[at : at + run])
        if long and (run >= RUN or (run == 1 and times[words] == TWICE)):
            found.update(range(at, at + run))
            at += run
            continue
        if len(above) < TRIED:
            above.append(at)
        at += 1
    return found


def _same(paragraphs: Sequence[str], above: int, at: int) -> int:
    """How many paragraphs from a place on are those from a place above it on."""
    run = 0
    while above + run < at and at + run < len(paragraphs) and paragraphs[above + run] == paragraphs[at + run]:
        run += 1
    return run
