from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

import briefing
from briefing.model import Basis, DateEstimate
from briefing.relate import dating, saying
from briefing.store.records.rows import surroundings

PUBLISHED = date(2022, 1, 13)
"""A Thursday."""


def said(text: str, published: date | None = PUBLISHED) -> DateEstimate | None:
    """When the first quotation of a text was said."""
    found = briefing.analyse(text, published=published)
    resolved = dating.resolve(found.times, found.article.text, found.article.published)
    quote = found.quotes[0]
    return saying.said(found.article, quote.cue_span, surroundings(found.article, quote.span), resolved)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("“We are late,” Ada Lunde said on Tuesday.", date(2022, 1, 11)),
        ("“We are late,” Ada Lunde said Tuesday.", date(2022, 1, 11)),
        ("On Monday, Ada Lunde told reporters: “We are late.”", date(2022, 1, 10)),
        ("Ada Lunde told reporters in Geneva on January 10 that it was “a waste of days”.", date(2022, 1, 10)),
    ],
)
def test_a_day_beside_the_verb_of_saying_is_the_day_of_the_quotation(text: str, day: date) -> None:
    found = said(text)
    assert found
    assert (found.best, found.basis) == (day, Basis.STATED)
    assert found.evidence[0].span


@pytest.mark.parametrize(
    "text",
    [
        "“We leave on Friday,” said Ada Lunde.",
        "“We leave at once,” said Ada Lunde.",
        "Ada Lunde said the talks on Monday were “a waste of days”.",
        "“We meet again,” said Ada Lunde, who had been elected on Monday.",
        "“We meet again,” Ada Lunde said. It rained on Monday.",
    ],
)
def test_any_other_day_is_not_and_the_article_tells_it(text: str) -> None:
    found = said(text)
    assert found
    assert (found.best, found.basis) == (PUBLISHED, Basis.INFERRED)


def test_without_any_date_nothing_is_known() -> None:
    assert said("“We are late,” Ada Lunde said.", None) is None


def test_a_full_date_needs_no_date_of_the_article() -> None:
    found = said("“We are late,” Ada Lunde said on January 10, 2022.", None)
    assert found
    assert (found.best, found.basis) == (date(2022, 1, 10), Basis.STATED)


def test_a_day_counted_from_a_date_that_the_user_gave_rests_on_that() -> None:
    found = briefing.analyse("“We are late,” Ada Lunde said on Tuesday. “All of us,” she said.", published=PUBLISHED)
    assert found.article.published
    article = replace(found.article, published=replace(found.article.published, basis=Basis.CORRECTED))
    resolved = dating.resolve(found.times, article.text, article.published)
    told = [saying.said(article, q.cue_span, surroundings(article, q.span), resolved) for q in found.quotes]
    assert [(one.best, one.basis) for one in told if one] == [
        (date(2022, 1, 11), Basis.CORRECTED),
        (PUBLISHED, Basis.INFERRED),
    ]
    assert told[1]
    assert told[1].evidence[0].explanation.endswith("as you corrected it")
