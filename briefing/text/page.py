"""The lines of a page sifted: which are leftovers by what they look like and where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.text.lines import Line, line_digest
from briefing.text.looks import PROSE_WORDS, Look
from briefing.text.scoring import BODY, HEAD, INSIDE, TAIL, Chances, chances

REMOVED = 0.42
"""A line with a sign of the page is removed that is more likely than this a leftover."""
UNSIGNED = 0.6
"""The same for a line without a sign inside the article, or where there is next to no prose to tell it from."""
CERTAIN = 0.9
"""The same for long prose inside the article, and for a sentence that quotes somebody."""

STANDFIRST_WORDS = 8

PAST_HEAD = 3
"""Lines of prose above a line that is therefore no longer in the head."""

DOUBTFUL = 0.12
"""A line of prose is doubtful that is more likely than this a leftover; any other short line is."""

PLAIN_WORDS = 4
"""Words of a sentence that is in no doubt, if none of them is of the lexicon."""

DOUBTFUL_LENGTH = 300
"""Code points; a longer paragraph is no leftover, however often it comes."""

LONG_PROSE = 25
"""Words of prose that goes with the head or the tail that it stands in, and by itself only if that is certain."""

SPOKEN = 5
"""Words of a line that begins with a quotation mark, and is then speech, which never goes by its score."""

TURNS = 2
"""Questions and answers of a text that is an interview; they never go by their score."""

RECURS = "recurs in the corpus"
"""The reason for removing a doubtful line that other articles hold too."""

ENOUGH_PROSE = 3
"""Lines of prose in a text whose edges can be told by them alone."""

SIGNS = frozenset(["contact", "phone", "separators", "sign ©", "biography of an author", "invitation", "words 0"])
"""Features that speak for a leftover wherever the line stands."""

HEADINGS = frozenset(["menu", "time"])
"""Groups whose words also stand in subheadings of an article."""

LEFT = 0.1
"""The chance of being body below which even the lead, or a line of a list that counts, goes."""

NUMBERED = re.compile(r"(\d{1,3})[.)] ?\S")
RANKS = 3
"""Lines of a list that counts from one."""

DATE_TIES = 0.2
"""The share of function words below which a short line with a date is a date line."""

REASONS = {
    "share": "share prompt",
    "subscribe": "newsletter prompt",
    "comment": "comment form",
    "related": "related articles",
    "legal": "copyright",
    "menu": "navigation",
    "ad": "advertisement",
    "offer": "advertisement",
    "author": "author note",
    "credit": "caption",
}
"""The reason by the group of the lexicon that a line has words of, the telling ones first."""

FURNITURE = "page furniture"
ABOVE_TITLE = "navigation"


@dataclass(slots=True)
class Entry:
    """A paragraph of the page, or a line that was removed for `reason`."""

    lines: tuple[Line, ...]
    words: str
    look: Look
    reason: str = ""
    doubtful: bool = False
    title: bool = False
    fixed: bool = False
    """Whether it is of the article whatever it looks like."""


def sift(entries: Sequence[Entry], boilerplate: frozenset[int]) -> bool:
    """Give the leftovers among the entries a reason; whether there were any. Lines that have one already are context."""
    return _removed(entries, chances([entry.look for entry in entries]), boilerplate)


def _removed(entries: Sequence[Entry], places: Sequence[Chances], boilerplate: frozenset[int]) -> bool:
    """Mark what goes, given the chances of each entry's place; whether anything does."""
    found = False
    title = next((index for index, entry in enumerate(entries) if entry.title), -1)
    lead = next((index for index, entry in enumerate(entries) if index > title and entry.look.prose), -1)
    section = ""
    above = 0
    prose = sum(entry.look.prose for entry in entries)
    interview = sum(entry.look.turn for entry in entries) >= TURNS
    sure = {lead} | _ranked(entries)
    for index, (entry, place) in enumerate(zip(entries, places, strict=True)):
        section = REASONS.get(entry.look.cue, section)
        chance = place[TAIL] + (place[HEAD] if above < PAST_HEAD else 0.0)
        above += entry.look.prose
        if entry.reason or entry.title or entry.fixed or (interview and entry.look.turn) or _heads(entries, index):
            continue
        over = index < title and entry.look.words < PROSE_WORDS
        scored = (
            (section or not _plain(entry.look))
            and _leftover(entry.look, chance, place[INSIDE], prose)
            and (index not in sure or place[BODY] < LEFT)
        )
        if (over or scored) and not _stands_first(entry.look, place):
            entry.reason = ABOVE_TITLE if over else _reason(entry.look, place, section)
        else:
            entry.doubtful = _doubtful(entry, place)
            if entry.doubtful and line_digest(entry.words) in boilerplate:
                entry.reason = RECURS
        found = found or bool(entry.reason)
    return found


