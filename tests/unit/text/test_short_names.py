from __future__ import annotations

import pytest

from briefing.text.short_names import meanings
from briefing.text.spellings import folded_word


@pytest.mark.parametrize(
    ("short", "long"), [("bob", "robert"), ("Bill", "William"), ("Sasha", "Alexander"), ("Volodymyr", "Vladimir")]
)
def test_a_short_or_foreign_form_may_stand_for_the_full_name(short: str, long: str) -> None:
    assert folded_word(long) in meanings(folded_word(short))


def test_any_name_may_stand_for_itself() -> None:
    assert meanings("xyz") == {"xyz"}


def test_two_full_names_stay_two() -> None:
    assert meanings(folded_word("michael")).isdisjoint(meanings(folded_word("michelle")))
