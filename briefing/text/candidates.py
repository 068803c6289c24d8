"""Who may have said a quotation: the mentions around it, each with the features that speak for or against it.

A feature is a short string; the table of weights says what each is worth. Features describe where the mention stands (its
zone), which verb of saying it goes with and how, what stands between, and how it names whom it means.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from briefing.model import Paragraph, Span
from briefing.text.mentions import Form, Mention, mentions
from briefing.text.tables.sayings import ADDRESSING, PLAIN_SAYING
from briefing.text.tokens import Tokens, tokens

NEAR = 7
"""Mentions that are looked at in one zone."""


@dataclass(frozen=True)
class Scene:
    """A paragraph as tokens, with its mentions and the sentences it is made of."""

    paragraph: Paragraph
    tokens: Tokens
    mentions: tuple[Mention, ...]

    @classmethod
    def of(cls, masked: str, paragraph: Paragraph, common: Set[str] = frozenset()) -> Scene:
        """The scene of a paragraph of a text in which quoted characters are masked."""
        found = tokens(masked, paragraph.span)
        return cls(paragraph, found, tuple(mentions(found, common)))

    @cached_property
    def edges(self) -> list[int]:
        """The token at which each sentence begins, and the end."""
        starts = [bisect_left(self.tokens.starts, sentence.start) for sentence in self.paragraph.sentences]
        return [*starts, len(self.tokens)] if starts else [0, len(self.tokens)]

    @cached_property
    def relations(self) -> tuple[tuple[str, int], ...]:
        """For each mention how it goes with a verb of saying, and the token of that verb, or -1."""
        return tuple(_relation(self.tokens, mention) for mention in self.mentions)

    @cached_property
    def ends(self) -> dict[int, int]:
        """The mentions by the token at which they end."""
        return {mention.last: at for at, mention in enumerate(self.mentions)}

    def sentence(self, token: int) -> int:
        """Which sentence a token stands in."""
        return max(0, bisect_right(self.edges, token) - 1)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention in a scene that may be the speaker, with its features."""

    scene: int
    mention: int
    features: tuple[str, ...]


ASIDE = 24
"""Tokens of the longest aside between a subject and its verb."""


def _relation(tokens: Tokens, mention: Mention) -> tuple[str, int]:
    classes, words = tokens.classes, tokens.words
    before = mention.first - 1
    if before >= 0 and words[before] == "(":
        return "bracketed", -1
    while before >= 0 and classes[before] == "x":
        before -= 1
    if before >= 1 and words[before].lower() == "to" and words[before - 1].lower() == "according":
        return "according", before
    at = mention.last + 1
    while at < len(classes) and classes[at] == "x":
        at += 1
    if at < len(classes) and classes[at] == "v":
        return "subject", at
    if at + 1 < len(classes) and words[at].lower() == "as" and words[at + 1].lower() in ("saying", "telling", "writing"):
        return "subject", at + 1
    if before >= 0 and classes[before] == "v" and words[before].lower() not in ADDRESSING:
        return "inverted", before
    back = mention.first - 1
    while back >= 0 and classes[back] in "oxd#cr" and mention.first - back <= 5:
        back -= 1
    if back >= 0 and classes[back] == "v" and words[back].lower() not in ADDRESSING and words[back].lower() in PLAIN_SAYING:
        return "inverted far", back
    if at < len(classes) and classes[at] == ",":
        close = at
        for _ in range(3):
            close = classes.find(",", close + 1, at + ASIDE)
            if close < 0 or "." in classes[at:close]:
                break
            verb = close + 1
            while verb < len(classes) and classes[verb] == "x":
                verb += 1
            if classes[verb : verb + 1] == "v":
                return "aside", verb
    clause = at
    while clause < len(classes) and clause < at + 12 and classes[clause] not in ".;:q,":
        if classes[clause] == "v":
            return "far subject", clause
        clause += 1
    return "none", -1


def around(scenes: Sequence[Scene], index: int, quote: Span, fill: bool, shape: tuple[str, str] = ("", "")) -> Iterator[Candidate]:
    """The candidates for a quotation in the scene `index`. `fill` says whether it fills its paragraph."""
    scene = scenes[index]
    toks = scene.tokens
    low = bisect_left(toks.starts, quote.start)
    high = max(low, bisect_left(toks.starts, quote.end))
    s0, s1 = scene.sentence(low), scene.sentence(max(low, high - 1))
    start, end = scene.edges[s0], scene.edges[s1 + 1]
    zones: list[tuple[str, list[int]]] = [
        ("after", scene_range(scene, high, end)[:NEAR]),
        ("before", scene_range(scene, start, low)[::-1][:NEAR]),
        ("next", scene_range(scene, end, len(toks))[:NEAR]),
    ]
    if s0:
        zones.append(("sentence before", scene_range(scene, scene.edges[s0 - 1], start)[:NEAR]))
        if s0 > 1:
            zones.append(("sentences before", scene_range(scene, 0, scene.edges[s0 - 1])[::-1][:NEAR]))
    for zone, found in zones:
        for rank, at in enumerate(found):
            yield Candidate(index, at, tuple(_features(scene, at, zone, rank, low, high, quote, fill, shape)))
    if index and not s0:
        earlier = scenes[index - 1]
        last = earlier.edges[-2]
        for zone, found in (
            ("paragraph before", scene_range(earlier, last, len(earlier.tokens))[:NEAR]),
            ("far before", scene_range(earlier, 0, last)[:NEAR]),
        ):
            for rank, at in enumerate(found):
                yield Candidate(
                    index - 1, at, tuple(_features(earlier, at, zone, rank, len(earlier.tokens), len(earlier.tokens), quote, fill, shape))
                )


