from __future__ import annotations

from datetime import date

import pytest

from briefing.model import DateRange, Precision, TimexType
from briefing.text.timex_context import Context, Value
from briefing.text.timex_ranges import month_range, quarter_range, year_range
from briefing.text.timex_years import quarter_of, shifted_year
from tests.unit.text.timexes import NEWS, THURSDAY, days, meaning


def test_a_part_of_a_month_or_year_is_its_third() -> None:
    assert meaning("late March").range == DateRange(date(2023, 3, 21), date(2023, 3, 31), Precision.RANGE)
    assert meaning("late 2020").range == DateRange(date(2020, 9, 1), date(2020, 12, 31), Precision.RANGE)


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


def test_the_end_of_the_year_is_this_one_where_something_is_planned() -> None:
    assert days("The war of 2006 was long. The board will report by the end of the year.")[1] == "2023-09-01/2023-12-31"


def test_the_people_counted_by_a_number_make_it_no_year() -> None:
    assert days("The 1999 passengers and 1500 troops left.") == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They fought throughout the summer in the north.", "2022-06-01/2022-08-31"),
        ("They will sail in the summer.", "2023-06-01/2023-08-31"),
        ("Emissions fell below 1990 levels.", "1990-01-01/1990-12-31"),
        ("The 2014 campaigns were lost.", "2014-01-01/2014-12-31"),
        ("A March operation failed.", "2023-03-01/2023-03-31"),
        ("The fall in prices hurt the March on the town.", None),
    ],
)
def test_seasons_months_and_years_beside_nouns(text: str, day: str | None) -> None:
    assert days(text) == ([day] if day else [])
