from __future__ import annotations

import pytest

from briefing.model import Span
from briefing.text import timex
from briefing.text.timex_ties import Tie, ties
from tests.unit.text.timexes import THURSDAY, days, read


def tied(text: str, *named: tuple[str, str]) -> list[Tie | None]:
    places = [(Span(start := text.index(words), start + len(words)), rule) for words, rule in named]
    return ties(places, text)


@pytest.mark.parametrize(
    "text",
    [
        "from May 3 to June 2",
        "from May 3 until June 2",
        "May 3–June 2",
        "between May 3 and June 2",
    ],
)
def test_the_ends_of_a_stretch_of_time_are_tied(text: str) -> None:
    assert tied(text, ("May 3", "month-day"), ("June 2", "month-day"))[1] == Tie(ranges=True, later=True)


def test_what_is_moved_from_one_day_to_another_does_not_last() -> None:
    days = ("May 3", "month-day"), ("June 2", "month-day")
    assert tied("The vote was moved from May 3 to June 2", *days)[1] == Tie(later=True)
    assert tied("The vote was brought forward from May 3 to June 2", *days)[1] == Tie()


def test_the_members_of_a_list_are_tied_where_they_are_alike() -> None:
    assert tied("in March and April", ("March", "month"), ("April", "month"))[1] == Tie()
    assert tied("on May 3, June", ("May 3", "month-day"), ("June", "month"))[1] is None


def test_a_year_belongs_to_the_month_before_it() -> None:
    assert tied("in March, in 1999", ("March", "month"), ("1999", "year"))[1] == Tie(in_year=True)
    assert tied("in 1998 and in 1999", ("1998", "year"), ("1999", "year"))[1] is None


def test_what_stands_apart_is_not_tied() -> None:
    assert tied("March, he said, and April", ("March", "month"), ("April", "month"))[1] is None
    assert tied("", *()) == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It hired men between January and March 2022.", "2022-01-01/2022-03-31", "2022-03-01/2022-03-31"),
        ("It hired men from March to May 2022.", "2022-03-01/2022-05-31", "2022-05-01/2022-05-31"),
        ("It sank in the night of 31 January to 1 February 1953.", "1953-01-31/1953-02-01", "1953-02-01/1953-02-01"),
        ("It sank in the night of 31 January 1953 to 1 February.", "1953-01-31/1953-02-01", "1953-02-01/1953-02-01"),
        ("It rained from December 20 to January 3.", "2022-12-20/2023-01-03", "2023-01-03/2023-01-03"),
        ("It will sail July 9 to August 2 next year.", "2024-07-09/2024-08-02", "2024-08-02/2024-08-02"),
        ("It sank in March, in 1999.", "1999-03-01/1999-03-31", "1999-01-01/1999-12-31"),
    ],
)
def test_the_first_of_two_ends_carries_the_days_between_them(text: str, first: str, last: str) -> None:
    assert days(text) == [first, last]
    assert read(text)[1].rule == timex.RANGE_END


def test_days_in_a_list_share_the_year_behind_them() -> None:
    found = days("It sailed on January 2, February 3 and March 4, 2021.")
    assert found == ["2021-01-02/2021-01-02", "2021-02-03/2021-02-03", "2021-03-04/2021-03-04"]
    assert days("It sailed in 2014 and 2017.") == ["2014-01-01/2014-12-31", "2017-01-01/2017-12-31"]


def test_a_vote_that_is_put_off_takes_place_on_one_day() -> None:
    assert days("The vote will be moved from Saturday to Tuesday.") == [
        "2023-05-06/2023-05-06",
        "2023-05-09/2023-05-09",
    ]


def test_what_was_resolved_once_is_resolved_again_to_the_same() -> None:
    text = "It rained from March to May 2022, in June, in 1999, and from 3 to 5 May."
    once = tuple(read(text))
    assert timex.resolve(once, text, THURSDAY) == once
