"""HTML entities left in plain text, also broken ones such as `& mdash;`."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.entities import html5

from briefing.model import Edit, Span

ENTITY = re.compile(
    r"& ?(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30}) ?;"
    r"|& ?(mdash|ndash|nbsp|quot|[lr]aquo|[lr][ds]quo|hellip)(?![\w;=])"
)
"""A scraper that puts spaces around punctuation leaves them inside entities too, and some lose the semicolon."""

DEPTH = 3
"""How often a text may have been escaped; `&amp;mdash;` takes two rounds."""


def edits(text: str) -> Iterator[Edit]:
    """The edits that resolve every entity whose name is known, once."""
    for found in ENTITY.finditer(text):
        name = (found[1] or found[2]) + ";"
        if name.startswith("#") or name in html5:
            yield Edit(Span(*found.span()), html.unescape(f"&{name}"), "entity")
