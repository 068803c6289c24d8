"""Where quotations stand: the words between paired marks, and the pull quotes that the layout gives away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.model import Paragraph, QuoteKind, Role, Span
from briefing.text.tables.sayings import PLAIN_SAYING

PAIRS = {"“": "”“", "”": "”“", "«": "»", "»": "«", "„": "“”", "‘": "’‘", "‚": "‘’", '"': '"', "'": "'"}
"""An opening mark and what may close it. Swedish opens with the mark that closes, German points guillemets inwards."""

CLOSING = frozenset("”»")
"""Marks that mostly close; one that opens must be closed."""

SINGLE = frozenset("‘‚'")
STRAIGHT = frozenset("\"'")
MARK = re.compile("[“”«»„‘’‚\"']")
WORD = re.compile(r"\w+(?:[’'-]\w+)*")

FRAGMENT_WORDS = 4
"""Fewer words than this, or a start in lower case, make a quotation part of somebody else's sentence."""

LONGEST_SINGLE = 400
"""Code points between single marks; beyond that the mark was an apostrophe."""

SINGLE_ENDS = {
    marks: (
        re.compile(rf"[{marks}](?<=[,.!?…][{marks}])(?![^\W_])"),
        re.compile(rf"[{marks}](?<!s[{marks}])(?![^\W_])"),
    )
    for marks in {PAIRS[mark] for mark in SINGLE}
}
"""Where a single mark closes: after punctuation, else where it stands neither inside a word nor after a plural."""

SAYS = "|".join(sorted(PLAIN_SAYING))
ATTRIBUTED = re.compile(
    rf"[,?!] (?:(?:[Hh]e|[Ss]he|[Tt]hey|(?:[A-ZÀ-Þ][\w.’'-]{{0,30}} ){{0,4}}[A-ZÀ-Þ][\w.’'-]{{0,30}}) (?:{SAYS})"
    rf"|(?:{SAYS}) (?:he|she|they|[A-ZÀ-Þ][\w.’'-]{{0,30}}))\b"
)
"""An attribution right behind the words of a quotation whose closing mark is missing."""

BEGINS = re.compile(r"\W{0,3}")
"""What may stand before a quotation that begins its paragraph."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A quotation without its marks.

    `closed` is False where its closing mark is missing. `goes_on` says that it opens where the one before it was left open,
    as each paragraph of a long quotation does.
    """

    span: Span
    kind: QuoteKind
    closed: bool = True
    goes_on: bool = False


def find(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Stretch, ...]:
    """The quotations of an article in order; those nested in another are part of it."""
    found: list[Stretch] = []
    for before, paragraph in zip([None, *paragraphs], paragraphs, strict=False):
        if paragraph.role is Role.PULLQUOTE:
            found.append(Stretch(paragraph.span, QuoteKind.PULL))
        elif paragraph.role not in (Role.TITLE, Role.ATTRIBUTION):
            here = list(_in_paragraph(text, paragraph))
            if here and found and before and _left_open(text, found[-1], before, here[0], paragraph):
                here[0] = replace(here[0], goes_on=True)
            found += here
    return tuple(found)


def _left_open(text: str, last: Stretch, before: Paragraph, first: Stretch, paragraph: Paragraph) -> bool:
    """Whether a quotation that begins its paragraph goes on with one that the paragraph before left open."""
    opens = BEGINS.fullmatch(text, paragraph.span.start, first.span.start)
    return not last.closed and last.span.end == before.span.end and opens is not None


def _in_paragraph(text: str, paragraph: Paragraph) -> Iterator[Stretch]:
    """The quotations of one paragraph, by its marks from left to right."""
    scan = _Scan(text, paragraph)
    return (stretch for stretch in scan.stretches() if stretch)


