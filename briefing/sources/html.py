"""HTML pages: the words of the article, with every tag and everything around it cut out by reason.

The page is tokenised with positions, so that each cut is a span of the source file.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator

from briefing.model import Edit, Hints, RawDocument, Span
from briefing.sources.tokens import RAW_TEXT, Kind, Token, attributes, tokens

HEAD = 2_000
"""Characters in which a page shows that it is one."""

SIGN = re.compile(r"<(?:!doctype\s+html|html|head|body|article|meta|div|p|h1)[\s>]", re.IGNORECASE)

CLOSED = re.compile(r"</(?:p|div|h[1-6]|li|article|section)>", re.IGNORECASE)
FRAGMENT = 2
"""Closed blocks at the beginning of a file that make it HTML, whatever it is called."""

FURNITURE = {
    "aside": "aside",
    "button": "control",
    "dialog": "control",
    "figcaption": "caption",
    "footer": "footer",
    "form": "form",
    "head": "head",
    "iframe": "embedded",
    "nav": "navigation",
    "noscript": "script",
    "script": "script",
    "select": "control",
    "style": "script",
    "svg": "embedded",
    "template": "script",
    "textarea": "control",
}
"""Elements that hold no sentence of the article, and the reason given for removing them."""

FURNITURE_NAMES = re.compile(
    r"(?:[a-z]{1,12}[_-])?"
    r"(ads?|advert\w*|breadcrumbs?|comments?|cookies?|newsletter|promo|related|share|sharing|sidebar|social|sponsored"
    r"|subscribe|tags)"
    r"(?:[_-](?:area|bar|block|box|buttons?|container|form|icons|items|links?|list|module|posts|section|widget|wrapper))?",
    re.IGNORECASE,
)
"""A class or id that marks page furniture, alone or with a word for its place."""

STATES = tuple(f"{word}{mark}" for word in ("has", "no", "with", "is", "hide", "show") for mark in "-_")
"""First words of a class that tells what an element has, not what it is."""

SILENT = frozenset({"head", "script"})
"""Reasons that hold however much stands in the element, for it is never shown."""

MOST = 0.5
"""An element with more of the page's text than this is the story, whatever it is called."""

BLOCKS = frozenset(
    "address article blockquote body br dd div dl dt fieldset figure h1 h2 h3 h4 h5 h6 header hr html li main ol p pre"
    " section table tbody td th thead tr ul".split()
)
"""Elements that begin a new line on the screen."""

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
"""Elements without an end tag."""

LONGEST = 2_000
"""Characters of a stated value that are read; without a bound, a number with a thousand digits could be an entity."""

NESTING = 4
"""Lists and things within each other in JSON-LD that are looked into for a name."""

SPACE = re.compile(r"[ \t\r\n\f]+")


def recognise(raw: str, name: str) -> bool:
    """Whether this is HTML: by its first tags, by its name where it has any tag at all, or by closed blocks of text."""
    head = raw[:HEAD]
    if re.match(r"\s*<(?:!doctype\s+html|html)\b", head, re.IGNORECASE):
        return True
    named = name.lower().endswith((".html", ".htm", ".xhtml"))
    return bool(SIGN.search(head)) and (named or len(CLOSED.findall(head)) >= FRAGMENT)


def read(raw: str, name: str = "") -> Iterable[RawDocument]:  # noqa: ARG001 every format is called alike
    """The one article of a page."""
    page = list(tokens(raw))
    yield RawDocument(raw, hints=_hints(raw, page), rounds=(tuple(_cuts(raw, page)),))


# ------------------------------------------------------------------ what is cut


def _cuts(raw: str, page: list[Token]) -> Iterator[Edit]:
    """The edits that leave the article's words, one line per block."""
    gone = _removed(raw, page)
    for index, token in enumerate(page):
        reason = gone[index]
        if reason:
            yield Edit(token.span, "", reason)
        elif token.kind is Kind.TEXT:
            yield from _collapsed(raw, token.span)
        elif token.name in BLOCKS:
            yield Edit(token.span, "\n\n", "markup")
        else:
            yield Edit(token.span, "", "markup")


def _collapsed(raw: str, span: Span) -> Iterator[Edit]:
    """White space in running text means one space in HTML."""
    for run in SPACE.finditer(raw, span.start, span.end):
        if run[0] != " ":
            yield Edit(Span(*run.span()), " ", "space")


def _removed(raw: str, page: list[Token]) -> list[str]:
    """For each token the reason to remove it, or nothing."""
    gone = [""] * len(page)
    partner = _partners(page)
    story = _story(page, partner)
    words = _words(page)
    for index in (*range(story.start), *range(story.end, len(page))):
        gone[index] = "page furniture"
    until = 0
    reason = ""
    for index, token in enumerate(page):
        if index >= until:
            reason = _furniture(raw, token) if token.kind is Kind.OPEN and partner[index] else ""
            share = words[partner[index]] - words[index]
            if reason not in SILENT and share > MOST * (words[story.end] - words[story.start]):
                reason = ""
            until = partner[index] + 1 if reason else index
        if index < until:
            gone[index] = reason
    return gone


