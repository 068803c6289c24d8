"""The verb that governs a day, and whether it puts the day ahead of its article or behind."""

from __future__ import annotations

import re

from briefing.model import Span
from briefing.text.tables.ahead import APPOINTED, NOUNS, SEEMING, SUBJECTS, WILLING
from briefing.text.tables.calendar import PLANNED
from briefing.text.tables.sayings import SAYING
from briefing.text.tables.verbs import PARTICIPLES
from briefing.text.tense import NO_VERB_AFTER, NOT_FINITE_AFTER, is_past

WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+){0,4}(?:[’']t\b)?")

AS_PLANNED = frozenset({"than", "as"})
"""As in "later than first planned": what was planned is not what the clause tells."""

GOING_ON = frozenset({"began", "continued", "concluded", "ended", "opened", "closed"})
"""Verbs that words may be said with, and that by themselves tell what happened."""

PAST = frozenset("did didn't didn’t had hadn't hadn’t was wasn't wasn’t were weren't weren’t".split())
"""Auxiliaries that tell of the past by themselves."""


def governed(text: str, start: int, day: Span) -> bool | None:
    """Whether the last verb from `start` to a day that tells its time puts it ahead; None where none tells.

    What was said may be of any day, and so may what was planned.
    """
    words = WORD.findall(text, start, day.start)
    if words[-1:] == ["by"]:
        words.pop()  # it goes with the day, and makes no participle of the verb
    lower = [word.lower() for word in words]
    begun = False
    for at in reversed(range(len(words))):
        word = lower[at]
        if _tells_of_any_day(words, lower, at):
            return begun or None
        if _is_appointed(words, at):
            return True
        begun = begun or (len(words) - at <= 2 and word.endswith("ing") and _is_form(word[:-3]))
        if word == "to" and _is_willed(lower, at, of_year=day.of(text).isdigit()):
            return True
        if word in PAST or (_is_finite(lower, at) and not words[at][0].isupper()):
            return None if word in PAST and lower[at + 1 : at + 2] == ["to"] else False
    return begun or None


def _tells_of_any_day(words: list[str], lower: list[str], at: int) -> bool:
    said = lower[at] in SAYING and lower[at] not in GOING_ON
    return said or (lower[at] in PLANNED and is_told(lower, at)) or words[at] in ("may", "might", "is", "are")


def _is_appointed(words: list[str], at: int) -> bool:
    """Whether a verb of the present tells of what a timetable holds: "the state, which votes", "the show is opening"."""
    word = words[at].lower()
    before = words[at - 1] if at else ""
    if word.endswith("ing"):
        return before.lower() in ("is", "are", "am") and word != "holding" and _is_form(word[:-3])
    known = before.lower() in SUBJECTS or before[:1].isupper()
    if word.endswith("s") and words[at + 1 : at + 2] != ["to"]:
        verb = word[:-1] if word[:-1] in APPOINTED else word[:-2]
        return verb in APPOINTED and (verb not in NOUNS or known)
    plural = before.endswith("s") and len(before) > 4
    return word in APPOINTED and (plural or before.lower() in SUBJECTS)


def _is_form(stem: str) -> bool:
    """Whether a verb without its -ing is one of those: "voting", "airing", "beginning"."""
    return stem in APPOINTED or f"{stem}e" in APPOINTED or stem[:-1] in APPOINTED


def _is_willed(words: list[str], at: int, *, of_year: bool) -> bool:
    """Whether the "to" at a place begins what is wanted or due to happen: "ordered him to appear", "a vote to be held"."""
    verb, after, *_ = [*words[at + 1 : at + 3], "", ""]
    if not verb or verb in NO_VERB_AFTER or verb.endswith(("ed", "ing")):
        return False
    before = words[max(0, at - 5) : at]
    if verb == "be" and (after.endswith("ed") or after in PARTICIPLES):
        return SEEMING.isdisjoint(before)
    return not of_year and not WILLING.isdisjoint(before)


def _is_finite(words: list[str], at: int) -> bool:
    """Whether a form of the past is a finite verb, and no participle or infinitive behind "be" or "to"."""
    before = [word for word in words[max(0, at - 3) : at] if word != "not" and not word.endswith("ly")]
    return is_past(words, at) and NOT_FINITE_AFTER.isdisjoint(before[-1:])


def is_told(words: list[str], at: int) -> bool:
    """Whether a word of planning is told, and not only compared with, as in "later than planned"."""
    return AS_PLANNED.isdisjoint(words[max(0, at - 2) : at])
