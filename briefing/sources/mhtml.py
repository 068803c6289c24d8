"""Web archives (.mhtml, .mht): a page with its pictures in one file, as browsers save it; RFC 2557.

Raw spans count in the page's own HTML. The archive's Date is the day of saving and says nothing of publication.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.errors import SourceError
from briefing.model import RawDocument
from briefing.sources import html

if TYPE_CHECKING:
    from briefing.sources.mime import Part

HEAD = 8_192
"""Bytes in which an archive shows that it is one."""

NAMES = (".mhtml", ".mht")
SAVED = re.compile(rb"^(?:snapshot-content-location:|from:[^\r\n]{0,20}saved by )", re.IGNORECASE | re.MULTILINE)
"""A header that browsers write and no mail has."""

MIME = re.compile(
    rb"^(?:content-type:\s{0,20}(?:multipart/related|text/html)|mime-version:)", re.IGNORECASE | re.MULTILINE
)


def recognise(data: bytes, name: str) -> bool:
    """Whether this is a web archive: by a header that only browsers write, or by its name where it is MIME at all."""
    head = data[:HEAD].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    named = name.lower().endswith(NAMES)
    return bool(MIME.search(head)) and (named or bool(SAVED.search(head)))


def read(data: bytes, name: str = "") -> Iterable[RawDocument]:
    """The article of the page that was saved, with its address where the page states none.

    Raises:
        SourceError: there is no page in the archive, or it is not text.
    """
    # Imported here, as the standard library's mail costs every start 20 ms.
    from briefing.sources.mime import Part

    whole = Part.of(data.lstrip(b"\r\n"))
    page = _page(whole)
    if page is None:
        raise SourceError("a web archive without a page", "open it in a browser and save the page as HTML")
    url = page.value("Content-Location") or whole.value("Snapshot-Content-Location")
    for document in html.read(page.text, name):
        stated = document.hints
        yield replace(document, hints=replace(stated, url=stated.url or _address(url)))


def _page(whole: Part) -> Part | None:
    """The part that the archive names as its root, or else the first that is HTML."""
    from briefing.sources.mime import PAGES, Walk

    pages = [part for part in Walk().leaves(whole) if part.kind in PAGES]
    start = whole.parameter("start")
    named = (part for part in pages if start and part.value("Content-ID") == start)
    return next(named, pages[0] if pages else None)


def _address(location: str) -> str | None:
    return location if location.lower().startswith(("http://", "https://")) else None