def _heads(entries: Sequence[Entry], index: int) -> bool:
    """Whether a short line right above prose is a subheading, or the first line of a text, as far as its words tell."""
    look = entries[index].look
    if not look.short or look.groups - HEADINGS or _signed(look) or not look.words:
        return False
    above = index == 0 or entries[index - 1].look.prose or entries[index - 1].title
    return above and index + 1 < len(entries) and entries[index + 1].look.prose


def _ranked(entries: Sequence[Entry]) -> frozenset[int]:
    """The short lines of a list that counts from one, with no heading of the page above; they go only if there is no doubt."""
    found: set[int] = set()
    at = 0
    while at < len(entries):
        count = 0
        while at + count < len(entries) and _number(entries[at + count]) == count + 1:
            count += 1
        if count >= RANKS and not (at and (entries[at - 1].reason or entries[at - 1].look.cue)):
            found.update(range(at, at + count))
        at += count or 1
    return frozenset(found)


def _number(entry: Entry) -> int:
    """The number that a short line begins with, 0 for none."""
    found = NUMBERED.match(entry.words) if entry.look.short and not entry.reason else None
    return int(found[1]) if found else 0


def _plain(look: Look) -> bool:
    """Whether a line is a sentence without a sign of the page, which goes only below the heading of one of its sections."""
    return "end stop" in look.features and not look.groups and not _signed(look)


def _stands_first(look: Look, place: Chances) -> bool:
    """Whether a line of the head may be the standfirst of the article: longer than a label, with no sign of the page."""
    return place[HEAD] > place[TAIL] and look.words >= STANDFIRST_WORDS and not look.groups and not _signed(look)


def _signed(look: Look) -> bool:
    """Whether a line bears a sign of the page that is no word."""
    return not SIGNS.isdisjoint(look.features) or ("date" in look.features and look.ties < DATE_TIES)


def _leftover(look: Look, apart: float, inside: float, prose: int) -> bool:
    """Whether a line goes by its chances to stand apart from the body or inside it; `prose` lines are in the text."""
    if not prose or ("start quote" in look.features and look.words >= SPOKEN):
        return False
    within = inside > apart
    signs = bool(look.groups - HEADINGS if within else look.groups) or _signed(look)
    bar = REMOVED if signs or not (prose < ENOUGH_PROSE or within) else UNSIGNED
    bar = CERTAIN if look.reported else bar
    if look.prose and look.words >= LONG_PROSE:
        return apart > bar or apart + inside > CERTAIN
    return apart + inside > bar


def _doubtful(entry: Entry, place: Chances) -> bool:
    look = entry.look
    if look.size > DOUBTFUL_LENGTH or not look.words:
        return False
    plain = look.prose or ("end stop" in look.features and look.words >= PLAIN_WORDS and not look.groups)
    return not plain or (look.prose and place[BODY] < 1 - DOUBTFUL)


def _reason(look: Look, place: Chances, section: str) -> str:
    """Why a line goes: by its own words, else by the section of the page or the place that it stands in."""
    own = next((reason for group, reason in REASONS.items() if group in look.groups), "")
    if look.short and own:
        return own
    own = "" if own == ABOVE_TITLE else own
    if "biography" in look.features:
        return "author note"
    if place[HEAD] > place[TAIL]:
        return own or (ABOVE_TITLE if look.short else FURNITURE)
    return own or (section if place[TAIL] > place[INSIDE] else "") or FURNITURE
