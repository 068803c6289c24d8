from __future__ import annotations

import pytest

from briefing.text.tables.first_names import FEMALE, MALE


@pytest.mark.parametrize("name", ["alex", "andrea", "jean", "kim", "robin", "sasha", "taylor"])
def test_a_name_of_both_women_and_men_tells_no_pronoun(name: str) -> None:
    assert name not in FEMALE | MALE


def test_no_name_is_in_both_lists() -> None:
    assert FEMALE.isdisjoint(MALE)
