"""When an article says that it was published: what its head, its format, its address and its file name state, weighed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefing.model import WEEKDAY_NAMES, Basis, DateEstimate, DateRange, Evidence, Precision, day_and_month
from briefing.text import timex
from briefing.text.clean import Cleaned
from briefing.text.datelines import dateline
from briefing.text.head import HeadLine

DAY_IN_URL = re.compile(r"/((?:19|20)\d\d)/(0[1-9]|1[0-2])/(0[1-9]|[12]\d|3[01])(?=[/-])")
"""A day in the path of an address, as in `/2022/01/10/`."""

DAY_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
"""A day in the name of a file, as in `2022-01-10_talks.txt`."""

WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAY_NAMES)})\b", re.IGNORECASE)

SAME_ISSUE = 2
"""Days by which two statements of the day of publication may differ without contradicting each other."""

LONGEST_ADDRESS = 2_000
"""Code points of an address in which a day is looked for."""

EPOCH = date(1970, 1, 1)
"""What a program states that knows no day."""

SHOWN = 6
"""Statements that are shown at most."""

HEAD, DATELINE, FORMAT, ADDRESS, FILE = range(5)
"""Where a day is stated; of equals the first is taken."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A day of publication as one place states it."""

    day: date
    evidence: Evidence
    source: int

    def meets(self, other: Statement) -> bool:
        """Whether both may be of one issue.

        A day or two apart is no contradiction: an address is made when the article is begun, and in another time zone.
        """
        return abs((self.day - other.day).days) <= SAME_ISSUE


def published(
    cleaned: Cleaned, hint: str | None, url: str | None, name: str, known: date | None
) -> DateEstimate | None:
    """The day of publication that is known, or else the one that most kinds of places state, of equals the surest.

    `hint` is what the format states, `name` the name of the file. What states another day is shown beside the one that
    is taken. The name of a file alone is taken for stated unless the article tells of later days.
    """
    told = [one for one in _statements(cleaned, hint, url, name) if _possible(one.day)]
    if known:
        taken = Statement(known, Evidence(known.isoformat(), "given by the caller"), HEAD)
    elif told:
        taken = max(told, key=lambda one: len({other.source for other in told if other.meets(one)}))
    else:
        return _either(cleaned)
    evidence = (taken.evidence, *_beside(taken, told, outvoted=not known and taken is not told[0]))
    doubtful = taken.source == FILE and _tells_of_later(cleaned, taken.day)
    return DateEstimate(DateRange.day(taken.day), Basis.INFERRED if doubtful else Basis.STATED, taken.day, evidence)


def _beside(taken: Statement, told: Sequence[Statement], *, outvoted: bool) -> Iterator[Evidence]:
    """What states another day, and, where the surest statement was outvoted, what agrees with the one taken."""
    for one in told[:SHOWN]:
        if one is taken:
            continue
        # A file is often named for the day on which it was saved.
        saved = one.source == FILE and one.day > taken.day
        if not one.meets(taken) and not saved:
            yield replace(one.evidence, explanation=f"{one.evidence.explanation}, which is another")
        elif outvoted and not saved:
            yield replace(one.evidence, explanation=f"{one.evidence.explanation}, which agrees")


def _possible(day: date) -> bool:
    """Whether an article can be of that day; a clock that was never set says the first of 1970."""
    return day != EPOCH


def _statements(cleaned: Cleaned, hint: str | None, url: str | None, name: str) -> Iterator[Statement]:
    """All that states a day of publication, the surest first; days of changes only where nothing else does."""
    others = [*_datelines(cleaned.draft.text), *_of_format(hint), *_of_address(url), *_of_file(name)]
    lines = cleaned.stated.days
    first = [line for line in lines if not line.updated] or ([] if others else lines)
    sure = [*(line.day for line in first if line.day and not line.other), *(one.day for one in others)]
    for line in first:
        day = _decided(line, sure)
        if day:
            yield Statement(day, _evidence(line.value, day, "a date line at the head of the file"), HEAD)
    yield from others


def _decided(line: HeadLine, sure: Sequence[date]) -> date | None:
    """The day of a line; of the two that a numeric date may mean, the one that another statement is near to."""
    if not line.other or not line.day:
        return line.day
    near = [day for day in (line.day, line.other) if any(abs((day - one).days) <= SAME_ISSUE for one in sure)]
    return near[0] if len(near) == 1 else None


def _either(cleaned: Cleaned) -> DateEstimate | None:
    """Two days of which one is that of publication, where nothing tells which: a range in doubt."""
    for line in cleaned.stated.days:
        if line.day and line.other and _possible(line.other):
            days = f"{day_and_month(line.day)} or {day_and_month(line.other)}"
            evidence = Evidence(line.value, f"a date line at the head of the file, either {days}")
            return DateEstimate(DateRange(line.day, line.other, Precision.RANGE), Basis.INFERRED, line.day, (evidence,))
    return None


def _evidence(words: str, day: date, explanation: str) -> Evidence:
    """Words that state a day, and whether their weekday is another."""
    weekday = WEEKDAY.search(words)
    if weekday and weekday[1].capitalize() != WEEKDAY_NAMES[day.weekday()]:
        explanation += f", though that day was a {WEEKDAY_NAMES[day.weekday()]}"
    return Evidence(words, explanation)


def _datelines(text: str) -> Iterator[Statement]:
    found = dateline(text)
    day = timex.stated_date(found["day"]) if found and found["year"] else None
    if found and day:
        yield Statement(day, _evidence(found[0].strip(), day, "the dateline that the text opens with"), DATELINE)


def _of_format(hint: str | None) -> Iterator[Statement]:
    day = timex.stated_date(hint[: timex.LONGEST_DATE]) if hint else None
    if hint and day:
        yield Statement(day, _evidence(hint, day, "stated by the file"), FORMAT)


def _of_address(url: str | None) -> Iterator[Statement]:
    place = DAY_IN_URL.search(url[:LONGEST_ADDRESS]) if url else None
    day = timex.stated_date("-".join(place.groups())) if place else None
    if place and day:
        yield Statement(day, Evidence(place[0], "the day in the address"), ADDRESS)


def _of_file(name: str) -> Iterator[Statement]:
    place = DAY_IN_NAME.search(name)
    day = timex.stated_date("-".join(place.group(1, 3, 4))) if place else None
    if place and day:
        yield Statement(day, Evidence(place[0], "the day in the file’s name"), FILE)


def _tells_of_later(cleaned: Cleaned, day: date) -> bool:
    """Whether an article tells of a later day, so that the day by which its file is called is not the one asked for."""
    text = cleaned.draft.text
    full = timex.find(text, [sentence for paragraph in cleaned.paragraphs for sentence in paragraph.sentences])
    ranges = (time.range for time in timex.resolve(full, text, None) if time.rule in timex.FULL and not time.planned)
    return any(range_ and (range_.earliest - day).days > SAME_ISSUE for range_ in ranges)
