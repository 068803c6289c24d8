"""Speakers that stand as a label beside the words: before a colon, behind a dash, or run on after a pull quote."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.model import Confidence, Paragraph, Quote, QuoteKind, Role, Span, Speaker
from briefing.text.names import Names
from briefing.text.quotes import MARK, Stretch
from briefing.text.tables.first_names import FEMALE, MALE, TITLES
from briefing.text.tables.name_parts import PARTICLES

LABEL = re.compile(
    r"[\s“\"'‘]{0,3}(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ.’'-]{1,20}(?: [A-ZÀ-Þ][A-ZÀ-Þ.’'-]{0,20}){0,3}"
    r"|[A-ZÀ-Þ][\w.’'-]{1,20}(?: [A-ZÀ-Þ][\w.’'-]{0,20}){0,3}|[QA])(?: \([\w ,.’'-]{1,60}\))?: "
)
"""A speaker before a colon, as in a transcript: in capitals, or as a name is written."""

SIGNATURE = re.compile(
    r"[.,!?]?[”\"'’»]{0,3}\s{0,2}[―—–-]{1,2}\s{0,2}"
    r"(?P<name>[A-ZÀ-Þ][\w.’'-]{1,30}(?: (?:[A-ZÀ-Þ][\w.’'-]{0,30}|de|van|von|al|bin)){0,4})\.?$"
)
"""A dash and a name that end the paragraph of a quotation."""

INITIAL = re.compile(r"[A-ZÀ-Þ]\.")

FULL = 2
"""Words of a name that is a label inside the marks."""

ASKING = frozenset("QA")
"""Labels for a question and an answer, which name nobody."""


def transcribed(text: str, paragraphs: Sequence[Paragraph], names: Names) -> Iterator[Stretch]:
    """What is said in a transcript: paragraphs without marks that begin with a speaker and a colon.

    There must be two different speakers at least, and one who speaks twice; else a colon only introduces something.
    """
    found = [(paragraph, label) for paragraph in paragraphs if (label := _label(text, paragraph, names))]
    counts = Counter(label["name"].lower() for _, label in found)
    if len(counts) < 2 or max(counts.values()) < 2:
        return
    for paragraph, label in found:
        if MARK.search(text, *_ends(paragraph.span)) is None and label.end() < paragraph.span.end:
            yield Stretch(Span(label.end(), paragraph.span.end), QuoteKind.BLOCK)


def _label(text: str, paragraph: Paragraph, names: Names) -> re.Match[str] | None:
    """The label that a paragraph begins with, if it can be that of a person."""
    found = LABEL.match(text, *_ends(paragraph.span)) if paragraph.role is Role.BODY else None
    return found if found and _can_speak(found["name"], names) else None


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _can_speak(label: str, names: Names) -> bool:
    """Whether a label is a name: of somebody whom the article names in full, or with a first name or a title."""
    words = [word.strip(".") for word in label.split()]
    first = words[0].lower()
    known = {full.lower() for full in names.full}
    return label in ASKING or first in FEMALE or first in MALE or first in TITLES or words[-1].lower() in known


def labelled(text: str, stretch: Stretch, paragraph: Paragraph, names: Names) -> Quote | None:
    """The quotation with the speaker who is its label, or None."""
    found = _beside(text, stretch, paragraph)
    if found is None:
        return None
    if found["name"] in ASKING:
        return Quote(stretch.span, stretch.kind)
    words = found["name"].title() if found["name"].isupper() else found["name"]
    known = names.resolve(words)
    span = Span(*found.span("name"))
    speaker = Speaker(known.name, known.role)
    return Quote(stretch.span, stretch.kind, speaker, span, None, Confidence.PROBABLE)


def _beside(text: str, stretch: Stretch, paragraph: Paragraph) -> re.Match[str] | None:
    if stretch.kind is QuoteKind.BLOCK:
        return LABEL.match(text, paragraph.span.start, paragraph.span.end)
    inside = LABEL.match(text, stretch.span.start, stretch.span.end)
    if inside and (inside["name"].isupper() or len(inside["name"].split()) == FULL):
        return inside
    return SIGNATURE.match(text, stretch.span.end, paragraph.span.end)


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
