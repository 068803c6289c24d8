"""What happened when, according to whom; and where two sources differ."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing.model.dates import Basis, DateRange
from briefing.model.places import Span

_SUREST_FIRST = (Basis.CORRECTED, Basis.STATED, Basis.INFERRED)


@dataclass(frozen=True, slots=True)
class Account:
    """What one article says about one event: a sentence, and the day or days on which it puts the event.

    `text` are the sentence's own words and `raw` their place in the source file. `timex` is the time expression that
    places it, in another sentence where this one goes on from there, or None where that is the day of publication.
    `basis` is inferred where its days hang on a day of publication that is itself inferred.
    """

    article: str
    """The article's id."""
    file: str
    span: Span
    raw: Span
    text: str
    timex: Span | None
    range: DateRange
    outlet: str | None = None
    basis: Basis = Basis.STATED
    names: tuple[str, ...] = ()
    """Names in full of whom and what the sentence calls otherwise: "Jobs", "the 787", "he"."""
    title: str | None = None
    """The article's."""

    @property
    def said(self) -> str:
        """The words of its sentence that tell the day; empty where none do."""
        return self.told.of(self.text) if self.told else ""

    @property
    def told(self) -> Span | None:
        """Where in `text` these words stand."""
        if self.timex is None or not self.span.meets(self.timex):
            return None
        start, end = (min(max(0, at - self.span.start), len(self.text)) for at in (self.timex.start, self.timex.end))
        return Span(start, end)


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
    def basis(self) -> Basis:
        """The surest basis of an account that has the entry's days."""
        same = {account.basis for account in self.accounts if account.range == self.range}
        return next((basis for basis in _SUREST_FIRST if basis in same), Basis.INFERRED)

    @property
    def said(self) -> str:
        """The words of its accounts that tell the entry's own days, each once."""
        return " ".join(dict.fromkeys(account.said for account in self.accounts if account.range == self.range))

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of the articles that report it, each once, in order."""
        return tuple(dict.fromkeys(account.article for account in self.accounts))

    @property
    def sources(self) -> int:
        """How many sources report it: outlets, and of the articles whose outlet is unknown each one."""
        return len({(account.outlet, "") if account.outlet else ("", account.article) for account in self.accounts})

    @property
    def files(self) -> tuple[str, ...]:
        """The source files that report it, each once, in order."""
        return tuple(dict.fromkeys(a.file for a in self.accounts))


class Difference(StrEnum):
    """In what two accounts of one thing differ."""

    NUMBER = "number"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence of one article and the sentence of another that says the same; `score` is 0 to 1.

    `differences` are the spots that disagree: the kind, and the span on either side.
    """

    a: Span
    b: Span
    score: float
    differences: tuple[tuple[Difference, Span, Span], ...] = ()
