from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.model import SHUFFLED, Account, Basis, DateEstimate, DateRange, Precision
from briefing.relate.accounts import accounts
from briefing.relate.dating import resolve
from tests.unit.relate.samples import article

PUBLISHED = "2023-05-20"
"""A Saturday."""


def told(text: str, published: str | None = PUBLISHED) -> list[Account]:
    found = article(text, "a.txt", published)
    return list(accounts(found.article, found.times))


def days(text: str) -> list[tuple[str, int]]:
    """The first word of each account, and its day in May."""
    return [(account.text.split()[0], account.range.earliest.day) for account in told(text)]


LEAD = "The island ferry sank off the northern quay on Thursday."


def test_a_sentence_without_a_day_has_that_of_the_first_sentence() -> None:
    assert days(f"{LEAD}\n\nDivers found the wreck beside the harbour.") == [("The", 18), ("Divers", 18)]


def test_without_any_day_it_has_that_of_publication() -> None:
    (account,) = told("The island ferry sank off the northern quay.")
    assert account.range == DateRange.day(date(2023, 5, 20))
    assert account.timex is None


def test_a_sentence_goes_on_with_the_day_of_the_one_before() -> None:
    found = days(f"{LEAD} On Friday the owner called all crews. Divers found the wreck beside the harbour.")
    assert found == [("The", 18), ("On", 19), ("Divers", 19)]


@pytest.mark.parametrize(
    "words",
    [
        "The ferry is the largest on the whole coast.",
        "The harbour board will meet the crews and owners.",
        "The same ferry had already struck the pier.",
        "The ferry earlier struck the old stone pier.",
        "The ferries sailed from the old pier every Friday.",
        "Sailors feared the northern quay in the 1990s.",
        "“The ferry sank like a stone beside the quay,” she said.",
        "She said the ferry sank like a stone.",
    ],
)
def test_what_is_no_news_has_no_day(words: str) -> None:
    assert [account.text for account in told(f"{LEAD}\n\n{words}")] == [LEAD]


def test_what_goes_on_from_long_ago_has_no_day() -> None:
    found = told(f"{LEAD}\n\nThe ferry was launched in Oslo in 1989. It struck the old pier in the harbour.")
    assert [account.range.earliest.year for account in found] == [2023, 1989]


def test_shuffled_sentences_do_not_go_on() -> None:
    found = article(f"{LEAD} Divers found the wreck beside the harbour.", "a.txt", PUBLISHED)
    shuffled = replace(found.article, flags=(SHUFFLED,))
    assert [account.text for account in accounts(shuffled, found.times)] == [LEAD]


def test_an_article_of_an_unknown_day_tells_only_what_has_a_day_of_its_own() -> None:
    assert told("The island ferry sank off the northern quay.", None) == []
    found = article("The ferry sank off the quay.\n\nDivers found the wreck beside the harbour.", "a.txt", PUBLISHED)
    wide = DateRange(date(2023, 5, 1), date(2023, 5, 20), Precision.RANGE)
    vague = replace(found.article, published=DateEstimate(wide, Basis.INFERRED, date(2023, 5, 9)))
    assert list(accounts(vague, resolve(found.times, found.article.text, vague.published))) == []


def test_an_article_of_one_of_a_few_days_tells_its_news_once_as_of_these() -> None:
    found = article("The ferry sank off the quay.\n\nDivers found the wreck beside the harbour.", "a.txt", PUBLISHED)
    few = DateRange(date(2023, 5, 18), date(2023, 5, 20), Precision.RANGE)
    vague = replace(found.article, published=DateEstimate(few, Basis.INFERRED, date(2023, 5, 19)))
    (account,) = accounts(vague, resolve(found.times, found.article.text, vague.published))
    assert (account.range, account.basis, account.timex) == (few, Basis.INFERRED, None)


def test_a_headline_has_the_day_of_the_news() -> None:
    found = told(f"Island ferry sinks off northern quay\n\n{LEAD}\n\nIt was old.")
    assert [(account.text[:12], account.range.earliest.day) for account in found] == [
        ("Island ferry", 18),
        (LEAD[:12], 18),
    ]


