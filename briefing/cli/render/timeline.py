"""The timeline, as text and as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.cite.dates import LONG, basis_words, guessed_words, range_words
from briefing.cite.markdown import escaped
from briefing.cli.lines import BLANK, Line, Strong, counted, joined, line
from briefing.model import Account, Basis, Entry


def entry(of: Entry) -> Iterator[Line]:
    """The day or days and what happened, then who reports it: first whose words these are, then each in its own."""
    facts = _facts(of)
    yield line(Strong(LONG.told(of)), f" ({facts})" if facts else "", " · ", of.headline)
    for account in _headed(of):
        own = account.text if account.text != of.headline else None
        where = joined(joined(account.outlet, account.file), _days(of, account), between=", ")
        yield line(joined(where, own, between=": "), indent=2)


class MarkdownForm:
    """Entries as a list in Markdown (CommonMark 0.31) under the years; what comes from articles stays as it is."""

    def __init__(self) -> None:
        self._year: int | None = None

    def entry(self, of: Entry) -> Iterator[Line]:
        """The day or days and what happened, with those who report it as a list below, and before it a year that begins."""
        year = of.range.earliest.year
        if year != self._year:
            if self._year is not None:
                yield BLANK
            yield line(f"## {year}")
            yield BLANK
            self._year = year
        facts = _facts(of)
        yield line(f"- **{LONG.told(of)}**", f" ({escaped(facts)})" if facts else "", f": {escaped(of.headline)}")
        for account in _headed(of):
            outlet = f"*{escaped(account.outlet)}*" if account.outlet else None
            where = joined(joined(outlet, escaped(account.file), between=", "), _days(of, account), between=", ")
            own = escaped(account.text) if account.text != of.headline else None
            yield line(f"- {joined(where, own, between=': ')}", indent=2)


def _facts(of: Entry) -> str:
    """What the days rest on unless a sentence states them, how many sources there are if several, and their disagreement."""
    from briefing.relate import disagreeing

    sources = counted(of.sources, "source") if of.sources > 1 else None
    spots = disagreeing.spots(of)
    days = [range_words(days) for days in disagreeing.days_told(of, spots)]
    told = "; ".join(" / ".join(some) for some in (days, disagreeing.numbers_told(of, spots)) if some)
    return joined(basis_words(of), guessed_words(of), sources, f"≠ {told}" if told else None, between=", ")


def _headed(of: Entry) -> list[Account]:
    """The accounts, first the one whose words are the headline."""
    return sorted(of.accounts, key=lambda account: account.text != of.headline)


def _days(of: Entry, account: Account) -> str | None:
    """The account's own days where they are not the entry's, and that they are inferred or not in its words where that does
    not hold of the entry's."""
    guessed = guessed_words(account) if not guessed_words(of) or account.range != of.range else None
    if account.range != of.range:
        return joined(LONG.told(account), guessed, between=", ")
    inferred = basis_words(account) == Basis.INFERRED.value and of.basis is not Basis.INFERRED
    return joined(Basis.INFERRED.value if inferred else None, guessed, between=", ") or None
