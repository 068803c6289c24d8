"""PDF: one article a file, by the optional extra `pdf` (pypdf).

Raw spans count in the text of the pages, one after the other with a form feed between two, and an empty line where lines are
further apart than they usually are. A PDF holds places of letters, not running text, so that headers and footers, hyphens and
line ends are judged in `briefing.sources.pdf.layout`.
"""

from __future__ import annotations

import logging
import re
import time
import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.errors import SourceError
from briefing.model import Hints, RawDocument
from briefing.sources.pdf.layout import Layout
from briefing.sources.pdf.spacing import spaced
from briefing.sources.stated import folded

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

Matrix = Sequence[float]
"""Six numbers that turn, stretch and move what is drawn, as PDF writes them."""

MAGIC = b"%PDF-"
HEAD = 1_024
"""Bytes in which the magic may stand; mail gateways and servers set lines before it."""

MOST_PAGES = 400
LARGEST_PAGE = 4_000_000
"""Bytes of drawing instructions of one page; a dense newspaper page has about 300,000."""

LARGEST = 5_000_000
"""Code points of text of all pages."""

PATIENCE = 60.0
"""Seconds for one file, looked at after each page; a page of text takes about 0.05."""

FILE_NAME = re.compile(
    r"microsoft word|untitled|about:|https?:|[^\n]{0,300}\.(?:docx?|html?|indd|odt|pages|pdf|qxd|rtf|tmp)$", re.I
)
"""What programs write as the title of a document that has none."""

AROUND = re.compile(r"\s[|–—·-]\s")
"""What stands between the title of a page and the name of its site."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of each page, and what the document information states."""

    pages: tuple[str, ...]
    title: str = ""
    author: str = ""
    language: str = ""


def recognise(data: bytes, name: str) -> bool:  # noqa: ARG001 every format is asked alike
    """Whether this is a PDF, by its first bytes."""
    return MAGIC in data[:HEAD]


def read(data: bytes, name: str = "") -> Iterable[RawDocument]:  # noqa: ARG001 every format is called alike
    """The article that a PDF is.

    Raises:
        SourceError: the extra is not installed, or the file is damaged, locked, too large, or holds pictures alone.
    """
    try:
        import pypdf  # noqa: F401 asked for before any work is done
    except ImportError as error:
        raise SourceError("a PDF file; reading it needs an extra", "pip install 'briefing[pdf]'") from error
    with _quiet():
        found = _extracted(data)
    if not any(page.strip() for page in found.pages):
        raise SourceError("a PDF without text, such as a scan", "run it through text recognition (OCR) first")
    title = _on_page(found.title, found.pages[0])
    layout = Layout.of(found.pages, title or "")
    byline = found.author if _on_page(found.author, found.pages[0]) else None
    hints = Hints(title, byline, url=layout.address, language=found.language or None)
    return (RawDocument(layout.text, hints=hints, rounds=(layout.edits,)),)


def _extracted(data: bytes) -> Extracted:
    """What pypdf makes of a file. Raises SourceError whatever goes wrong in it."""
    from io import BytesIO

    from pypdf import PdfReader

    try:
        reader = PdfReader(BytesIO(data), strict=False)
        pages = tuple(_pages(reader))
        stated = reader.metadata
        title, author = (str(stated.title or ""), str(stated.author or "")) if stated else ("", "")
        language = str(reader.trailer["/Root"].get_object().get("/Lang", ""))  # type: ignore[union-attr]
    except SourceError:
        raise
    except Exception as error:  # damaged files make pypdf raise about anything
        what = f"a PDF that cannot be read ({type(error).__name__})"
        raise SourceError(what, "open it and print it into a new PDF, or copy its text") from error
    return Extracted(pages, " ".join(title.split()), " ".join(author.split()), language)


def _pages(reader: PdfReader) -> Iterator[str]:
    """The text of each page, within the bounds of size and time."""
    if reader.is_encrypted and not reader.decrypt(""):
        raise SourceError("a PDF that is locked with a password", "save it without one")
    if len(reader.pages) > MOST_PAGES:
        raise SourceError(f"a PDF of more than {MOST_PAGES} pages", "split it")
    until = time.monotonic() + PATIENCE
    left = LARGEST
    for page in reader.pages:
        text = _text(page)
        left -= len(text)
        if left < 0 or time.monotonic() > until:
            raise SourceError(
                "a PDF that is too large to read" if left < 0 else "a PDF that takes too long", "split it"
            )
        yield text


def _text(page: PageObject) -> str:
    drawn = page.get_contents()
    if drawn is not None and len(drawn.get_data()) > LARGEST_PAGE:
        raise SourceError("a PDF with a page of drawings that is too large", "copy its text")
    pieces: list[tuple[str, float]] = []

    def note(text: str, outer: Matrix, inner: Matrix, *_: object) -> None:
        """Keep a piece of text with its height above the foot of the page, in points."""
        pieces.append((text, float(inner[4]) * outer[1] + float(inner[5]) * outer[3] + outer[5]))

    page.extract_text(visitor_text=note)
    return spaced(pieces)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep what pypdf says of damaged files off the screen."""
    log = logging.getLogger("pypdf")
    before = log.level
    log.setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        log.setLevel(before)


def _on_page(stated: str, page: str) -> str | None:
    """What the document information states, or its part before the name of the site, if the first page says so too."""
    if not stated or FILE_NAME.match(stated):
        return None
    shown = f" {folded(page)} "
    parts = (stated, AROUND.split(stated[:1_000])[0])
    return next((part for part in parts if folded(part) and f" {folded(part)} " in shown), None)
