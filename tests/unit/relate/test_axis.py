from __future__ import annotations

from datetime import date, timedelta

import pytest

from briefing.relate.axis import Axis, Cycle, Levels, first_of, month_of, of_year, total

AXIS = Axis.of([2024, 2020, 2021])
PRIOR = [0.5] * len(AXIS.days)


def test_an_axis_holds_every_day_of_its_years_and_no_other() -> None:
    assert list(AXIS.years) == [2020, 2021, 2024]
    assert list(AXIS.starts) == [0, 366, 731, 1097]
    assert len(AXIS.days) == 1097
    assert date.fromordinal(AXIS.days[731]) == date(2024, 1, 1)


def test_the_sum_of_all_weights_is_that_of_each_day() -> None:
    middle = date(2021, 6, 1).toordinal()
    levels = Levels([date(1999, 1, 1).toordinal(), middle, date(2022, 5, 1).toordinal()], [9.0, 1.0, 2.0, 4.0])
    of_week, of_days = Cycle([float(n) for n in range(7)]), Cycle([n / 10 for n in range(366)])
    found = total(AXIS, PRIOR, [levels, of_week, of_days, of_week])
    for day, weight in zip(AXIS.days, found, strict=True):
        assert weight == pytest.approx(0.5 + levels.at(day) + 2 * of_week.at(day) + of_days.at(day))


def test_a_leap_day_is_skipped_where_there_is_none() -> None:
    found = total(AXIS, PRIOR, [Cycle([float(n) for n in range(366)])])
    spring = [date(year, 3, 1).toordinal() for year in AXIS.years]
    assert {found[AXIS.days.index(day)] for day in spring} == {60.5}


def test_the_mean_of_levels_is_that_of_the_days_of_the_axis() -> None:
    levels = Levels([AXIS.days[100], AXIS.days[-1] + 50], [0.0, 1.0, 5.0])
    by_day = [2.718281828459045 ** levels.at(day) for day in AXIS.days]
    assert 2.718281828459045 ** levels.mean(AXIS) == pytest.approx(sum(by_day) / len(by_day))


def test_months_and_days_of_the_year_have_numbers() -> None:
    assert date.fromordinal(first_of(month_of(date(2021, 12, 5)))) == date(2021, 12, 1)
    assert date.fromordinal(first_of(month_of(date(2021, 12, 5)) + 1)) == date(2022, 1, 1)
    every = [of_year(date(2024, 1, 1) + timedelta(days)) for days in range(366)]
    assert every == list(range(366))
