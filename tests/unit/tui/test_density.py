"""Bars over days tell where entries lie, whatever lies far off."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Calendar
from briefing.tui.density import Density, density, run_at

DAYS = [date(2022, 1, day) for day in range(1, 11)]


def calendar(*runs: tuple[date, int]) -> Calendar:
    return Calendar([(day, day, count) for day, count in sorted(runs)])


def drawn(of: Calendar, width: int) -> Density:
    found = density(of, width)
    assert found is not None
    return found


def test_a_day_has_a_cell_where_there_is_room() -> None:
    found = drawn(calendar(*((day, n) for n, day in enumerate(DAYS, start=1))), 10)
    assert (found.first, found.last) == (DAYS[0], DAYS[-1])
    assert list(found.cells) == list(range(1, 11))
    before, bars, after = found.bars
    assert (before, after) == ("", "")
    assert bars[-1] == "█"
    assert bars == sorted(bars)


def test_a_day_is_a_few_columns_wide_where_there_is_much_room() -> None:
    few = calendar(*((day, 1) for day in DAYS))
    assert [(len(found.cells), found.wide) for width in (19, 20, 31, 200) if (found := drawn(few, width))] == [
        (10, 1),
        (10, 2),
        (10, 3),
        (10, 3),
    ]
    assert drawn(few, 25).bars[1] == ["██"] * 10


def test_a_day_without_entries_is_a_line_and_one_with_a_single_entry_is_not() -> None:
    _, bars, _ = drawn(calendar((DAYS[0], 1000), (DAYS[2], 1)), 3).bars
    assert bars == ["█", "▁", "▂"]


def test_what_lies_far_off_does_not_flatten_the_rest() -> None:
    found = drawn(calendar((date(1949, 4, 4), 1), *((day, 2) for day in DAYS), (date(2050, 1, 1), 1)), 10)
    assert (found.first, found.last, found.before, found.after) == (DAYS[0], DAYS[-1], 1, 1)
    assert list(found.cells) == [2] * 10
    assert (found.cell(date(1949, 4, 4)), found.cell(date(2050, 1, 1))) == (-1, 10)


def test_what_lies_near_is_on_the_axis_though_it_is_little() -> None:
    found = drawn(calendar((date(2021, 12, 28), 1), *((day, 2) for day in DAYS)), 14)
    assert found.first == date(2021, 12, 28)
    assert found.before == 0


def test_much_on_either_side_of_a_gap_is_all_on_the_axis() -> None:
    found = drawn(calendar((date(1914, 7, 28), 5), (date(2022, 1, 1), 5)), 20)
    assert (found.before, found.after) == (0, 0)
    assert (found.cells[0], found.cells[-1]) == (5, 5)


def test_a_stretch_of_days_stands_on_its_middle() -> None:
    found = drawn(Calendar([(date(2021, 1, 1), date(2021, 12, 31), 1), (date(2021, 2, 1), date(2021, 2, 1), 1)]), 8)
    assert (found.first, found.last) == (date(2021, 2, 1), date(2021, 7, 2))


def test_one_day_is_one_bar_and_nothing_is_none() -> None:
    assert drawn(calendar((DAYS[0], 3)), 5).cells[0] == 3
    assert density(Calendar(), 5) is None
    assert density(calendar((DAYS[0], 3)), 0) is None


def test_a_cell_leads_back_to_the_entries_in_it() -> None:
    of = calendar((date(1949, 4, 4), 1), *((day, 2) for day in DAYS))
    found = drawn(of, 10)
    for run, (earliest, _, _) in enumerate(of.runs):
        assert run_at(of, found, found.cell(earliest)) == run


FAR = st.dates(date(1, 1, 1), date(9999, 12, 31))


@given(st.lists(st.tuples(FAR, st.integers(1, 9)), min_size=1), st.integers(1, 60))
def test_every_entry_is_counted_once(runs: list[tuple[date, int]], width: int) -> None:
    of = calendar(*runs)
    found = drawn(of, width)
    assert sum(found.cells) + found.before + found.after == len(of)
    assert len(found.cells) * found.wide <= width
    assert all(-1 <= found.cell(day) <= len(found.cells) for day, _ in runs)
    assert found.cell(found.first) == 0
    assert found.cell(found.last + timedelta(days=1) if found.last < date.max else found.last) in (
        len(found.cells),
        len(found.cells) - 1,
    )
