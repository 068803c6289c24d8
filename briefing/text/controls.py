"""Characters that act instead of being read: terminal controls, invisible ones, and those that turn the direction.

Controls become U+FFFD one for one, so that offsets hold; invisible characters are removed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model import Edit, Span

REPLACEMENT = "\ufffd"

BREAKS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
"""Everything that ends a line; all become a line feed."""

SPACES = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
"""Blank characters of other widths; each becomes a space."""

CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufff9-\ufffb\U000e0000-\U000e007f]+")
"""What a terminal may act on, and what is no character at all."""

JOINED = "[^\x00-\u024f\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u2000-\u206f\u3164\ue000-\ufeff\uffa0\ufff0-\uffff]"
"""Letters of the scripts, and signs, that a joiner between two of them shapes."""

INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]+"
    f"|(?<!{JOINED})[\u200c\u200d]|[\u200c\u200d](?!{JOINED})"
)
"""Soft hyphens, zero-width characters, fillers, byte order marks, and marks that turn the direction of text."""

ANY = re.compile(f"{BREAKS.pattern}|{SPACES.pattern}|{CONTROLS.pattern}|{INVISIBLE.pattern}")


def neutral(words: str) -> str:
    """A short text, such as a title that a page states, on one line and without any character that acts."""
    shown = CONTROLS.sub(REPLACEMENT, INVISIBLE.sub("", words))
    return " ".join(shown.split())


def edits(text: str) -> Iterator[Edit]:
    """The edits after which `text` holds no character that acts, and no line end but the line feed."""
    for found in ANY.finditer(text):
        run, span = found[0], Span(*found.span())
        if run == "\n":
            continue
        if BREAKS.fullmatch(run):
            yield Edit(span, "\n", "line end")
        elif SPACES.fullmatch(run):
            yield Edit(span, " ", "space")
        elif INVISIBLE.fullmatch(run):
            yield Edit(span, "", "invisible")
        else:
            yield Edit(span, REPLACEMENT * len(run), "control")
