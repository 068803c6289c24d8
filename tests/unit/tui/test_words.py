"""Dates say how well they are known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Account, Basis, DateEstimate, DateRange, Entry, Precision, Span
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
        (span((2021, 12, 28), (2022, 1, 3), Precision.WEEK), "week of 28 Dec 2021", "~ 2021–22"),
        (span((2021, 3, 1), (2021, 9, 3)), "1 Mar – 3 Sep 2021", "~ 2021"),
        (DateRange(date.min, date(2022, 1, 10), Precision.RANGE), "10 Jan 2022 or earlier", "… Jan 2022"),
        (DateRange(date(2022, 1, 13), date.max, Precision.RANGE), "13 Jan 2022 or later", "~ Jan 2022"),
    ],
)
def test_a_range_is_as_fine_as_it_is_known(days: DateRange, long: str, short: str) -> None:
    assert words.days(days) == long
    assert words.short_days(days) == short


def test_a_short_date_fits_its_column() -> None:
    for days in (DateRange(date.min, date.max, Precision.RANGE), DateRange(date(1999, 11, 30), date(2022, 11, 30))):
        assert len(words.short_days(days)) <= 11


def entry(days: DateRange, said: str = "", basis: Basis = Basis.STATED) -> Entry:
    place = Span(0, max(1, len(said)))
    return Entry("e", days, said, (Account("a", "a.txt", place, place, said, place, days, basis=basis),))


@pytest.mark.parametrize(
    ("days", "said", "lines"),
    [
        (span((2022, 1, 10), (2022, 1, 10), Precision.DAY), "January 10", ("10 Jan", "2022")),
        (span((2021, 12, 1), (2021, 12, 31), Precision.MONTH), "in December", ("Dec", "2021")),
        (span((2008, 1, 1), (2008, 12, 31), Precision.YEAR), "in 2008", ("2008", "")),
        (span((2021, 12, 11), (2021, 12, 20)), "mid-December", ("mid-Dec", "2021")),
        (span((2021, 5, 1), (2021, 8, 31)), "mid-2021", ("mid-2021", "")),
        (span((2021, 1, 1), (2021, 4, 30)), "early 2021", ("early", "2021")),
        (span((2022, 1, 10), (2022, 1, 13)), "10 to 13 January", ("10–13 Jan", "2022")),
        (span((2021, 11, 28), (2021, 12, 3)), "", ("28 Nov", "–3 Dec 2021")),
        (span((2021, 12, 28), (2022, 1, 3), Precision.WEEK), "", ("28 Dec 2021", "–3 Jan 2022")),
        (span((2022, 1, 3), (2022, 1, 9), Precision.WEEK), "", ("3–9 Jan", "2022")),
        (span((2021, 12, 1), (2022, 2, 28), Precision.SEASON), "", ("winter", "2021–22")),
        (DateRange(date.min, date(2022, 1, 10), Precision.RANGE), "", ("10 Jan 2022", "or earlier")),
        (DateRange(date(2022, 1, 10), date.max, Precision.RANGE), "", ("10 Jan 2022", "or later")),
    ],
)
def test_the_days_of_an_entry_stand_in_two_short_lines(days: DateRange, said: str, lines: tuple[str, str]) -> None:
    assert words.entry_days(entry(days, said)) == lines
    upper, lower = words.entry_days(entry(days, "", Basis.STATED))
    assert words.entry_days(entry(days, "", Basis.INFERRED)) == (upper + "?", lower)


@given(st.dates(), st.dates(), st.sampled_from(Precision), st.sampled_from(("", "early", "late")))
def test_the_days_of_an_entry_fit_their_column(a: date, b: date, precision: Precision, said: str) -> None:
    lines = words.entry_days(entry(DateRange(min(a, b), max(a, b), precision), said, Basis.INFERRED))
    assert all(len(line) <= 12 for line in lines)


def test_where_words_name_the_month_the_year_alone_is_doubtful() -> None:
    day = DateRange.day(date(2022, 1, 13))
    assert words.entry_days(entry(day, "Jan. 13", Basis.INFERRED)) == ("13 Jan", "2022?")
    assert words.told(entry(day, "January 13", Basis.INFERRED)) == "13 Jan 2022 (year inferred)"
    assert words.entry_days(entry(day, "on Thursday", Basis.INFERRED)) == ("13 Jan?", "2022")


def test_inferred_days_say_so() -> None:
    day = DateRange.day(date(2022, 1, 13))
    assert words.told(entry(day)) == "13 Jan 2022"
    assert words.told(entry(day, basis=Basis.INFERRED)) == "about 13 Jan 2022 (inferred)"
    assert words.told(entry(day, basis=Basis.INFERRED).accounts[0]) == "about 13 Jan 2022 (inferred)"


def test_the_sources_of_articles_are_counted_where_some_share_one() -> None:
    first = replace(entry(DateRange.day(date(2022, 1, 13))).accounts[0], outlet="Herald")
    told = Entry("e", first.range, "", (first, replace(first, article="b"), replace(first, article="c", outlet="Wire")))
    assert words.reported(told) == "3 articles of 2 sources"
    assert words.reported(replace(told, accounts=(first,))) == "1 article"


def test_the_basis_of_a_date_is_said() -> None:
    day = DateRange.day(date(2022, 1, 13))
    assert words.dated(DateEstimate(day, Basis.STATED, day.earliest)) == "13 Jan 2022 (stated)"
    assert words.dated(DateEstimate(day, Basis.INFERRED, day.earliest)) == "13 Jan 2022 (inferred)"
    assert words.dated(None) == "date unknown"
    assert words.short_dated(DateEstimate(day, Basis.INFERRED, day.earliest)) == "13 Jan 2022?"
    years = DateRange(date(2019, 1, 1), date(2024, 1, 13), Precision.RANGE)
    assert words.short_dated(DateEstimate(years, Basis.INFERRED, day.earliest)) == "2022?"


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
