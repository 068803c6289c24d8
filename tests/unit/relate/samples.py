"""Short articles of one folder, as their analysis gives them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

import briefing
from briefing.model import Account, Analysis, Entry
from briefing.relate.folder import Calendar, Dated, Folder, certain_days
from briefing.relate.signature import Commonness, words
from briefing.relate.timeline import of_year


def article(text: str, name: str = "a.txt", published: str | None = None) -> Analysis:
    """The analysis of a text."""
    return briefing.analyse(text, name=name, published=date.fromisoformat(published) if published else None)


def calendar(*articles: Analysis) -> Calendar:
    """The days that articles with a date of their own put beyond doubt."""
    known = (found.times for found in articles if found.article.published)
    return Calendar.of(day for times in known for day in certain_days(times))


def folder(*articles: Analysis) -> Folder:
    """What the dated ones of some articles tell of the others."""
    dated = [
        Dated(one.article.file, one.article.published.best.toordinal(), words(one.article.text))
        for one in articles
        if one.article.published
    ]
    return Folder.of(
        Commonness.of((words(one.article.text) for one in articles), every=True), dated, calendar(*articles)
    )


def entries(found: Iterable[Account]) -> Iterator[Entry]:
    """The timeline of accounts that come in order of `range`, year by year as a build gathers it."""
    before: list[Account] = []
    year: list[Account] = []
    for _, group in groupby(found, key=lambda account: account.range.earliest.year):
        after = list(group)
        yield from of_year(before, year, after)
        before, year = year, after
    yield from of_year(before, year, [])
