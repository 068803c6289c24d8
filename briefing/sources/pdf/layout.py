"""Running text from printed pages: headers and footers that recur, words broken at line ends, lines, and page ends.

A line goes on where the next word would not have fitted on it; one that was left short ends a paragraph.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.model import Edit, Span
from briefing.sources.stated import folded

PAGE_BREAK = "\n\f\n"
EDGE = 2
"""Lines at the top and at the bottom of a page that can be a header or a footer."""

RECURS = 0.5
"""A line at the edge of more pages than this share, digits aside, is no text of the article."""

TIGHT = 0.88
"""Share of the page's width, in code points, that a line of running text fills at least, as letters differ in width."""

LOOSE = 0.6
"""The same on pages that part paragraphs by empty lines, where a line that ends early is ragged rather than a last one."""

SPACED = 0.1
"""Pages part paragraphs by empty lines if there is one after more lines than this share."""

WIDE = 0.9
"""The share of lines that are no longer than what is taken for the page's width."""

LIGATURE = re.compile("[\ufb00-\ufb06]")
LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}

LINE = re.compile(r"[^\n\f]+")
DIGITS = re.compile(r"[0-9]+")
BROKEN = re.compile(r"([^\W\d_]{2,40})[-\u2010\u00ad]$")
GOES_ON = re.compile(r"([^\W\d_]{2,40})")
ENDED = re.compile(r"[.!?…:;][\"'”’»)\]]{0,3}$")
ITEM = re.compile(r"[•·▪‣◦*–-]\s|\d{1,3}[.)]\s")
ADDRESS = re.compile(r"https?://[^\s<>\"]{4,2000}")

PREFIXES = frozenset(
    "all anti co cross ex far half high ill inter long low mid multi much near neo non one post pre pro pseudo self semi short"
    " so socio then three two under vice well".split()
)
"""First parts of words that keep their hyphen where a line ends in it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a page without the white space around it; `reason` is why it goes, if it does."""

    span: Span
    page: int
    words: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """The text of all pages, the edits that make it run, and the address that the edges of its pages state."""

    text: str
    edits: tuple[Edit, ...]
    address: str | None = None

    @classmethod
    def of(cls, pages: Sequence[str], title: str = "") -> Layout:
        """The layout of pages; lines that `title` is broken into belong together."""
        text = PAGE_BREAK.join(pages)
        rows = list(_judged(list(_rows(pages)), len(pages)))
        edges = (ADDRESS.search(row.words) for row in rows if row.reason)
        address = next((found[0] for found in edges if found), None)
        return cls(text, tuple(_edits(text, rows, _Joins(rows, text, title))), address)


def _rows(pages: Sequence[str]) -> Iterator[Row]:
    at = 0
    for number, page in enumerate(pages):
        for found in LINE.finditer(page):
            words = found[0].strip()
            if words:
                start = at + found.start() + found[0].index(words)
                yield Row(Span(start, start + len(words)), number, words)
        at += len(page) + len(PAGE_BREAK)


def _judged(rows: list[Row], pages: int) -> Iterator[Row]:
    """The rows, those marked that recur at the edges of pages."""
    edges: dict[int, str] = {}
    at = 0
    while at < len(rows):
        end = at
        while end < len(rows) and rows[end].page == rows[at].page:
            end += 1
        edges |= dict.fromkeys(range(max(at, end - EDGE), end), "page footer")
        edges |= dict.fromkeys(range(at, min(at + EDGE, end)), "page header")
        at = end
    counts = Counter(shape for shape in {(_shape(rows[i].words), rows[i].page, edges[i]) for i in edges})
    times = Counter((shape, edge) for shape, _, edge in counts)
    for index, row in enumerate(rows):
        edge = edges.get(index, "")
        shape = _shape(row.words)
        recurs = edge and times[shape, edge] > max(1, RECURS * pages)
        # On two pages, the same words can be chance or a heading that is repeated; a number or an address cannot.
        sure = pages > 2 or "#" in shape or "://" in shape
        # Above the first page, it may be the title, which the other pages repeat.
        sure = sure and (row.page > 0 or edge == "page footer" or "#" in shape or "://" in shape)
        yield Row(row.span, row.page, row.words, edge) if recurs and sure else row


def _shape(words: str) -> str:
    """The words of a line, all numbers alike."""
    return " ".join(DIGITS.sub("#", words.casefold()).split())


class _Joins:
    """Whether one row goes on in the next, judged by the width of the pages and the words of the whole text."""

    def __init__(self, rows: Sequence[Row], text: str, title: str) -> None:
        lengths = sorted(len(row.span) for row in rows if not row.reason)
        self.width = lengths[min(len(lengths) - 1, int(len(lengths) * WIDE))] if lengths else 0
        self.tight = LOOSE if text.count("\n\n") > SPACED * len(lengths) else TIGHT
        self.title = folded(title)
        self.hyphenated = {found.casefold() for found in re.findall(r"[^\W\d_]{2,40}-[^\W\d_]{2,40}", text)}

    def go_on(self, row: Row, following: Row, *, apart: bool) -> bool:
        """Whether the rows are of one paragraph; `apart` says that an empty line stands between them."""
        both = folded(f"{row.words} {following.words}")
        if self.title and both in self.title:
            return True
        ended = ENDED.search(row.words)
        if ITEM.match(following.words) or (ended and row.page != following.page):
            return False
        first = following.words.split(None, 1)[0]
        if first[0].islower() and not ended:
            return True
        return not apart and len(row.words) + 1 + len(first) > self.tight * self.width

    def keep_hyphen(self, left: str, right: str) -> bool:
        """Whether a hyphen at the end of a line belongs to the word: it is written so elsewhere, or after such a prefix."""
        return left.casefold() in PREFIXES or f"{left}-{right}".casefold() in self.hyphenated


def _edits(text: str, rows: Sequence[Row], joins: _Joins) -> Iterator[Edit]:
    last: Row | None = None
    at = 0
    for row in rows:
        gap = Span(at, row.span.start)
        at = row.span.end
        if row.reason:
            yield Edit(Span(gap.start, row.span.end), "", row.reason)
            continue
        if last is not None:
            yield from _gap(gap, last, row, joins, apart=text.count("\n", gap.start, gap.end) > 1)
        for found in LIGATURE.finditer(text, row.span.start, row.span.end):
            yield Edit(Span(*found.span()), LIGATURES[found[0]], "ligature")
        last = row


def _gap(gap: Span, last: Row, row: Row, joins: _Joins, *, apart: bool) -> Iterator[Edit]:
    """What the white space between two rows becomes, and the hyphen before it."""
    broken, goes_on = BROKEN.search(last.words), GOES_ON.match(row.words)
    if broken and goes_on and goes_on[1][0].islower():
        adjacent = gap.start == last.span.end
        if adjacent and not joins.keep_hyphen(broken[1], goes_on[1]):
            yield Edit(Span(gap.start - 1, gap.end), "", "hyphenation")
        else:
            yield Edit(gap, "", "wrapped line")
    elif joins.go_on(last, row, apart=apart and last.page == row.page):
        yield Edit(gap, " ", "wrapped line" if last.page == row.page else "page end")
    else:
        yield Edit(gap, "\n\n", "paragraph")
