"""The lines of Markdown: which marks at their beginning and end are taken out, and which lines whole.

The marks follow CommonMark 0.31, but for text that is indented, which in saved articles is no code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from briefing.model import Edit, Span

QUOTE = re.compile(r"(?:[ ]{0,3}>[ \t]?)++")
FENCE = re.compile(r"[ ]{0,3}(`{3,}+[^`]*+|~{3,}+.*)$")
HEADING = re.compile(r"[ ]{0,3}(#{1,6})(?:[ \t]++|$)")
CLOSING = re.compile(r"(?:^|[ \t])#++$")
UNDERLINE = re.compile(r"[ ]{0,3}(?:=++|-++)$")
RULE = re.compile(r"[ ]{0,3}([-*_])(?:[ \t]*+\1){2,}+$")
BULLET = re.compile(r"[ \t]{0,12}[-*+][ \t]++(?=\S)")
NUMBERED = re.compile(r"[ \t]{0,12}\d{1,9}[.)][ \t]")
DEFINITION = re.compile(
    r"[ ]{0,3}\[([^\[\]]{1,300})\]:[ \t]*+<?(?:https?:|mailto:|www\.|[/#.])[^\s<>]*+>?"
    r"(?:[ \t]++(?:\"[^\"]*+\"|'[^']*+'|\([^()]*+\)))?$"
)
NOTE = re.compile(r"[ ]{0,3}\[\^[^\[\]\s]{1,100}\]:[ \t]*+")
TABLE = re.compile(r"[ \t]*+\|?(?:[ \t]*+:?-++:?[ \t]*+\|){1,100}+(?:[ \t]*+:?-++:?)?$")


class Kind(Enum):
    """What a line is to the next one."""

    BLANK = auto()
    TEXT = auto()
    ITEM = auto()
    APART = auto()
    """A heading or another line that is a paragraph of its own."""


@dataclass
class Blocks:
    """The edits of the lines, in order, and what they tell the reading of the marks inside them."""

    edits: list[Edit] = field(default_factory=list)
    code: list[Span] = field(default_factory=list)
    """Lines of code, in which no mark is one."""
    names: set[str] = field(default_factory=set)
    """Names to which an address is given somewhere, in lower case."""
    title: Span | None = None
    """The first heading of the first rank."""


def read(raw: str, start: int) -> Blocks:
    """The lines of a text from `start` on."""
    return _Reader(raw).read(start)


def _lines(raw: str, at: int) -> Iterator[Span]:
    """The lines without their ends, and without blank space before those."""
    while at <= len(raw):
        end = raw.find("\n", at)
        end = len(raw) if end < 0 else end
        yield Span(at, at + len(raw[at:end].rstrip()))
        at = end + 1


class _Reader:
    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.found = Blocks()
        self.last = Kind.BLANK
        self.before = Span(0, 0)
        """The text of the line before."""
        self.fence = ""

    def read(self, start: int) -> Blocks:
        for line in _lines(self.raw, start):
            quote = QUOTE.match(self.raw, line.start, line.end)
            if quote:
                self._cut(Span(*quote.span()), "markup")
            text = Span(quote.end() if quote else line.start, line.end)
            self.last = self._line(text, line.start)
            self.before = text
        return self.found

    def _line(self, text: Span, start: int) -> Kind:
        words = text.of(self.raw)
        if self.fence or FENCE.match(words):
            return self._fenced(text, words)
        if not words.strip():
            return Kind.BLANK
        if self.last is Kind.TEXT and UNDERLINE.match(words):
            self._entitle(self.before, first="=" in words)
            return self._whole(text)
        if RULE.match(words) or TABLE.match(words):
            return self._whole(text)
        definition = DEFINITION.match(words)
        if definition and not definition[1].startswith("^"):
            self.found.names.add(definition[1].lower())
            return self._whole(text, "link address")
        return self._marked(text, words, start)

    def _marked(self, text: Span, words: str, start: int) -> Kind:
        """A line that stays, with the mark at its beginning taken out."""
        heading = HEADING.match(words)
        mark = heading or NOTE.match(words) or BULLET.match(words)
        item = bool(BULLET.match(words) or NUMBERED.match(words)) and not heading
        if self.last is Kind.APART or (self.last is not Kind.BLANK and (mark or item)):
            self._apart(start)
        if mark:
            self._cut(Span(text.start, text.start + mark.end()), "markup")
        if heading:
            self._heading(Span(text.start + heading.end(), text.end), first=heading[1] == "#")
            return Kind.APART
        return Kind.ITEM if item else Kind.TEXT

    def _heading(self, text: Span, *, first: bool) -> None:
        closing = CLOSING.search(text.of(self.raw))
        end = text.start + closing.start() if closing else text.end
        self._cut(Span(end, text.end), "markup")
        self._entitle(Span(text.start, end), first=first)

    def _entitle(self, text: Span, *, first: bool) -> None:
        if first and self.found.title is None:
            self.found.title = text

    def _fenced(self, text: Span, words: str) -> Kind:
        """A line of code, or a fence around it."""
        mark = words.strip()
        closes = bool(self.fence) and mark.startswith(self.fence) and not mark.strip(self.fence[0])
        if self.fence and not closes:
            self.found.code.append(text)
            return Kind.TEXT
        self.fence = "" if closes else mark[: len(mark) - len(mark.lstrip(mark[0]))]
        return self._whole(text)

    def _whole(self, text: Span, reason: str = "markup") -> Kind:
        self._cut(text, reason)
        return Kind.BLANK

    def _apart(self, start: int) -> None:
        """Set a line apart from the one before it; the cut of its mark of quotation, if it has one, comes after."""
        edit = Edit(Span(start - 1, start), "\n\n", "paragraph")
        later = self.found.edits and self.found.edits[-1].span.start >= start
        self.found.edits.insert(len(self.found.edits) - 1 if later else len(self.found.edits), edit)

    def _cut(self, span: Span, reason: str) -> None:
        if span:
            self.found.edits.append(Edit(span, "", reason))
