from __future__ import annotations

import pytest

from briefing.relate.content import content


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("talk", "talks"),
        ("negotiation", "negotiations"),
        ("café", "cafe"),
        ("GENEVA", "Geneva"),
        ("negotiating", "negotiated"),
    ],
)
def test_forms_of_one_word_meet(one: str, other: str) -> None:
    assert content(one) == content(other)


def test_words_of_grammar_and_calendar_and_numbers_are_left_out() -> None:
    assert content("On Monday they said that the 12 had been there until January.") == frozenset()


def test_what_is_told_stays() -> None:
    assert content("The talks in Geneva lasted eight hours.") == {"talk", "geneva", "lasted", "eight", "hour"}