def scene_range(scene: Scene, low: int, high: int) -> list[int]:
    """The mentions between two tokens."""
    firsts = [m.first for m in scene.mentions]
    return list(range(bisect_left(firsts, low), bisect_left(firsts, high)))


def _bucket(count: int) -> str:
    return str(count) if count < 3 else "3+" if count < 7 else "7+" if count < 15 else "15+"


def _features(scene: Scene, at: int, zone: str, rank: int, low: int, high: int, quote: Span, fill: bool, shape: tuple[str, str]) -> Iterator[str]:
    toks, mention = scene.tokens, scene.mentions[at]
    relation, verb = scene.relations[at]
    classes = toks.classes
    near = zone in ("after", "before")
    yield f"{zone}"
    yield f"{zone}: {mention.form}"
    yield f"{zone}: {relation}"
    yield f"{zone}: rank {min(rank, 4)}"
    yield f"{zone}: {relation}, {mention.form}"
    begins, ends = shape
    yield f"{zone}: quote begins {begins}"
    yield f"{zone}: quote ends {ends}"
    if near:
        yield f"{zone}: {relation}, quote ends {ends}"
        yield f"{zone}: {relation}, quote begins {begins}"
    if verb >= 0:
        plain = toks.words[verb].lower() in PLAIN_SAYING
        yield f"{zone}: {relation}, {'plain' if plain else 'other'} verb"
        if near:
            gap = (min(verb, mention.first) - high) if zone == "after" else low - max(verb, mention.last) - 1
            yield f"{zone}: {relation} at {_bucket(max(0, gap))}"
            between = classes[high:min(verb, mention.first)] if zone == "after" else classes[max(verb, mention.last) + 1 : low]
            if "q" in between.strip("q") :
                yield f"{zone}: quote between"
            if zone == "before":
                follows = classes[verb + 1 : low]
                if ":" in follows: yield "before: verb, colon"
                if follows.strip("-").strip() in ("", ","): yield "before: verb right before"
                if toks.words[verb].lower().endswith("ing"): yield "before: ing"
    elif near:
        gap = mention.first - high if zone == "after" else low - mention.last - 1
        yield f"{zone}: at {_bucket(max(0, gap))}"
        if zone == "before" and classes[mention.last + 1 : mention.last + 2] == ":":
            yield "before: colon"
        if zone == "after" and classes[high:mention.first].strip("q") in ("-", ",", "") and mention.last + 1 >= len(classes) - 1:
            yield "after: signature"
    previous = classes[mention.first - 1 : mention.first] if mention.first else "^"
    yield f"{relation == 'none'}: after {previous if previous in 'nlvox^,.:q' else '?'}"
    if previous == "," and mention.first > 1 and mention.first - 2 in scene.ends:
        yield f"{zone}: apposed to a {scene.mentions[scene.ends[mention.first - 2]].form}"
    if relation in ("far subject", "aside") and ("subject", verb) in scene.relations[at + 1 : at + 6]:
        yield f"{zone}: {relation}, another nearer"
    if verb >= 0 and any(r == ("aside", verb) for r in scene.relations[max(0, at - 4) : at]):
        yield f"{zone}: inside the aside of its verb"
    if mention.form is Form.NAME and toks.words[mention.head].isupper() and len(toks.words[mention.head]) > 2:
        yield f"{zone}: capitals"
    if previous == "," and toks.words[mention.first - 1] == "(":
        yield "in brackets"
    last = toks.words[mention.last]
    if last.endswith(("’s", "'s", "s’", "s'")): yield f"{relation == 'none'}: possessive"
    following = classes[mention.last + 1 : mention.last + 2]
    if relation in ("none", "far subject"):
        yield f"{zone}: {relation}, before {following if following in 'noxw,.q:v' else '?'}"
    sentence = scene.edges[scene.sentence(mention.first)]
    lead = classes[sentence:mention.first].replace("x", "").replace("w", "").replace("-", "")
    if not lead: yield f"{zone}: opens its sentence"
    elif lead.endswith(",") and "v" not in lead: yield f"{zone}: after the lead-in"
    if fill: yield f"{zone}: paragraph of quotation"


def carried(text: str, quote: Span, previous: Span, paragraphs: int, fill: bool, closed: bool, told: int) -> tuple[str, ...]:
    """The features of going on with the speaker of the quotation before, which ends `paragraphs` above; `told` is where its
    attribution ends."""
    between = text[max(previous.end, min(told, quote.start)) : quote.start]
    words = len(between.split()) if paragraphs == 0 else -1
    features = [f"carried {min(paragraphs, 3)}"]
    if fill:
        features.append(f"carried {min(paragraphs, 3)}: paragraph of quotation")
    if paragraphs == 0:
        features.append(f"carried: over {_bucket(max(0, words - 1))} words")
        if not any(c.isalpha() for c in between):
            features.append("carried: nothing between")
    if not closed:
        features.append(f"carried {min(paragraphs, 3)}: left open")
    return tuple(features)


def shape(words: str) -> tuple[str, str]:
    """How a quotation begins and ends: with a capital or not, and with which stop."""
    words = words.strip("“”\"'’ ")
    return "high" if words[:1].isupper() else "low", words[-1:] if words[-1:] in ",.?!" else "open"
