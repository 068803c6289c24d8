"""A linear tokeniser of XML that knows where each tag stands, and that no entity or missing end can hurt.

It resolves nothing and checks nothing: a feed that is not well formed is read as far as its tags tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from briefing.model import Span

# The quoted values are matched as units, so that a `>` in one does not end the tag; nothing is ever tried twice.
TAG = re.compile(r"<(/?)([A-Za-z_][\w.:-]{0,80})((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>")
LONGEST = 4_000
"""Code points of a tag; what is longer is character data, so that a quotation mark without end is no search for one."""
INSET = re.compile(r"<!DOCTYPE[^<>\[]*+\[", re.IGNORECASE)
SECTIONS = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">"))
CDATA = SECTIONS[1]


class Kind(Enum):
    """What a mark is."""

    OPEN = auto()
    CLOSE = auto()
    EMPTY = auto()
    CDATA = auto()
    COMMENT = auto()
    OTHER = auto()
    """A declaration or a processing instruction."""


class Mark(NamedTuple):
    """A tag or a section; `name` is the tag's as written, with its prefix."""

    kind: Kind
    start: int
    end: int
    name: str = ""

    @property
    def local(self) -> str:
        """The name without its prefix, in lower case."""
        return self.name.rpartition(":")[2].lower()


KINDS = {"<!--": Kind.COMMENT, "<![CDATA[": Kind.CDATA}


def marks(raw: str, span: Span | None = None) -> Iterator[Mark]:
    """The marks of a text, or of a stretch of it, in order; what stands between them is character data."""
    at, end = (span.start, span.end) if span else (0, len(raw))
    missing: set[str] = set()
    while (at := raw.find("<", at, end)) >= 0:
        mark = _section(raw, at, end, missing) or _tag(raw, at, end)
        if mark:
            yield mark
        at = mark.end if mark else at + 1


def _tag(raw: str, at: int, end: int) -> Mark | None:
    tag = TAG.match(raw, at, min(end, at + LONGEST))
    if tag is None:
        return None
    kind = Kind.CLOSE if tag[1] else Kind.EMPTY if tag[3].endswith("/") else Kind.OPEN
    return Mark(kind, at, tag.end(), tag[2])


def _section(raw: str, at: int, end: int, missing: set[str]) -> Mark | None:
    """The section that begins here; one without end is character data."""
    for opener, closer in SECTIONS:
        if not raw.startswith(opener, at, end):
            continue
        if opener == "<!" and INSET.match(raw, at, end):
            closer = "]>"
        until = raw.find(closer, at + len(opener), end) if closer not in missing else -1
        if until < 0:
            missing.add(closer)
            return None
        return Mark(KINDS.get(opener, Kind.OTHER), at, until + len(closer))
    return None
