"""Which line of a text is its title, where nothing outside the text says it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefing.text.head import is_title
from briefing.text.looks import Look
from briefing.text.tables.lexicon import NO_NAMES

REACH = 60
"""Lines from the top in which a title is looked for."""

SHORT_TEXT = 12
"""Lines from the top in which it is looked for in a text that has no prose."""

BELOW_PROSE = 2
"""How far below the first prose it may stand, which may be a notice of the page."""

ENOUGH = 0.5
"""The score of a title; the first line of a file needs no more than to look like one."""

DATED_HEADLINE = 7
"""Words of a line with a date in it that is a headline."""

SENTENCE_WORDS = 6

SECOND_SENTENCE = re.compile(r"[a-z]{3}[.!?] [A-Z“]")
TWO_SENTENCES = 15
"""Words of a line with a second sentence in it that is therefore no headline."""

TERSE = 2
"""Words of a headline that only the article right below it tells from the name of a section."""


def title_index(lines: Sequence[str], looks: Sequence[Look]) -> int | None:
    """The index of the title, or None where no line is surely one: inventing a title is an error.

    A title looks like a headline, stands above the prose or among its first lines, and shares words with it.
    """
    first = next((index for index, look in enumerate(looks) if look.prose), None)
    stop = min(SHORT_TEXT if first is None else first + 1 + BELOW_PROSE, REACH, len(lines) - 1)
    shared = Counter(word for look in looks if look.words > 7 for word in look.content)
    times = Counter(look.folded for look in looks)
    best: tuple[float, int | None] = (ENOUGH, None)
    for index in range(stop):
        if _speaks(lines[index], looks[index]):
            # What a plain sentence stands above is inside the article.
            stop = index
            break
    for index in range(stop):
        if is_title(lines[index]) and not _runs_on(lines[index], looks[index]):
            score = _score(looks[index], index, shared, times)
            if score > best[0] or (score == ENOUGH and not index):
                best = score, index
    return 0 if best[1] is None and stop > 0 and _terse(lines[0], looks) else best[1]


def _terse(line: str, looks: Sequence[Look]) -> bool:
    """Whether a first line of one or two words is a headline: it stands right above prose, which takes up all its words."""
    look, below = looks[0], looks[1]
    known = look.groups or not NO_NAMES.isdisjoint(look.folded.split())
    if known or look.words > TERSE or not below.prose or not line[0].isupper() or not line[-1].isalnum():
        return False
    return bool(look.content) and look.content <= below.content


def _runs_on(line: str, look: Look) -> bool:
    """Whether a line is long, written like a sentence, and holds the beginning of a second one."""
    plain = "case capitals" not in look.features and "case mixed" not in look.features
    return plain and look.words > TWO_SENTENCES and bool(SECOND_SENTENCE.search(line))


def _speaks(line: str, look: Look) -> bool:
    """Whether a line is a plain sentence, with no words of the page."""
    return look.words >= SENTENCE_WORDS and not look.groups and line.endswith((".", ".”", '."'))


def _score(look: Look, index: int, shared: Counter[str], times: Counter[str]) -> float:
    own = look.words > 7
    score = sum(shared[word] - own >= 2 for word in look.content) / (len(look.content) or 1)
    score += 0.03 * min(look.words, 12) - 0.05 * min(index, 12) + (0.0 if index else 0.5)
    score += 0.5 * (times[look.folded] > 1) + 0.2 * ("case capitals" in look.features)
    # A headline may name a day; a line that holds little else is the date of the page.
    dated = "date" in look.features and look.words < DATED_HEADLINE
    return score - 0.4 * ("separators" in look.features) - 0.3 * look.furniture - 0.5 * dated
