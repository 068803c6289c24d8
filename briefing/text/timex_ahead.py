"""Whether a day is still to come for its article, by the verbs that stand with it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.model import Span
from briefing.text.tables.calendar import MONTHS, PLANNED, WEEKDAYS
from briefing.text.tables.sayings import SAYING
from briefing.text.tense import NOT_FINITE_AFTER, is_past

WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+){0,4}(?:[’']t\b)?")

IS_TO = re.compile(
    r"\b(?:is|are|be|was|were|been)\s(?:set\s)?(?:to|for)\b|\bgoing\sto\b|\bset\s(?:to|for)\b|\bagreed\sto\b"
    r"|\b(?:may|might)\s(?!(?:not\s)?have\b)|\bwon[’']t\b|[’']ll\b"
)
"""As in "the Council is to meet on Wednesday", "they may march on Saturday"."""

TOLD = re.compile(
    r"(?<!\bbe\s)(?<!\bis\s)(?<!\bare\s)\b(?P<verb>said|told|made|held|met|[a-z]{2,20}ed)\s(?:(?:late|early|earlier|in)\s)?(?:on\s)?\Z"
)
"""A verb of the past just before a day, as in "said on Tuesday that it will"."""

SINCE = re.compile(r"\b[Ss]ince\s\Z")

TIMETABLE = re.compile(
    r"\b(?:begins|starts|opens|closes|ends|expires|resumes|premieres|airs|kicks\soff|gets\sunder\sway|falls\sdue"
    r"|(?<=\bwhich\s)falls|(?<=[a-z]s\s)(?:begin|start|open|close|end|expire|resume|kick\soff)"
    r"|(?:goes|go|comes?|enters?)\s(?:live|on\ssale|on\sair|into\s(?:force|effect|service|operation))"
    r"|takes?\s(?:place|effect|office)|becomes?\s(?:effective|available|law))"
    r"\s(?:(?:again|officially|here|there)\s)?(?:(?:on|in|at|from|by|until)\s(?:the\s)?)?\Z"
)
"""A verb of the present just before a day, as in "the show opens on July 1", which tells of what a timetable holds."""

WAS_TO_HAVE = re.compile(
    r"\b(?:(?:was|were)\s(?:due\s|set\s)?to\shave|had\sbeen\s(?:due|scheduled|planned|expected|set|meant))\b"
)
"""As in "she was to have flown home on Saturday", which has gone by."""

IN_FORCE = re.compile(r"\b(?:in\s(?:force|effect)|valid)\s(?:from|until|till|through|to)\s[^.;\n]{0,48}\Z")
"""As in "a warning is in force from 5 pm on Sunday to 2 am on Monday"."""

COMING = re.compile(rf"[Tt]his\s(?:coming\s)?(?:{'|'.join(name.title() for name in WEEKDAYS)})\b")
"""This Friday is to come, unless the verb is of the past."""

PUT_OFF = re.compile(r"\b(?:delayed|postponed|adjourned|rescheduled|put\s(?:off|back))\s(?:[\w’'-]{1,30}\s){0,5}\Z")
"""A verb of putting off shortly before a day."""

FROM_TO = re.compile(r"\b(?:from|to|until|till|for)\s\Z")
POSSESSIVE = re.compile(r"[’']s\b")

BEFORE_DAY = rf"(?!\s(?:\d|{'|'.join(name.title() for name in (*WEEKDAYS, *MONTHS))})\b)"

CLAUSE = re.compile(rf"\b(?:that|where|when|which|who|while|because|(?:after|before){BEFORE_DAY})\b|;")
"""Where a clause begins that may have a tense of its own."""

PHRASE_END = re.compile(r"[,;:—–]|\b(?:and|but|or)\b")

WILL = re.compile(r"\b(?:will|would|shall|must)\b")

SENTENCE_END = re.compile(r"[.!?;]\s|\n")

AS_PLANNED = frozenset({"than", "as"})
"""As in "later than first planned": what was planned is not what the clause tells."""

GOING_ON = frozenset({"began", "continued", "concluded", "ended", "opened", "closed"})
"""Verbs that words may be said with, and that by themselves tell what happened."""

REACH = 48
"""Characters before a day in which a word that goes with it stands."""

FAR_REACH = 160
"""Characters before a day in which its verb stands."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence, and whether it speaks of what is to come."""

    span: Span
    ahead: bool


