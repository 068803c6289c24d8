"""Where quotations stand: the words between paired marks, and the pull quotes that the layout gives away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from briefing.model import Paragraph, QuoteKind, Role, Span
from briefing.text.tables.sayings import PLAIN_SAYING

PAIRS = {"“": "”“", "”": "”“", "«": "»", "»": "«", "„": "“”", "‘": "’‘", "‚": "‘’", '"': '"', "'": "'"}
"""An opening mark and what may close it. Swedish opens with the mark that closes, German points guillemets inwards."""

CLOSING = frozenset("”»")
"""Marks that mostly close; one that opens must be closed."""

SINGLE = frozenset("‘‚'")
STRAIGHT = frozenset("\"'")
MARK = re.compile("""'(?=''(?!['\\w]))|''|[“”«»„‘’‚"']""")
"""A mark. Two apostrophes are one double mark; of three that close, the first is a single one."""

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

YEAR = re.compile(r"[‘'](?=\d\ds?(?![^\W_]))")
"""An apostrophe before the last figures of a year, or a single mark before a number."""

LONGEST_NUMBER = 30
"""Code points between single marks that a number begins."""

NEXT_SINGLE = re.compile(r"(?<=[\s(—–])[‘'](?=\w)")
"""Where another quotation in single marks begins."""

TRAILING_OFF = re.compile(r"\s?(?:…|\. ?\.|[.,]?[@#]?\w)")
"""What may follow an opening mark that a space or a stop stands behind: an ellipsis, or a word with its sign."""

BEFORE_OPENING = "([—–-:'‘\"“"
"""What an opening mark may follow beside a space."""

BEGUN = 2
"""Code points of a mark at which a sentence begins."""

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


class Mark(NamedTuple):
    """A quotation mark: where it begins and ends, and the sign; two apostrophes are a double mark."""

    start: int
    end: int
    sign: str


def find(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Stretch, ...]:
    """The quotations of an article in order; those nested in another are part of it."""
    found: list[Stretch] = []
    for before, paragraph, after in zip([None, *paragraphs], paragraphs, [*paragraphs[1:], None], strict=False):
        if paragraph.role is Role.PULLQUOTE:
            found.append(Stretch(paragraph.span, QuoteKind.PULL))
        elif paragraph.role not in (Role.TITLE, Role.ATTRIBUTION):
            here = list(_in_paragraph(text, paragraph, goes_on=after is not None and _begins_quoted(text, after)))
            if here and found and before and _left_open(text, found[-1], before, here[0], paragraph):
                here[0] = replace(here[0], goes_on=True)
            found += here
    return tuple(found)


def _left_open(text: str, last: Stretch, before: Paragraph, first: Stretch, paragraph: Paragraph) -> bool:
    """Whether a quotation that begins its paragraph goes on with one that the paragraph before left open."""
    opens = BEGINS.fullmatch(text, paragraph.span.start, first.span.start)
    return not last.closed and last.span.end == before.span.end and opens is not None


