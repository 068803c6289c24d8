"""Two articles side by side."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.cli.lines import Line, Strong, line
from briefing.cli.render.articles import place_words
from briefing.model import Article, Pair


def pair(a: Article, b: Article, both: Pair) -> Iterator[Line]:
    """The two sentences, each under its file, and what differs."""
    yield line(place_words(a), ": ", both.a.of(a.text))
    yield line(place_words(b), ": ", both.b.of(b.text))
    for kind, in_a, in_b in both.differences:
        yield line(Strong(f"{kind.value}: "), f"“{in_a.of(a.text)}” ≠ “{in_b.of(b.text)}”", indent=2)
