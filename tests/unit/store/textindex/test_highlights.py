from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.store.textindex.highlights import matched_spans


def shown(text: str, typed: str) -> list[str]:
    return [span.of(text) for span in matched_spans(text, typed)]


@pytest.mark.parametrize(
    ("text", "typed", "expected"),
    [
        ("It was a Missed Opportunity.", "missed opp", ["Missed", "Opportunity"]),
        ("Talks were talked about", "talking ", ["Talks", "talked"]),
        ("Talks were talked about", "talki", []),
        ("Russia’s demands; Russia", "russia's", ["Russia’s", "Russia"]),
        ("Erdoğan spoke", "erdogan", ["Erdoğan"]),
        ("nothing here", "elsewhere", []),
        ("anything", "", []),
        ("anything", "???", []),
    ],
)
def test_the_words_that_were_found(text: str, typed: str, expected: list[str]) -> None:
    assert shown(text, typed) == expected


def test_a_common_word_counts_only_beside_another() -> None:
    text = "The road to the talks in Geneva was the longest."
    assert shown(text, "the talks") == ["the", "talks"]
    assert shown(text, "the ") == ["The", "the", "the"]


def test_a_phrase_is_shown_where_it_stands_whole() -> None:
    assert shown("missed it: a missed opportunity", '"missed opportunity"') == ["missed", "opportunity"]


def test_a_phrase_that_stands_nowhere_is_shown_word_by_word() -> None:
    assert shown("opportunity missed", '"missed opportunity"') == ["opportunity", "missed"]


def test_words_beside_a_phrase_are_shown_everywhere() -> None:
    assert shown("talks: a missed opportunity; talks", '"missed opportunity" talks') == [
        "talks",
        "missed",
        "opportunity",
        "talks",
    ]


@given(st.text('the talks"’ ', max_size=40), st.text('the talks"’ ', max_size=20))
def test_spans_are_inside_the_text_and_in_order(text: str, typed: str) -> None:
    end = 0
    for span in matched_spans(text, typed):
        assert end <= span.start < span.end <= len(text)
        end = span.end
