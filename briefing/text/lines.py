"""The lines of a text, and which of them are one paragraph that was wrapped by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from briefing.model import Span

LINE = re.compile(r"[^\n]+")

WRAPPED = (40, 100)
"""Lengths, in code points, of a line that was broken to fit a page."""

WORDS = re.compile(r"\w+")
DIGITS = re.compile(r"\d")

STOPS = ".!?…:;"
CLOSERS = "\"'”’»)]"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds more than white space; `gap` says that a blank line, or nothing, stands before it."""

    span: Span
    gap: bool


def lines(text: str) -> tuple[Line, ...]:
    """The lines of a text in order, without the white space around them."""
    found: list[Line] = []
    end = -2
    for match in LINE.finditer(text):
        words = match[0].strip()
        if not words:
            continue
        start = match.start() + match[0].index(words)
        span = Span(start, start + len(words))
        found.append(Line(span, text.count("\n", max(0, end), span.start) != 1 or end < 0))
        end = span.end
    return tuple(found)


def ended(words: str) -> bool:
    """Whether a line ends as a sentence does."""
    return words.rstrip(CLOSERS + " ").endswith(tuple(STOPS)) or words.endswith(tuple(STOPS))


def fold(words: str) -> str:
    """The words of a line without case, punctuation and spacing, to tell repetition."""
    return " ".join(WORDS.findall(words.casefold()))


def line_digest(words: str) -> int:
    """A number below 2**63 that lines share which differ in case, marks and digits alone, the same in every process."""
    folded = DIGITS.sub("0", fold(words)).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(folded, digest_size=8).digest(), "big") >> 1


def paragraphs(text: str, kept: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """The lines in runs that are one paragraph each: a hand-wrapped block is one, any other line stands for itself."""
    block: list[Line] = []
    for line in kept:
        if block and line.gap:
            yield from _block(text, block)
            block = []
        block.append(line)
    if block:
        yield from _block(text, block)


def _block(text: str, block: list[Line]) -> Iterator[tuple[Line, ...]]:
    if not _wrapped(text, block):
        yield from ((line,) for line in block)
        return
    run: list[Line] = []
    longest = max(len(line.span) for line in block)
    for line in block:
        run.append(line)
        short = len(line.span) < longest * 0.6
        if short and ended(line.span.of(text)):
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def _wrapped(text: str, block: list[Line]) -> bool:
    """Whether the lines of a block run on: they are of a page's width, few end as sentences do, none comes twice."""
    inner = block[:-1]
    if len(inner) < 2 and not (inner and block[-1].span.of(text)[:1].islower()):
        return False
    if len({line.span.of(text) for line in block}) < len(block) or any(
        not WRAPPED[0] <= len(line.span) <= WRAPPED[1] for line in inner
    ):
        return False
    return sum(ended(line.span.of(text)) for line in inner) <= len(inner) * 0.4