def _words(page: list[Token]) -> list[int]:
    """How much text, in code points, stands before each token and at the end; the content of scripts is none."""
    before = [0]
    raw_text = False
    for token in page:
        shown = token.kind is Kind.TEXT and not raw_text
        before.append(before[-1] + (len(token.span) if shown else 0))
        raw_text = token.kind is Kind.OPEN and token.name in RAW_TEXT
    return before


def _furniture(raw: str, token: Token) -> str:
    """The reason to remove the element that this tag opens, or nothing."""
    if token.name in FURNITURE:
        return FURNITURE[token.name]
    if token.name in ("html", "body", "main", "article"):
        return ""
    found = attributes(token.span.of(raw))
    for name in f"{found.get('class', '')} {found.get('id', '')}".split():
        named = FURNITURE_NAMES.fullmatch(name)
        if named and not name.lower().startswith(STATES):
            return named[1].lower()
    return ""


def _partners(page: list[Token]) -> list[int]:
    """For each open tag the index of its close tag, 0 where it has none."""
    partner = [0] * len(page)
    waiting: dict[str, list[int]] = {}
    for index, token in enumerate(page):
        if token.kind is Kind.OPEN and token.name not in VOID:
            waiting.setdefault(token.name, []).append(index)
        elif token.kind is Kind.CLOSE and waiting.get(token.name):
            partner[waiting[token.name].pop()] = index
    return partner


def _story(page: list[Token], partner: list[int]) -> Span:
    """The tokens of the longest `article` or else `main` element, or the whole page where it has neither."""
    for name in ("article", "main"):
        found = [Span(i, partner[i] + 1) for i, t in enumerate(page) if t.name == name and partner[i] > i]
        if found:
            return max(found, key=len)
    return Span(0, len(page))


# ------------------------------------------------------------------ what is stated


TITLES = ("og:title", "twitter:title", "headline")
OUTLETS = ("og:site_name", "application-name", "publisher")
BYLINES = ("author", "article:author", "byl", "dc.creator")
DATES = ("article:published_time", "datepublished", "date", "dc.date", "pubdate", "parsely-pub-date", "sailthru.date")
URLS = ("og:url", "canonical")
LINK = re.compile(r"\s*(?:[a-z]{2,8}:|[/#@])", re.IGNORECASE)
"""The beginning of an address, which many pages give in the place of the author's name."""


def _hints(raw: str, page: list[Token]) -> Hints:
    """What the page states about its article in tags and JSON-LD."""
    stated: dict[str, str] = {}
    heading = ""
    for index, token in enumerate(page):
        if token.kind is not Kind.OPEN:
            continue
        inner = page[index + 1] if index + 1 < len(page) else token
        if token.name in ("meta", "link", "time"):
            _note(stated, attributes(token.span.of(raw)))
        elif token.name == "script" and "ld+json" in token.span.of(raw):
            _note_json(stated, inner.span.of(raw))
        elif token.name == "h1" and not heading:
            heading = _plain(raw, page, index)

    def first(names: tuple[str, ...]) -> str | None:
        return next((stated[n] for n in names if stated.get(n)), None)

    return Hints(heading or first(TITLES), first(BYLINES), first(OUTLETS), first(URLS), first(DATES))


def _note(stated: dict[str, str], found: dict[str, str]) -> None:
    """Write down what one tag states, the first of a kind winning."""
    name = found.get("property") or found.get("name") or found.get("itemprop") or found.get("rel") or ""
    if not name and "datetime" in found:
        name = "datepublished"
    value = found.get("content") or found.get("href") or found.get("datetime") or ""
    if name and value and not (name.lower() in BYLINES and LINK.match(value)):
        stated.setdefault(name.lower(), _unescaped(value))


def _note_json(stated: dict[str, str], script: str) -> None:
    """Write down what a JSON-LD block states about an article."""
    try:
        data = json.loads(script)
    except (ValueError, RecursionError):
        return
    graph = data.get("@graph", [data]) if isinstance(data, dict) else data
    for thing in graph if isinstance(graph, list) else []:
        if isinstance(thing, dict) and "Article" in _name(thing.get("@type")):
            for key in ("headline", "datePublished", "author", "publisher"):
                value = _name(thing.get(key))
                if value:
                    stated.setdefault(key.lower(), _unescaped(value))


def _name(value: object, depth: int = NESTING) -> str:
    """A JSON-LD value as text: itself, or the name of the thing or things it stands for."""
    if isinstance(value, list) and depth:
        return ", ".join(filter(None, (_name(one, depth - 1) for one in value)))
    if isinstance(value, dict) and depth:
        return _name(value.get("name"), depth - 1)
    return value if isinstance(value, str) else ""


def _plain(raw: str, page: list[Token], index: int) -> str:
    """The words of the element that opens at `index`."""
    words: list[str] = []
    for token in page[index + 1 : index + 40]:
        if token.kind is Kind.CLOSE and token.name == page[index].name:
            break
        if token.kind is Kind.TEXT:
            words.append(token.span.of(raw))
    return _unescaped("".join(words))


def _unescaped(value: str) -> str:
    """A stated value with its entities resolved and its white space single."""
    return " ".join(html.unescape(value[:LONGEST]).split())
