"""Noun phrases that can be a speaker, found around a verb of saying."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.model import Span
from briefing.text.names import DETERMINERS, PARTICLES, PREPOSITIONS, WEAK, bare
from briefing.text.tables.roles import BODIES, DESCRIBED
from briefing.text.tables.sayings import ACCORDING, SAYING

TOKEN = re.compile(r"[^\s\x01]+")
LONGEST = 16
"""Words of a noun phrase."""

PRONOUN = frozenset({"he", "she", "they", "i", "we", "it"})
ENDS = (".", ":", ";", "!", "?", ",")
"""What ends a clause."""

LINKS = PARTICLES | {"of", "for", "&", "at", "to"}
"""Words that hold a noun phrase together from the inside."""

SKIPPED = frozenset(
    """
    also then later previously has had have would will did once again further now only simply first just earlier both
    himself herself already added repeatedly reportedly quoted as is was were are been being on monday tuesday
    wednesday thursday friday saturday sunday
    """.split()
)
"""Words that may stand between a subject and its verb."""

CAPITAL = r"[A-ZÀ-Þ][\w’'.&-]*"
DETERMINER = r"(?:the|a|an|his|her|one|another|its|their)"
BREAKING = PREPOSITIONS | DETERMINERS | {"and", "as", "that", "when", "which", "who", "whose"}
WITHIN = rf"(?!(?:{'|'.join(sorted(BREAKING))})\b)[a-z][\w’'-]*"
"""A word in lower case that may stand before a noun without ending its phrase."""

PHRASE = re.compile(
    rf"(?:{DETERMINER}\s+)?(?:{WITHIN}\s+){{0,5}}?(?:(?:at|for|of|to)\s+(?:the\s+)?)?{CAPITAL}"
    rf"(?:\s+(?:(?:{'|'.join(sorted(PARTICLES))}|of|for|the)\s+){{0,2}}{CAPITAL}){{0,7}}"
    rf"|{DETERMINER}(?:\s+{WITHIN}){{1,4}}|he\b|she\b|they\b",
)

NEXT_PHRASE = re.compile(r"\s?(?:the|a|an)\s")

PLAIN = re.compile(WITHIN)

POSSESSED = re.compile(r"(?:\s+[a-z][\w-]*){1,4}")
"""What belongs to the name before it."""

APPOSED = re.compile(rf",\s+(?P<name>{CAPITAL}(?:\s+{CAPITAL}){{1,3}})(?=[,.;]|\s*$)")
"""A name that follows an office, as in `said the prime minister, Ada Lunde.`"""


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
    if found and NEXT_PHRASE.match(masked, found.end(), within.end):
        # "Told the agency a representative of": who is told stands before who speaks.
        start = found.end() + 1 - found[0].endswith(" ")
        found = PHRASE.match(masked, start, within.end)
    if not found:
        return None
    end = start + len(found[0].rstrip(" ,.;:"))
    if found[0].endswith(("’s", "'s", "s’", "s'")):
        noun = POSSESSED.match(masked, end, within.end)
        end = noun.end() if noun else end
    if masked[start:end].rpartition(" ")[2].islower():
        name = APPOSED.match(masked, end, within.end)
        if name and _is_name(name["name"].split()):
            return Span(name.start("name"), name.start("name") + len(name["name"].rstrip(".")))
    return _checked(masked, Span(start, end))


def subject_before(masked: str, within: Span) -> Span | None:
    """The noun phrase that a stretch ends with, but for adverbs, as in `the minister also` before "said".

    An aside between commas is stepped over: `Cable, who replaced Farron,` gives Cable.
    """
    tokens = list(TOKEN.finditer(masked, max(within.start, within.end - 400), within.end))[-3 * LONGEST :]
    tokens = _without_adverbs(tokens)
    if tokens and tokens[-1][0].endswith((",", ")", "—", "–")):
        tokens = _before_aside(tokens)
    if not tokens or tokens[-1][0].endswith(ENDS[:-1]):
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
            aside = tokens[index + 1 :]
            return aside if _is_name([token[0] for token in aside]) else _clean_end(tokens[: index + 1])
    return []


def _is_name(aside: list[str]) -> bool:
    """Whether an aside is the name of whoever stands before it by office: the chairwoman, Ada Lunde, said."""
    words = [bare(word) for word in aside]
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
            start = _described_from(tokens, start)
            break
        start -= 1
    if start > 0 and tokens[start - 1][0].lower() in PREPOSITIONS:
        # "A man in Oslo", "was quoted by Reuters": the subject stands before the preposition.
        rest = _without_adverbs(tokens[: start - 1])
        return _phrase(masked, rest) if rest and not rest[-1][0].endswith(ENDS) else None
    while start < len(tokens) and _weak(tokens[start][0]):
        start += 1
    if start == len(tokens):
        return None
    end = tokens[-1].start() + len(tokens[-1][0].rstrip(",.;:"))
    return _checked(masked, Span(tokens[start].start(), end))


def _described_from(tokens: list[re.Match[str]], start: int) -> int:
    """Where a description before a name begins, as in `its press secretary Ada Lunde`: at a determiner close by."""
    for index in range(start - 1, max(-1, start - 4), -1):
        word = tokens[index][0]
        if word.lower() in DETERMINERS:
            return index
        if not PLAIN.fullmatch(word) or word in SAYING:
            break
    return start


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
