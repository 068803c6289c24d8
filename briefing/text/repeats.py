"""Passages that a page holds twice, as those do that show an article for narrow and for wide screens."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefing.text.lines import ended

REPEATED = "repeated passage"

LONG = 60
"""Code points of a paragraph that does not come twice by chance."""

RUN = 3
"""Paragraphs in a row that are a passage if one of them is long; rows of a table have the same few words often."""

ENDED = 0.5
"""The share of them that end as sentences do; the lines of a song do not."""

TWICE = 2
"""Times that a single paragraph comes by mistake; what comes more often belongs to a list, a refrain or a form."""

TRIED = 4
"""Earlier places of a paragraph at which a passage is looked for, so that a page of one line takes no longer than another."""

MARKS = ("“", '"', "«", "„", "‘")
"""What speech begins with, which may be given again as an answer was."""

SHOWN = re.compile(r"[“„\"«‘][^“”„\"«»\n]{40,600}[”“\"»’][.,]?")
"""A paragraph that is a quotation from its first character to its last."""

SHOWN_WORDS = 8
MOST_SHOWN = 20
"""Such paragraphs that are looked for; a text with more is made of them."""

LONGEST = 5_000
"""Code points of a paragraph that is looked through."""

NO_MARKS = str.maketrans("", "", '“”„"«»‘')


def repeats(paragraphs: Sequence[str]) -> set[int]:
    """The indices of paragraphs that only say again, word for word, what stands above: the first copy always stays."""
    times = Counter(paragraphs)
    places: dict[str, list[int]] = {}
    found: set[int] = set()
    at = 0
    while at < len(paragraphs):
        words = paragraphs[at]
        above = places.setdefault(words, [])
        run, place = max(((_same(paragraphs, place, at), place) for place in above), default=(0, 0))
        alone = run == 1 and times[words] == TWICE and not (place and paragraphs[place - 1] == paragraphs[at - 1])
        if _is_passage(paragraphs[at : at + run]) or (alone and _is_teaser(words)):
            found.update(range(at, at + run))
            at += run
            continue
        if len(above) < TRIED:
            above.append(at)
        at += 1
    return found


def copied(paragraphs: Sequence[str]) -> set[int]:
    """The indices of paragraphs that are one quotation, set apart for display, which a longer one holds as well.

    The first paragraph, and one that a colon leads to, is no copy; nor is a saying of a few words.
    """
    alone = [index for index in range(1, len(paragraphs)) if _is_shown(paragraphs[index], paragraphs[index - 1])]
    if not alone:
        return set()
    whole = _bare("\n".join(words for words in paragraphs if len(words) <= LONGEST))
    times = Counter(map(_bare, (words for words in paragraphs if len(words) <= LONGEST)))
    return {index for index in alone[:MOST_SHOWN] if whole.count(own := _bare(paragraphs[index])) > times[own]}


def _is_shown(words: str, above: str) -> bool:
    """Whether a paragraph is one quotation of some length, and nothing leads to it."""
    quotation = SHOWN.fullmatch(words)
    return bool(quotation and len(words.split()) >= SHOWN_WORDS and not above.endswith(":"))


def _bare(words: str) -> str:
    """Words without quotation marks, and without the sign that ends them, which an attribution turns into a comma."""
    return words.translate(NO_MARKS).strip().rstrip(".,…")


def _is_passage(run: Sequence[str]) -> bool:
    """Whether paragraphs that come again in a row are part of an article: as long as some, and mostly sentences."""
    long = any(len(words) >= LONG for words in run)
    return len(run) >= RUN and long and sum(map(ended, run)) >= ENDED * len(run)


def _is_teaser(words: str) -> bool:
    """Whether a paragraph that comes again by itself is a long sentence, and nobody's speech."""
    return len(words) >= LONG and ended(words) and not words.startswith(MARKS)


def _same(paragraphs: Sequence[str], above: int, at: int) -> int:
    """How many paragraphs from a place on are those from a place above it on."""
    run = 0
    while above + run < at and at + run < len(paragraphs) and paragraphs[above + run] == paragraphs[at + run]:
        run += 1
    return run
