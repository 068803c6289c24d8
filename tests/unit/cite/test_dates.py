from __future__ import annotations

from datetime import date

import pytest

from briefing.cite.dates import cited_words, estimate_words, range_words
from briefing.model import Basis, DateEstimate, DateRange


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
        (date(2010, 1, 1), date(2019, 12, 31), "1 January 2010 – 31 December 2019"),
        (date.min, date(2022, 1, 10), "10 January 2022 or earlier"),
        (date(2022, 1, 10), date.max, "10 January 2022 or later"),
        (date.min, date.max, "n.d."),
    ],
)
def test_a_range_in_as_few_words_as_are_exact(earliest: date, latest: date, words: str) -> None:
    assert range_words(DateRange(earliest, latest)) == words


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
