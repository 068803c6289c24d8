"""Short articles of one folder, as their analysis gives them."""

from __future__ import annotations

from datetime import date

import briefing
from briefing.model import Analysis
from briefing.relate.folder import Calendar, Dated, Folder, certain_days
from briefing.relate.signature import Commonness, words


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
