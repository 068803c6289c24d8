"""Dates say how well they are known."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.model import Basis, DateEstimate, DateRange, Precision
from briefing.tui import words


def span(first: tuple[int, int, int], last: tuple[int, int, int], precision: Precision = Precision.RANGE) -> DateRange:
    return DateRange(date(*first), date(*last), precision)


@pytest.mark.parametrize(
    ("days", "long", "short"),
    [
        (span((2022, 1, 10), (2022, 1, 10), Precision.DAY), "10 Jan 2022", "10 Jan 2022"),
        (span((2021, 12, 1), (2021, 12, 31), Precision.MONTH), "Dec 2021", "Dec 2021"),
        (span((2021, 1, 1), (2021, 12, 31), Precision.YEAR), "2021", "2021"),
        (span((1990, 1, 1), (1999, 12, 31), Precision.DECADE), "1990s", "1990s"),
        (span((2021, 12, 1), (2022, 2, 28), Precision.SEASON), "winter 2021–22", "~ 2021–22"),
        (span((2022, 1, 10), (2022, 1, 13)), "10–13 Jan 2022", "~ Jan 2022"),
        (span((2021, 12, 28), (2022, 1, 3), Precision.WEEK), "28 Dec 2021 – 3 Jan 2022", "~ 2021–22"),
        (span((2021, 3, 1), (2021, 9, 3)), "1 Mar – 3 Sep 2021", "~ 2021"),
        (DateRange(date.min, date(2022, 1, 10), Precision.RANGE), "before 10 Jan 2022", "… Jan 2022"),
        (DateRange(date(2022, 1, 13), date.max, Precision.RANGE), "after 13 Jan 2022", "~ Jan 2022"),
    ],
)
def test_a_range_is_as_fine_as_it_is_known(days: DateRange, long: str, short: str) -> None:
    assert words.days(days) == long
    assert words.short_days(days) == short


def test_a_short_date_fits_its_column() -> None:
    for days in (DateRange(date.min, date.max, Precision.RANGE), DateRange(date(1999, 11, 30), date(2022, 11, 30))):
        assert len(words.short_days(days)) <= 11


def test_the_basis_of_a_date_is_said() -> None:
    day = DateRange.day(date(2022, 1, 13))
    assert words.dated(DateEstimate(day, Basis.STATED, day.earliest)) == "13 Jan 2022 (stated)"
    assert words.dated(DateEstimate(day, Basis.INFERRED, day.earliest)) == "13 Jan 2022 (inferred)"
    assert words.dated(None) == "date unknown"
    assert words.short_dated(DateEstimate(day, Basis.INFERRED, day.earliest)) == "13 Jan 2022?"


def test_a_count_agrees_with_its_noun() -> None:
    assert words.count(1, "quote") == "1 quote"
    assert words.count(1204, "entry", "entries") == "1,204 entries"


def test_a_date_that_the_user_gave_is_shown_as_it_was_given() -> None:
    month = DateRange(date(2022, 1, 1), date(2022, 1, 31), Precision.MONTH)
    year = DateRange(date(2022, 1, 1), date(2022, 12, 31), Precision.YEAR)
    assert words.short_dated(DateEstimate(month, Basis.CORRECTED, date(2022, 1, 16))) == "Jan 2022"
    assert [words.typed(days) for days in (year, month, DateRange.day(date(2022, 1, 9)), date(2022, 1, 9))] == [
        "2022", "2022-01", "2022-01-09", "2022-01-09",
    ]  # fmt: skip
