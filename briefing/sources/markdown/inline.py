"""The marks inside a paragraph of Markdown: emphasis, links, pictures, code, escapes.

Emphasis follows the flanking rules of CommonMark 0.31, but that a mark between two letters or digits is none, whichever it
is; a mark without its partner stays. One pass with stacks, so that the time is linear.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from briefing.model import Edit, Span

BREAK = re.compile(r"\n[ \t\r]*+\n")
MARK = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~\n])"
    r"|(?P<code>`++)"
    r"|(?P<comment><!--)"
    r"|<(?P<link>(?:https?://|mailto:)[^\s<>]{1,2000})>"
    r"|(?P<tag></?[A-Za-z][^<>]{0,2000}>)"
    r"|(?P<note>\[\^[^\[\]\s]{1,100}\])"
    r"|(?P<open>!?\[)|(?P<close>\])"
    r"|(?P<run>\*++|_++|~~(?!~))"
)
ADDRESS = re.compile(
    r"\([ \t\n]*+(?:<[^<>\n]{0,2000}>|(?:[^\s()]++|\([^\s()]*+\)){0,200}+)"
    r"(?:[ \t\n]++(?:\"[^\"]{0,500}\"|'[^']{0,500}'))?[ \t\n]*+\)"
)
NAME = re.compile(r"\[([^\[\]]{0,300})\]")

MOST_ADDRESS = 3_000
"""Code points of the address of a link with its title."""


def edits(text: str, names: set[str], code: Iterable[Span] = ()) -> tuple[Edit, ...]:
    """The edits that take the marks out; `names` are those with an address, and inside `code` there are no marks."""
    found: list[Edit] = []
    kept = list(code)
    starts = [span.start for span in kept]
    for paragraph in _paragraphs(text):
        at = bisect_left(starts, paragraph.start)
        near = kept[max(at - 1, 0) : at] + kept[at : bisect_left(starts, paragraph.end)]
        if not any(span.meets(paragraph) for span in near):
            found += _Paragraph(text, paragraph, names).edits()
    return tuple(_apart(found))


def _paragraphs(text: str) -> Iterator[Span]:
    at = 0
    for gap in BREAK.finditer(text):
        yield Span(at, gap.start())
        at = gap.start() + 1
    yield Span(at, len(text))


def _apart(found: list[Edit]) -> Iterator[Edit]:
    """The edits in order, without those inside another."""
    end = 0
    for edit in sorted(found, key=lambda e: (e.span.start, -e.span.end)):
        if edit.span.start >= end:
            yield edit
            end = edit.span.end


class _Paragraph:
    def __init__(self, text: str, span: Span, names: set[str]) -> None:
        self.text = text
        self.span = span
        self.names = names
        self.found: list[Edit] = []
        self.brackets: list[Span] = []
        self.openers: dict[str, list[list[int]]] = {"*": [], "_": [], "~": []}
        """Runs of a mark that may begin emphasis: where the marks that are left begin and end."""
        self.missing: set[str] = set()
        """Closing marks that are not in the rest of the paragraph."""

    def edits(self) -> list[Edit]:
        at = self.span.start
        while mark := MARK.search(self.text, at, self.span.end):
            at = self._mark(mark)
        return self.found

    def _mark(self, mark: re.Match[str]) -> int:
        """Take one mark; where to go on."""
        start, end = mark.span()
        kind = mark.lastgroup
        if kind == "escape":
            self._cut(start, start + 1)
        elif kind == "link":
            self._cut(start, start + 1)
            self._cut(end - 1, end)
        elif kind == "note":
            self._cut(start, end, "footnote")
        elif kind == "open":
            self.brackets.append(Span(start, end))
        elif kind == "close":
            return self._bracket(end)
        elif kind == "run":
            self._run(mark[0][0], start, end)
        elif kind in ("code", "comment"):
            return self._section(mark)
        return end

    def _section(self, mark: re.Match[str]) -> int:
        """A comment, which is cut, or code, whose marks are."""
        closer = mark[0] if mark.lastgroup == "code" else "-->"
        end = self._after(closer, mark.end())
        if end is None:
            return mark.end()
        if closer == "-->":
            self._cut(mark.start(), end)
        else:
            self._cut(*mark.span())
            self._cut(end - len(closer), end)
        return end

    def _after(self, closer: str, at: int) -> int | None:
        """The place after the next closing mark, which of code must be as long as the opening one."""
        if closer in self.missing:
            return None
        found = re.compile(rf"(?<!`){closer}(?!`)" if closer[0] == "`" else closer).search(self.text, at, self.span.end)
        if found is None:
            self.missing.add(closer)
        return found.end() if found else None

    def _bracket(self, end: int) -> int:
        """A closing bracket: of a link, of a picture, or one of the text."""
        if not self.brackets:
            return end
        opening = self.brackets.pop()
        address = ADDRESS.match(self.text, end, min(self.span.end, end + MOST_ADDRESS))
        name = None if address else NAME.match(self.text, end, self.span.end)
        inside = self.text[opening.end : min(end - 1, opening.end + 300)].lower()
        if address:
            after = address.end()
        elif name and (name[1].lower() or inside) in self.names:
            after = name.end()
        elif inside in self.names:
            after = end
        else:
            return end
        if self.text[opening.start] == "!":
            self._cut(opening.start, after, "image")
        else:
            self._cut(opening.start, opening.end)
            self._cut(end - 1, after)
        return after

    def _run(self, char: str, start: int, end: int) -> None:
        """A run of marks of emphasis: it closes those before it, and what is left of it may open."""
        before = self.text[start - 1 : start] if start > self.span.start else " "
        after = self.text[end : end + 1] if end < self.span.end else " "
        if before.isalnum() and after.isalnum() and char != "~":
            return
        closes = not before.isspace() and (_word(before) or not _word(after))
        opens = not after.isspace() and (_word(after) or not _word(before))
        waiting = self.openers[char]
        while closes and waiting and start < end:
            opener = waiting[-1]
            size = min(opener[1] - opener[0], end - start, 2)
            self._cut(opener[1] - size, opener[1])
            self._cut(start, start + size)
            opener[1] -= size
            start += size
            if opener[0] == opener[1]:
                waiting.pop()
        if opens and start < end:
            waiting.append([start, end])

    def _cut(self, start: int, end: int, reason: str = "markup") -> None:
        self.found.append(Edit(Span(start, end), "", reason))


def _word(char: str) -> bool:
    """Whether a character is neither white space nor punctuation, to which quotation marks belong."""
    return char.isalnum()
