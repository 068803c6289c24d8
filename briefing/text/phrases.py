"""Noun phrases that can be a speaker, found around a verb of saying."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.model import Span
from briefing.text.names import WEAK, bare
from briefing.text.tables.roles import BODIES, DESCRIBED
from briefing.text.tables.sayings import ACCORDING

TOKEN = re.compile(r"[^\s\x01]+")
LONGEST = 16
"""Words of a noun phrase."""

PRONOUN = frozenset({"he", "she", "they", "i", "we", "it"})
DETERMINERS = frozenset({"the", "a", "an", "his", "her", "their", "its", "one", "another", "some", "this", "that"})
LINKS = frozenset({"of", "for", "de", "van", "von", "al", "bin", "&", "at", "to"})
"""Words that hold a noun phrase together from the inside."""

SKIPPED = frozenset(
    """
    also then later previously has had have would will did once again further now only simply first just earlier both
    himself herself already added repeatedly reportedly quoted as is was were are been being on monday tuesday wednesday thursday
    friday saturday sunday
    """.split()
)
"""Words that may stand between a subject and its verb."""

PHRASE = re.compile(
    r"(?:(?:the|a|an|his|her|one|another|its|their)\s+)?(?:[a-z][\w’'-]*\s+){0,5}?[A-ZÀ-Þ][\w’'.&-]*"
    r"(?:\s+(?:(?:of|for|de|van|von|al|bin|the)\s+){0,2}[A-ZÀ-Þ][\w’'.&-]*){0,7}"
    r"|(?:the|a|an|his|her|one|another|its|their)\s+(?:[a-z][\w’'-]*\s*){1,4}|he\b|she\b|they\b",
)


@dataclass(frozen=True, slots=True)
class According:
    """A phrase such as "according to" and the noun phrase after it."""

    cue: Span
    phrase: Span


def according(masked: str, within: Span) -> According | None:
    """The first "according to X" in a stretch, unless X is a pronoun."""
    low = masked[within.start : within.end].lower()
    for words in ACCORDING:
        at = low.find(words)
        if at >= 0:
            cue = Span(within.start + at, within.start + at + len(words))
            phrase = subject_after(masked, Span(cue.end, within.end))
            if phrase and phrase.of(masked).lower() not in PRONOUN | {"him", "them"}:
                return According(cue, phrase)
    return None


def subject_after(masked: str, within: Span) -> Span | None:
    """The noun phrase that a stretch begins with, as in `said the minister`."""
    start = within.start
    while start < within.end and masked[start] in " ,":
        start += 1
    found = PHRASE.match(masked, start, within.end)
    if not found:
        return None
    return _checked(masked, Span(start, start + len(found[0].rstrip(" ,.;:"))))


def subject_before(masked: str, within: Span) -> Span | None:
    """The noun phrase that a stretch ends with, but for adverbs, as in `the minister also` before "said".

    An aside between commas is stepped over: `Cable, who replaced Farron,` gives Cable.
    """
    tokens = list(TOKEN.finditer(masked, max(within.start, within.end - 400), within.end))[-3 * LONGEST :]
    tokens = _without_adverbs(tokens)
    if tokens and tokens[-1][0].endswith((",", ")", "—", "–")):
        tokens = _before_aside(tokens)
    if not tokens or tokens[-1][0].endswith((".", ":", ";", "!", "?")):
        return None
    last = bare(tokens[-1][0])
    if last.lower() in PRONOUN | {"who"}:
        span = Span(*tokens[-1].span())
        return span if last.lower() != "who" else None
    return _phrase(masked, tokens)


def _without_adverbs(tokens: list[re.Match[str]]) -> list[re.Match[str]]:
    while tokens:
        word = bare(tokens[-1][0]).lower()
        if word not in SKIPPED and not (word.endswith("ly") and len(word) > 4 and tokens[-1][0][:1].islower()):
            break
        tokens = tokens[:-1]
    return tokens


def _before_aside(tokens: list[re.Match[str]]) -> list[re.Match[str]]:
    """The tokens up to the comma or dash that opened the aside that they end with."""
    for index in range(len(tokens) - 2, -1, -1):
        if tokens[index][0].endswith((",", "—", "–")) or tokens[index + 1][0].startswith("("):
            return tokens[index + 1 :] if _is_name(tokens[index + 1 :]) else _clean_end(tokens[: index + 1])
    return []


def _is_name(tokens: list[re.Match[str]]) -> bool:
    """Whether an aside is the name of whoever stands before it by office: the chairwoman, Ada Lunde, said."""
    words = [bare(token[0]) for token in tokens]
    capitals = 2 <= len(words) <= 4 and all(word[:1].isupper() for word in words)
    return capitals and (DESCRIBED | BODIES | WEAK).isdisjoint(word.lower() for word in words)


def _clean_end(tokens: list[re.Match[str]]) -> list[re.Match[str]]:
    return [t for t in tokens if t[0] not in ("—", "–", "-")]


def _phrase(masked: str, tokens: list[re.Match[str]]) -> Span | None:
    """The noun phrase at the end of the tokens: back over capitalised words and links to a determiner."""
    start = len(tokens)
    while start > 0 and len(tokens) - start < LONGEST:
        word = tokens[start - 1][0]
        inner = start < len(tokens)
        if inner and word.endswith((",", ".", ";", ":", "!", "?", "—", "–")) and len(bare(word)) > 2:
            break
        low = bare(word).lower()
        if low in DETERMINERS:
            start -= 1
            if start and tokens[start - 1][0] in LINKS:
                continue
            break
        if not (
            word[:1].isupper() or low in LINKS or low in DESCRIBED or low in BODIES or not inner or _adjective(low)
        ):
            break
        start -= 1
    while start < len(tokens) and _weak(tokens[start][0]):
        start += 1
    if start == len(tokens):
        return None
    end = tokens[-1].start() + len(tokens[-1][0].rstrip(",.;:"))
    return _checked(masked, Span(tokens[start].start(), end))


def _adjective(word: str) -> bool:
    """Whether a word may stand inside a noun phrase before its noun; hyphenated and -an, -al, -or words mostly do."""
    return word in ("senior", "former", "top", "deputy", "white") or "-" in word


def _weak(word: str) -> bool:
    low = bare(word).lower()
    return (low in WEAK and low not in DETERMINERS) or low in LINKS


def _checked(masked: str, span: Span) -> Span | None:
    """The span, if a speaker can be called so: it has a capitalised word, a known office or body, or is a pronoun."""
    words = [bare(word) for word in span.of(masked).split()]
    lows = [word.lower() for word in words]
    if not words or (len(words) == 1 and lows[0] in WEAK - PRONOUN):
        return None
    named = any(word[:1].isupper() and low not in WEAK for word, low in zip(words, lows, strict=True))
    described = not (DESCRIBED | BODIES).isdisjoint(lows)
    return span if named or described or lows[0] in PRONOUN else None
