"""HTML pages: the words of the article, with every tag and everything around it cut out by reason.

The page is tokenised with positions, trafilatura says which of its words are the article, and these are found again among
the tokens; so each cut is a span of the source file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from briefing.errors import SourceError
from briefing.model import Edit, Hints, RawDocument
from briefing.sources.editing import applied
from briefing.sources.elements import outline
from briefing.sources.html.hints import stated
from briefing.sources.html.notices import notice
from briefing.sources.html.reading import edits
from briefing.sources.tokens import tokens

MOST_TOKENS = 500_000
"""Tags and texts of a page, which cost about a kilobyte each; the largest of a thousand news pages has 20,000."""

HEAD = 2_000
"""Characters in which a page shows that it is one."""

PAGE = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
"""How a whole page begins."""

SIGN = re.compile(r"<(?:!doctype\s+html|html|head|body|article|meta|div|p|h1)[\s>]", re.IGNORECASE)

CLOSED = re.compile(r"</(?:p|div|h[1-6]|li|article|section)>", re.IGNORECASE)
FRAGMENT = 2
"""Closed blocks at the beginning of a file that make it HTML, whatever it is called."""


def recognise(raw: str, name: str) -> bool:
    """Whether this is HTML: by its first tags, by its name where it has any tag at all, or by closed blocks of text."""
    head = raw[:HEAD]
    if PAGE.match(head):
        return True
    named = name.lower().endswith((".html", ".htm", ".xhtml"))
    return bool(SIGN.search(head)) and (named or len(CLOSED.findall(head)) >= FRAGMENT)


def read(raw: str, name: str = "") -> Iterable[RawDocument]:  # noqa: ARG001 every format is called alike
    """The one article of a page.

    Raises:
        SourceError: there is no article on it but a notice, as of an error, or more tags than any article has.
    """
    hints, rounds = page(raw)
    words = "".join(applied(raw, edits) for edits in rounds)
    told = notice(words)
    if told:
        raise SourceError(
            f"a notice and no article: “{told[:80]}”", "open the page in a browser and save it from there"
        )
    yield RawDocument(raw, hints=hints, rounds=rounds)


def page(raw: str) -> tuple[Hints, tuple[tuple[Edit, ...], ...]]:
    """What a page states about its article, and the rounds of edits that leave the article's words.

    Raises:
        SourceError: it has too many tags.
    """
    found = list(islice(tokens(raw), MOST_TOKENS + 1))
    if len(found) > MOST_TOKENS:
        raise SourceError(f"a page of more than {MOST_TOKENS:,} tags", "save the article by itself")
    tree = outline(raw, found)
    return stated(raw, found, tree), (tuple(edits(raw, found, tree)),)
