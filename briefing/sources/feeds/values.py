"""What a feed states about its entries, as feedparser reads it.

feedparser is given one entry at a time, without its text and without the document type, under the feed's own opening tag:
so its time stays in proportion to the number of entries, a broken entry spoils no other, and no entity of the file's own
can grow. It is given bytes in memory, so that it opens nothing.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from briefing.model import Hints
from briefing.sources import stated
from briefing.sources.feeds.entries import Element, Entry
from briefing.sources.feeds.xml import Mark

HEAD = 20_000
"""Code points above the first entry that are read for what the feed states of itself."""

LONGEST = 4_000
"""Code points of one element that are read for what it states."""

MOST = 60
"""Elements of one entry that are read."""


class Values:
    """What a feed states of itself, and how to read what it states of an entry."""

    def __init__(self, raw: str, opening: Mark, first: int) -> None:
        self.raw = raw
        self.opening = raw[opening.start : opening.end]
        self.closing = f"</{opening.name}>"
        if opening.local == "rss":
            self.opening, self.closing = self.opening + "<channel>", "</channel>" + self.closing
        self.feed = _parsed(raw[opening.start : min(first, opening.start + HEAD)]).feed

    def of(self, entry: Entry, body: Element | None) -> Hints:
        """What one entry states; its body is not read for it."""
        kept = [e for e in entry.children if e is not body and len(e.whole) <= LONGEST][:MOST]
        name = "entry" if self.closing.lower().endswith("feed>") else "item"
        inside = "".join(element.whole.of(self.raw) for element in kept)
        found = _parsed(f"{self.opening}<{name}>{inside}</{name}>{self.closing}").entries
        one = found[0] if found else {}
        return Hints(
            title=stated.line(one.get("title") or ""),
            byline=_byline(one) or _byline(self.feed),
            outlet=stated.line(_within(one, "source", "title") or self.feed.get("title") or ""),
            url=_url(one),
            # Not its own `get`, which takes one date for the other and warns of it.
            published=stated.moment(one.get("published") or dict.get(one, "updated") or ""),
            language=_language(one) or _language(self.feed),
        )


def _parsed(xml: str) -> Any:
    """What feedparser makes of a feed: a `feed` and `entries`, without types, and empty where it fails."""
    # Imported here: few corpora hold a feed, and it costs every start 130 ms.
    import feedparser  # type: ignore[import-untyped]

    # The character set of the transport comes before the one that the file declares, which is that of its bytes.
    headers = {"content-type": "application/xml; charset=utf-8"}
    data = BytesIO(xml.encode("utf-8", "replace"))
    try:
        return feedparser.parse(data, response_headers=headers, sanitize_html=False, resolve_relative_uris=False)
    except Exception:  # noqa: BLE001 it raises about anything on a damaged entry, whose text can be read all the same
        return feedparser.FeedParserDict(feed={}, entries=[])


def _within(values: Any, *names: str) -> str:
    for name in names:
        values = values.get(name) if hasattr(values, "get") else None
    return values if isinstance(values, str) else ""


def _byline(values: Any) -> str | None:
    """The names of the authors; an address for mail is none."""
    names = [stated.byline(author.get("name") or "") for author in values.get("authors") or ()]
    return ", ".join(dict.fromkeys(name for name in names if name and "@" not in name)) or None


def _url(entry: Any) -> str | None:
    links = [entry.get("feedburner_origlink"), entry.get("link"), entry.get("id")]
    return next((url for link in links if link and (url := stated.address(link))), None)


def _language(values: Any) -> str | None:
    told = values.get("language") or _within(values, "title_detail", "language")
    return stated.language(told) if told else None
