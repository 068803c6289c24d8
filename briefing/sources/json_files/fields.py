"""The names under which scrapers and programs for news write what an article has, and how a field is found by them.

A name is compared in lower case and without hyphens, underscores, colons, dots and spaces inside, so that "datePublished",
"date_published" and "DATE-PUBLISHED" are one. In each row the better name stands before the worse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.sources.json_files.scan import Text, Thing, Value

BODY = (
    "articlebody body bodytext maintext contenttext text content articletext storytext textcontent fulltext cleanedtext"
    " cleantext plaintext pagecontent paragraphs story fullarticle articlecontent bodyhtml contenthtml article"
    " document rawtext"
).split()
"""The whole text of an article."""

MARKDOWN = ["markdown", "contentmarkdown", "bodymarkdown"]
"""The whole text of an article in Markdown, beside which some programs give the page."""

PAGE = "html rawhtml articlehtml pagehtml".split()
"""The text of an article with the page around it."""

EXTRACT = "leadparagraph description summary abstract excerpt snippet".split()
"""The beginning of an article, or what it says in brief: all that some services give."""

TITLE = "headline title webtitle articletitle articleheadline ogtitle name heading subject".split()
SUBTITLE = (
    "subtitle subheadline subheading standfirst dek deck alternativeheadline trailtext secondarytitle description summary"
    " abstract excerpt"
).split()
URL = (
    "canonicalurl canonicallink canonical url link weburl permalink articleurl pageurl sourceurl originalurl finalurl"
    " webpageurl externalurl mainentityofpage alternate ogurl uri href guid id source"
).split()
DATE = (
    "datepublished publishedat published publisheddate publishedtime publishedon publishdate publicationdate datepublish"
    " webpublicationdate firstpublicationdate firstpublished firstpublishedat articlepublishedtime datetimepub pubdate"
    " posted postedat datetime date dateutc dategmt issued"
).split()
AUTHOR = (
    "byline author authors authorname creator dccreator writer writers reporter journalist articleauthor publishedby by"
).split()
OUTLET = (
    "publisher outlet sitename ogsitename publication publicationname newspaper sourcename sourcetitle source provider"
    " origin newssite website site"
).split()
LANGUAGE = "language lang inlanguage humanlanguage languagecode locale".split()

WRAPPERS = (
    "_source fields attributes article node doc document post story item data metadata meta record _embedded".split()
)
"""Objects within an object whose fields are the article's as well."""

LISTS = (
    "articles items results data hits docs documents posts stories entries news objects records value rows response @graph"
    " feed content article objectslist"
).split()
"""Fields that hold the articles of a file."""

ASIDE = frozenset(
    "comments related relatedarticles recommended author authors tags categories category keywords images image media"
    " videos links ads navigation menu facets aggregations pagination user users topics thread".split()
)
"""Fields in which no article is looked for."""

INNER = (
    "rendered main original name title displayname fullname value text html content plain href @id url $date $t #text"
).split()
"""Where an object that stands for words has them."""

MARKS = re.compile(r"(?<=.)[-_:. ]")

NESTING = 6
"""Objects and lists within each other that are looked into for the words of one field."""


def folded(name: str) -> str:
    """A field's name as the table has it."""
    return MARKS.sub("", name.lower())


class Fields:
    """The fields of an object that may be an article, with those of the objects that wrap a part of it."""

    def __init__(self, raw: str, thing: Thing) -> None:
        self.raw = raw
        self.values: dict[str, list[Value]] = {}
        self._add(thing, 2)

    def _add(self, thing: Thing, depth: int) -> None:
        inner: list[Thing] = []
        for name, value in thing.fields.items():
            known = folded(name)
            if value is not None:
                self.values.setdefault(known, []).append(value)
            if known in WRAPPERS and isinstance(value, Thing) and depth:
                inner.append(value)
        for one in inner:
            self._add(one, depth - 1)

    def named(self, names: list[str]) -> Iterator[Value]:
        """The values under some names, in the order of the names."""
        for name in names:
            yield from self.values.get(name, ())

    def words(self, names: list[str], most: int) -> Iterator[str | float]:
        """The words under some names, as far as `most` characters reach, and the numbers."""
        for value in self.named(names):
            found = value if isinstance(value, float) else words(self.raw, value, most)
            if found:
                yield found


def words(raw: str, value: Value, most: int, depth: int = NESTING) -> str:
    """The words of a value: a string itself, the name that an object stands for, or those of a list with commas."""
    if isinstance(value, Text):
        return value.of(raw, most).strip()
    if isinstance(value, list) and depth:
        found = (words(raw, one, most, depth - 1) for one in value[:most])
        return ", ".join(filter(None, found))[:most]
    if isinstance(value, Thing) and depth:
        known = {folded(name): one for name, one in value.fields.items()}
        named = next(filter(None, (words(raw, known.get(name), most, depth - 1) for name in INNER)), "")
        return named or " ".join(
            filter(None, (words(raw, known.get(name), most, 0) for name in ("firstname", "lastname")))
        )
    return ""


def texts(raw: str, value: Value, depth: int = NESTING) -> list[Text]:
    """The strings that a body consists of: one, or those of its paragraphs."""
    if isinstance(value, Text):
        return [value] if raw[value.start : value.end].strip() else []
    if isinstance(value, list) and depth:
        return [text for one in value for text in texts(raw, one, depth - 1)]
    if isinstance(value, Thing) and depth:
        known = {folded(name): one for name, one in value.fields.items()}
        if any(known.get(name) for name in ("title", "headline", "url")):
            return []
        for name in (*BODY, "rendered", "html", "value", "$t", "#text", "children"):
            found = texts(raw, known.get(name), depth - 1)
            if found:
                return found
    return []
