"""What happened when, according to whom: the accounts of all articles, gathered into the events that they tell of.

Each year is gathered by itself, but for news of the first days of January that gives no day: it counts to the year before
where that tells of the same. So the entries of a year depend on its own accounts, on those of the two last days of the
year before and on those of the first two of the year after, and a year that has changed can be gathered anew alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from hashlib import blake2b
from itertools import groupby

from briefing.model import MONTH_NAMES, WEEKDAY_NAMES, Account, Entry
from briefing.relate.clusters import Cluster
from briefing.relate.events import LATER, clarity, gathered
from briefing.relate.likeness import clause, words_of

DANGLING = re.compile(
    r"(?:(?:He|She|They|It|His|Her|Their|Its|This|That|These|Those|There|Then|But|And|Also|Later|Here|Nor|Yet)\b"
    r"|According to (?:him|her|them)|(?:On )?[Tt]h(?:e|at) (?:same |other )?day\b|The (?:same|other))"
)
"""How a sentence begins that leans on the one before it."""

CALENDAR = re.compile(rf"\b(?:{'|'.join((*WEEKDAY_NAMES, *MONTH_NAMES))}|today|tomorrow|yesterday)\b")
"""What names a day, or most of one."""

HEADLINE = 90
"""Code points of a headline that is easiest to read."""


def of_year(before: Sequence[Account], year: Sequence[Account], after: Sequence[Account]) -> Iterator[Entry]:
    """The entries of one year from its accounts and those of the years around it: by day; of one day, the most told of first.

    Of the years around it only `turn_of_year` counts. The order of accounts of the same days does not matter.
    """
    if not year:
        return
    own = {account for account, _ in _late(before, year)}
    clusters = gathered([account for account in year if account not in own])
    home = {account: cluster for cluster in clusters for account in cluster.told}
    for account, fellow in _late(year, after):
        home[fellow].add(account, words_of(account))
    clusters.sort(key=lambda cluster: cluster.range)
    for _, same in groupby(clusters, key=lambda cluster: cluster.range):
        events = [_entry(cluster) for cluster in same]
        yield from sorted(events, key=lambda entry: (-len(entry.files), -len(entry.accounts), entry.headline, entry.id))


def turn_of_year(year: int) -> tuple[date, date]:
    """The first and the last of the days around New Year of which accounts can count to the year before."""
    new_year = date(year, 1, 1)
    return new_year - LATER, new_year + LATER - timedelta(days=1)


def _late(before: Sequence[Account], year: Sequence[Account]) -> list[tuple[Account, Account]]:
    """The accounts of the first days of a year that count to the year before, each with one of there that tells the same."""
    if not before or not year:
        return []
    new_year = date(year[0].range.earliest.year, 1, 1)
    first, last = turn_of_year(new_year.year)
    old = [account for account in before if first <= account.range.earliest and account.range.latest < new_year]
    new = [account for account in year if account.timex is None and account.range.earliest <= last]
    return [
        (account, cluster.told[0])
        for cluster in (gathered([*old, *new]) if old and new else ())
        if cluster.range.earliest < new_year
        for account in cluster.told
        if account.range.earliest >= new_year
    ]


def _entry(cluster: Cluster) -> Entry:
    told = sorted(cluster.told, key=lambda account: (account.file, account.article, account.span, account.range))
    first = min(told, key=clarity)
    days, place = first.range, first.timex or first.span
    key = f"{days.earliest}{days.latest}{first.article}{first.span.start}:{place.start}"
    name = blake2b(key.encode(), digest_size=6).hexdigest()
    return Entry(name, cluster.range, _headline(cluster, told), tuple(told))


def _headline(cluster: Cluster, told: Sequence[Account]) -> str:
    """The words of the clearest account: one of the entry's days, easy to read, and with what most of them tell."""
    clear = sorted((account for account in told if account.range == cluster.range), key=clarity)
    if len(clear) == 1:
        return clear[0].text
    words = [words_of(account).keys() for account in clear]
    counts = Counter(word for some in words for word in some)
    most = {word for word, count in counts.items() if count * 2 >= len(clear) and count > 1}
    missed = [HEADLINE * len(most - some) // max(len(most), 1) for some in words]
    return min(zip(clear, missed, strict=True), key=lambda pair: _hard_to_read(pair[0]) + pair[1])[0].text


def _hard_to_read(account: Account) -> int:
    """How far a sentence is from a good headline: too long or too short, of several days, or opening with dangling words.

    The headline of an article is one already.
    """
    words = account.text
    dangling = words.startswith(("“", '"', "‘", "'")) or DANGLING.match(words)
    days = len(CALENDAR.findall(words))
    # Its main clause, which comes first, tells what happened on another day.
    other = account.told and CALENDAR.search(words, 0, clause(words, account.told).start)
    return (
        abs(len(words) - HEADLINE)
        + (200 if dangling else 0)
        + (300 if other else 0)
        + 60 * max(days - 1, 0)
        - (40 if words == account.title else 0)
    )
