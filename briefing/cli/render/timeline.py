"""The timeline, and two articles side by side."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.cite.dates import range_words
from briefing.cli.lines import Line, Strong, joined, line
from briefing.cli.render.articles import place_words
from briefing.model import Account, Article, Entry, Pair


def entry(of: Entry) -> Iterator[Line]:
    """The day or days and what happened, then who reports it: first whose words these are, then each in its own."""
    yield line(Strong(range_words(of.range)), " · ", of.headline)
    for account in sorted(of.accounts, key=lambda account: account.text != of.headline):
        own = account.text if account.text != of.headline else None
        where = joined(joined(account.outlet, account.file), _days(of, account), between=", ")
        yield line(joined(where, own, between=": "), indent=2)


def pair(a: Article, b: Article, both: Pair) -> Iterator[Line]:
    """The two sentences, each under its file, and what differs."""
    yield line(place_words(a), ": ", both.a.of(a.text))
    yield line(place_words(b), ": ", both.b.of(b.text))
    for kind, in_a, in_b in both.differences:
        yield line(Strong(f"{kind.value}: "), f"“{in_a.of(a.text)}” ≠ “{in_b.of(b.text)}”", indent=2)


def _days(of: Entry, account: Account) -> str | None:
    """The account's own days where they are not the entry's."""
    return None if account.range == of.range else range_words(account.range)
