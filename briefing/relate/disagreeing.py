"""In what the accounts of one event disagree: the day they put it on, and numbers of the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from briefing.model import DateRange, Difference, Entry, Span
from briefing.relate.compare import numbers
from briefing.relate.content import EMPTY
from briefing.relate.reported import tells_who_spoke


@dataclass(frozen=True, slots=True)
class Spot:
    """What one account has otherwise than another: `account` counts in the entry, `span` in the account's text."""

    kind: Difference
    account: int
    span: Span


def spots(entry: Entry) -> tuple[Spot, ...]:
    """Where the accounts of an entry disagree, in their order; an article does not disagree with itself."""
    if len(entry.articles) < 2:
        return ()
    return tuple(sorted((*_days(entry), *_numbers(entry)), key=lambda spot: (spot.account, spot.kind)))


def kinds(found: Iterable[Spot]) -> tuple[Difference, ...]:
    """In what accounts disagree, each kind once."""
    return tuple(sorted({spot.kind for spot in found}))


def numbers_told(entry: Entry, found: Iterable[Spot]) -> tuple[str, ...]:
    """The numbers in which accounts of an entry disagree, each wording once, in the words of their articles."""
    spans = ((entry.accounts[spot.account].text, spot.span) for spot in found if spot.kind is Difference.NUMBER)
    return tuple(dict.fromkeys(span.of(text).lower() for text, span in spans))


def days_told(entry: Entry, found: Iterable[Spot]) -> tuple[DateRange, ...]:
    """The days on which accounts of an entry put it and which cannot all be right, the entry's own first."""
    others = (entry.accounts[spot.account].range for spot in found if spot.kind is Difference.DATE)
    days = tuple(dict.fromkeys((entry.range, *others)))
    return days if len(days) > 1 else ()


def _days(entry: Entry) -> Iterator[Spot]:
    """Accounts whose words give days that neither hold the entry's nor lie within them.

    A day that no words of a sentence give is our guess, and nothing in which sources can disagree.
    """
    if not any(account.told and account.range == entry.range for account in entry.accounts):
        return
    for at, account in enumerate(entry.accounts):
        if account.told and not tells_who_spoke(account) and not _nested(account.range, entry.range):
            yield Spot(Difference.DATE, at, account.told)


def _nested(a: DateRange, b: DateRange) -> bool:
    return (a.earliest <= b.earliest and b.latest <= a.latest) or (b.earliest <= a.earliest and a.latest <= b.latest)


def _numbers(entry: Entry) -> Iterator[Spot]:
    """Numbers before one noun, where an article has none of those that another has."""
    found: dict[str, list[tuple[str, Decimal, int, Span]]] = {}
    for at, account in enumerate(entry.accounts):
        for unit, some in numbers(account.text, Span(0, len(account.text))).items():
            # How many days, weeks, months or years it has been depends on when an article was written.
            if unit not in EMPTY:
                found.setdefault(unit, []).extend((account.article, value, at, span) for value, span in some)
    for told in found.values():
        values: dict[str, set[Decimal]] = {}
        for article, value, _, _ in told:
            values.setdefault(article, set()).add(value)
        if len(values) > 1 and not set.intersection(*values.values()):
            yield from (Spot(Difference.NUMBER, at, span) for _, _, at, span in told)
