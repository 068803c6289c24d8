from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.store.textindex.words import LONGEST, tokens


def forms(text: str) -> list[str]:
    return [token.form for token in tokens(text)]


def stems(text: str) -> list[str]:
    return [token.stem for token in tokens(text)]


@pytest.mark.parametrize("written", ["Russia's", "Russia’s", "RUSSIA‘S", "russia`s", "Russiaʼs"])
def test_every_apostrophe_is_the_same(written: str) -> None:
    assert forms(written) == ["russia's"]
    assert stems(written) == ["russia"]


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("Résumé", "resume"),
        ("re\u0301sume\u0301", "resume"),
        ("Łukasz", "lukasz"),
        ("Erdoğan", "erdogan"),
        ("İstanbul", "istanbul"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("Søren", "soren"),
        ("ﬁnal", "final"),
        ("fi\u00adnal", "final"),
        ("fi\u200bnal", "final"),
        ("ＮＡＴＯ", "nato"),
    ],
)
def test_case_accents_and_invisible_characters_do_not_count(written: str, form: str) -> None:
    assert forms(written) == [form]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("short-range", ["short", "range"]),
        ("7.5 hours", ["7.5", "hours"]),
        ("1,000, or", ["1,000", "or"]),
        ("U.S. and a.m.", ["u.s", "and", "a.m"]),
        ("the end.I said", ["the", "end", "i", "said"]),
        ("don't “quote” 'me'", ["don't", "quote", "me"]),
        ("snake_case", ["snake", "case"]),
        ("🙂 ??? \ud800 \x00", []),
    ],
)
def test_where_words_begin_and_end(text: str, expected: list[str]) -> None:
    assert forms(text) == expected


@pytest.mark.parametrize(
    ("written", "stem"), [("U.S.", "us"), ("1,000", "1000"), ("d'Estaing's", "estaing"), ("O’Brien", "brien")]
)
def test_the_stem_leaves_points_commas_and_articles_out(written: str, stem: str) -> None:
    assert stems(written) == stems(stem)


@given(st.text())
def test_a_token_is_where_it_says(text: str) -> None:
    """Places are in order, do not overlap, and what they cover is read as the same word again."""
    end = 0
    for token in tokens(text):
        assert end <= token.start < token.end
        end = token.end
        assert token.form
        assert forms(text[token.start : token.end]) == [token.form]


@pytest.mark.parametrize("unit", ["a", "a'", "1,", "a.", "é", "a\u0301", "'", "\u0301"])
def test_a_long_run_of_anything_takes_linear_time(unit: str) -> None:
    start = time.process_time()
    found = list(tokens(unit * 200_000))
    assert time.process_time() - start < 2
    assert all(len(token.form) <= LONGEST for token in found)
