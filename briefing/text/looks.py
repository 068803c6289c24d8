"""What one line looks like, by itself: the features from which its place on the page is judged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefing.text.tables.calendar import MONTHS
from briefing.text.tables.lexicon import CUES, FUNCTION, GREETINGS, INVITATIONS, LEXICON, PERSONS, REPORTING

LONGEST = 2_000
"""Code points from the beginning of a line that are looked at; longer lines look alike."""

WORD = re.compile(r"\w+(?:['’]\w+)?")
CONTACT = re.compile(r"https?://|\bwww\.|\w@\w|\w\.(?:com|org|net|io)\b", re.IGNORECASE)
PHONE = re.compile(r"\d{3}\)?[-. ]\d{3}[-. ]\d{4}|\b\d{5}\b(?=$|,)|\+\d{2}")
SEPARATORS = re.compile(r" [|·•»›→] |[»›→>|]$|^[|«‹←]|\[\d+\]|[✓✔★☆]")
DATE = re.compile(r"\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b\d{4}-\d\d-\d\d\b")
CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d(?::\d\d)? ?[AaPp]\.?[Mm]\b|\b\d{1,2}:\d\d\b")
AGO = re.compile(r"\b\d{1,4} ?(?:[smhdwy]|secs?|mins?|hours?|days?|weeks?|months?|years?) ago\b", re.IGNORECASE)
SAYS = re.compile(r"(?:\S+ ){1,6}(?:says|said|wrote|writes|replied|commented)\b ?:?$")
CREDIT = re.compile(
    r"\b(?:photo|image|picture|video|illustration|graphic|photograph)s?(?: credits?| courtesy)?(?: ?:| by | via | of )"
    r"|\bcredits?: |\(credit |\bcourtesy of\b",
    re.IGNORECASE,
)
BIOGRAPHY = re.compile(
    r"(?:by )?(?:[A-Z][\w.’'-]{0,30},? ){1,4}(?:\([^)]{1,20}\) )?"
    r"(?:is|has|was|writes|covers|joined|lives|works|holds|serves|leads)\b"
)
TURN = re.compile(r"(?:Q|A|Question|Answer) ?\d{0,2} ?:")
CODE = re.compile(r"[{}=]|\(\);")
TURNING = frozenset(["q", "a", "question", "answer"])
HOSTS = frozenset("http https www com org net io".split())
DIGITS = frozenset("0123456789")
SEPARATING = frozenset("|·•»›→>«‹←]✓✔★☆")
CODING = frozenset("{}=(")
CREDITING = frozenset(
    "photo image picture video illustration graphic photograph photos images pictures videos illustrations graphics"
    " photographs credit credits courtesy".split()
)
"""One of which each of the patterns above needs."""

CLOSERS = "\"'”’»)]* "
MARKS = ("“", '"')
CURRENCIES = frozenset("$£€")

STAMP_WORDS = 14
"""Words of a line that says who wrote below it, or when, as readers' comments have them."""

SHORT = 10
"""Words of a line that may be a heading, a link or a button."""

PROSE_WORDS = 15
PROSE_TIES = 0.2
"""Prose has at least so many words, with this share of function words, and ends as a sentence does."""


@dataclass(frozen=True, slots=True)
class Look:
    """A line by itself: its features by name, and what its neighbours need to know of it."""

    features: tuple[str, ...]
    size: int
    """Code points."""
    words: int
    ties: float
    """The share of function words."""
    prose: bool
    content: frozenset[str]
    """The longer words, in lower case."""
    folded: str
    groups: frozenset[str]
    """Groups of the lexicon that it has words of."""

    @property
    def short(self) -> bool:
        """Whether it could be a heading, a link or a button."""
        return self.words <= SHORT

    @property
    def stamp(self) -> bool:
        """Whether it says who wrote what stands below it, or when, to the minute."""
        return "stamp" in self.features

    @property
    def reported(self) -> bool:
        """Whether it is a sentence that quotes somebody and has a word of saying."""
        return "reported speech" in self.features

    @property
    def turn(self) -> bool:
        """Whether it is a question or an answer, marked as such, as interviews have them."""
        return "turn" in self.features

    @property
    def furniture(self) -> bool:
        """Whether it is short and has words of the page."""
        return self.short and bool(self.groups)

    @property
    def cue(self) -> str:
        """The group of the section that the line may head, or nothing."""
        return next((group for group in CUES if group in self.groups), "") if self.short else ""


def _tree() -> dict[str, tuple[str, tuple[tuple[tuple[str, ...], str], ...]]]:
    """The lexicon by first words: the group of the word alone, and the words that may follow with theirs."""
    alone: dict[str, str] = {}
    longer: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for group, entries in LEXICON:
        for first, *rest in (entry.split() for entry in entries.split(",")):
            if rest:
                longer.setdefault(first, []).append((tuple(rest), group))
            else:
                alone[first] = group
    return {first: (alone.get(first, ""), tuple(longer.get(first, ()))) for first in alone.keys() | longer.keys()}


TREE = _tree()


