from __future__ import annotations

from time import process_time

import pytest

from briefing.model import Span
from briefing.text.supposed import is_supposed


def supposed(text: str, day: str = "May 12") -> bool:
    return is_supposed(text, Span(0, len(text)), Span(start := text.index(day), start + len(day)))


@pytest.mark.parametrize(
    "text",
    [
        "Had they met on May 12, the deal would have been signed.",
        "If they meet on May 12, the deal is done.",
        "The deal is off unless they meet on May 12.",
        "Were the two sides to meet on May 12, all would be well.",
        "Should the strike begin on May 12, trains will stop.",
        "They would have met on May 12.",
        "The deal could not have been signed on May 12.",
        "The deal would have been signed had they met on May 12.",
    ],
)
def test_what_stands_in_a_condition_is_supposed(text: str) -> None:
    assert supposed(text)


@pytest.mark.parametrize(
    "text",
    [
        "They met on May 12.",
        "The firm said on May 12 that it would stay if the law passed.",
        "If the law passes, the firm said on May 12, it will stay.",
        "They would have met, but he fell ill on May 12.",
        "The ferry looked as if new when it sailed on May 12.",
        "He would have missed the vote that was held on May 12.",
        "Had they met on May 12?",
    ],
)
def test_what_is_told_is_not_supposed(text: str) -> None:
    assert not supposed(text)


@pytest.mark.parametrize("words", ["if ", "would have ", "Had the ", "would had it "])
def test_long_sentences_take_no_longer(words: str) -> None:
    text = words * (100_000 // len(words)) + "May 12"
    start = process_time()
    supposed(text)
    assert process_time() - start < 0.1
