from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cite.dates import LONG, SHORT, cited_words, estimate_words, range_words
from briefing.model import Basis, DateEstimate, DateRange, Precision


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        (date(2022, 1, 10), date(2022, 1, 10), "10 January 2022"),
        (date(2022, 1, 10), date(2022, 1, 13), "10–13 January 2022"),
        (date(2022, 1, 1), date(2022, 1, 31), "January 2022"),
        (date(2024, 2, 1), date(2024, 2, 28), "1–28 February 2024"),
        (date(2021, 12, 1), date(2021, 12, 31), "December 2021"),
        (date(2022, 1, 28), date(2022, 2, 3), "28 January – 3 February 2022"),
        (date(2021, 12, 28), date(2022, 1, 3), "28 December 2021 – 3 January 2022"),
        (date(2022, 1, 1), date(2022, 12, 31), "2022"),
        (date(2010, 1, 1), date(2019, 12, 31), "2010–2019"),
        (date(2022, 1, 1), date(2022, 3, 31), "January – March 2022"),
        (date(2021, 12, 1), date(2022, 3, 31), "December 2021 – March 2022"),
        (date(2021, 12, 11), date(2021, 12, 20), "11–20 December 2021"),
        (date.min, date(2022, 1, 10), "10 January 2022 or earlier"),
        (date(2022, 1, 10), date.max, "10 January 2022 or later"),
        (date.min, date.max, "n.d."),
    ],
)
def test_a_range_in_as_few_words_as_are_exact(earliest: date, latest: date, words: str) -> None:
    assert range_words(DateRange(earliest, latest)) == words


def stretch(
    first: tuple[int, int, int], last: tuple[int, int, int], precision: Precision = Precision.RANGE
) -> DateRange:
    return DateRange(date(*first), date(*last), precision)


@pytest.mark.parametrize(
    ("days", "said", "words"),
    [
        (stretch((2021, 12, 11), (2021, 12, 20)), "in mid-December", "mid-December 2021"),
        (stretch((2021, 12, 1), (2021, 12, 10)), "the beginning of December", "early December 2021"),
        (stretch((2022, 2, 21), (2022, 2, 28)), "Late February", "late February 2022"),
        (stretch((2021, 1, 1), (2021, 4, 30)), "early 2021", "early 2021"),
        (stretch((2021, 5, 1), (2021, 8, 31)), "in the middle of 2021", "mid-2021"),
        (stretch((2021, 9, 1), (2021, 12, 31)), "at the end of the year", "late 2021"),
        (stretch((2021, 12, 11), (2021, 12, 20)), "from December 11 to 20", "11–20 December 2021"),
        (stretch((2021, 12, 11), (2021, 12, 19)), "in mid-December", "11–19 December 2021"),
        (stretch((2022, 1, 1), (2022, 6, 30)), "the first half, from its start", "January – June 2022"),
        (stretch((1990, 1, 1), (1999, 12, 31), Precision.DECADE), "the 1990s", "1990s"),
        (stretch((2021, 12, 1), (2022, 2, 28), Precision.SEASON), "winter", "winter 2021–22"),
        (stretch((2022, 1, 3), (2022, 1, 9), Precision.WEEK), "last week", "week of 3 January 2022"),
    ],
)
def test_a_part_of_a_month_or_year_is_called_as_the_text_calls_it(days: DateRange, said: str, words: str) -> None:
    assert range_words(days, said) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (stretch((2022, 1, 10), (2022, 1, 10), Precision.DAY), "about 10 January 2022"),
        (stretch((2021, 12, 1), (2021, 12, 31), Precision.MONTH), "about December 2021"),
        (stretch((2022, 1, 10), (2022, 1, 13)), "between 10 and 13 January 2022"),
        (stretch((2021, 11, 28), (2021, 12, 3)), "between 28 November and 3 December 2021"),
        (stretch((2021, 12, 28), (2022, 1, 3)), "between 28 December 2021 and 3 January 2022"),
        (DateRange(date.min, date(2022, 1, 3), Precision.RANGE), "about 3 January 2022 or earlier"),
    ],
)
def test_inferred_days_are_told_as_no_more_than_that(days: DateRange, words: str) -> None:
    assert LONG.about(days) == words


@given(st.dates(), st.dates(), st.sampled_from(Precision), st.sampled_from(("", "early", "mid-May", "late")))
def test_every_range_has_words(a: date, b: date, precision: Precision, said: str) -> None:
    days = DateRange(min(a, b), max(a, b), precision)
    assert LONG.range(days, said)
    assert SHORT.about(days, said).startswith(("about ", "between "))


def test_an_estimate_says_what_it_rests_on_unless_it_is_stated() -> None:
    day = date(2022, 1, 10)
    words = {basis: estimate_words(DateEstimate(DateRange.day(day), basis, day)) for basis in Basis}
    assert words == {
        Basis.STATED: "10 January 2022",
        Basis.INFERRED: "10 January 2022 (inferred)",
        Basis.CORRECTED: "10 January 2022 (corrected)",
    }
    assert estimate_words(None) == "n.d."


def test_a_citation_takes_a_date_of_the_user_for_stated() -> None:
    day = date(2022, 1, 10)
    words = {basis: cited_words(DateEstimate(DateRange.day(day), basis, day)) for basis in Basis}
    assert words == {
        Basis.STATED: "10 January 2022",
        Basis.INFERRED: "10 January 2022 (inferred)",
        Basis.CORRECTED: "10 January 2022",
    }
    assert cited_words(None) == "n.d."
