"""Days of a list and the way from one to another, in either order."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Calendar, Unit

RUNS = [
    (date(2008, 1, 1), date(2008, 12, 31), 1),
    (date(2021, 12, 1), date(2021, 12, 31), 2),
    (date(2021, 12, 17), date(2021, 12, 17), 3),
    (date(2022, 1, 9), date(2022, 1, 9), 1),
    (date(2022, 1, 10), date(2022, 1, 10), 4),
    (date(2022, 2, 1), date(2022, 2, 1), 1),
]
OLDEST = Calendar(RUNS)
NEWEST = Calendar(RUNS[::-1], newest=True)


def test_it_counts_the_entries() -> None:
    assert len(OLDEST) == 12
    assert len(Calendar()) == 0


@pytest.mark.parametrize(
    ("row", "unit", "by", "to"),
    [
        (0, Unit.DAY, 1, 1),
        (2, Unit.DAY, 1, 3),
        (5, Unit.DAY, 1, 6),
        (10, Unit.DAY, -1, 6),
        (8, Unit.DAY, -1, 6),
        (1, Unit.MONTH, 1, 6),
        (11, Unit.MONTH, -1, 6),
        (6, Unit.MONTH, -1, 1),
        (0, Unit.YEAR, 1, 1),
        (11, Unit.YEAR, -1, 1),
        (4, Unit.YEAR, -1, 0),
        (0, Unit.DAY, -1, None),
        (11, Unit.YEAR, 1, None),
        (7, Unit.YEAR, 1, None),
    ],
)
def test_a_step_goes_to_the_first_entry_of_the_next_stretch(row: int, unit: Unit, by: int, to: int | None) -> None:
    assert OLDEST.step(row, unit, by) == to


def test_with_the_newest_first_the_next_day_is_the_one_before() -> None:
    assert NEWEST.step(0, Unit.DAY, 1) == 1
    assert NEWEST.step(0, Unit.YEAR, 1) == 6
    assert NEWEST.step(11, Unit.YEAR, -1) == 6


@pytest.mark.parametrize(
    ("first", "last", "row"),
    [
        (date(2022, 1, 10), date(2022, 1, 10), 7),
        (date(2022, 1, 1), date(2022, 1, 31), 6),
        (date(2021, 12, 18), date(2021, 12, 18), 6),
        (date(1900, 1, 1), date(1900, 1, 1), 0),
        (date(2030, 1, 1), date(2030, 12, 31), 11),
    ],
)
def test_the_row_of_a_day_or_of_the_next_one(first: date, last: date, row: int) -> None:
    assert OLDEST.row_near(first, last) == row
    assert OLDEST.begins(first, last) is (first <= RUNS[OLDEST.run_at(row)][0] <= last)


def test_the_row_of_a_month_is_its_first_in_the_order_of_the_list() -> None:
    assert NEWEST.row_near(date(2022, 1, 1), date(2022, 1, 31)) == 1
    assert NEWEST.row_near(date(2021, 12, 18), date(2021, 12, 18)) == 6
    assert NEWEST.row_near(date(1900, 1, 1), date(1900, 1, 1)) == 11


def test_years_come_nearest_first() -> None:
    assert OLDEST.years_from(0) == [2008, 2021, 2022]
    assert OLDEST.years_from(11) == [2022, 2021, 2008]


def test_an_empty_list_has_no_days_to_go_to() -> None:
    empty = Calendar()
    assert empty.step(0, Unit.DAY, 1) is None
    assert empty.row_near(date(2022, 1, 1), date(2022, 1, 1)) is None
    assert not empty.begins(date(2022, 1, 1), date(2022, 1, 1))
    assert empty.years_from(0) == []
    assert empty.same_place(0, OLDEST) == 0


@given(st.integers(0, 11))
def test_an_entry_is_found_again_in_the_other_order(row: int) -> None:
    there = OLDEST.same_place(row, NEWEST)
    assert NEWEST.runs[NEWEST.run_at(there)] == OLDEST.runs[OLDEST.run_at(row)]
    assert NEWEST.same_place(there, OLDEST) == row


@given(st.integers(0, 11), st.sampled_from(Unit), st.sampled_from((1, -1)))
def test_steps_begin_where_another_stretch_begins(row: int, unit: Unit, by: int) -> None:
    to = OLDEST.step(row, unit, by)
    if to is not None:
        assert (to > row) is (by > 0)
        assert to == OLDEST.row_of(OLDEST.run_at(to))
