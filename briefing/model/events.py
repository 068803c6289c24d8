"""What happened when, according to whom; and where two sources differ."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing.model.dates import DateRange
from briefing.model.places import Span


@dataclass(frozen=True, slots=True)
class Account:
    """What one article says about one event: a sentence, and the day or days that its time expression means.

    `text` are the sentence's own words and `raw` their place in the source file.
    """

    article: str
    """The article's id."""
    file: str
    span: Span
    raw: Span
    text: str
    timex: Span
    range: DateRange
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the timeline: the accounts of one event, merged across articles.

    `range` is the finest of its accounts' and `headline` the clearest account's own words.
    """

    id: str
    range: DateRange
    headline: str
    accounts: tuple[Account, ...]

    @property
    def files(self) -> tuple[str, ...]:
        """The source files that report it, each once, in order."""
        return tuple(dict.fromkeys(a.file for a in self.accounts))


class Difference(StrEnum):
    """In what two accounts of one thing differ."""

    NUMBER = "number"
    DATE = "date"
    PLACE = "place"
    NAME = "name"
    WORDING = "wording"


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence of one article and the sentence of another that says the same; `score` is 0 to 1.

    `differences` are the spots that disagree: the kind, and the span on either side.
    """

    a: Span
    b: Span
    score: float
    differences: tuple[tuple[Difference, Span, Span], ...] = ()
