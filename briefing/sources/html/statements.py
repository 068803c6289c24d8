"""What a page states about its article outside the running text: in tags of its head, in JSON-LD and in its headings."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from briefing.sources.elements import BLOCKS, Element, Outline
from briefing.sources.stated import WEB, unescaped
from briefing.sources.tokens import RAW_TEXT, Kind, Token, attributes

LONGEST = 2_000
"""Characters of a stated value that are read; without a bound, a number with a thousand digits could be an entity."""

NESTING = 6
"""Lists and things within each other in JSON-LD that are looked into."""

MOST_THINGS = 500
"""Things of a JSON-LD graph that are looked at."""

MOST_TOKENS = 200
"""Tokens of an element whose words are read."""

NEAR = 40
"""Lines after the heading that are looked at for a date or a byline."""

SHORT = 120
"""Characters of a line that is no paragraph."""

HEADINGS, TIMES, BYLINES = 12, 40, 40
"""Elements of a kind that are read; pages with more list other articles."""

ARTICLES = ("Article", "Posting", "Report", "Review", "LiveBlog", "HowTo", "Recipe", "Story")
"""Parts of the names that JSON-LD has for kinds of articles."""

Thing = dict[str, Any]


@dataclass(slots=True)
class Statements:
    """Everything stated, in the order of the page; entities are resolved and white space is single."""

    meta: dict[str, list[str]] = field(default_factory=dict)
    """By the name, property or relation in lower case."""
    things: list[Thing] = field(default_factory=list)
    """The things in JSON-LD."""
    headings: list[tuple[Element, str]] = field(default_factory=list)
    """The h1 headings."""
    times: list[tuple[Element, str]] = field(default_factory=list)
    """The times on the page, by their machine-readable value."""
    names: list[tuple[Element, str]] = field(default_factory=list)
    """What stands in elements that call themselves an author's name or a byline."""
    near: list[str] = field(default_factory=list)
    """The short lines around the heading, where dates and bylines stand."""
    title: str = ""
    language: str = ""

    def first(self, *names: str) -> str:
        """The first value under the first of these names that has any, or an empty string."""
        return next((value for name in names for value in self.meta.get(name, ()) if value), "")

    @property
    def articles(self) -> list[Thing]:
        """The things in JSON-LD that are articles."""
        return [thing for thing in self.things if is_article(thing)]


def is_article(thing: Thing) -> bool:
    """Whether a thing of JSON-LD is an article of some kind."""
    kinds = thing.get("@type")
    return any(part in str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds]) for part in ARTICLES)


def collect(raw: str, page: Sequence[Token], tree: Outline) -> Statements:
    """Everything that the page states."""
    found = Statements()
    scripts: list[str] = []
    for element in tree.elements:
        if element.name in ("meta", "link"):
            _note(found, element)
        elif element.name == "script" and "ld+json" in element.tag and element.start + 1 < element.end:
            scripts.append(page[element.start + 1].span.of(raw))
        elif element.name == "html" and not found.language:
            found.language = element.attributes.get("lang") or element.attributes.get("xml:lang") or ""
        elif element.name == "title" and not found.title and not _inside(element, "svg"):
            found.title = words_of(raw, page, element)
        elif element.name == "h1" and len(found.headings) < HEADINGS:
            found.headings.append((element, words_of(raw, page, element)))
        elif element.name == "time" and len(found.times) < TIMES:
            found.times.append((element, element.attributes.get("datetime") or words_of(raw, page, element)))
        elif len(found.names) < BYLINES and _names_author(element):
            found.names.append((element, words_of(raw, page, element)))
    found.near = _near(raw, page, tree, found)
    found.things = [thing for script in scripts for thing in _things(script)][:MOST_THINGS]
    return found


def words_of(raw: str, page: Sequence[Token], element: Element) -> str:
    """The words of an element as one line, as far as they are few."""
    end = min(element.end, element.start + MOST_TOKENS)
    parts: list[str] = []
    code = 0
    for token in page[element.start + 1 : end]:
        if token.name in CODE:
            code += 1 if token.kind is Kind.OPEN else -1
        elif token.kind is Kind.TEXT and code <= 0:
            parts.append(token.span.of(raw))
        elif token.name in BREAKING:
            parts.append(" ")
    return plain("".join(parts))


CODE = frozenset({"script", "style"})

BREAKING = frozenset("br div p li span a h1 h2 h3 h4".split())
"""Tags that part the words before them from those after."""