def _begins_quoted(text: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph begins with a double mark that opens."""
    return text.startswith(("“", '"', "''", "«", "„"), paragraph.span.start)


def _in_paragraph(text: str, paragraph: Paragraph, *, goes_on: bool) -> Iterator[Stretch]:
    """The quotations of one paragraph, by its marks from left to right. `goes_on` says that the next begins with a mark, as
    where a quotation that is left open goes on."""
    scan = _Scan(text, paragraph, goes_on=goes_on)
    return (stretch for stretch in scan.stretches() if stretch)


class _Scan:
    """The marks of a paragraph, taken one by one."""

    def __init__(self, text: str, paragraph: Paragraph, *, goes_on: bool) -> None:
        self.text = text
        self.paragraph = paragraph
        self.within = paragraph.span
        self.goes_on = goes_on
        self.marks = [
            Mark(found.start(), found.end(), '"' if found[0] == "''" else found[0])
            for found in MARK.finditer(text, self.within.start, self.within.end)
        ]

    def stretches(self) -> Iterator[Stretch | None]:
        """What the marks hold between them."""
        opened, sign, skip, left_open = -1, "", 0, False
        for number, mark in enumerate(self.marks):
            if mark.start < skip:
                continue
            if opened < 0:
                if mark.sign not in PAIRS or not (self._opens(mark) or self._glued(number)):
                    continue
                if mark.sign in SINGLE:
                    end = self._single_end(mark.start)
                    skip = end + 1
                    yield self._stretch(Span(mark.end, end)) if end else None
                else:
                    opened, sign = mark.end, mark.sign
            elif self._nested(number, sign):
                skip = self.marks[number + 1].end
            elif self._closes(number, sign):
                yield self._stretch(Span(opened, mark.start), goes_on=left_open)
                opened, left_open = -1, False
            elif mark.sign == sign and sign not in STRAIGHT and self._opens(mark):
                # A second opening mark: the first was never closed, so its words end where the new ones begin.
                yield self._stretch(Span(opened, mark.start), closed=False, goes_on=left_open)
                opened, left_open = mark.end, True
        if opened >= 0 and sign not in CLOSING:
            yield self._stretch(Span(opened, self._unclosed_end(opened)), closed=False, goes_on=left_open)

    def _around(self, mark: Mark) -> tuple[str, str]:
        """The characters before and after a mark."""
        before = self.text[mark.start - 1] if mark.start > self.within.start else " "
        return before, self.text[mark.end] if mark.end < self.within.end else " "

    def _opens(self, mark: Mark) -> bool:
        """Whether a mark stands where a quotation can begin: after a space or bracket and before a word.

        French has a space after its guillemet, and an ellipsis may stand there.
        """
        before, after = self._around(mark)
        apart = (after.isspace() and mark.sign != "«") or after in ".,;:!?)"
        if not before.isspace() and before not in BEFORE_OPENING:
            return False
        return not apart or (not after.isalnum() and self._trails_off(mark, after))

    def _trails_off(self, mark: Mark, after: str) -> bool:
        """Whether an ellipsis follows a mark, or a stop that belongs to the word behind it, such as ".5" and ".@name"."""
        found = TRAILING_OFF.match(self.text, mark.end, self.within.end)
        return found is not None and not (after.isspace() and found[0][-1:].isalnum())

    def _glued(self, number: int) -> bool:
        """Whether a double mark opens though no space stands before it: right behind a stop, or behind a word where the next
        mark closes."""
        mark = self.marks[number]
        before, after = self._around(mark)
        if mark.sign not in '"“' or not after.isalpha():
            return False
        if before in ".,!?”":
            return True
        later = self.marks[number + 1] if number + 1 < len(self.marks) else None
        return before.isalpha() and later is not None and later.sign in PAIRS[mark.sign] and self._ends_words(later)

    def _ends_words(self, mark: Mark) -> bool:
        """Whether a mark stands right behind a word or stop, and before no other word."""
        before, after = self._around(mark)
        return not before.isspace() and not after.isalnum()

    def _closes(self, number: int, sign: str) -> bool:
        """Whether a mark closes what `sign` opened; a straight one not inside a word, nor after a measure such as 6"."""
        mark = self.marks[number]
        if mark.sign not in PAIRS[sign]:
            return False
        if mark.sign != '"':
            return mark.sign != sign or not self._opens(mark)
        inside = mark.end < self.within.end and self.text[mark.end].isalnum()
        return not inside and not self._measures(number)

    def _measures(self, number: int) -> bool:
        """Whether a straight mark stands for inches: after a digit, where another one closes."""
        if not self.text[self.marks[number].start - 1].isdigit():
            return False
        later = self.marks[number + 1] if number + 1 < len(self.marks) else None
        return later is not None and later.sign == '"' and not self._opens(later)

    def _nested(self, number: int, sign: str) -> bool:
        """Whether a mark opens a quotation inside one of the same marks: the next mark closes it, and the one after that
        closes again."""
        following = self.marks[number + 1 : number + 3]
        mark = self.marks[number]
        if mark.sign != sign or sign not in '"“«' or not self._opens(mark) or len(following) < 2:
            return False
        if sign == '"':
            return all(later.sign == sign and self._ends_words(later) for later in following)
        return all(later.sign in CLOSING for later in following)

    def _single_end(self, at: int) -> int:
        """The mark that closes a quotation in single marks, which looks like any apostrophe: one after punctuation is
        likeliest, else the first that does not stand inside a word or after a plural. It stands before the next quotation
        if it can. 0 where there is none."""
        longest = LONGEST_NUMBER if YEAR.match(self.text, at) else LONGEST_SINGLE
        low, high = at + 1, min(self.within.end, at + longest)
        following = NEXT_SINGLE.search(self.text, low + 1, high)
        patterns = SINGLE_ENDS[PAIRS[self.text[at]]]
        for end in (following.start(), high) if following else (high,):
            found = next(filter(None, (pattern.search(self.text, low, end) for pattern in patterns)), None)
            if found:
                return found.start()
        return 0

    def _unclosed_end(self, opened: int) -> int:
        """Where an unclosed quotation ends: before its attribution; else with its paragraph if it began a sentence or goes on
        in the next; or with the sentence it began in."""
        for sentence in self.paragraph.sentences:
            if sentence.start <= opened < sentence.end:
                told = ATTRIBUTED.search(self.text, opened, sentence.end)
                began = opened - sentence.start <= BEGUN or self.goes_on
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
