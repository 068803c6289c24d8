"""The letters of a page, without anything between them.

Two renderings of one text differ in spacing, punctuation and entities, never in letters and digits; so it is by these
that an extracted text is found again in its page.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

GAPS = re.compile(r"[\W_]+")
PIECE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});?|[^&]+|&")


def letters(text: str) -> str:
    """The letters and digits of a text with its entities resolved and its accents left out."""
    if "&" in text:
        text = "".join(map(_resolved, PIECE.findall(text)))
    if not text.isascii():
        text = unicodedata.normalize("NFD", text)
    return GAPS.sub("", text)


def _resolved(piece: str) -> str:
    return html.unescape(piece) if piece[0] == "&" and len(piece) < 40 else piece


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of several stretches, one after the other, as one string."""

    text: str
    starts: tuple[int, ...]
    """For each stretch where its letters begin; one more for the end."""

    @classmethod
    def of(cls, stretches: Sequence[str]) -> Letters:
        """The letters of the stretches in order."""
        found = [letters(stretch) for stretch in stretches]
        return cls("".join(found), (0, *accumulate(map(len, found))))
