"""Where quotations stand: the words between paired marks, and the pull quotes that the layout gives away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.model import Paragraph, QuoteKind, Role, Span

PAIRS = {"“": "”", "«": "»", "„": "“”", "‘": "’", '"': '"', "'": "'"}
"""An opening mark and what may close it."""

SINGLE = frozenset("‘'")
MARK = re.compile("[“”«»„‘’\"']")
WORD = re.compile(r"\w+(?:[’'-]\w+)*")

FRAGMENT_WORDS = 4
"""Fewer words than this, or a start in lower case, make a quotation part of somebody else's sentence."""

LONGEST_SINGLE = 400
"""Code points between single marks; beyond that the mark was an apostrophe."""

SINGLE_ENDS = {
    mark: (re.compile(rf"{mark}(?<=[,.!?…]{mark})(?![^\W_])"), re.compile(rf"{mark}(?<!s{mark})(?![^\W_])"))
    for mark in "’'"
}
"""Where a single mark closes: after punctuation, else where it stands neither inside a word nor after a plural."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A quotation without its marks; `closed` is False where its closing mark is missing."""

    span: Span
    kind: QuoteKind
    closed: bool = True


def find(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Stretch, ...]:
    """The quotations of an article in order; those nested in another are part of it."""
    found: list[Stretch] = []
    for paragraph in paragraphs:
        if paragraph.role is Role.PULLQUOTE:
            found.append(Stretch(paragraph.span, QuoteKind.PULL))
        elif paragraph.role not in (Role.TITLE, Role.ATTRIBUTION):
            found.extend(_in_paragraph(text, paragraph))
    return tuple(found)


def _in_paragraph(text: str, paragraph: Paragraph) -> Iterator[Stretch]:
    """The quotations of one paragraph, by its marks from left to right."""
    opened: int | None = None
    mark = ""
    skip = 0
    for found in MARK.finditer(text, paragraph.span.start, paragraph.span.end):
        at, sign = found.start(), found[0]
        if at < skip:
            continue
        if opened is not None and _closes(text, at, sign, mark, paragraph.span.end):
            yield from _stretch(text, Span(opened, at))
            opened = None
        elif opened is not None and sign == mark and sign not in "\"'":
            # A second opening mark: the first was never closed, so its words end where the new ones begin.
            yield from _stretch(text, Span(opened, at), closed=False)
            opened = at + 1
        elif opened is None and sign in PAIRS and _opens(text, at, paragraph.span):
            if sign in SINGLE:
                end = _single_end(text, at, paragraph.span.end)
                if end:
                    yield from _stretch(text, Span(at + 1, end))
                    skip = end + 1
                continue
            opened, mark = at + 1, sign
    if opened is not None:
        yield from _stretch(text, Span(opened, _unclosed_end(paragraph, opened)), closed=False)


def _opens(text: str, at: int, within: Span) -> bool:
    """Whether a mark stands where a quotation can begin: after a space or bracket and before a word.

    French has a space after its guillemet."""
    before = text[at - 1] if at > within.start else " "
    after = text[at + 1] if at + 1 < within.end else " "
    spaced = after.isspace() and text[at] != "«"
    return (before.isspace() or before in "([—–-:'‘\"“") and not spaced and after not in ".,;:!?)"


def _closes(text: str, at: int, sign: str, mark: str, end: int) -> bool:
    """Whether `sign` closes what `mark` opened; a straight mark closes only where no quotation can begin."""
    if sign not in PAIRS[mark]:
        return False
    return sign != '"' or at + 1 >= end or not text[at + 1].isalnum()


def _single_end(text: str, at: int, end: int) -> int | None:
    """The mark that closes a quotation in single marks, which looks like any apostrophe: one after punctuation is likeliest,
    else the first that does not stand inside a word or after a plural."""
    low, high = at + 1, min(end, at + LONGEST_SINGLE)
    patterns = SINGLE_ENDS[PAIRS[text[at]]]
    found = next(filter(None, (pattern.search(text, low, high) for pattern in patterns)), None)
    return found.start() if found else None


def _unclosed_end(paragraph: Paragraph, opened: int) -> int:
    """Where an unclosed quotation ends: with its paragraph if it began a sentence, else with the sentence it began in."""
    for sentence in paragraph.sentences:
        if sentence.start <= opened < sentence.end:
            began = opened - sentence.start <= 1
            return paragraph.span.end if began else sentence.end
    return paragraph.span.end


def _stretch(text: str, span: Span, *, closed: bool = True) -> Iterator[Stretch]:
    """The stretch without white space at its edges, unless it holds no word."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - (len(words) - len(words.rstrip()))
    count = len(WORD.findall(words))
    if count and end > start:
        part = count < FRAGMENT_WORDS or not words.lstrip("‘'\" \n")[:1].isupper()
        yield Stretch(Span(start, end), QuoteKind.FRAGMENT if part else QuoteKind.DIRECT, closed)
