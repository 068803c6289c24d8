from __future__ import annotations

from datetime import date

from briefing.model import DateRange, TimexType
from briefing.text.timex_context import Context, Value, dated, nearest
from briefing.text.timex_ranges import month_range, year_range

THURSDAY = DateRange.day(date(2023, 5, 4))
FIRST = DateRange.day(date(2023, 3, 1))


def test_the_day_last_spoken_of_outlasts_a_longer_stretch() -> None:
    assert Context(focus=FIRST).last_day == FIRST
    assert Context(focus=month_range(2023, 4), day=FIRST).last_day == FIRST
    assert Context(focus=month_range(2023, 4)).last_day is None


def test_a_story_counts_from_where_it_has_come_to() -> None:
    assert Context(published=THURSDAY).now == THURSDAY
    assert Context(published=THURSDAY, story=year_range(1802)).now == year_range(1802)


def test_what_is_planned_lies_ahead_and_what_is_not_behind() -> None:
    assert nearest(2, 15, Context(published=THURSDAY, planned=True))[0] == date(2024, 2, 15)
    assert nearest(2, 15, Context(published=THURSDAY))[0] == date(2023, 2, 15)
    assert nearest(12, 15, Context(published=THURSDAY))[0] == date(2022, 12, 15)
    assert nearest(12, 15, Context(published=THURSDAY, planned=True))[0] == date(2023, 12, 15)


def test_without_an_anchor_no_year_is_made_up() -> None:
    assert nearest(2, 15, Context()) == (None, None)


def test_a_date_is_spelled_from_its_range_or_left_unknown() -> None:
    assert dated(FIRST, "XXXX", THURSDAY) == Value(TimexType.DATE, "2023-03-01", FIRST, THURSDAY)
    assert dated(None, "XXXX", THURSDAY) == Value(TimexType.DATE, "XXXX")


def test_the_end_of_a_stretch_of_time_is_not_before_its_beginning() -> None:
    winter = Value(TimexType.DATE, "2022-12-20", DateRange.day(date(2022, 12, 20)))
    assert nearest(1, 3, Context(published=THURSDAY, since=winter)) == (date(2023, 1, 3), None)


def test_a_day_shares_the_year_that_stands_behind_it() -> None:
    end = Value(TimexType.DATE, "2019-02-01", DateRange.day(date(2019, 2, 1)))
    assert nearest(1, 31, Context(published=THURSDAY, until=end)) == (date(2019, 1, 31), None)
    assert nearest(12, 20, Context(published=THURSDAY, until=end)) == (date(2018, 12, 20), None)
