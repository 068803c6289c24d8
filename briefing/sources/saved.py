"""The header of a page that `briefing add` saved: a comment at its very beginning that says from where and when.

Markup bears a comment there; other formats are saved without one.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import replace
from datetime import datetime
from urllib.parse import quote

from briefing.model import RawDocument

MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
"""Byte order marks after which the header is written, so that they stay first."""

CHARSET = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]{1,39}")
HEADER = re.compile(
    rf"\ufeff?<!-- briefing: saved from (\S{{1,12000}}) at [0-9TZ:-]{{1,30}}(?: in {CHARSET.pattern})? -->\n"
)


def header(url: str, moment: datetime, charset: str = "") -> str:
    """The comment for a page from `url`, received at `moment` in UTC, in `charset` if the server said so.

    It is in ASCII, and nothing in the address or the charset ends it.
    """
    address = quote(url, safe="!#$%&'()*+,/:;=?@[]~-._")
    encoding = f" in {charset}" if CHARSET.fullmatch(charset) and "--" not in charset else ""
    return f"<!-- briefing: saved from {address} at {moment:%Y-%m-%dT%H:%M:%SZ}{encoding} -->\n"


def with_header(body: bytes, url: str, moment: datetime, charset: str = "") -> bytes:
    """The page with its header in its own encoding, as far as a byte order mark tells it."""
    mark, encoding = next(((m, e) for m, e in MARKS if body.startswith(m)), (b"", "ascii"))
    return mark + header(url, moment, charset).encode(encoding) + body.removeprefix(mark)


def without_header(data: bytes) -> bytes:
    """The page as it was received."""
    mark, encoding = next(((m, e) for m, e in MARKS if data.startswith(m)), (b"", "ascii"))
    end = data.find("-->\n".encode(encoding), 0, 50_000)
    size = end + len("-->\n".encode(encoding))
    if end < 0 or not HEADER.fullmatch(data[len(mark) : size].decode(encoding, "replace")):
        return data
    return mark + data[size:]


def with_address(document: RawDocument) -> RawDocument:
    """The document with the address in its header, where it states none itself."""
    found = None if document.hints.url else HEADER.match(document.text)
    return replace(document, hints=replace(document.hints, url=found[1])) if found else document
