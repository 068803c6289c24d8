from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.store.textindex.stemmer import stem


@pytest.mark.parametrize(
    "words",
    [
        "talk talks talked talking",
        "negotiate negotiated negotiating negotiation negotiations",
        "demand demands demanded demanding",
        "hope hoped hoping hopes",
        "hop hopped hopping",
        "cry cries cried crying",
        "tie ties tied tying",
        "agree agrees agreed agreeing",
        "realize realizes realized realization",
        "hopeful hopefully hopefulness",
        "electric electrical",
        "russia russia's",
    ],
)
def test_inflections_of_a_word_have_one_stem(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("news", "new"), ("sky", "ski"), ("general", "generous"), ("university", "unit"), ("inning", "in"), ("us", "u")],
)
def test_different_words_keep_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("caresses", "caress"),
        ("gas", "gas"),
        ("kiwis", "kiwi"),
        ("luxuriated", "luxuri"),
        ("bleed", "bleed"),
        ("proceedings", "proceed"),
        ("by", "by"),
        ("say", "say"),
        ("relational", "relat"),
        ("conditional", "condit"),
        ("digitizer", "digit"),
        ("analogy", "analog"),
        ("biology", "biolog"),
        ("fluently", "fluentli"),
        ("triplicate", "triplic"),
        ("formative", "format"),
        ("adoption", "adopt"),
        ("dominion", "dominion"),
        ("controlling", "control"),
        ("rate", "rate"),
        ("communication", "communic"),
        ("arsenal", "arsenal"),
        ("youth", "youth"),
        ("boyish", "boyish"),
        ("dying", "die"),
        ("succeed", "succeed"),
    ],
)
def test_the_published_rules(word: str, expected: str) -> None:
    assert stem(word) == expected


def test_words_of_other_alphabets_are_left_alone() -> None:
    assert [stem(word) for word in ("переговоры", "1000", "naïves", "中文")] == ["переговоры", "1000", "naïves", "中文"]


@given(st.text("abcdefghilnosty'", max_size=12))
def test_a_stem_is_never_longer_by_more_than_a_letter_and_ends_in_no_capital(word: str) -> None:
    found = stem(word)
    assert len(found) <= len(word) + 1
    assert found == found.lower()
