from __future__ import annotations

from datetime import date

import pytest

from briefing.model import DateRange, Precision, TimexType
from briefing.text.timex_context import Context, Value
from briefing.text.timex_explicit import EXPLICIT, ending, quarter_of, shifted_year
from briefing.text.timex_grammar import rule_of
from briefing.text.timex_ranges import month_range, quarter_range, year_range

THURSDAY = DateRange.day(date(2023, 5, 4))
NEWS = Context(published=THURSDAY)


def meaning(words: str, context: Context = NEWS) -> Value:
    rule = rule_of(words, 0)
    assert rule
    assert rule[0] in EXPLICIT
    return EXPLICIT[rule[0]](rule[1], context)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("5/4/23", "2023-05-04"),
        ("7/8/22", "2022"),
        ("13/05/2023", "2023-05-13"),
        ("05/13/2023", "2023-05-13"),
        ("13.05.2023", "2023-05-13"),
        ("the morning of March 3", "2023-03-03TMO"),
        ("the night of 3 March 2020", "2020-03-03TNI"),
        ("May 3-5", "2023-05-03"),
        ("the end of March", "2023-03"),
        ("the middle of March 2020", "2020-03"),
        ("early in 2020", "2020"),
        ("mid-2020", "2020"),
        ("the end of the year", "2023"),
        ("the end of the month", "2023-05"),
        ("August of last year", "2022-08"),
        ("the summer of 2020", "2020-SU"),
        ("last winter", "2022-WI"),
        ("the spring", "2023-SP"),
        ("the first quarter", "2023-Q1"),
        ("the third quarter", "2022-Q3"),
        ("the fourth quarter of 2020", "2020-Q4"),
        ("Q2 2020", "2020-Q2"),
        ("the second half of last year", "2022-H2"),
        ("480 BC", "BC0480"),
        ("the 19th century", "18"),
        ("the late 1980s", "198"),
        ("the ’90s", "199"),
    ],
)
def test_named_stretches_of_the_calendar_have_the_values_of_timex3(words: str, value: str) -> None:
    assert meaning(words).value == value


def test_a_date_in_digits_that_can_be_read_two_ways_is_the_reading_nearest_to_publication() -> None:
    assert meaning("05/04/2023").range == THURSDAY
    assert meaning("04/05/2023").range == THURSDAY
    assert meaning("04/05/2023", Context()).range is None


def test_a_part_of_a_month_or_year_is_its_third() -> None:
    assert meaning("late March").range == DateRange(date(2023, 3, 21), date(2023, 3, 31), Precision.RANGE)
    assert meaning("late 2020").range == DateRange(date(2020, 9, 1), date(2020, 12, 31), Precision.RANGE)


def test_a_range_of_days_has_both_of_its_ends() -> None:
    days = meaning("May 3-5").range
    assert days == DateRange(date(2023, 5, 3), date(2023, 5, 5), Precision.RANGE)
    assert ending(days).value == "2023-05-05"
    assert ending(None).range is None


def test_that_year_is_the_one_last_spoken_of() -> None:
    spoken = Context(published=THURSDAY, focus=month_range(2019, 7))
    assert meaning("August of that year", spoken).value == "2019-08"
    assert meaning("3 August of the same year", spoken).value == "2019-08-03"
    assert shifted_year("the following", spoken) == (2020, month_range(2019, 7))
    assert shifted_year("that", NEWS) == (None, None)


def test_centuries_and_years_before_christ_place_nothing_on_the_calendar() -> None:
    assert meaning("the 19th century") == Value(TimexType.DATE, "18")
    assert meaning("480 BC").range is None


def test_a_quarter_away_may_be_in_another_year() -> None:
    assert quarter_of(date(2023, 2, 1), -1) == quarter_range(2022, 4)
    assert quarter_of(date(1, 2, 1), -1) is None


def test_a_story_that_has_named_a_year_stays_in_it() -> None:
    assert meaning("November 3", Context(THURSDAY, story=year_range(1802))).value == "1802-11-03"


def test_a_story_goes_on_rather_than_back() -> None:
    story = Context(THURSDAY, story=month_range(1802, 10))
    assert meaning("March 3", story).value == "1803-03-03"
    assert meaning("August 3", story).value == "1802-08-03"
