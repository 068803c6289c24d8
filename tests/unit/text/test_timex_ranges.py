from __future__ import annotations

from datetime import date

import pytest

from briefing.model import DateRange, Precision
from briefing.text.timex_ranges import (
    around,
    day_of,
    decade_range,
    is_quarter,
    month_range,
    months_range,
    moved,
    quarter_range,
    season_range,
    third_of,
    timex_value,
    week_range,
    year_range,
)


@pytest.mark.parametrize(
    ("unit", "found"),
    [
        ("day", DateRange.day(date(2023, 5, 4))),
        ("week", week_range(date(2023, 5, 4))),
        ("month", month_range(2023, 5)),
        ("quarter", quarter_range(2023, 2)),
        ("year", year_range(2023)),
        ("decade", decade_range(2020)),
    ],
)
def test_a_day_is_in_each_larger_stretch(unit: str, found: DateRange) -> None:
    assert around(date(2023, 5, 4), unit) == found


@pytest.mark.parametrize(
    ("unit", "by", "day"),
    [
        ("day", 3, date(2023, 5, 7)),
        ("week", -2, date(2023, 4, 20)),
        ("month", 10, date(2024, 3, 4)),
        ("quarter", 1, date(2023, 8, 4)),
        ("year", 0.5, date(2023, 11, 4)),
        ("decade", -1, date(2013, 5, 4)),
        ("decade", 900, None),
        ("day", 1e9, None),
    ],
)
def test_a_step_leads_to_a_day_or_out_of_the_calendar(unit: str, by: float, day: date | None) -> None:
    assert moved(date(2023, 5, 4), unit, by) == day


def test_the_thirds_of_a_year_cover_it() -> None:
    thirds = [third_of(year_range(2023), third) for third in range(3)]
    assert thirds[0].earliest == date(2023, 1, 1)
    assert thirds[0].latest == date(2023, 4, 30)
    assert thirds[2].latest == date(2023, 12, 31)


def test_winter_runs_into_the_next_year() -> None:
    winter = season_range(2022, "winter")
    assert winter == DateRange(date(2022, 12, 1), date(2023, 2, 28), Precision.SEASON)
    assert timex_value(winter) == "2022-WI"


def test_a_day_that_no_month_has_is_none() -> None:
    assert day_of(2023, 2, 29) is None
    assert day_of(2024, 2, 29) == date(2024, 2, 29)


def test_half_a_month_is_fifteen_days_whichever_way_it_is_counted() -> None:
    assert moved(date(2023, 5, 1), "month", 2.5) == date(2023, 7, 16)
    assert moved(date(2023, 7, 16), "month", -2.5) == date(2023, 5, 1)
    assert moved(date(2023, 5, 1), "year", 2.5) == date(2025, 11, 1)
    assert (moved(date(2023, 5, 1), "day", 2.5), moved(date(2023, 5, 1), "day", 3.5)) == (
        date(2023, 5, 4),
        date(2023, 5, 5),
    )


def test_a_quarter_is_told_from_three_other_months() -> None:
    assert is_quarter(quarter_range(2023, 2))
    assert not is_quarter(months_range(2023, 2, 3))
    assert not is_quarter(month_range(2023, 4))
