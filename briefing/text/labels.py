"""Speakers that stand as a label beside the words: before a colon, behind a dash, or run on after a pull quote."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.model import Confidence, Paragraph, Quote, QuoteKind, Role, Span, Speaker
from briefing.text.names import Names
from briefing.text.quotes import MARK, Stretch
from briefing.text.tables.first_names import FEMALE, MALE
from briefing.text.tables.name_parts import PARTICLES
from briefing.text.tables.roles import HONORIFICS, ROLES

LABEL = re.compile(
    r"[\s“\"'‘*_]{0,4}(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ.’'-]{1,20}(?: [A-ZÀ-Þ][A-ZÀ-Þ.’'-]{0,20}){0,3}"
    r"|[A-ZÀ-Þ][\w.’'-]{1,20}(?: [A-ZÀ-Þ][\w.’'-]{0,20}){0,3}|[QA])(?: \([\w ,.’'-]{1,60}\))?(?::[*_]{1,2}|[*_]{0,2}:) "
)
"""A speaker before a colon, as in a transcript: in capitals, or as a name is written."""

SIGNATURE = re.compile(
    r"[.,!?]?[”\"'’»]{0,3}\s{0,2}[―—–-]{1,2}\s{0,2}"
    r"(?P<name>[A-ZÀ-Þ][\w.’'-]{1,30}(?: (?:[A-ZÀ-Þ][\w.’'-]{0,30}|de|van|von|al|bin)){0,4})\.?$"
)
"""A dash and a name that end the paragraph of a quotation."""

INITIAL = re.compile(r"[A-ZÀ-Þ]\.")

MC = re.compile(r"\bMc[a-z]")
CONSONANTS = re.compile(r"[B-DF-HJ-NP-TV-XZ]{2}")
"""Initials written as one word."""

TALK = 2
"""Speakers that a conversation has at least, and turns that one of them takes."""

HOSTS = frozenset(
    {"host", "interviewer", "moderator", "narrator", "presenter", "questioner", "caller", "audience", "interviewee"}
)
"""Labels of those who take part in a conversation without a name."""

HEADINGS = frozenset(
    """
    address analysis breaking caption contact correction cost cover credit date description image location more note notes
    opinion photo photos picture pictures place price related source sources summary tags tickets time tip topic update video
    watch what when where who why
    """.split()
)
"""What stands before a colon and speaks no words."""

FULL = 2
"""Words of a name that is a label inside the marks."""

ASKING = frozenset("QA")
"""Labels for a question and an answer, which name nobody."""


def transcribed(text: str, paragraphs: Sequence[Paragraph], names: Names) -> Iterator[Stretch]:
    """What is said in a transcript: paragraphs without marks that begin with a speaker and a colon.

    There must be two different speakers at least, and one who speaks twice; else a colon only introduces something. One of
    them must be somebody who can speak; another then may be anybody who speaks twice.
    """
    found = [(paragraph, label) for paragraph in paragraphs if (label := _label(text, paragraph))]
    counts = Counter(label["name"].lower() for _, label in found)
    able = {name for name in {label["name"] for _, label in found} if _can_speak(name, names)}
    said = [(paragraph, label) for paragraph, label in found if label["name"] in able or _recurs(label["name"], counts)]
    speakers = {label["name"].lower() for _, label in said}
    if not able or len(speakers) < TALK or max(counts[name] for name in speakers) < TALK:
        return
    for paragraph, label in said:
        marked = MARK.match(text, paragraph.span.start) or MARK.match(text, label.end())
        if label.end() < paragraph.span.end and not marked:
            yield Stretch(Span(label.end(), paragraph.span.end), QuoteKind.BLOCK)


def outside(stretches: Sequence[Stretch], turns: Sequence[Stretch]) -> Iterator[Stretch]:
    """The quotations that are not inside a turn of a transcript, both in order."""
    starts = [turn.span.start for turn in turns]
    for stretch in stretches:
        at = bisect_right(starts, stretch.span.start) - 1
        if at < 0 or turns[at].span.end <= stretch.span.start:
            yield stretch


def _label(text: str, paragraph: Paragraph) -> re.Match[str] | None:
    """The label that a paragraph begins with."""
    within = paragraph.span
    return LABEL.match(text, within.start, within.end) if paragraph.role is Role.BODY else None


def _recurs(label: str, counts: Counter[str]) -> bool:
    """Whether a label may be somebody's who is not named otherwise: it comes again, and heads no list or picture."""
    return counts[label.lower()] >= TALK and label.lower() not in HEADINGS


def _can_speak(label: str, names: Names) -> bool:
    """Whether a label is a name: of somebody whom the article names in full, or with a first name or a title."""
    words = [word.strip(".") for word in label.split()]
    first = words[0].lower()
    given = first in FEMALE or first in MALE or first in HONORIFICS
    return label in ASKING or given or label.lower() in ROLES | HOSTS or _capital(words[-1]) in names.full


def _capital(word: str) -> str:
    """A name in capitals as it is written otherwise: O'NEILL, McCONNELL, JD."""
    if not word.isupper() or CONSONANTS.fullmatch(word):
        return word
    return MC.sub(lambda found: found[0][:2] + found[0][2].upper(), word.title())


def labelled(text: str, stretch: Stretch, paragraph: Paragraph, names: Names) -> Quote | None:
    """The quotation with the speaker who is its label, or None."""
    found = _beside(text, stretch, paragraph, names)
    if found is None:
        return None
    if found["name"] in ASKING:
        return Quote(stretch.span, stretch.kind)
    known = names.resolve(" ".join(map(_capital, found["name"].split())))
    span = Span(*found.span("name"))
    speaker = Speaker(known.name, known.role)
    return Quote(stretch.span, stretch.kind, speaker, span, None, Confidence.PROBABLE)


def _beside(text: str, stretch: Stretch, paragraph: Paragraph, names: Names) -> re.Match[str] | None:
    if stretch.kind is QuoteKind.BLOCK:
        return LABEL.match(text, paragraph.span.start, paragraph.span.end)
    inside = LABEL.match(text, stretch.span.start, stretch.span.end)
    if (
        inside
        and (inside["name"].isupper() or len(inside["name"].split()) == FULL)
        and _can_speak(inside["name"], names)
    ):
        return inside
    signed = SIGNATURE.match(text, stretch.span.end, paragraph.span.end)
    return signed if signed and _can_speak(signed["name"], names) else None


def pulled(text: str, stretch: Stretch, following: Paragraph | None, names: Names) -> Quote:
    """A pull quote, said by whoever the next paragraph names."""
    if following is None or following.role is not Role.ATTRIBUTION:
        return Quote(stretch.span, stretch.kind)
    name, office = _run_on(following.span.of(text))
    known = names.resolve(name)
    speaker = Speaker(known.name, office or known.role)
    span = Span(following.span.start, following.span.start + len(name))
    return Quote(stretch.span, stretch.kind, speaker, span, following.span, Confidence.CERTAIN)


def _run_on(words: str) -> tuple[str, str | None]:
    """Name and office of an attribution such as "Ada Lunde spokeswoman for the harbour board".

    A name has two words, and one more for each initial or particle in it; what follows is the office.
    """
    tokens = words.split()
    cut = 2
    while cut < len(tokens) and (tokens[cut - 1] in PARTICLES or INITIAL.fullmatch(tokens[cut - 1])):
        cut += 1
    return " ".join(tokens[:cut]), " ".join(tokens[cut:]) or None