def clauses(text: str, sentence: Span) -> list[Clause]:
    """The clauses of a sentence, in order and without a gap.

    What is expected stands in the clause after it: "it is expected that on January 12 ...".
    """
    found: list[Clause] = []
    start, before = sentence.start, False
    bounds = [place.start() for place in CLAUSE.finditer(text, sentence.start, sentence.end)]
    for end in (*bounds, sentence.end):
        words = [word.lower() for word in WORD.findall(text, start, end)]
        planned = any(word in PLANNED and _is_told(words, at) for at, word in enumerate(words))
        ahead = planned or bool(IS_TO.search(text, start, end)) or (before and words[:1] == ["that"])
        found.append(Clause(Span(start, end), ahead))
        start, before = end, ahead
    return found


def _is_told(words: list[str], at: int) -> bool:
    """Whether a word of planning is told, and not only compared with, as in "later than planned"."""
    return AS_PLANNED.isdisjoint(words[max(0, at - 2) : at])


def is_ahead(text: str, clause: Clause, day: Span) -> bool:
    """Whether a day of a clause is still to come for its article."""
    near = max(0, day.start - REACH)
    if WAS_TO_HAVE.search(text, max(clause.span.start, near), day.start):
        return False
    if TIMETABLE.search(text, near, day.start) or _is_put_off(text, clause, day):
        return True
    if _is_told_on(text, near, day.start):
        return False
    if _in_past(text, clause, day):
        return False
    in_force = IN_FORCE.search(text, max(0, day.start - FAR_REACH), day.start)
    return clause.ahead or in_force is not None or COMING.match(text, day.start) is not None


def is_behind(text: str, day: Span) -> bool:
    """Whether the verb that goes with a day is of the past, so that the day is behind its article."""
    begin = max(0, day.start - FAR_REACH)
    ends = [end.end() for end in SENTENCE_END.finditer(text, begin, day.start)]
    stop = SENTENCE_END.search(text, day.end, day.end + FAR_REACH)
    sentence = Span(ends[-1] if ends else begin, stop.start() if stop else min(len(text), day.end + FAR_REACH))
    bounds = [place.start() for place in CLAUSE.finditer(text, sentence.start, day.start)]
    clause = Clause(Span(bounds[-1] if bounds else sentence.start, sentence.end), ahead=False)
    return _is_told_on(text, max(sentence.start, day.start - REACH), day.start) or _in_past(text, clause, day)


def _is_put_off(text: str, clause: Clause, day: Span) -> bool:
    """Whether a day is one that something was put off from or to, as in "delayed Friday's vote"."""
    begin = max(clause.span.start, day.start - FAR_REACH)
    beside = POSSESSIVE.match(text, day.end) or FROM_TO.search(text, max(0, day.start - REACH), day.start)
    return beside is not None and PUT_OFF.search(text, begin, day.start) is not None


def _is_told_on(text: str, near: int, start: int) -> bool:
    """Whether what happened is told just before a day, whatever the clause goes on to plan: "said on", "since"."""
    verb = TOLD.search(text, near, start)
    return SINCE.search(text, near, start) is not None or (verb is not None and verb["verb"] not in PLANNED)


def _in_past(text: str, clause: Clause, day: Span) -> bool:
    """Whether the last finite verb before a day is one of the past, and none of what is to come goes with the day.

    What was said may be of any day, and so may what was agreed to.
    """
    words = WORD.findall(text, max(clause.span.start, day.start - FAR_REACH), day.start)
    lower = [word.lower() for word in words]
    for at in reversed(range(len(words))):
        word = lower[at]
        if (
            (word in SAYING and word not in GOING_ON)
            or (word in PLANNED and _is_told(lower, at))
            or words[at] in ("may", "might", "is", "are")
        ):
            return False
        if word in ("was", "were") or (_is_finite(lower, at) and not words[at][0].isupper()):
            return lower[at + 1 : at + 2] != ["to"] and not _will_after(text, clause, day)
    return False


def _is_finite(words: list[str], at: int) -> bool:
    """Whether a form of the past is a finite verb, and no participle or infinitive behind "be" or "to"."""
    before = [word for word in words[max(0, at - 3) : at] if word != "not" and not word.endswith("ly")]
    return is_past(words, at) and NOT_FINITE_AFTER.isdisjoint(before[-1:])


def _will_after(text: str, clause: Clause, day: Span) -> bool:
    phrase = PHRASE_END.search(text, day.end, clause.span.end)
    return WILL.search(text, day.end, phrase.start() if phrase else clause.span.end) is not None
