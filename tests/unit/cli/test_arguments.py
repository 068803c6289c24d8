from __future__ import annotations

import argparse
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cli.arguments import Arguments, first_day, folder, last_day, positive
from briefing.errors import UsageError


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-01", date(2022, 1, 1), date(2022, 1, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2021-12", date(2021, 12, 1), date(2021, 12, 31)),
        ("2022-01-10", date(2022, 1, 10), date(2022, 1, 10)),
        ("0001", date(1, 1, 1), date(1, 12, 31)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31)),
        ("1 December 2023", date(2023, 12, 1), date(2023, 12, 1)),
        ("january 2022", date(2022, 1, 1), date(2022, 1, 31)),
        ("summer 2021", date(2021, 6, 1), date(2021, 8, 31)),
    ],
)
def test_a_date_names_its_first_and_its_last_day(text: str, first: date, last: date) -> None:
    assert (first_day(text), last_day(text)) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "22",
        "2022-1",
        "2022-13",
        "2022-00",
        "2022-01-00",
        "2022-02-30",
        "0000",
        "2022-01-10T00",
        "١٢٣٤",
        "2022-01-1\n",
    ],
)
def test_what_is_no_date_is_a_usage_error(text: str) -> None:
    for read in (first_day, last_day):
        with pytest.raises(UsageError, match="is not a date"):
            read(text)


@given(st.text(alphabet="0123456789-", max_size=12))
def test_any_text_is_a_date_or_a_usage_error(text: str) -> None:
    with suppress(UsageError):
        assert first_day(text) <= last_day(text)


def test_dates_in_the_wrong_order_are_a_usage_error() -> None:
    arguments = Arguments(since=date(2022, 2, 1), until=date(2022, 1, 1))
    with pytest.raises(UsageError, match="is after"):
        arguments.query  # noqa: B018 - reading it is what raises


@pytest.mark.parametrize("text", ["0", "-1", "", "1.5", "ten", "٣", "9" * 5000])
def test_a_limit_is_a_whole_number_from_1_on(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        positive(text)
    assert positive("12") == 12


def test_a_folder_may_begin_with_a_tilde(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/somebody")
    assert folder("~/x") == Path("/home/somebody/x")
    for text in ("", "~no-such-user-here/x"):
        with pytest.raises(argparse.ArgumentTypeError):
            folder(text)