def _near(raw: str, page: Sequence[Token], tree: Outline, found: Statements) -> list[str]:
    """The short lines after the first heading of more than a word or two, and then those right before it."""
    heading = next((element for element, words in found.headings if len(words.split()) > 2), None)
    if heading is None:
        return []
    after = list(islice(_lines(raw, page, tree, range(heading.end, len(page))), NEAR))
    before = list(islice(_lines(raw, page, tree, range(heading.start - 1, -1, -1)), NEAR // 4))
    return [line for line in (*after, *before) if line and len(line) <= SHORT]


def _lines(raw: str, page: Sequence[Token], tree: Outline, places: range) -> Iterator[str]:
    """The lines that the tokens at `places`, in this order, make on the screen."""
    parts: list[str] = []
    for at in places:
        token, element = page[at], tree.within[at]
        if token.name in BLOCKS and parts:
            yield plain(" ".join(parts[:: places.step]))
            parts = []
        elif (
            token.kind is Kind.TEXT and not (element and element.name in RAW_TEXT) and not token.span.of(raw).isspace()
        ):
            parts.append(token.span.of(raw))


def plain(value: str) -> str:
    """A stated value with its entities resolved, twice where it was escaped twice, and its white space single."""
    value = value[:LONGEST]
    for _ in range(2):
        if "&" in value:
            value = unescaped(value) if WEB.match(value) else html.unescape(value)
    return " ".join(value.split())


def text_of(value: object, depth: int = NESTING) -> str:
    """A value of JSON-LD as text: itself, or the first that it holds, or the name of the thing."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, list) and depth:
        return next(filter(None, (text_of(one, depth - 1) for one in value[:MOST_THINGS])), "")
    if isinstance(value, dict) and depth:
        return text_of(value.get("name") or value.get("@value"), depth - 1)
    return ""


def _inside(element: Element, name: str) -> bool:
    return bool(element.parent and element.parent.name == name)


AUTHOR_PAGE = re.compile(
    r"""href=["']?[^"'>\s]{0,200}/(?:authors?|contributors?|profiles?|people|staff|journalists?|writers?|reporters?)/[\w%.-]{3,80}/?["'\s>]""",
    re.IGNORECASE,
)
"""A link to the page of one author."""

NAMING = ("byline", "author", "writer", "reporter", "contributor")


def _names_author(element: Element) -> bool:
    """Whether an element says that it holds an author's name."""
    if element.name in ("meta", "link", "script", "style", "body", "html", "img", "input", "svg", "article", "main"):
        return False
    tag = element.tag
    if element.name == "a" and AUTHOR_PAGE.search(tag):
        return True
    if not any(word in tag for word in ("uthor", "yline", "riter", "eporter", "ontributor")):
        return False
    given = element.attributes
    if given.get("rel") == "author" or given.get("itemprop") == "author":
        return True
    return any(
        word in f"{given.get('class', '')} {given.get('id', '')} {given.get('data-testid', '')}".lower()
        for word in NAMING
    )


def _note(found: Statements, element: Element) -> None:
    """Write down what one tag states under each of its names."""
    given = attributes(element.tag)
    value = plain(given.get("content") or given.get("href") or "")
    names = {given.get(key, "").lower() for key in ("property", "name", "itemprop", "rel", "http-equiv")}
    for name in names - {""} if value else ():
        found.meta.setdefault(name, []).append(value)


def _things(script: str) -> Iterator[Thing]:
    """The things in one JSON-LD block, with the authors and publishers that they refer to put in their place."""
    try:
        data = json.loads(script.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return
    things = list(_walk(data))[:MOST_THINGS]
    known = {str(thing["@id"]): thing for thing in things if "@id" in thing and "name" in thing}
    for thing in things:
        resolved = dict(thing)
        for key in ("author", "creator", "publisher"):
            resolved[key] = _resolved(thing.get(key), known)
        yield resolved


def _resolved(value: object, known: dict[str, Thing]) -> object:
    if isinstance(value, list):
        return [_resolved(one, known) if isinstance(one, dict) else one for one in value[:MOST_THINGS]]
    if isinstance(value, dict) and "name" not in value:
        return known.get(str(value.get("@id")), value)
    return value


def _walk(data: object, depth: int = NESTING) -> Iterator[Thing]:
    """A thing and those that it holds as the subject of its page."""
    if isinstance(data, list) and depth:
        for one in data[:MOST_THINGS]:
            yield from _walk(one, depth - 1)
    if isinstance(data, dict) and depth:
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart"):
            if isinstance(data.get(key), (dict, list)):
                yield from _walk(data[key], depth - 1)