class _Scan:
    """The marks of a paragraph, taken one by one."""

    def __init__(self, text: str, paragraph: Paragraph) -> None:
        self.text = text
        self.paragraph = paragraph
        self.within = paragraph.span
        self.marks = [(found.start(), found[0]) for found in MARK.finditer(text, *_ends(self.within))]

    def stretches(self) -> Iterator[Stretch | None]:
        """What the marks hold between them."""
        opened, mark, skip, left_open = -1, "", 0, False
        for number, (at, sign) in enumerate(self.marks):
            if at < skip:
                continue
            if opened < 0:
                if sign not in PAIRS or not self._opens(at):
                    continue
                if sign in SINGLE:
                    end = self._single_end(at)
                    skip = end + 1
                    yield self._stretch(Span(at + 1, end)) if end else None
                else:
                    opened, mark = at + 1, sign
            elif self._nested(number, mark):
                skip = self.marks[number + 1][0] + 1
            elif self._closes(number, mark):
                yield self._stretch(Span(opened, at), goes_on=left_open)
                opened, left_open = -1, False
            elif sign == mark and sign not in STRAIGHT and self._opens(at):
                # A second opening mark: the first was never closed, so its words end where the new ones begin.
                yield self._stretch(Span(opened, at), closed=False, goes_on=left_open)
                opened, left_open = at + 1, True
        if opened >= 0 and mark not in CLOSING:
            yield self._stretch(Span(opened, self._unclosed_end(opened)), closed=False, goes_on=left_open)

    def _opens(self, at: int) -> bool:
        """Whether a mark stands where a quotation can begin: after a space or bracket and before a word.

        French has a space after its guillemet.
        """
        before = self.text[at - 1] if at > self.within.start else " "
        after = self.text[at + 1] if at + 1 < self.within.end else " "
        spaced = after.isspace() and self.text[at] != "«"
        stopped = after in ".,;:!?)" and not self.text.startswith("..", at + 1)
        return (before.isspace() or before in "([—–-:'‘\"“") and not spaced and not stopped

    def _closes(self, number: int, mark: str) -> bool:
        """Whether a mark closes what `mark` opened; a straight one not inside a word, nor after a measure such as 6"."""
        at, sign = self.marks[number]
        if sign not in PAIRS[mark]:
            return False
        if sign != '"':
            return sign != mark or not self._opens(at)
        inside = at + 1 < self.within.end and self.text[at + 1].isalnum()
        return not inside and not self._measures(number)

    def _measures(self, number: int) -> bool:
        """Whether a straight mark stands for inches: after a digit, where another one closes."""
        at = self.marks[number][0]
        if not self.text[at - 1].isdigit():
            return False
        later = self.marks[number + 1] if number + 1 < len(self.marks) else (0, "")
        return later[1] == '"' and not self._opens(later[0])

    def _nested(self, number: int, mark: str) -> bool:
        """Whether a mark opens a quotation inside one of the same marks: the next mark closes it, and the one after that
        closes again."""
        following = self.marks[number + 1 : number + 3]
        at, sign = self.marks[number]
        if sign != mark or sign not in "“«" or not self._opens(at) or len(following) < 2:
            return False
        return all(later in CLOSING for _, later in following)

    def _single_end(self, at: int) -> int:
        """The mark that closes a quotation in single marks, which looks like any apostrophe: one after punctuation is
        likeliest, else the first that does not stand inside a word or after a plural. 0 where there is none."""
        low, high = at + 1, min(self.within.end, at + LONGEST_SINGLE)
        patterns = SINGLE_ENDS[PAIRS[self.text[at]]]
        found = next(filter(None, (pattern.search(self.text, low, high) for pattern in patterns)), None)
        return found.start() if found else 0

    def _unclosed_end(self, opened: int) -> int:
        """Where an unclosed quotation ends: before its attribution; else with its paragraph if it began a sentence, or with
        the sentence it began in."""
        for sentence in self.paragraph.sentences:
            if sentence.start <= opened < sentence.end:
                told = ATTRIBUTED.search(self.text, opened, sentence.end)
                began = opened - sentence.start <= 1
                return told.start() + 1 if told else self.within.end if began else sentence.end
        return self.within.end

    def _stretch(self, span: Span, *, closed: bool = True, goes_on: bool = False) -> Stretch | None:
        """The stretch without white space at its edges, unless it holds no word."""
        words = span.of(self.text)
        start = span.start + len(words) - len(words.lstrip())
        end = span.end - (len(words) - len(words.rstrip()))
        count = len(WORD.findall(words))
        if not count or end <= start:
            return None
        part = count < FRAGMENT_WORDS or not words.lstrip("‘'\" \n")[:1].isupper()
        return Stretch(Span(start, end), QuoteKind.FRAGMENT if part else QuoteKind.DIRECT, closed, goes_on)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
