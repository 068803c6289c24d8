"""Who wrote the article, by what the page states: names only, without roles, sites and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from briefing.sources.elements import Element
from briefing.sources.html.letters import letters
from briefing.sources.html.statements import NESTING, Statements, Thing, plain

ADDRESS = re.compile(r"\s*(?:[a-z]{2,8}:/|www\.|[/#@])|\S+@\S+\.\S+$|\S+\.(?:com|org|net)/", re.IGNORECASE)
"""The beginning of an address or of an account, which many pages give in the place of a name."""

BY = re.compile(
    r"^(?:(?:written|posted|words|reported|published|story|text|article|reviewed|edited)\s+by|by|authors?|posted|words|about)\b"
    r"[\s:]*(?:the author\b)?[\s:]*",
    re.IGNORECASE,
)
"""What stands before a name."""
AFTER = re.compile(
    r"\s*(?:[|•·–—\n]|\([^)]*\)$|\s-\s|,\s+(?:[A-Z]{2,4}\b|[a-z])|\b(?:updated|published|posted|on|in|last|for|is|min|read|view|former|senior|staff|deputy)\b"
    r"|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?\s+\d|\d)",
    re.IGNORECASE,
)
"""What follows a name on its line."""

ROLE = re.compile(
    r",?\s+(?:(?:senior|chief|staff|managing|associate|contributing|deputy|guest|freelance|tech|news|features?)\s+)*"
    r"(?:reporter|writer|editor|correspondent|contributor|journalist|columnist|expert|specialist|analyst|strategist|consultant|founder"
    r"|author|ceo|producer|manager|director)\b.*$",
    re.IGNORECASE,
)

ADMIN = frozenset(
    "admin administrator author authors editor user webmaster guest root by staff subscribe undefined null unknown none".split()
)
"""What a program writes where it knows no name."""

PERSON = re.compile(
    r"(?:Dr\.? )?[^\W\d_a-z][\w.’'-]*+(?: \([^\W\d_]{1,20}\))?"
    r"(?: (?:(?:de|da|di|del|der|den|la|le|van|von|bin|al|el|dos|y)|[^\W\d_a-z][\w.’'-]*+)){1,4}"
)
"""A name of at least two words, as a reader would know one."""

LEAD = re.compile(
    r"^(?:(?:[A-Za-z]{3,9}\.? \d{1,2}(?:, (?:19|20)\d\d)?|\d{1,2} [A-Za-z]{3,9}(?: (?:19|20)\d\d)?)[\s|•·,–-]*)?"
    r"(?:[A-Za-z]{1,12}\s){0,2}by:?\s+",
    re.IGNORECASE,
)
"""What stands before a name on a line that begins with a date or a word or two, up to "by"."""
LEADING_DATE = re.compile(r"^[A-Za-z]{3,9}\.? \d{1,2}, (?:19|20)\d\d\s+")
"""What stands before a name on its line."""

LONGEST_NAME = 80
MOST_NAMES = 12
MOST_WORDS = 5
"""Words of a name that is no person's."""

META = (
    "author",
    "article:author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "cxenseparse:author",
    "citation_author",
)

STRANGE = re.compile(
    r"comment|repl(?:y|ies)|respond|related|recommend|sidebar|footer|card|teaser|review|testimonial|avatar|image|more",
    re.IGNORECASE,
)
"""Names of elements whose authors wrote something else."""


def byline(found: Statements, outlet: str) -> str:
    """The names of the authors with commas between, or an empty string."""
    site = letters(outlet).casefold()
    tail = re.compile(rf",?\s+(?:for\s+)?(?:the\s+)?{re.escape(outlet)}$", re.IGNORECASE)
    fallback = ""
    for names in (_of_things(found.articles), _of_meta(found), _shown(found), _of_pages(found)):
        kept = _distinct(names)
        people = [tail.sub("", name) for name in kept if letters(name).casefold() != site]
        if people:
            return ", ".join(people[:MOST_NAMES])
        fallback = fallback or ", ".join(kept[:1])
    return fallback


def _of_things(things: Iterable[Thing]) -> list[str]:
    for thing in things:
        names = [name for value in _values(thing.get("author") or thing.get("creator")) for name in _split(value)]
        if names:
            return names
    return []


def _of_pages(found: Statements) -> list[str]:
    return _of_things(thing for thing in found.things if str(thing.get("@type")).endswith("Page"))


def _values(value: object, depth: int = NESTING) -> Iterator[str]:
    if isinstance(value, str):
        yield plain(value)
    elif isinstance(value, dict) and depth:
        yield from _values(value.get("name"), depth - 1)
    elif isinstance(value, list) and depth:
        for one in value[:MOST_NAMES]:
            yield from _values(one, depth - 1)


def _of_meta(found: Statements) -> list[str]:
    for key in META:
        names = [name for value in found.meta.get(key, ())[:MOST_NAMES] for name in _split(value)]
        if names:
            return names
    return []


def _shown(found: Statements) -> list[str]:
    """The names in the first element that calls itself a byline, or else line that begins as one, and holds a name."""
    lines = [words for element, words in found.names if not _strange(element)]
    for words in (*lines, *filter(BY.match, found.near)):
        names = list(takewhile(PERSON.fullmatch, _split(words)))
        if names:
            return names
    return next(([name] for name in map(_alone, lines) if name), [])


def _alone(words: str) -> str:
    """The name that a line is as a whole, such as that of a team or an account, or an empty string."""
    bare = BY.sub("", words, count=1)
    return bare if _name(bare) == bare and len(bare.split()) <= MOST_WORDS else ""


def _strange(element: Element) -> bool:
    """Whether an element, or one close around it, belongs to something other than the article's head."""
    near: Element | None = element
    for _ in range(5):
        if near is None:
            return False
        if near.name in ("aside", "footer", "nav") or STRANGE.search(near.attributes.get("class", "")[:200]):
            return True
        near = near.parent
    return False


def _split(value: str) -> list[str]:
    """The names in a byline."""
    value = value.strip()
    if not value or ADDRESS.match(value) or len(value) > 4 * LONGEST_NAME:
        return []
    value = LEADING_DATE.sub("", BY.sub("", LEAD.sub("", value, count=1), count=1), count=1)
    parts = re.split(r"\s*;\s*|\s+(?:and|&|with)\s+|,\s+(?:and\s+|by\s+)?", value)
    return [name for name in map(_name, parts) if name]


def _name(part: str) -> str:
    """One name without what stands around it, or an empty string where it is none."""
    name = BY.sub("", part.strip(" ,.:|"), count=1)
    cut = AFTER.search(name, 1)
    name = ROLE.sub("", name[: cut.start()] if cut else name).strip(" ,.:|-")
    if not 1 < len(name) <= LONGEST_NAME or name.casefold() in ADMIN or ADDRESS.match(name):
        return ""
    return name if any(char.isalpha() for char in name) and len(name.split()) <= 6 else ""


def _distinct(names: Iterable[str]) -> list[str]:
    """The names, each once; of one name inside another only the longer."""
    kept: dict[str, str] = {}
    for name in names:
        kept.setdefault(letters(name).casefold(), name)
    return list(kept.values())
