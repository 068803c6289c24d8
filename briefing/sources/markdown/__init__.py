"""Markdown with or without a block of fields at its head, as clippers and note-taking programs save articles."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from briefing.model import Edit, Hints, RawDocument, Span
from briefing.sources import html, inner, stated
from briefing.sources.editing import applied
from briefing.sources.markdown import blocks, front_matter, inline
from briefing.sources.text import check_lines

__all__ = ["read", "recognise", "rounds"]

NAMES = (".md", ".markdown", ".mdown", ".mkd")

HEAD = 20_000
"""Code points in which a file shows that it is Markdown."""

HEADING = re.compile(r"^#{1,6} {1,3}\S", re.MULTILINE)
LINK = re.compile(r"\[[^\[\]\n]{1,300}\]\(https?://[^\s()]{1,1000}")
LINKS = 3
"""Links that make a text Markdown; with a heading one is enough."""


def recognise(raw: str, name: str) -> bool:
    """Whether this is Markdown: by a block of fields, by its name, or by headings and links. An asterisk is no sign."""
    if html.PAGE.match(raw):
        return False
    fields = front_matter.find(raw)
    if name.lower().endswith(NAMES) or (fields and not front_matter.KNOWN.isdisjoint(fields.values)):
        return True
    head = raw[:HEAD]
    links = sum(1 for _ in LINK.finditer(head))
    return links >= LINKS or (links > 0 and bool(HEADING.search(head)))


def read(raw: str, name: str = "") -> Iterable[RawDocument]:  # noqa: ARG001 every format is called alike
    """The one article of a file.

    Raises:
        SourceError: it has more lines than any article has.
    """
    check_lines(raw)
    fields = front_matter.find(raw)
    hints = front_matter.hints(fields) if fields else Hints()
    found = blocks.read(raw, fields.span.end if fields else 0)
    if hints.title is None and found.title:
        words = found.title.of(raw)
        hints = replace(hints, title=stated.line(applied(words, inline.edits(words, found.names))))
    yield RawDocument(raw, hints=hints, rounds=_rounds(raw, found, fields))


def rounds(text: str) -> inner.Rounds:
    """The rounds of edits that take the marks out of a text without a block of fields."""
    return _rounds(text, blocks.read(text, 0), None)


def _rounds(raw: str, found: blocks.Blocks, fields: front_matter.Fields | None) -> inner.Rounds:
    head = (Edit(fields.span, "", "front matter"),) if fields else ()
    first = (*head, *found.edits)
    text = applied(raw, first)
    second = inline.edits(text, found.names, _moved(found.code, first))
    return first, second, inner.fragment(applied(text, second), lines=True)


def _moved(spans: Iterable[Span], edits: Iterable[Edit]) -> Iterable[Span]:
    """Where spans, in none of which anything changes, stand in the text after the edits; both are in order."""
    waiting = iter(edits)
    edit = next(waiting, None)
    by = 0
    for span in spans:
        while edit and edit.span.end <= span.start:
            by += len(edit.new) - len(edit.span)
            edit = next(waiting, None)
        yield span.moved(by)
