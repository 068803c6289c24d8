"""XML that is neither a feed nor called a page: articles in it are read by their paragraphs, and a file without any is none.

News agencies write articles as XML with the paragraphs of HTML (NITF, NewsML); site maps and drawings hold no article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.errors import SourceError
from briefing.model import RawDocument
from briefing.sources import html

OPENING = re.compile(
    r"\s{0,99}<(?:\?xml\s|!doctype\s+(?!html\b)|(?:urlset|sitemapindex|opml|svg|plist|rdf:RDF)[\s>])", re.IGNORECASE
)
"""How XML declares itself, and the elements that files without an article begin with."""

PARAGRAPH = re.compile(r"</p>", re.IGNORECASE)


def recognise(raw: str, name: str) -> bool:  # noqa: ARG001 every format is asked alike
    """Whether this is XML, by its first tag."""
    return bool(OPENING.match(raw))


def read(raw: str, name: str = "") -> Iterable[RawDocument]:
    """The one article of a file that has paragraphs.

    Raises:
        SourceError: it has none.
    """
    if not PARAGRAPH.search(raw):
        raise SourceError("XML that is no feed and holds no paragraph", "save the article itself as HTML or text")
    return html.read(raw, name)
