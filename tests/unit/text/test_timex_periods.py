from __future__ import annotations

from datetime import date
from time import process_time

import pytest

from briefing.model import DateRange, Precision
from briefing.text.timex_periods import ending_on
from briefing.text.timex_ranges import month_range
from tests.unit.text.timexes import read

JUNE_30 = DateRange.day(date(2023, 6, 30))


def days(words: str, last: DateRange = JUNE_30) -> str | None:
    found = ending_on(words, len(words), last)
    return f"{found.earliest}/{found.latest}" if found else None


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("in the three months to ", "2023-04-01"),
        ("The quarter ended ", "2023-04-01"),
        ("The half-year to ", "2023-01-01"),
        ("its financial year ended ", "2022-07-01"),
        ("the two-week period ending on ", "2023-06-17"),
    ],
)
def test_a_length_and_a_last_day_tell_all_days_between(words: str, first: str) -> None:
    assert days(words) == f"{first}/2023-06-30"


def test_a_month_is_an_end_as_a_whole() -> None:
    assert days("in the year to ", month_range(2024, 3)) == "2023-04-01/2024-03-31"


@pytest.mark.parametrize(
    "words", ["on ", "back to ", "The siege of 90 weeks ended ", "The 200 years ended ", "the year of "]
)
def test_other_words_before_a_day_tell_no_length(words: str) -> None:
    assert days(words) is None


def test_long_text_takes_no_longer() -> None:
    text = "the " + "0" * 100_000
    start = process_time()
    assert days(text) is None
    assert process_time() - start < 0.1


def test_the_end_of_a_period_stands_for_all_of_it() -> None:
    (_, june) = read("Sales rose in the three months to March 31.")
    assert june.range == DateRange(date(2023, 1, 1), date(2023, 3, 31), Precision.RANGE)
    assert june.value == "2023-03-31"
