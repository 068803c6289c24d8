from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Basis, DateRange, Precision
from briefing.store.corrections.values import EVIDENCE, LONGEST, NAMES, PUBLISHED, URL, WORDS

JANUARY_10 = DateRange.day(date(2022, 1, 10))


@pytest.mark.parametrize(
    "value",
    [
        "2022-01-10",
        " 2022-01-10 ",
        "2022-01-10T23:30:00Z",
        "10 January 2022",
        "January 10, 2022",
        "10 jan 2022",
        date(2022, 1, 10),
        datetime(2022, 1, 10, 12, tzinfo=UTC),
    ],
)
def test_a_day_is_read_however_it_is_written(value: object) -> None:
    found = PUBLISHED.read(value)
    assert (found.range, found.best, found.basis) == (JANUARY_10, date(2022, 1, 10), Basis.CORRECTED)
    assert [(one.text, one.explanation) for one in found.evidence] == [("", EVIDENCE)]
    assert PUBLISHED.write(found) == "2022-01-10"


@pytest.mark.parametrize(
    ("value", "days", "best"),
    [
        ("2022-02", DateRange(date(2022, 2, 1), date(2022, 2, 28), Precision.MONTH), date(2022, 2, 14)),
        ("2022-12", DateRange(date(2022, 12, 1), date(2022, 12, 31), Precision.MONTH), date(2022, 12, 16)),
        ("2022", DateRange(date(2022, 1, 1), date(2022, 12, 31), Precision.YEAR), date(2022, 7, 2)),
        (2022, DateRange(date(2022, 1, 1), date(2022, 12, 31), Precision.YEAR), date(2022, 7, 2)),
    ],
)
def test_a_month_or_a_year_is_a_range_with_its_middle_as_the_likeliest_day(
    value: object, days: DateRange, best: date
) -> None:
    found = PUBLISHED.read(value)
    assert (found.range, found.best) == (days, best)
    assert PUBLISHED.write(found) == str(value)


def test_a_month_is_read_in_words() -> None:
    found = PUBLISHED.read("January 2022")
    assert found.range == DateRange(date(2022, 1, 1), date(2022, 1, 31), Precision.MONTH)
    assert PUBLISHED.write(found) == "2022-01"


@pytest.mark.parametrize(
    "value",
    [
        "summer 2021", "10 to 13 January 2022", "10 January",
        "", "soon", "2022-13", "2022-00", "2022-02-30", "0000", "9999", "1066-10-14", "99999-01-01", "01/02/2022", "２０２２",
        "+99:99", "2022-01-10\x1b[2J", "9" * 100_000, "2022-" * 50_000,
        0, -5, 10**30, True, False, None, 2022.0, float("nan"), [], ["2022"], {}, date(1, 1, 1), date.max,
        datetime.max.replace(tzinfo=UTC), time(1), pytest.param(1 << 100_000, id="huge"),
    ],
)  # fmt: skip
def test_what_is_no_date_of_publication_is_off(value: object) -> None:
    assert PUBLISHED.read(value) is None


@given(st.text(max_size=40) | st.integers() | st.dates() | st.datetimes() | st.binary())
def test_any_value_is_a_date_or_off(value: object) -> None:
    found = PUBLISHED.read(value)
    assert found is None or 1500 <= found.range.earliest.year <= found.range.latest.year <= 2100


@pytest.mark.parametrize(
    ("value", "words"), [("The Quay", "The Quay"), (" The\n Quäy\t☃ ", "The Quäy ☃"), ("a\u200bb", "ab")]
)
def test_words_come_on_one_line(value: str, words: str) -> None:
    assert WORDS.read(value) == words


@pytest.mark.parametrize(
    "value", ["", "  ", "\u200b", "a\x1b]52;c;aGk=\x07", "a\x00", "a" * (LONGEST + 1), 3, None, ["a"], {}]
)
def test_words_that_act_or_are_none_are_off(value: object) -> None:
    assert WORDS.read(value) is None


@pytest.mark.parametrize("value", ["https://q.example/a?b=1", "HTTP://q.example"])
def test_an_address_of_the_web_is_read(value: str) -> None:
    assert URL.read(value) == value


@pytest.mark.parametrize(
    "value", ["", "q.example", "ftp://q", "javascript:alert(1)", "https://a b", "https://a\x1b[2J", 3, None]
)
def test_any_other_address_is_off(value: object) -> None:
    assert URL.read(value) is None


def test_a_list_of_names_holds_names_alone() -> None:
    assert NAMES.read(["A", "B"]) == ("A", "B")
    assert [NAMES.read(value) for value in ("A", ["A", 3], [""], {"A": 1})] == [None] * 4
