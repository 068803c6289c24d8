from __future__ import annotations

from datetime import date

import pytest

from briefing.text.holidays import around, holiday
from briefing.text.tables.holidays import BY_EASTER, BY_WEEKDAY, FIXED


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
