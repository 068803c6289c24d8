"""The block of fields at the head of a Markdown file: plain YAML between `---`, or TOML between `+++`.

The YAML is read line by line and only as far as people write it by hand: values, quoted or not, lists, and text over
several lines. So a title with a colon in it is read, which a full parser refuses, and there are no aliases that could grow.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from briefing.model import Hints, Span
from briefing.sources import stated

LONGEST = 20_000
"""Code points of a block of fields."""

YAML = re.compile(r"\ufeff?---[ \t]*+\r?\n((?:[^\n]*+\n)??[ \t]*+[\w\"'][\w \"'.-]{0,60}:[ \t\r\n])")
TOML = re.compile(r"\ufeff?\+\+\+[ \t]*+\r?\n")
ENDS = {
    "-": re.compile(r"^(?:---|\.\.\.)[ \t\r]*+$", re.MULTILINE),
    "+": re.compile(r"^\+\+\+[ \t\r]*+$", re.MULTILINE),
}

LINE = re.compile(r"[ \t#]|$|-(?:[ \t]|$)|[\w\"'][\w \"'.-]{0,60}:(?:[ \t]|$)")
"""A line that a block of fields may hold; anything else, and it is text between two rules."""

FIELD = re.compile(r"([\w\"'][\w \"'.-]{0,60}?)[ \t]*:(?:[ \t]+|$)(.*)")
ITEM = re.compile(r"[ \t]*-[ \t]+(.*)")
INNER = re.compile(r"(\w{1,60}):[ \t]+(.*)")
FOLDED = re.compile(r"[|>][+-]?\d?[+-]?(?:[ \t]+#.*)?")
COMMENT = re.compile(r"(?:^|[ \t])#.*")
QUOTED = re.compile(r"\"((?:[^\"\\]|\\.){0,4000})\"|'((?:[^']|''){0,4000})'")
LISTED = re.compile(r"\"(?:[^\"\\]|\\.){0,4000}\"|'(?:[^']|''){0,4000}'|[^,\[\]\"'][^,\[\]]*")
NOTHING = frozenset({"", "~", "null", "none", "[]", "{}"})

TITLE = ("title", "headline")
BYLINE = ("author", "authors", "byline", "creator", "by")
OUTLET = ("outlet", "publisher", "publication", "newspaper", "site_name", "sitename", "site", "website", "source")
URL = (
    "canonical",
    "canonical_url",
    "canonicalurl",
    "url",
    "link",
    "permalink",
    "source_url",
    "source",
    "original",
    "origin",
)
DATE = (
    "published",
    "date_published",
    "datepublished",
    "publish_date",
    "publishdate",
    "published_at",
    "pubdate",
    "date",
)
SUBTITLE = ("subtitle", "standfirst", "deck", "dek", "description", "summary", "excerpt")
LANGUAGE = ("language", "lang", "locale")

KNOWN = frozenset((*TITLE, *BYLINE, *OUTLET, *URL, *DATE, *SUBTITLE, *LANGUAGE))


@dataclass
class Fields:
    """What a block states: where it stands in the file, and the values under each name in lower case."""

    span: Span
    values: dict[str, list[str]] = field(default_factory=dict)

    def first(self, names: Iterable[str], made: Callable[[str], str | None]) -> str | None:
        """The first value of some names that states what it should."""
        found = (made(value) for name in names for value in self.values.get(name, ()))
        return next(filter(None, found), None)


def find(raw: str) -> Fields | None:
    """The fields at the head of a file, if it has any."""
    opening = YAML.match(raw) or TOML.match(raw)
    if opening is None:
        return None
    kind = "+" if TOML.match(raw) else "-"
    start = opening.end() if kind == "+" else opening.start(1)
    closing = ENDS[kind].search(raw, start, LONGEST)
    if closing is None:
        return None
    block = raw[start : closing.start()]
    if kind == "-" and not all(LINE.match(line) for line in block.splitlines()):
        return None
    return Fields(Span(0, closing.end()), _toml(block) if kind == "+" else _yaml(block))


def hints(fields: Fields) -> Hints:
    """What a block states about its article."""
    authors = [name for key in BYLINE for name in fields.values.get(key, ())]
    names = [name for name in map(stated.byline, authors) if name]
    return Hints(
        title=fields.first(TITLE, stated.line),
        byline=", ".join(dict.fromkeys(names)) or None,
        outlet=fields.first(OUTLET, _name),
        url=fields.first(URL, stated.address),
        published=fields.first(DATE, stated.moment),
        subtitle=fields.first(SUBTITLE, stated.line),
        language=fields.first(LANGUAGE, stated.language),
    )


def _name(value: str) -> str | None:
    return None if stated.WEB.match(value) else stated.line(value)


def _toml(block: str) -> dict[str, list[str]]:
    try:
        found = tomllib.loads(block.replace("\r\n", "\n"))
    except (ValueError, RecursionError):
        return {}
    values: dict[str, list[str]] = {}
    for name, value in found.items():
        items = value if isinstance(value, list) else [value]
        named = [item.get("name", "") if isinstance(item, dict) else item for item in items]
        values[name.lower()] = [str(item) for item in named if item not in ("", None)]
    return values


def _yaml(block: str) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    current: list[str] = []
    folded = False
    for line in block.splitlines():
        top = FIELD.match(line)
        if top:
            current = values.setdefault(top[1].strip(" \"'").lower(), [])
            folded = bool(FOLDED.fullmatch(top[2].strip()))
            current += [] if folded else _values(top[2])
        elif line.strip() and line.strip() != "#":
            _go_on(current, line, folded=folded)
    return values


def _go_on(current: list[str], line: str, *, folded: bool) -> None:
    """Take a line that belongs to the field above it: an item of its list, or more of its text."""
    item = ITEM.match(line)
    words = item[1] if item and not folded else line.strip()
    inner = None if folded else INNER.fullmatch(words)
    if inner and inner[1].lower() != "name":
        return
    found = [words] if folded else _values(inner[2] if inner else words)
    if item or inner or not current:
        current += found
    elif found:
        current[-1] += " " + found[0]


def _values(words: str) -> list[str]:
    """A value, or the items of a list in brackets; none where nothing is stated."""
    words = words.strip()
    if words.startswith("[") and not words.startswith("[["):
        return [value for part in LISTED.findall(words[1:]) for value in _values(part)]
    quoted = QUOTED.match(words)
    if quoted:
        value = (
            quoted[1].replace('\\"', '"').replace("\\\\", "\\")
            if quoted[1] is not None
            else quoted[2].replace("''", "'")
        )
    else:
        value = COMMENT.sub("", words, count=1).strip()
    # Note-taking programs write a name as a link to a note.
    value = value.removeprefix("[[").removesuffix("]]")
    return [] if value.lower() in NOTHING else [value]
