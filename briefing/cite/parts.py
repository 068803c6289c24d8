"""What every format needs to know about a citation, with the unknown said plainly."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from briefing.model import Citation

UNNAMED = "speaker not named"
"""Stands where a quotation has no speaker that the text names."""

_URL_SAFE = "%/:=&?~#+!$,;'@*[]-._"


def one_line(text: str) -> str:
    """The same words with every run of white space as one space, since a citation is one line."""
    return " ".join(text.split())


def web_address(citation: Citation) -> str | None:
    """The URL, if it is one that a browser may be given, with what could end a link early percent-encoded."""
    url = (citation.url or "").strip()
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return None
    return quote(url, safe=_URL_SAFE)
