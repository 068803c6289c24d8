from __future__ import annotations

from datetime import date

import pytest

from briefing.text.holidays import around, holiday
from briefing.text.tables.holidays import BY_EASTER, BY_WEEKDAY, FIXED
from tests.unit.text.timexes import days


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("boxing day", date(2022, 12, 26)),
        ("thanksgiving", date(2022, 11, 24)),
        ("black friday", date(2022, 11, 25)),
        ("memorial day", date(2022, 5, 30)),
        ("labor day", date(2022, 9, 5)),
        ("easter", date(2022, 4, 17)),
        ("good friday", date(2022, 4, 15)),
        ("whit monday", date(2022, 6, 6)),
    ],
)
def test_a_holiday_has_its_day_in_each_year(name: str, day: date) -> None:
    assert holiday(name, 2022) == day


def test_beyond_reckoning_there_is_none() -> None:
    assert holiday("easter", 1500) is None
    assert holiday("boxing day", 0) is None
    assert holiday("easter", 9999) is None


def test_every_holiday_falls_about_some_day() -> None:
    assert all(1 <= around(name)[0] <= 12 for name in (*FIXED, *BY_WEEKDAY, *BY_EASTER))
    assert around("easter monday") == (4, 16)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It sank on Christmas Eve.", "2022-12-24"),
        ("It sank on New Year’s Day.", "2023-01-01"),
        ("It will sail on the Fourth of July.", "2023-07-04"),
        ("It sank on Thanksgiving.", "2022-11-24"),
        ("It sank on Thanksgiving Day 2021.", "2021-11-25"),
        ("It sank on Labor Day last year.", "2022-09-05"),
        ("It sank on Boxing Day, 2004.", "2004-12-26"),
        ("It sank last Christmas.", "2022-12-25"),
        ("It sank at Easter.", "2023-04-09"),
        ("It sank on Easter Monday.", "2023-04-10"),
        ("It will sail next Easter.", "2024-03-31"),
        ("It sank at Christmas 1914.", "1914-12-25"),
    ],
)
def test_a_holiday_is_a_day_of_the_calendar(text: str, day: str) -> None:
    assert days(text) == [f"{day}/{day}"]


def test_what_is_only_named_for_a_holiday_is_no_day() -> None:
    assert days("The Christmas market sold Easter eggs until the Easter Rising and the Good Friday Agreement.") == []
