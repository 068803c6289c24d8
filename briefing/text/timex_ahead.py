"""Whether a day is still to come for its article, by the verbs that stand with it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.model import Span
from briefing.text.tables.ahead import APPOINTED, EVENTS, NOUNS, SEEMING, SUBJECTS, WILLING
from briefing.text.tables.calendar import MONTHS, PLANNED, WEEKDAYS
from briefing.text.tables.sayings import SAYING
from briefing.text.tables.verbs import PARTICIPLES
from briefing.text.tense import NO_VERB_AFTER, NOT_FINITE_AFTER, is_past

WORD = re.compile(r"[A-Za-z]+(?:[’']t\b)?")

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

ATTRIBUTE = re.compile(r"\b(?P<until>(?:for|before|until|by)\s)?(?:(?:the|an?|his|her|its|their|our|my|that|this)|[’']s)\s\Z")
"""What stands before a year that belongs to a thing, as in "his 2008 campaign", which mostly no verb puts in its time."""

THING = re.compile(r"\s(?!(?:and|as|at|but|by|for|from|in|is|of|on|or|that|to|was|when|which|who|will|with|would)\b)[A-Za-z]")

OPENS = re.compile(r"\s*(?:[\w.’']{1,30}\s)?(?:On|In|By|From|Back\sin|[Aa]nd\s(?:on|in)|[Bb]ut\s(?:on|in))?\s?")
"""What stands before a day that opens a sentence."""

_EVENT = rf"(?:{'|'.join(EVENTS)})"
EVENT_AFTER = re.compile(rf"\s(?:[\w’'.-]{{1,20}}\s){{0,3}}{_EVENT}\b")
EVENT_BEFORE = re.compile(rf"\b{_EVENT},?\s(?:[\w’'.-]{{1,20}}\s){{0,3}}\Z")
AFTERWARDS = re.compile(r"\b(?:after|since|following)\s(?:[\w’'.-]{1,20}\s){0,3}\Z")
PRESENT = re.compile(r"\b(?:is|are|has|have|can|does|do|isn[’']t|aren[’']t|says|say|wants|want|remains?|leads?|faces?)\b|[’']re\b")

PUT_OFF = re.compile(r"\b(?:delayed|postponed|adjourned|rescheduled|put\s(?:off|back))\s(?:[\w’'-]{1,30}\s){0,5}\Z")
"""A verb of putting off shortly before a day."""

FROM_TO = re.compile(r"\b(?:from|to|until|till|for)\s\Z")
POSSESSIVE = re.compile(r"[’']s\b")

BEFORE_DAY = rf"(?!\s(?:\d|{'|'.join(name.title() for name in (*WEEKDAYS, *MONTHS))})\b)"

CLAUSE = re.compile(rf"\b(?:that|where|when|which|who|while|because|(?:after|before){BEFORE_DAY})\b|;")
"""Where a clause begins that may have a tense of its own."""

PHRASE_END = re.compile(r"[,;:—–]|\b(?:and|but|or)\b")

WILL = re.compile(r"\b(?:will|would|shall|must)\b")

AS_PLANNED = frozenset({"than", "as"})
"""As in "later than first planned": what was planned is not what the clause tells."""

GOING_ON = frozenset({"began", "continued", "concluded", "ended", "opened", "closed"})
"""Verbs that words may be said with, and that by themselves tell what happened."""

PAST = frozenset("did didn't didn’t had hadn't hadn’t was wasn't wasn’t were weren't weren’t".split())

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
    if any(place.search(text, near, day.start) for place in (TIMETABLE, AHEAD_OF)) or _is_put_off(text, clause, day):
        return True
    if _is_told_on(text, near, day.start):
        return False
    if OPENS.fullmatch(text, clause.span.start, day.start):
        return _is_ahead_after(text, clause, day)
    if _is_year(text, day) and (place := ATTRIBUTE.search(text, near, day.start)) and THING.match(text, day.end):
        return _will_after(text, clause, day) or (clause.ahead and place["until"] is not None)
    told = _governed(text, clause, day)
    if told is not None:
        return told
    return clause.ahead or _is_due(text, clause, day) or _is_of_appointment(text, clause, day)


def _is_year(text: str, day: Span) -> bool:
    return day.of(text).isdigit()


def _is_due(text: str, clause: Clause, day: Span) -> bool:
    """Whether something holds, may be or is to be done until a day, where no verb of the past goes with it."""
    begin = max(0, day.start - FAR_REACH)
    if IN_FORCE.search(text, begin, day.start):
        return True
    by_then = BY_THEN.search(text, max(0, day.start - REACH), day.start) is not None
    if (by_then or _is_year(text, day)) and MAY_BE.search(text, max(begin, clause.span.start), day.start):
        return True
    after = [word.lower() for word in WORD.findall(text, day.end, min(clause.span.end, day.end + FAR_REACH))]
    return by_then and not any(word in PAST or is_past(after, at) for at, word in enumerate(after))


def _is_put_off(text: str, clause: Clause, day: Span) -> bool:
    """Whether a day is one that something was put off from or to, as in "delayed Friday's vote"."""
    begin = max(clause.span.start, day.start - FAR_REACH)
    beside = POSSESSIVE.match(text, day.end) or FROM_TO.search(text, max(0, day.start - REACH), day.start)
    return beside is not None and PUT_OFF.search(text, begin, day.start) is not None


def _is_told_on(text: str, near: int, start: int) -> bool:
    """Whether what happened is told just before a day, whatever the clause goes on to plan: "said on", "since"."""
    verb = TOLD.search(text, near, start)
    return SINCE.search(text, near, start) is not None or (verb is not None and verb["verb"] not in PLANNED)


def _is_ahead_after(text: str, clause: Clause, day: Span) -> bool:
    """Whether the sentence that a day opens tells of what is to come: "On May 3, the board will meet"."""
    words = [word.lower() for word in WORD.findall(text, day.end, min(clause.span.end, day.end + FAR_REACH))]
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
    beside = EVENT_AFTER.match(text, day.end) or EVENT_BEFORE.search(text, near, day.start)
    return beside is not None and PRESENT.search(text, clause.span.start, clause.span.end) is not None


def _governed(text: str, clause: Clause, day: Span) -> bool | None:
    """Whether the last verb before a day that tells its time puts it ahead; None where none tells.

    What was said may be of any day, and so may what was planned.
    """
    words = WORD.findall(text, max(clause.span.start, day.start - FAR_REACH), day.start)
    lower = [word.lower() for word in words]
    begun = False
    for at in reversed(range(len(words))):
        word = lower[at]
        if (
            (word in SAYING and word not in GOING_ON)
            or (word in PLANNED and _is_told(lower, at))
            or words[at] in ("may", "might")
        ):
            return True if begun else None
        if _is_appointed(words, at):
            return True
        begun = begun or (len(words) - at <= 2 and word.endswith("ing") and _is_form(word[:-3]))
        if word == "to" and _is_willed(lower, at, of_year=_is_year(text, day)):
            return True
        if word in PAST or (_is_finite(lower, at) and not words[at][0].isupper()):
            if lower[at + 1 : at + 2] == ["to"] or _will_after(text, clause, day):
                return None
            return False
    return True if begun else None


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
    before = words[max(0, at - 3) : at]
    if verb == "be" and (after.endswith("ed") or after in PARTICIPLES):
        return SEEMING.isdisjoint(before)
    return not of_year and not WILLING.isdisjoint(before)


def _is_finite(words: list[str], at: int) -> bool:
    """Whether a form of the past is a finite verb, and no participle or infinitive behind "be" or "to"."""
    before = [word for word in words[max(0, at - 3) : at] if word != "not" and not word.endswith("ly")]
    return is_past(words, at) and NOT_FINITE_AFTER.isdisjoint(before[-1:])


def _will_after(text: str, clause: Clause, day: Span) -> bool:
    phrase = PHRASE_END.search(text, day.end, clause.span.end)
    return WILL.search(text, day.end, phrase.start() if phrase else clause.span.end) is not None
