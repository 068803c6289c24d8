from __future__ import annotations

import pytest

from briefing.text.timex_stated import stated_range


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("2022", "2022-01-01/2022-12-31"),
        ("2022-02", "2022-02-01/2022-02-28"),
        ("2022-02-03", "2022-02-03/2022-02-03"),
        ("2022/02/03", "2022-02-03/2022-02-03"),
        ("1st of december 2023", "2023-12-01/2023-12-01"),
        ("Dec 1,  2023", "2023-12-01/2023-12-01"),
        ("may 2022", "2022-05-01/2022-05-31"),
        ("early January 2022", "2022-01-01/2022-01-10"),
        ("January to March 2022", "2022-01-01/2022-03-31"),
        ("31 December to 2 January 2024", "2023-12-31/2024-01-02"),
        ("Q1 2022", "2022-01-01/2022-03-31"),
        ("the 2010s", "2010-01-01/2019-12-31"),
    ],
)
def test_a_date_alone_means_its_days(words: str, days: str) -> None:
    found = stated_range(words)
    assert found
    assert f"{found.earliest}/{found.latest}" == days


@pytest.mark.parametrize(
    "words",
    ["", "soon", "20 January", "in 2022", "2022 or so", "3 May 2022, 4 May 2022", "03/04/2024", "0000", "9999", "2022-13",
     "next year", "three days", "February 30, 2022", "January " * 5_000],
)  # fmt: skip
def test_what_is_no_date_or_not_only_one_means_none(words: str) -> None:
    assert stated_range(words) is None
