"""Whether a day is still to come for its article, by the verbs that stand with it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.model import Span
from briefing.text.tables.ahead import EVENTS
from briefing.text.tables.calendar import MONTHS, PLANNED, WEEKDAYS
from briefing.text.tense import is_past
from briefing.text.timex_governor import PAST, WORD, governed, is_told

IS_TO = re.compile(
    r"\b(?:is|are|be|was|were|been)\s(?:set\s)?(?:to|for)\b|\bgoing\sto\b|\bset\s(?:to|for)\b|\bagreed\sto\b"
    r"|\b(?:may|might)\s(?!(?:not\s)?have\b)|\bwon[’']t\b|[’']ll\b"
)
"""As in "the Council is to meet on Wednesday", "they may march on Saturday"."""

TOLD = re.compile(
    r"(?<!\bbe\s)(?<!\bis\s)(?<!\bare\s)\b(?P<verb>said|told|made|held|met|[a-z]{2,20}ed)\s(?:(?:late|early|earlier|in)\s)?(?:on\s)?\Z"
)
"""A verb of the past just before a day, as in "said on Tuesday that it will"."""

SINCE = re.compile(r"\b(?:[Ss]ince|[Aa]s\sof)\s\Z")

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

AHEAD_OF = re.compile(
    r"\b(?:ahead\sof|in\santicipation\sof|look(?:s|ing)?\s(?:ahead\s)?to|head(?:s|ing)?\s(?:in)?to|an\seye\s(?:to|on)|not\suntil"
    r"|(?:have|has)\suntil|no\slater\sthan|(?:days|weeks|months)\saway,?\son|up\sfor\s[\w-]{1,20}\sin|deadline\s(?:is|of|on)"
    r"|eyes)\s(?:[\w.’'-]{1,30}\s){0,3}\Z"
)
"""Words just before a day by which somebody waits for it: "ahead of the March 15 vote", "candidates have until May 3"."""

BY_THEN = re.compile(r"\b(?:by|until|till|before)\s(?:the\s(?:end|start|middle)\sof\s)?\Z")

MAY_BE = re.compile(r"\b(?:could|can|should)\s(?!(?:not|have)\b)")

ATTRIBUTE = re.compile(
    r"\b(?P<until>(?:for|before|until|by)\s)?(?:(?:the|an?|his|her|its|their|our|my|that|this)|[’']s)\s\Z"
)
"""What stands before a year that belongs to a thing, as in "his 2008 campaign", which mostly no verb puts in its time."""

THING = re.compile(
    r"\s(?!(?:and|as|at|but|by|for|from|in|is|of|on|or|that|to|was|when|which|who|will|with|would)\b)[A-Za-z]"
)

OPENS = re.compile(r"\s*(?:[\w.’']{1,30}\s)?(?:On|In|By|From|Back\sin|[Aa]nd\s(?:on|in)|[Bb]ut\s(?:on|in))?\s?")
"""What stands before a day that opens a sentence."""

_EVENT = rf"(?:{'|'.join(EVENTS)})"
EVENT_AFTER = re.compile(rf"\s(?:[\w’'.-]{{1,20}}\s){{0,3}}{_EVENT}\b")
EVENT_BEFORE = re.compile(rf"\b{_EVENT},?\s(?:[\w’'.-]{{1,20}}\s){{0,3}}\Z")
AFTERWARDS = re.compile(r"\b(?:after|since|following)\s(?:[\w’'.-]{1,20}\s){0,3}\Z")
PRESENT = re.compile(
    r"\b(?:is|are|has|have|can|does|do|isn[’']t|aren[’']t|says|say|wants|want|remains?|leads?|faces?)\b|[’']re\b"
)

BRINGS = re.compile(
    r"\s(?:(?!(?:across|afterwards|always|as|besides|has|his|its|perhaps|sometimes|this|thus|towards|was)\b)[a-z]{2,16}[a-rt-z]s"
    r"|come|follow|mark|open|bring|pit|offer|give|cap)\s"
)
"""A verb of the present right behind a day, as in "the talks on Thursday come after"."""

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

CLOSE = 16
"""Characters before a day in which a preposition or an article of it stands."""

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
        planned = any(word in PLANNED and is_told(words, at) for at, word in enumerate(words))
        ahead = planned or bool(IS_TO.search(text, start, end)) or (before and words[:1] == ["that"])
        found.append(Clause(Span(start, end), ahead))
        start, before = end, ahead
    return found


def is_ahead(text: str, clause: Clause, day: Span) -> bool:
    """Whether a day of a clause is still to come for its article."""
    near = max(0, day.start - REACH)
    if WAS_TO_HAVE.search(text, max(clause.span.start, near), day.start):
        return False
    if any(place.search(text, near, day.start) for place in (TIMETABLE, AHEAD_OF)) or _is_put_off(text, clause, day):
        return True
    if _is_told_on(text, near, day.start):
        return False
    if day.start - clause.span.start < REACH and OPENS.fullmatch(text, clause.span.start, day.start):
        return _is_ahead_after(text, clause, day)
    close = max(0, day.start - CLOSE)
    if _is_year(text, day) and (place := ATTRIBUTE.search(text, close, day.start)) and THING.match(text, day.end):
        return _will_after(text, clause, day) or (clause.ahead and place["until"] is not None)
    told = _governed(text, clause, day)
    if told is not None:
        return told
    coming = COMING.match(text, day.start) is not None
    return coming or clause.ahead or _is_due(text, clause, day) or _is_of_appointment(text, clause, day)


def is_behind(text: str, day: Span) -> bool:
    """Whether the verb that goes with a day is of the past, so that the day is behind its article."""
    begin = max(0, day.start - FAR_REACH)
    ends = [end.end() for end in SENTENCE_END.finditer(text, begin, day.start)]
    stop = SENTENCE_END.search(text, day.end, day.end + FAR_REACH)
    sentence = Span(ends[-1] if ends else begin, stop.start() if stop else min(len(text), day.end + FAR_REACH))
    bounds = [place.start() for place in CLAUSE.finditer(text, sentence.start, day.start)]
    clause = Clause(Span(bounds[-1] if bounds else sentence.start, sentence.end), ahead=False)
    told = _is_told_on(text, max(sentence.start, day.start - REACH), day.start)
    return told or _governed(text, clause, day) is False


def _governed(text: str, clause: Clause, day: Span) -> bool | None:
    """Whether the verb before a day puts it ahead or behind; None where none does, or one behind the day speaks against it."""
    told = governed(text, _around(clause, day)[0], day)
    return None if told is False and _will_after(text, clause, day) else told


def _is_year(text: str, day: Span) -> bool:
    return day.of(text).isdigit()


def _is_due(text: str, clause: Clause, day: Span) -> bool:
    """Whether something holds, may be or is to be done until a day, where no verb of the past goes with it."""
    if IN_FORCE.search(text, max(0, day.start - FAR_REACH), day.start):
        return True
    begin, end = _around(clause, day)
    by_then = BY_THEN.search(text, max(0, day.start - REACH), day.start) is not None
    if (by_then or _is_year(text, day)) and MAY_BE.search(text, begin, day.start):
        return True
    if not by_then:
        return False
    after = [word.lower() for word in WORD.findall(text, day.end, end)]
    return not any(word in PAST or is_past(after, at) for at, word in enumerate(after))


def _is_put_off(text: str, clause: Clause, day: Span) -> bool:
    """Whether a day is one that something was put off from or to, as in "delayed Friday's vote"."""
    begin = max(clause.span.start, day.start - FAR_REACH)
    beside = POSSESSIVE.match(text, day.end) or FROM_TO.search(text, max(0, day.start - CLOSE), day.start)
    return beside is not None and PUT_OFF.search(text, begin, day.start) is not None


def _is_told_on(text: str, near: int, start: int) -> bool:
    """Whether what happened is told just before a day, whatever the clause goes on to plan: "said on", "since"."""
    verb = TOLD.search(text, near, start)
    return SINCE.search(text, max(near, start - CLOSE), start) is not None or (
        verb is not None and verb["verb"] not in PLANNED
    )


def _is_ahead_after(text: str, clause: Clause, day: Span) -> bool:
    """Whether the sentence that a day opens tells of what is to come: "On May 3, the board will meet"."""
    words = [word.lower() for word in WORD.findall(text, day.end, _around(clause, day)[1])]
    for at, word in enumerate(words):
        if word in PLANNED:
            return True
        if word in PAST or is_past(words, at):
            return False
    return clause.ahead or _is_of_appointment(text, clause, day)


def _is_of_appointment(text: str, clause: Clause, day: Span) -> bool:
    """Whether a day is that of a vote or the like of which a sentence in the present speaks: "he leads in the May 3 vote"."""
    near = max(0, day.start - REACH)
    if _is_year(text, day) or AFTERWARDS.search(text, near, day.start):
        return False
    before = EVENT_BEFORE.search(text, near, day.start)
    if before and BRINGS.match(text, day.end):
        return True
    beside = before or EVENT_AFTER.match(text, day.end)
    return beside is not None and PRESENT.search(text, *_around(clause, day)) is not None


def _around(clause: Clause, day: Span) -> tuple[int, int]:
    """The part of its clause that a day is judged by."""
    return max(clause.span.start, day.start - FAR_REACH), min(clause.span.end, day.end + FAR_REACH)


def _will_after(text: str, clause: Clause, day: Span) -> bool:
    _, end = _around(clause, day)
    phrase = PHRASE_END.search(text, day.end, end)
    return WILL.search(text, day.end, phrase.start() if phrase else end) is not None
