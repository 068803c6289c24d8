"""A safe name for a page in the corpus, made from its address, and the ending that its type asks for."""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b
from urllib.parse import unquote, urlsplit

from briefing.errors import FetchError
from briefing.model import Page

HTML = ".html"

ENDINGS = {
    "text/html": HTML,
    "application/xhtml+xml": HTML,
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/json": ".json",
    "application/ld+json": ".json",
    "application/feed+json": ".json",
    "application/jsonl": ".jsonl",
    "application/x-ndjson": ".jsonl",
    "application/rss+xml": ".xml",
    "application/atom+xml": ".xml",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "application/pdf": ".pdf",
    "application/epub+zip": ".epub",
    "message/rfc822": ".eml",
    "application/mbox": ".mbox",
    "multipart/related": ".mhtml",
    "application/gzip": ".gz",
    "application/x-gzip": ".gz",
}
"""The types that can hold an article, with the ending of a file of each."""

UNSAID = frozenset({"", "application/octet-stream", "binary/octet-stream", "application/x-download"})
"""What servers say that do not know the type."""

SIGNS = ((b"%PDF-", ".pdf"), (b"\x1f\x8b\x08", ".gz"), (b"<!doctype html", HTML), (b"<html", HTML), (b"<?xml", ".xml"))
"""How a body of an unknown type begins, in lower case, with the ending for it."""

LONGEST = 120
"""Bytes of a name without its ending; file systems allow 255."""

UNSAFE = re.compile(r"[^\w.-]+")
SPARE = re.compile(r"[-_.]{2,}")


def ending(page: Page) -> str:
    """The ending of a file for this page. Raises FetchError where its type holds no article."""
    kind = page.content_type.partition(";")[0].strip().lower()
    if kind in ENDINGS:
        return ENDINGS[kind]
    begin = page.body[:1_000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if kind in UNSAID:
        by_sign = next((end for sign, end in SIGNS if begin.startswith(sign.lower())), None)
        by_name = next((end for end in ENDINGS.values() if urlsplit(page.url).path.lower().endswith(end)), None)
        if by_sign or by_name:
            return by_sign or by_name or ""
    raise FetchError(
        f"sent as {kind or 'a file of no type'}, which holds no article", "give the address of the page itself"
    )


def stem(url: str) -> str:
    """A name for the page at `url` without ending: letters, digits, `-`, `_` and `.`, beginning with its host.

    A query, and what is cut off where the name is too long, is told apart by a digest of the whole address.
    """
    parts = urlsplit(url)
    host = UNSAFE.sub("-", parts.netloc.lower().removeprefix("www.")).strip("-.")
    path = unicodedata.normalize("NFC", unquote(parts.path, errors="replace"))
    words = [_safe(segment) for segment in path.split("/")]
    name = "_".join(filter(None, [host, "-".join(filter(None, words))])) or "page"
    known = next((end for end in (*ENDINGS.values(), ".htm") if name.lower().endswith(end)), "")
    name = name[: len(name) - len(known)] or name
    short = name.encode()[:LONGEST].decode("utf-8", "ignore").rstrip("-_.")
    if parts.query or short != name:
        return f"{short}-{blake2b(url.encode(), digest_size=4).hexdigest()}"
    return short


def _safe(segment: str) -> str:
    """A part of a path with nothing in it that a file system or a terminal acts on."""
    return SPARE.sub("-", UNSAFE.sub("-", segment)).strip("-_.")
