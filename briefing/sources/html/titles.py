"""The title of the article: a vote of the headings and of what the page states.

A heading is what the reader sees, so it wins where any statement shares words with it; a heading that shares none is the
name of the site or of another story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.sources.html.letters import letters
from briefing.sources.html.statements import Statements, text_of

PARTING = re.compile(r"\s+[|–—·•»«:-]{1,2}\s+|\s*[|]\s*")
"""What stands between a title and the name of its site."""

WORD = re.compile(r"\w+")

KIN = 0.4
"""Share of common words from which two wordings are of one title."""

LONGEST = 300


def title(found: Statements, outlet: str) -> str:
    """The title, or an empty string where the page has none."""
    names = {_key(name) for name in (outlet, found.first("og:site_name"), found.first("application-name"))} - {""}
    wordings = [_bare(words, names) for words in _stated(found)]
    wordings = [words for words in wordings if words and _key(words) not in names]
    headings = [words for _, words in found.headings if 0 < len(words) <= LONGEST and _key(words) not in names]
    seen = max(headings, key=lambda words: _kinship(words, wordings), default="")
    if seen and (not wordings or _kinship(seen, wordings) >= KIN or _alone(seen, headings, wordings)):
        return seen
    return _elected(wordings) or seen


def _alone(seen: str, headings: list[str], wordings: list[str]) -> bool:
    """Whether the page has one heading, and no two statements that agree against it."""
    keys = [_key(words) for words in wordings]
    return len(headings) == 1 and _kinship(seen, wordings) > 0 and len(keys) == len(set(keys))


def _stated(found: Statements) -> Iterator[str]:
    """The title in the words of each place where a page states it, the most careful first."""
    yield from (text_of(thing.get("headline")) for thing in found.articles)
    yield found.first("og:title")
    yield found.first("twitter:title")
    yield found.first("dc.title", "sailthru.title", "parsely-title", "title")
    yield found.title


def _bare(words: str, names: set[str]) -> str:
    """A stated title without the name of the site before or after it."""
    parts = PARTING.split(words)
    if len(parts) > 1:
        ends = [found.span() for found in PARTING.finditer(words)]
        if _is_name(parts[-1], names):
            return words[: ends[-1][0]]
        if _is_name(parts[0], names):
            return words[ends[0][1] :]
        if "|" in words[slice(*ends[-1])] and len(parts[-1]) < len(words) / 2:
            return words[: ends[-1][0]]
    return words


def _is_name(part: str, names: set[str]) -> bool:
    key = _key(part)
    return bool(key) and any(key == name or name.startswith(key) or key.startswith(name) for name in names)


def _elected(wordings: list[str]) -> str:
    """The wording that most statements share, or else begin with; of several the first."""
    keys = [_key(words) for words in wordings]
    votes = [sum(other == key or 0.5 * other.startswith(key) for other in keys) for key in keys]
    return wordings[votes.index(max(votes))] if votes else ""


def _kinship(words: str, wordings: list[str]) -> float:
    """The highest share of words that a heading has in common with one of the statements."""
    own = set(WORD.findall(words.casefold()))
    shares = (_overlap(own, set(WORD.findall(other.casefold()))) for other in wordings)
    return max(shares, default=0.0)


def _overlap(one: set[str], other: set[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))


def _key(words: str) -> str:
    return letters(words).casefold()
