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
    speaker = escaped(citation.speaker) if citation.speaker else UNNAMED
    return f"“{escaped(citation.quote)}” — {speaker}, {source}"


def _source(citation: Citation) -> list[str]:
    parts = [
        escaped(citation.byline) if citation.byline else None,
        _title(citation),
        f"*{escaped(citation.outlet)}*" if citation.outlet else escaped(citation.file),
        cited_words(citation.published),
    ]
    return [part for part in parts if part]


def _title(citation: Citation) -> str | None:
    address = web_address(citation)
    title = escaped(citation.title) if citation.title else None
    if address is None:
        return f"“{title}”" if title else None
    return f"[{title or escaped(address)}]({address})"


def escaped(text: str) -> str:
    """Words on one line, so that Markdown shows them as they are and takes nothing in them for markup."""
    return _SPECIAL.sub(r"\\\1", one_line(text))
