from __future__ import annotations

from datetime import date

import pytest

from briefing.model import DateRange, Precision
from briefing.text.timex_context import Context
from briefing.text.timex_days import ending
from briefing.text.timex_ranges import month_range
from tests.unit.text.timexes import THURSDAY, days, meaning


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


def test_a_range_of_days_has_both_of_its_ends() -> None:
    days = meaning("May 3-5").range
    assert days == DateRange(date(2023, 5, 3), date(2023, 5, 5), Precision.RANGE)
    assert ending(days).value == "2023-05-05"
    assert ending(None).range is None


def test_a_story_goes_on_rather_than_back() -> None:
    story = Context(THURSDAY, story=month_range(1802, 10))
    assert meaning("March 3", story).value == "1803-03-03"
    assert meaning("August 3", story).value == "1802-08-03"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The war of 1914-18 was long.", "1918-01-01/1918-12-31"),
        ("The winter of 1999–00 was cold.", "2000-01-01/2000-12-31"),
        ("The class of '68 marched.", "1968-01-01/1968-12-31"),
        ("They met on May 1, and on the 3rd they parted.", "2023-05-03/2023-05-03"),
        ("It sank in May 2021; by month's end it was found.", "2021-05-21/2021-05-31"),
        ("It sank in the latter half of 2008.", "2008-07-01/2008-12-31"),
        ("It sank in the latter part of 2008.", "2008-09-01/2008-12-31"),
        ("It was built in January 2021. The previous April it was drawn.", "2020-04-01/2020-04-30"),
        ("It was built in January 2021. The following June it sank.", "2021-06-01/2021-06-30"),
        ("It will sail in the spring of next year.", "2024-03-01/2024-05-31"),
        ("It sank on the first Monday of May 2021.", "2021-05-03/2021-05-03"),
        ("It sank on the last Friday in April.", "2023-04-28/2023-04-28"),
        ("It sails on the fourth Tuesday of November, 2024.", "2024-11-26/2024-11-26"),
        ("It sank in the last week of August 2021.", "2021-08-25/2021-08-31"),
        ("It sank in the first two weeks of May.", "2023-05-01/2023-05-14"),
        ("It was built in 2010, and by the next year it had sunk.", "2011-01-01/2011-12-31"),
        ("It sank. Weeks later it was found.", None),
    ],
)
def test_other_words_that_name_days(text: str, last: str | None) -> None:
    assert days(text)[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        "It took three-quarters of the quay.",
        "It took three quarters of it.",
        "They sat in the 3rd row.",
        "It was told in '10 tales'.",
    ],
)
def test_parts_and_rows_are_no_times(text: str) -> None:
    assert days(text) == []