@lru_cache(maxsize=1024)
def look(line: str) -> Look:
    """What a line looks like. No more than its first 2,000 code points are looked at; lines often recur, so some are kept."""
    head = line[:LONGEST]
    tokens = WORD.findall(head)
    lower = [token.lower().replace("’", "'") for token in tokens]
    count = len(tokens)
    ties = sum(token in FUNCTION for token in lower) / count if count else 0.0
    groups = _groups(lower)
    end = _end(line, count)
    features = [_length(count), end, *_start(line, lower), *_case(line, tokens), *_ties(count, ties)]
    features += _numbers(head, lower)
    features += _signs(head, lower)
    if count <= STAMP_WORDS and (AGO.search(head) or ("date" in features and CLOCK.search(head)) or SAYS.match(head)):
        features.append("stamp")
    features += _lexical(groups, count)
    features += _persons(lower)
    if BIOGRAPHY.match(head):
        features.append("biography")
        if "author" in groups:
            features.append("biography of an author")
    if "quotation" in features and end in SENTENCE_ENDS and not REPORTING.isdisjoint(lower):
        features.append("reported speech")
    if lower and lower[0].rstrip("0123456789") in TURNING and TURN.match(line):
        features.append("turn")
    prose = count >= PROSE_WORDS and ties >= PROSE_TIES and end in SENTENCE_ENDS
    content = frozenset(token for token in lower if len(token) >= 5 and token not in FUNCTION)
    return Look(tuple(features), len(line), count, ties, prose, content, " ".join(lower), frozenset(groups))


SENTENCE_ENDS = frozenset(["end stop", "end ?", "end !", "end ellipsis"])


def _length(count: int) -> str:
    for most, name in ((0, "0"), (1, "1"), (3, "2-3"), (7, "4-7"), (14, "8-14"), (24, "15-24"), (49, "25-49")):
        if count <= most:
            return f"words {name}"
    return "words 50+"


def _end(line: str, count: int) -> str:
    words = line.rstrip(CLOSERS)
    if words.endswith(("...", "…")):
        return "end ellipsis"
    last = words[-1:]
    if last in ("?", "!", ":"):
        return f"end {last}"
    if last == ".":
        return "end stop"
    return "end none, long" if count >= 12 else "end none"


def _start(line: str, lower: list[str]) -> Iterator[str]:
    first = line[:1]
    if first.islower():
        yield "start lower"
    elif first.isdigit():
        yield "start digit"
    elif first in "•-*–·+":
        yield "start bullet"
    elif first in "\"“‘'":
        yield "start quote"
    if lower and lower[0] in INVITATIONS:
        yield "invitation"
    if lower and lower[0] in GREETINGS:
        yield "greeting"


def _case(line: str, tokens: list[str]) -> Iterator[str]:
    if line.isupper():
        yield "case upper"
        return
    initials = [token[0].isupper() for token in tokens if token[0].isalpha()]
    if len(tokens) >= 2 and initials:
        capitals = sum(initials) / len(initials)
        if capitals >= 0.8:
            yield "case capitals"
        elif capitals >= 0.4:
            yield "case mixed"


def _ties(count: int, ties: float) -> Iterator[str]:
    if count >= 4:
        yield "ties 0" if not ties else "ties few" if ties < 0.2 else "ties some" if ties < 0.35 else "ties many"


def _numbers(line: str, lower: list[str]) -> Iterator[str]:
    numbers = sum(token[0].isdigit() for token in lower)
    if lower and numbers / len(lower) >= 0.3:
        yield "digits"
    if len(lower) <= 14 and ((numbers and not MONTHS.keys().isdisjoint(lower)) or DATE.search(line)):
        yield "date"


def _signs(line: str, lower: list[str]) -> Iterator[str]:
    # What a pattern cannot do without is looked for first, which is many times faster than the search.
    if ("@" in line or not HOSTS.isdisjoint(lower)) and CONTACT.search(line):
        yield "contact"
    if any(token[0] in DIGITS for token in lower) and PHONE.search(line):
        yield "phone"
    if not SEPARATING.isdisjoint(line) and SEPARATORS.search(line):
        yield "separators"
    if "©" in line:
        yield "sign ©"
    if not CURRENCIES.isdisjoint(line):
        yield "price"
    if MARKS[0] in line or MARKS[1] in line:
        yield "quotation"
    if not CODING.isdisjoint(line) and CODE.search(line):
        yield "code"
    if not CREDITING.isdisjoint(lower) and CREDIT.search(line):
        yield "credit"
    if line.count("!") >= 2:
        yield "signs !!"


def _groups(lower: list[str]) -> dict[str, int]:
    """How often words of each group of the lexicon come."""
    found: dict[str, int] = {}
    for at, token in enumerate(lower):
        entry = TREE.get(token)
        if entry:
            group = next(
                (name for rest, name in entry[1] if lower[at + 1 : at + 1 + len(rest)] == list(rest)), entry[0]
            )
            if group:
                found[group] = found.get(group, 0) + 1
    return found


def _lexical(groups: dict[str, int], count: int) -> Iterator[str]:
    short = count <= SHORT
    for group, times in groups.items():
        yield f"short {group}" if short else f"long {group}"
        if times >= 2 and not short:
            yield f"much {group}"
    if count and sum(groups.values()) / count >= 0.3:
        yield "mostly lexicon"


def _persons(lower: list[str]) -> Iterator[str]:
    if len(lower) >= 6:
        for person in sorted({PERSONS[token] for token in lower if token in PERSONS}):
            yield f"person {person}"
