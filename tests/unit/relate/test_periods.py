"""The two ends of a period are one time."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.model import Precision
from briefing.relate.accounts import accounts
from tests.unit.relate.samples import article


def told(text: str) -> list[tuple[date, date]]:
    found = article(text, "a.txt", "2023-05-20")
    return [(account.range.earliest, account.range.latest) for account in accounts(found.article, found.times)]


@pytest.mark.parametrize(
    "text",
    [
        "From 1980 to 1985 the skipper sailed the ferry to Lund.",
        "Between 1980 and 1985 the skipper sailed the ferry to Lund.",
        "The skipper sailed the ferry to Lund from 1980 until 1985.",
    ],
)
def test_two_years_are_the_ends_of_one_period(text: str) -> None:
    assert told(text) == [(date(1980, 1, 1), date(1985, 12, 31))]


def test_its_words_are_those_from_one_end_to_the_other() -> None:
    found = article("The skipper sailed the ferry from March 2019 to May 2020.", "a.txt", "2023-05-20")
    (account,) = accounts(found.article, found.times)
    assert (account.said, account.range.precision) == ("March 2019 to May 2020", Precision.RANGE)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry was bought from Lund in 1980 and sold in 1985 to Brale.",
        "The skipper moved from 1985 to 1980 in his memoirs of the ferry.",
        "The ferry sank in 1980 and the pier in 1985.",
    ],
)
def test_two_years_that_are_no_ends_stay_two(text: str) -> None:
    assert len(told(text)) == 2


def days(text: str) -> list[int]:
    """The days of May of the accounts of an article of May 20."""
    found = article(text, "a.txt", "2023-05-20")
    return [account.range.earliest.day for account in accounts(found.article, found.times)]


def test_how_long_something_lasted_is_no_day_of_it() -> None:
    assert days("The ferry company cancelled all sailings to Lund until Thursday.") == [20]
    assert days("The quay was shut from May 3 and crews slept there until May 9.") == [3]


def test_what_did_not_begin_until_a_day_began_then() -> None:
    assert days("The ferry did not sail to Lund until Thursday.") == [18]
