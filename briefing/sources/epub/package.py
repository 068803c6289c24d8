"""What an EPUB says of itself: the order of its documents, their names in its contents, and its metadata.

The XML is read by our own tokeniser, which resolves no entity that a file defines and fetches nothing.
"""

from __future__ import annotations

import html
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from briefing.errors import SourceError
from briefing.sources.decode import decode
from briefing.sources.epub.archive import Archive
from briefing.sources.stated import unescaped
from briefing.sources.tokens import Kind, attributes, tokens

CONTAINER = "META-INF/container.xml"
ENCRYPTION = "META-INF/encryption.xml"
PAGES = ("application/xhtml+xml", "text/html", "text/x-oeb1-document")

LONGEST = 2_000
"""Characters of a stated value that are read."""


@dataclass(frozen=True, slots=True)
class Node:
    """An element: its name without prefix, its attributes, and the text right after its open tag."""

    name: str
    attributes: dict[str, str]
    text: str

    def get(self, name: str) -> str:
        """An attribute, with its entities resolved."""
        return unescaped(self.attributes.get(name, "")[:LONGEST]).strip()


@dataclass(frozen=True, slots=True)
class Package:
    """A book: `spine` are the members that hold its text, in reading order, without its contents."""

    spine: tuple[str, ...]
    stated: dict[str, str] = field(default_factory=dict)
    """Its metadata by Dublin Core name, the first of each, and `publication_type` as Calibre writes it."""
    labels: dict[str, str] = field(default_factory=dict)
    """What its contents call a member."""


def nodes(xml: str) -> Iterator[Node]:
    """The elements of a document in the order of their open tags."""
    opened: tuple[str, dict[str, str]] | None = None
    for token in tokens(xml):
        if opened:
            words = token.span.of(xml)[:LONGEST] if token.kind is Kind.TEXT else ""
            yield Node(*opened, " ".join(html.unescape(words).split()))
            opened = None
        if token.kind is Kind.OPEN:
            opened = token.name.rpartition(":")[2], attributes(token.span.of(xml))
    if opened:
        yield Node(*opened, "")


def package(archive: Archive) -> Package:
    """The book in an archive. Raises SourceError where it has none, or is protected against being read."""
    place = _place(archive)
    found = list(nodes(decode(archive.read(place)).text))
    items = {node.get("id"): node for node in found if node.name == "item"}
    members = {key: _member(place, item.get("href")) for key, item in items.items()}
    order = [node.get("idref") for node in found if node.name == "itemref" and node.get("linear") != "no"]
    spine = [
        members[key]
        for key in dict.fromkeys(order)
        if key in items and items[key].get("media-type") in PAGES and "nav" not in items[key].get("properties").split()
    ]
    _readable(archive, spine)
    return Package(tuple(spine), _stated(found), _labels(archive, items, members))


def _place(archive: Archive) -> str:
    """The member that describes the book."""
    if CONTAINER in archive:
        for node in nodes(decode(archive.read(CONTAINER)).text):
            if node.name == "rootfile" and node.get("full-path") in archive:
                return node.get("full-path")
    found = next((name for name in archive.names() if name.endswith(".opf")), "")
    if not found:
        raise SourceError("an EPUB without a description of its contents", "download or copy it again")
    return found


def _member(base: str, reference: str) -> str:
    """The member that a reference in the member `base` means."""
    path = unquote(reference.partition("#")[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), path))


def _readable(archive: Archive, spine: list[str]) -> None:
    """Raise SourceError where a document is encrypted; fonts often are, and do not matter."""
    if ENCRYPTION not in archive:
        return
    locked = {
        _member("", n.get("uri")) for n in nodes(decode(archive.read(ENCRYPTION)).text) if n.name == "cipherreference"
    }
    if locked.intersection(spine):
        raise SourceError("an EPUB that is protected against copying", "save the articles in another way")


def _stated(found: list[Node]) -> dict[str, str]:
    stated: dict[str, str] = {}
    for node in found:
        if node.name in ("title", "creator", "publisher", "language", "date") and node.text:
            stated.setdefault(node.name, node.text)
        elif node.name == "meta" and node.get("name") == "calibre:publication_type":
            stated.setdefault("publication_type", node.get("content"))
    return stated


def _labels(archive: Archive, items: dict[str, Node], members: dict[str, str]) -> dict[str, str]:
    """The names of members in the contents of an EPUB 3, or else of an EPUB 2; none where those are damaged."""
    for key, item in items.items():
        contents = members[key]
        is_nav = "nav" in item.get("properties").split()
        if not is_nav and item.get("media-type") != "application/x-dtbncx+xml":
            continue
        try:
            found = nodes(decode(archive.read(contents)).text)
        except SourceError:
            continue
        return dict(reversed(list(_links(contents, found) if is_nav else _points(contents, found))))
    return {}


def _links(contents: str, found: Iterator[Node]) -> Iterator[tuple[str, str]]:
    for node in found:
        if node.name == "a" and node.text:
            yield _member(contents, node.get("href")), node.text


def _points(contents: str, found: Iterator[Node]) -> Iterator[tuple[str, str]]:
    label = ""
    for node in found:
        if node.name == "text":
            label = node.text
        elif node.name == "content" and label:
            yield _member(contents, node.get("src")), label
            label = ""
