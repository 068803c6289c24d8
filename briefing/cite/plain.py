"""A citation as one line of plain text."""

from __future__ import annotations

from briefing.cite.dates import cited_words
from briefing.cite.parts import UNNAMED, one_line, web_address
from briefing.model import Citation


def plain(citation: Citation) -> str:
    """As in “Words” (Speaker). Byline, “Title”, Outlet, 10 January 2022 (inferred), https://…

    Without an outlet the file is named instead.
    """
    source = ", ".join(_source(citation))
    if citation.quote is None:
        return source
    speaker = one_line(citation.speaker) if citation.speaker else UNNAMED
    return f"“{one_line(citation.quote)}” ({speaker}). {source}"


def _source(citation: Citation) -> list[str]:
    parts = [
        citation.byline,
        f"“{citation.title}”" if citation.title else None,
        citation.outlet or citation.file,
        cited_words(citation.published),
        web_address(citation),
    ]
    return [one_line(part) for part in parts if part]
