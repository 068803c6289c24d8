"""Who may have said a quotation: the mentions around it, zone by zone, each with the features that speak for or against it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.model import Span
from briefing.text.evidence import Setting, Zone, features, reports
from briefing.text.relations import UNABLE
from briefing.text.scenes import Scene

NEAR = 7
"""Mentions that are looked at in one zone."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention in a scene that may be the speaker, with its features."""

    scene: int
    mention: int
    zone: Zone
    features: tuple[str, ...]


def around(scenes: Sequence[Scene], index: int, quote: Span, words: str, *, fills: bool) -> Iterator[Candidate]:
    """The candidates for a quotation of these words in the scene `index`. `fills` says whether it fills its paragraph."""
    scene = scenes[index]
    low = bisect_left(scene.tokens.starts, quote.start)
    high = max(low, bisect_left(scene.tokens.starts, quote.end))
    setting = Setting.of(words, low, high, fills=fills)
    for zone, found in _zones(scene, low, high):
        yield from _of_zone(index, scene, zone, found, setting)
    if index and not scene.sentence(low):
        earlier = scenes[index - 1]
        end = len(earlier.tokens)
        setting = Setting.of(words, end, end, fills=fills)
        for zone, found in _zones_before(earlier):
            yield from _of_zone(index - 1, earlier, zone, found, setting)


def _zones(scene: Scene, low: int, high: int) -> Iterator[tuple[Zone, Sequence[int]]]:
    """The mentions of a paragraph by where they stand to the tokens `low` to `high` of a quotation, nearest first."""
    first, last = scene.sentence(low), scene.sentence(max(low, high - 1))
    start, end = scene.edges[first], scene.edges[last + 1]
    yield Zone.AFTER, scene.between(high, end)[:NEAR]
    yield Zone.BEFORE, scene.between(start, low)[::-1][:NEAR]
    yield Zone.NEXT, scene.between(end, len(scene.tokens))[:NEAR]
    if first:
        before = scene.edges[first - 1]
        yield Zone.SENTENCE_BEFORE, scene.between(before, start)[:NEAR]
        yield Zone.SENTENCES_BEFORE, scene.between(0, before)[::-1][:NEAR]


def _zones_before(scene: Scene) -> Iterator[tuple[Zone, Sequence[int]]]:
    """The mentions of the paragraph before: those of its last sentence, then the others."""
    last, end = scene.edges[-2], len(scene.tokens)
    yield Zone.PARAGRAPH_BEFORE, scene.between(last, end)[:NEAR]
    yield Zone.FAR_BEFORE, scene.between(0, last)[:NEAR]


def _of_zone(index: int, scene: Scene, zone: Zone, found: Sequence[int], setting: Setting) -> Iterator[Candidate]:
    for rank, at in enumerate(found):
        reporter = zone is Zone.BEFORE and reports(scene, at, setting)
        if scene.links[at].relation not in UNABLE and not reporter:
            yield Candidate(index, at, zone, tuple(features(scene, at, zone, rank, setting)))
