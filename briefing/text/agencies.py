"""News agencies that an article cites, and the one that it was taken from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefing.model import Paragraph, Role
from briefing.text.tables.agencies import AGENCIES, SHORT

NAMES = {called: name for name, all_ in AGENCIES.items() for called in all_}


def any_of(names: Iterable[str]) -> str:
    """A pattern for any of some names; where one begins another, the longer is tried first."""
    return "|".join(map(re.escape, sorted(names, key=len, reverse=True)))


LONG = any_of(NAMES)
EITHER = any_of([*NAMES, *SHORT])

CITED = re.compile(
    rf"(?<![\w-])(?:(?:told|by|to|with|from|agency|via|of) (?:the )?(?P<short>{any_of(SHORT)})"
    rf"|(?P<reports>{any_of(SHORT)})(?= (?:news agency|report(?:s|ed)))|(?P<long>{LONG}))"
    r"(?:['’]s)?(?![\w-])(?! (?:Building|Terminal|Photo|Images))"
)
"""A name that cannot be missed, or a short one where somebody tells it something."""

DATELINE = re.compile(
    rf"[^\n]{{0,80}}?(?:\((?P<round>{EITHER})\) ?[-–—:]|/ ?(?P<slash>{EITHER}) ?/|[-–—] ?(?P<dash>{EITHER}) ?[-–—:])"
)
"""How an agency opens a story: `OSLO (AFP) -`, `MOSCOW, May 4 /TASS/.`"""

CREDIT = re.compile(
    rf"(?:(?<=[.!?”\")…] )|^)(?:\(|©|Source:|Via)? ?(?P<name>{EITHER})"
    r"(?: (?:reports?|reported|news agency|contributed to this (?:report|story)))?\)?[.…]{0,3}$"
)
"""An agency's name that stands alone at the end of a paragraph."""

HEAD = 400
"""Code points of a paragraph in which a dateline is looked for."""


def cited(text: str, paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """The agencies that the body of an article names, in the order in which they come, each once."""
    found: dict[str, None] = {}
    for paragraph in paragraphs:
        if paragraph.role is Role.TITLE:
            continue
        for match in CITED.finditer(text, paragraph.span.start, paragraph.span.end):
            found[_listed(match["long"] or match["short"] or match["reports"])] = None
    credit = credited(text, paragraphs)
    return tuple(found) if credit is None or credit in found else (credit, *found)


def credited(text: str, paragraphs: Sequence[Paragraph]) -> str | None:
    """The agency that the article credits with its text: in its dateline, or alone at the end of the lead or of the story."""
    bodies = [p.span.of(text) for p in paragraphs if p.role in (Role.BODY, Role.SUBHEADING)]
    for words in bodies[:2]:
        line = DATELINE.match(words[:HEAD])
        if line:
            return _listed(line["round"] or line["slash"] or line["dash"])
    for words in (*bodies[:1], *bodies[-2:]):
        alone = CREDIT.search(words, max(0, len(words) - HEAD))
        if alone:
            return _listed(alone["name"])
    return None


def of_byline(byline: str | None) -> str | None:
    """The agency that a byline names, or None."""
    found = re.search(rf"(?<!\w)(?:{EITHER})(?!\w)", byline or "")
    return _listed(found[0]) if found else None


def _listed(called: str) -> str:
    return NAMES.get(called) or SHORT[called]
