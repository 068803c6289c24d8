from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.spellings import folded_word, words


@pytest.mark.parametrize(
    "spellings",
    [
        ("Zelenskyy", "Zelensky", "Zelenskiy"),
        ("Ryabkov", "Riabkov", "Рябков"),
        ("Müller", "Mueller", "Muller"),
        ("Khrushchev", "Хрущев"),
        ("Łukasz", "Lukasz"),
        ("Mohammed", "Mohamed"),
    ],
)
def test_transliterations_of_one_name_fold_to_the_same(spellings: tuple[str, ...]) -> None:
    for one, other in pairwise(spellings):
        assert folded_word(one) == folded_word(other)


@pytest.mark.parametrize(("one", "other"), [("Berg", "Borg"), ("Joe", "Jo"), ("Ivanov", "Ivanova"), ("1990", "199")])
def test_names_that_only_look_alike_do_not(one: str, other: str) -> None:
    assert folded_word(one) != folded_word(other)


def test_a_hyphen_and_a_dot_part_words_and_an_apostrophe_does_not() -> None:
    assert words("Jean-Luc J.D. O'Neill") == ["Jean", "Luc", "J", "D", "ONeill"]


@given(st.text())
def test_any_text_folds(name: str) -> None:
    assert all(isinstance(folded_word(word), str) for word in words(name))
