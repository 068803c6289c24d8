"""HTML pages: the words of the article, with every tag and everything around it cut out by reason.

The page is tokenised with positions, trafilatura says which of its words are the article, and these are found again among
the tokens; so each cut is a span of the source file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.model import Edit, Hints, RawDocument
from briefing.sources.elements import outline
from briefing.sources.html.hints import stated
from briefing.sources.html.reading import edits
from briefing.sources.tokens import tokens

HEAD = 2_000
"""Characters in which a page shows that it is one."""

SIGN = re.compile(r"<(?:!doctype\s+html|html|head|body|article|meta|div|p|h1)[\s>]", re.IGNORECASE)

CLOSED = re.compile(r"</(?:p|div|h[1-6]|li|article|section)>", re.IGNORECASE)
FRAGMENT = 2
"""Closed blocks at the beginning of a file that make it HTML, whatever it is called."""


def recognise(raw: str, name: str) -> bool:
    """Whether this is HTML: by its first tags, by its name where it has any tag at all, or by closed blocks of text."""
    head = raw[:HEAD]
    if re.match(r"\s*<(?:!doctype\s+html|html)\b", head, re.IGNORECASE):
        return True
    named = name.lower().endswith((".html", ".htm", ".xhtml"))
    return bool(SIGN.search(head)) and (named or len(CLOSED.findall(head)) >= FRAGMENT)


def read(raw: str, name: str = "") -> Iterable[RawDocument]:  # noqa: ARG001 every format is called alike
    """The one article of a page."""
    hints, rounds = page(raw)
    yield RawDocument(raw, hints=hints, rounds=rounds)


def page(raw: str) -> tuple[Hints, tuple[tuple[Edit, ...], ...]]:
    """What a page states about its article, and the rounds of edits that leave the article's words."""
    found = list(tokens(raw))
    tree = outline(raw, found)
    return stated(raw, found, tree), (tuple(edits(raw, found, tree)),)
