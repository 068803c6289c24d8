"""What stands above an article: title, date, address and byline lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from briefing.text.lines import ended
from briefing.text.tables.leftovers import OUTLET_WORDS
from briefing.text.tables.lexicon import NO_NAMES, TRADES
from briefing.text.tables.roles import ROLES
from briefing.text.timex import stated_date, stated_days

DEPTH = 60
"""Lines from the top in which a head may stand."""

ADDRESS = re.compile(r"(?:url\s*:\s*|source\s*:\s*|link\s*:\s*)?(https?://[^\s<>\"]{4,2000})", re.IGNORECASE)
BYLINE = re.compile(
    r"(?:by|author|written by|reported by|posted by|words by|text)\s*:?\s+"
    r"([^\W\d_][\w.’'-]*(?:(?:,|,?\s+and)?\s+[^\W\d_][\w.’'-]*){0,7}),?",
    re.IGNORECASE,
)
CAPITAL = "[A-ZÀ-ÖØ-ÞĄĆČĎĐĘĚĹŁŃŇŐŘŚŠŞŤŮŰŹŻŽİА-ЯЁ]"
FOREIGN_BYLINE = re.compile(
    rf"(?:[Vv]on|[Pp]ar|[Pp]or|(?:Autor(?:in|ka|e)?|Auteur|Autore|Text|Tekst|Автор) ?:)\s+"
    rf"((?:{CAPITAL}[\w.’'-]{{1,24}})(?: (?:(?:de|van|von|der|di|da|du) )?{CAPITAL}[\w.’'-]{{1,24}}){{1,2}})"
)
"""The same in German, French, Spanish, Polish, Italian and Russian, with nothing but a name."""

BYLINE_LENGTH = 80
LABEL = re.compile(r"(?:by|(?:words|written|posted|published|authored) by|author)\s*:?", re.IGNORECASE)
"""A line that says that the next one names the author."""

LONGEST = 140
"""Code points of a line that gives several things at once, such as author and day."""

CUTS = re.compile(r"\s*(?:[|·•⋅・—–]|//|\s[/-]\s)\s*|\s+on\s+(?=[A-Z][a-z]{2,8}\.? \d|\d)")
"""What stands between the parts of such a line."""
LABELS = re.compile(r" (?=(?:Last )?(?:Updated|Modified)\b|(?:Published|Posted|By) |\d{1,3}[ -]min)")
"""Where a part begins by its own words."""
UPDATED = re.compile(r"(?:last )?(?:updated|modified|reviewed)\b", re.IGNORECASE)
ASIDE = re.compile(
    r"(?:average )?(?:reading time:? )?\d{1,3}[ -]min(?:ute)?s?\.?(?: reading(?: time)?| read)?"
    r"|(?:\d{1,5}|no|one) comments?(?: so far)?",
    re.IGNORECASE,
)
"""How long the article is, or how many have answered."""
NAME = re.compile(
    r"[A-Z][\w’'-]{1,20}(?: [A-Z]\.)? (?:(?:de|van|von|der|di|al|la|bin) )?[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20})?"
)
"""First and last name, of two or three words in capitals."""
TRADE = re.compile(r",\s*[^,]{2,60}$")
"""What may follow a name: the trade of the author, or a degree."""
DEGREES = re.compile(r"[A-Z][A-Za-z.]{0,3}[A-Z®.]")

OUTLET = re.compile(r"(?:The )?[A-Z][\w.’'-]{1,20}(?: (?:(?:of|the|and) |& )?[A-Z][\w.’'-]{1,20}){0,3}")
"""One to five words in capitals."""
THE_NAME = 3
"""Words of an outlet that "The" alone tells; what is longer may be a title in capitals."""
INITIALS = re.compile(r"[A-Z]{2,5}|[a-z0-9-]{2,30}\.(?:com|org|net|news|co\.[a-z]{2})")
"""An outlet by its initials or its address."""
WORD = re.compile(r"[A-Z][a-z’'-]{2,20}")
"""An outlet or a place of one word."""
POSTED = re.compile(r"\A(?:posted|published|written)\s(?:on\s)?", re.IGNORECASE)
"""What stands before a day that an author follows: "Posted on May 4, 2023 by The Courier"."""
DAY_BEGINS = re.compile(
    r"[\s,|]+(?=\d{1,2}[\s./][\w]|\d{4}-|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
)
"""Where a day may begin behind a name."""

TITLE_LENGTH = (12, 220)
"""Code points of a title without a label."""
TITLE_WORDS = 30
UNTITLED = re.compile(r"(?:[.:;,…]|\.\.\.)[\"'”’»)]{0,3}$")
"""How no title ends."""

SUBTITLE_LENGTH = 600


class Head(StrEnum):
    """What a line of the head is."""

    DATE = "date"
    URL = "url"
    BYLINE = "byline"


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line of the head and what it states."""

    head: Head
    value: str
    day: date | None = None
    name: str | None = None
    """The author whom a date line names beside the day."""
    updated: bool = False
    """Whether it is the day of a change, which is not that of publication."""
    other: date | None = None
    """The later day that a numeric date such as 03/04/2024 may mean as well."""


