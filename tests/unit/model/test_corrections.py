from __future__ import annotations

from datetime import date

from briefing.model import FACTS, Article, Basis, DateEstimate, DateRange, Facts, Provenance

DAY = date(2022, 1, 10)
DATED = DateEstimate(DateRange.day(DAY), Basis.CORRECTED, DAY)


def test_what_is_given_goes_over_what_is_stated_and_the_rest_stays() -> None:
    given, stated = Facts(outlet="The Quay", published=DATED), Facts("Talks", "Ada Lunde", "A Wire")
    assert given.given == ("outlet", "published")
    assert given.over(stated) == Facts("Talks", "Ada Lunde", "The Quay", None, DATED)
    assert Facts().over(stated) == stated


def test_every_fact_is_one_of_an_article() -> None:
    article = Article("a1", "a.txt", "", (), Provenance(()), title="Talks", url="https://q.example", published=DATED)
    assert Facts.of(article) == Facts("Talks", None, None, "https://q.example", DATED)
    assert all(hasattr(article, name) for name in FACTS)
