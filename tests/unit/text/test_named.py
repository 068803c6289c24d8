from __future__ import annotations

import pytest

from briefing.text.named import Named, bare, split_role, worded


@pytest.mark.parametrize(
    ("words", "name", "role"),
    [
        ("Deputy Foreign Minister Ada Lunde", "Ada Lunde", "Deputy Foreign Minister"),
        ("the mayor Ada Lunde", "Ada Lunde", "mayor"),
        ("Mr. Berg", "Berg", None),
        ("Finance Minister Dr Jon Berg", "Jon Berg", "Finance Minister"),
        ("Secretary of State Jon Berg", "Jon Berg", "Secretary of State"),
        ("boat builder Per Holm", "Per Holm", "boat builder"),
        ("Norway's Prime Minister Ada Lunde", "Ada Lunde", "Norway's Prime Minister"),
        ("Ursula van der Berg", "Ursula van der Berg", None),
        ("the Transport Ministry", "Transport Ministry", None),
        ("the wife of Jon Berg", "wife of Jon Berg", None),
        ("a spokesperson for the Transport Ministry", "spokesperson for the Transport Ministry", None),
        ("Berg's wife", "Berg's wife", None),
        ("Jon S. Berg,", "Jon S. Berg", None),
    ],
)
def test_a_name_is_told_from_the_office_before_it(words: str, name: str, role: str | None) -> None:
    assert split_role(words) == Named(name, role)


@pytest.mark.parametrize(
    ("word", "plain"), [("Berg’s", "Berg"), ("Berg's,", "Berg"), ("Lukas'", "Lukas"), ("“Berg”", "Berg")]
)
def test_a_word_is_bared_of_possessive_and_marks(word: str, plain: str) -> None:
    assert bare(word) == plain


def test_a_phrase_is_shown_with_the_dots_that_belong_to_it() -> None:
    assert worded(["U.S.", "Senator", "Jon", "S.", "Berg,"]) == "U.S. Senator Jon S. Berg"
