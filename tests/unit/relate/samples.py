"""Short articles of one folder, as their analysis gives them."""

from __future__ import annotations

from datetime import date

import briefing
from briefing.model import Analysis, Precision
from briefing.relate.folder import Calendar, Dated, Folder
from briefing.relate.signature import Commonness, words


def article(text: str, name: str = "a.txt", published: str | None = None) -> Analysis:
    """The analysis of a text."""
    return briefing.analyse(text, name=name, published=date.fromisoformat(published) if published else None)


def calendar(*articles: Analysis) -> Calendar:
    """The days that articles with a date of their own put beyond doubt."""
    times = (time for found in articles if found.article.published for time in found.times)
    return Calendar.of(t.range.earliest for t in times if t.range and t.range.precision is Precision.DAY)


def folder(*articles: Analysis) -> Folder:
    """What the dated ones of some articles tell of the others."""
    dated = [
        Dated(one.article.file, one.article.published.best.toordinal(), words(one.article.text))
        for one in articles
        if one.article.published
    ]
    return Folder.of(Commonness.of(words(one.article.text) for one in articles), dated, calendar(*articles))
