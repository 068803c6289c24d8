from __future__ import annotations

import pytest

from briefing.model import Span
from briefing.text.timex_ties import Tie, ties


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