def metadata(line: str) -> HeadLine | None:
    """The line as a date, address or byline, if it is nothing else."""
    address = ADDRESS.fullmatch(line)
    if address:
        return HeadLine(Head.URL, address[1])
    return _part(line) or (_parts(line) or _beside(line) if len(line) <= LONGEST else None)


def _part(words: str) -> HeadLine | None:
    """The words as a date or a byline and nothing else."""
    change = UPDATED.match(words)
    days = stated_days(words[change.end() :].lstrip(": ") if change else words)
    if days:
        return HeadLine(Head.DATE, words, days[0], updated=bool(change), other=days[1] if len(days) > 1 else None)
    if len(words) > BYLINE_LENGTH:
        return None
    byline = BYLINE.fullmatch(_plain_name(words)) or FOREIGN_BYLINE.fullmatch(words)
    return HeadLine(Head.BYLINE, byline[1].strip()) if byline and byline[1][0].isupper() else None


def _parts(line: str) -> HeadLine | None:
    """A line that gives day, author and reading time side by side, as one; its day decides."""
    day: HeadLine | None = None
    name = ""
    parts = [part for piece in CUTS.split(line) for part in LABELS.split(piece) if part]
    for words in parts if len(parts) > 1 else ():
        found = _part(words)
        if found and found.day:
            day = found if day is None or (day.updated and not found.updated) else day
        elif found or (is_name(words) and not is_outlet(words)):
            if name:
                return None
            name = found.value if found else words
        elif not ASIDE.fullmatch(words) and not is_outlet(words):
            return None
    return HeadLine(Head.DATE, line, day.day, name or None, updated=day.updated, other=day.other) if day else None


def _beside(line: str) -> HeadLine | None:
    """A line with a day beside nothing but its outlet or its author, as in "The Courier, 4 May 2023"."""
    ahead, _, outlet = line.rpartition(", ")
    if is_outlet(outlet) and (day := stated_date(ahead)):
        return HeadLine(Head.DATE, line, day)
    ahead, _, author = line.rpartition(" by ")
    if (is_outlet(author) or is_name(author)) and (day := stated_date(POSTED.sub("", ahead))):
        return HeadLine(Head.DATE, line, day, None if is_outlet(author) else author)
    for cut in DAY_BEGINS.finditer(line):
        day = stated_date(line[cut.end() :])
        if day:
            return _with_name(line, line[: cut.start()], day, apart="," in cut[0])
    return None


def _with_name(line: str, words: str, day: date, *, apart: bool) -> HeadLine | None:
    """A line of a name and a day; before a comma, and without "by", the name may be one of a place."""
    if is_outlet(words):
        return HeadLine(Head.DATE, line, day)
    byline = BYLINE.fullmatch(_plain_name(words)) if len(words) <= BYLINE_LENGTH else None
    if byline and byline[1][0].isupper():
        return HeadLine(Head.DATE, line, day, byline[1].strip())
    known = is_name(words) or (apart and WORD.fullmatch(words) and words.lower() not in NO_NAMES)
    return HeadLine(Head.DATE, line, day, None if apart else words) if known else None


def is_outlet(words: str) -> bool:
    """Whether words look like the name of an outlet: initials, an address, or such as "The Courier"."""
    if INITIALS.fullmatch(words):
        return True
    told = words.lower().split()
    named = (told[:1] == ["the"] and len(told) <= THE_NAME) or not OUTLET_WORDS.isdisjoint(told)
    return named and bool(OUTLET.fullmatch(words))


def is_name(words: str) -> bool:
    """Whether words look like the name of a person, none of them one of the page."""
    return bool(NAME.fullmatch(words)) and NO_NAMES.isdisjoint(words.lower().split())


def _plain_name(words: str) -> str:
    """A byline without the trade or the degree that follows the name."""
    while trade := TRADE.search(words):
        told = trade[0].strip(", ")
        if not DEGREES.fullmatch(told) and (ROLES | TRADES).isdisjoint(told.lower().replace("-", " ").split()):
            break
        words = words[: trade.start()]
    return words


def is_title(line: str) -> bool:
    """Whether a line could be the title of its file: no sentence, not too long, not too short."""
    low, high = TITLE_LENGTH
    if not low <= len(line) <= high or UNTITLED.search(line):
        return False
    return 3 <= len(line.split()) <= TITLE_WORDS and line[0] not in '"“‘[(-•*'


def is_subtitle(line: str) -> bool:
    """Whether a line right under the title, before the first paragraph, is a standfirst: it has no full stop at its end."""
    return not ended(line) and len(line) <= SUBTITLE_LENGTH and len(line.split()) >= 5 and line[0] not in '"“‘[(-•*'
