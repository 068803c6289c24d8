from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Span
from briefing.text.tokens import MASK, tokens


def classes(text: str) -> str:
    return tokens(text, Span(0, len(text))).classes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the minister said", "drv"),
        ("Ada Lunde later said.", "ccxv."),
        ("she quietly left, at 9", "pxo,n#"),
        ("Ursula van der Berg", "cllc"),
        ("On Monday", "nw"),
        ("Adding: yes", "v:w"),
        (f"“{MASK * 5}” he said", "-q-pv"),
        ("Jon Berg (D-Vt.) said", "cc,o,v"),
        ("al-Rashid said", "cv"),
    ],
)
def test_each_word_has_the_letter_of_its_class(text: str, expected: str) -> None:
    assert classes(text) == expected


@pytest.mark.parametrize(
    ("text", "words"), [("Sen. Berg left.", ["Sen", "Berg", "left", "."]), ("J.R. Holm", ["J.R", "Holm"])]
)
def test_the_full_stop_of_a_short_form_belongs_to_it(text: str, words: list[str]) -> None:
    found = tokens(text, Span(0, len(text)))
    assert list(found.words) == words
    assert found.span(0, 0).of(text).endswith(".")


def test_a_word_outside_the_tokens_is_empty() -> None:
    found = tokens("One", Span(0, 3))
    assert (found.low(0), found.low(-1), found.low(1)) == ("one", "", "")


@given(st.text(max_size=300))
def test_tokens_are_in_order_and_inside(text: str) -> None:
    found = tokens(text, Span(0, len(text)))
    edges = [edge for pair in zip(found.starts, found.ends, strict=True) for edge in pair]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)
    assert len(found) == len(found.classes)
