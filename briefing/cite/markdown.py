"""A citation as one line of Markdown (CommonMark 0.31), with the quoted words escaped so that they stay as they are."""

from __future__ import annotations

import re

from briefing.cite.dates import cited_words
from briefing.cite.parts import UNNAMED, one_line, web_address
from briefing.model import Citation

_SPECIAL = re.compile(r"([\\`*_\[\]<>&~|#])")


def markdown(citation: Citation) -> str:
    """As in “Words” — Speaker, [Title](https://…), *Outlet*, 10 January 2022 (inferred).

    Without an outlet the file is named instead.
    """
    source = ", ".join(_source(citation))
    if citation.quote is None:
        return source
    speaker = _escaped(citation.speaker) if citation.speaker else UNNAMED
    return f"“{_escaped(citation.quote)}” — {speaker}, {source}"


def _source(citation: Citation) -> list[str]:
    parts = [
        _escaped(citation.byline) if citation.byline else None,
        _title(citation),
        f"*{_escaped(citation.outlet)}*" if citation.outlet else _escaped(citation.file),
        cited_words(citation.published),
    ]
    return [part for part in parts if part]


def _title(citation: Citation) -> str | None:
    address = web_address(citation)
    title = _escaped(citation.title) if citation.title else None
    if address is None:
        return f"“{title}”" if title else None
    return f"[{title or _escaped(address)}]({address})"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", one_line(text))