@pytest.mark.parametrize("title", ["Why do ferries sink off quays?", "A week of long goodbyes", "Ferry news"])
def test_a_headline_that_tells_nothing_of_the_news_has_no_day(title: str) -> None:
    assert [account.text for account in told(f"{title}\n\n{LEAD}\n\nIt was old.")] == [LEAD]


@pytest.mark.parametrize(
    "words",
    [
        "The crews broke the 1991 agreement with the harbour board.",
        "The crews spoke at this year's fair in the northern harbour.",
        "The crews sang at the Harbour Games 2012 for the board.",
        "The storm was far worse than in 2014 for the crews.",
        "The crews repeated the vows of their April meeting in town.",
    ],
)
def test_a_year_that_only_tells_which_is_meant_gives_no_day(words: str) -> None:
    assert {account.range for account in told(f"{LEAD}\n\n{words}")} == {DateRange.day(date(2023, 5, 18))}


def test_today_in_quoted_words_is_another_day() -> None:
    assert [a.text for a in told(f"{LEAD}\n\n“We lost our ferry and our bread today,” she said.")] == [LEAD]


def test_a_name_in_short_is_known_in_full() -> None:
    found = told("Martin Falk sold the ferry on May 10. On May 12 Falk left the island.")
    assert [account.names for account in found] == [(), ("Martin Falk",)]


def test_a_sentence_with_a_time_of_its_own_takes_no_day_from_the_article() -> None:
    first = "The airline Borg opened a new terminal in Lund on Tuesday."
    for words in (
        "In the first six months the airline doubled its profit",
        "On Independence Day a storm closed the old airport",
    ):
        found = article(f"{first}\n\n{words}.", "a.txt", "2023-05-18")
        assert [account.text for account in accounts(found.article, found.times)] == [first]
    found = article(f"{first}\n\nA storm closed the old airport for six hours.", "a.txt", "2023-05-18")
    assert len(list(accounts(found.article, found.times))) == 2


@pytest.mark.parametrize(
    "words",
    [
        "Had the crews met on May 12, the quay would have been shut.",
        "If the crews meet the board on May 25, the quay stays shut.",
        "The crews would have met the board on Tuesday.",
    ],
)
def test_what_is_only_supposed_is_no_account(words: str) -> None:
    assert [account.text for account in told(f"{LEAD}\n\n{words}")] == [LEAD]


def test_a_day_without_a_year_in_a_name_is_no_day_of_its_sentence() -> None:
    text = f"{LEAD}\n\nThe January 6 riot at the harbour shook the whole island."
    assert {account.range.earliest for account in told(text)} == {date(2023, 5, 18)}
    assert len(told(text)) == 1
    with_year = f"{LEAD}\n\nThe January 6, 2021 riot at the harbour shook the whole island."
    assert date(2021, 1, 6) in {account.range.earliest for account in told(with_year)}


def test_what_figures_are_compared_with_is_no_account() -> None:
    found = told(
        "Ferry fares rose 3 percent in March from a year earlier.\n\nFares were up from last year on the quay."
    )
    assert {account.range.earliest for account in found} == {date(2023, 3, 1)}


def test_the_day_of_a_dateline_is_not_that_of_what_its_sentence_dates() -> None:
    found = told("QUAY, May 19 (Agency) — The island ferry sank off the northern quay on Thursday.")
    assert {account.range.earliest.day for account in found} == {18}
    (alone,) = told("QUAY, May 19 (Agency) — The island ferry sank off the northern quay.")
    assert alone.range.earliest.day == 19


def test_a_day_whose_very_year_is_a_guess_is_no_account() -> None:
    found = article("The ferry sank off the quay on May 18. The board met in June 1961.", "a.txt", None)
    long = DateRange(date(1961, 1, 1), date(2023, 5, 20), Precision.RANGE)
    vague = DateEstimate(long, Basis.INFERRED, date(2023, 5, 20))
    times = resolve(found.times, found.article.text, vague)
    accounts_ = list(accounts(replace(found.article, published=vague), times))
    assert [account.range.earliest for account in accounts_] == [date(1961, 6, 1)]
