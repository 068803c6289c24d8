"""Text that was read in the wrong encoding and saved so, such as `â€œ` for an opening quotation mark.

ftfy decides, line by line, what such a line should have been. It gives back only the line, so its changes are found again
by laying both lines beside each other: ASCII letters survive every wrong encoding, so runs of them are the anchors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from difflib import SequenceMatcher
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from briefing.model import Edit, Span

if TYPE_CHECKING:
    from ftfy import TextFixerConfig

SIGN = re.compile(
    "[\u0080-\u009f\u00c2-\u00c5\u00cb-\u00d0\u00d8-\u00db\u00e0-\u00f0\u0393\u0413-\u042f\u0432\u0442\u251c\u252c\u00ac]"
    "[^\x00-\x7f]|[\u00c3\u00c2\u00e0] |[\ufb00-\ufb06]|[\u0080-\u009f]"
)
"""What a wrongly read character begins with, in the encodings that are mistaken for each other; or a ligature."""

LONGEST = 2_000
"""Code points that are repaired at once; longer lines go in portions, cut where ASCII stands."""

REPEATED = 8
"""A line whose tokens come more often than this on average is no prose, and comparing it would take long."""

LOST = "\u00e2\u20ac\ufffd"
"""A closing quotation mark whose last byte means nothing in Windows-1252 and was replaced."""

RUN = re.compile(r"[^\x00-\x7f]{2,}")
CONTROL = re.compile(r"[\x80-\x9f]")
ALPHABETS = ("iso8859-7", "iso8859-5")
"""Encodings that ftfy does not try; a control character among letters that are UTF-8 when written in one gives them away."""

TOKEN = re.compile(r"[^\x00-\x7f]+|\w+|[^\w]", re.ASCII)

REASON = "wrong encoding"


def edits(text: str) -> Iterator[Edit]:
    """The edits that put wrongly decoded characters right; time is linear in the length of the text."""
    if not SIGN.search(text):
        return
    for portion in _portions(text):
        line = portion.of(text)
        if not SIGN.search(line):
            continue
        fixed = _fixed(line)
        if fixed != line:
            for edit in _differences(line, fixed):
                yield edit.moved(portion.start)


def _portions(text: str) -> Iterator[Span]:
    """The lines of a text, those that are very long in pieces; no piece begins or ends inside a run beyond ASCII."""
    start = 0
    while start < len(text):
        end = text.find("\n", start, start + LONGEST) + 1
        if not end:
            end = min(len(text), start + LONGEST)
            while (
                end < len(text) and not (text[end - 1].isascii() and text[end].isascii()) and end - start < 2 * LONGEST
            ):
                end += 1
        yield Span(start, end)
        start = end


def _fixed(line: str) -> str:
    # Imported here: few texts need it, and it costs a start.
    from ftfy import fix_text_segment

    return fix_text_segment(RUN.sub(_reread, line.replace(LOST, "”")), _settings())


def _reread(run: re.Match[str]) -> str:
    """A run of characters as UTF-8, where its bytes in an alphabet that leaves control characters are that."""
    for alphabet in ALPHABETS if CONTROL.search(run[0]) else ():
        with suppress(UnicodeError):
            return run[0].encode(alphabet).decode("utf-8")
    return run[0]


@cache
def _settings() -> TextFixerConfig:
    """Only wrong encodings and ligatures: quotation marks, entities and controls are put right elsewhere, traceably."""
    from ftfy import TextFixerConfig

    return TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        remove_control_chars=False,
        normalization=None,
        explain=False,
    )


def _differences(old: str, new: str) -> Iterator[Edit]:
    """The edits that make `new` of `old`, token by token; one edit, where the line repeats itself."""
    before, after = TOKEN.findall(old), TOKEN.findall(new)
    if len(set(before)) * REPEATED < len(before):
        yield Edit(Span(0, len(old)), new, REASON)
        return
    ends = list(accumulate(map(len, before), initial=0))
    for change, low, high, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if change != "equal":
            yield Edit(Span(ends[low], ends[high]), "".join(after[first:last]), REASON)
