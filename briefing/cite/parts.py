"""What every format needs to know about a citation, with the unknown said plainly."""

from __future__ import annotations

import re

from briefing.model import Citation

UNNAMED = "speaker not named"
"""Stands where a quotation has no speaker that the text names."""

_WEB_ADDRESS = re.compile(r"https?://[^\s/?#\[\]]\S*", re.IGNORECASE)
_ENDS_A_LINK = re.compile(r'[()<>"\\\x00-\x20\x7f]')


def one_line(text: str) -> str:
    """The same words with every run of white space as one space, since a citation is one line."""
    return " ".join(text.split())


def web_address(citation: Citation) -> str | None:
    """The URL, if it is one of the web, with what could end a link early percent-encoded (RFC 3986, 2.1)."""
    url = (citation.url or "").strip()
    if not _WEB_ADDRESS.fullmatch(url):
        return None
    return _ENDS_A_LINK.sub(lambda m: f"%{ord(m[0]):02X}", url)
