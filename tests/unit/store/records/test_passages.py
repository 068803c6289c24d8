from __future__ import annotations

import pytest

from briefing.model import ArticleSummary, Match
from briefing.store.records.passages import best_passage
from tests.unit.store.records.records_samples import article

TEXT = "Talks began. A chance was missed in the talks. It was a missed chance. Talks about a chance ended."
SENTENCES = [
    "Talks began.",
    "A chance was missed in the talks.",
    "It was a missed chance.",
    "Talks about a chance ended.",
]
SHOWN = ArticleSummary("a1", "a.txt", 0, None, None, None, None, None, 0, "")


@pytest.mark.parametrize(
    ("words", "best", "marked"),
    [
        ("began", "Talks began.", ["began"]),
        ("chance talks missed", "A chance was missed in the talks.", ["chance", "missed", "talks"]),
        ("missed chance", "It was a missed chance.", ["missed", "chance"]),
        ("missed cha", "It was a missed chance.", ["missed", "chance"]),
        ("talk", "Talks began.", ["Talks"]),
        ("nothing of it", TEXT, []),
    ],
)
def test_the_sentence_that_says_most_is_shown(words: str, best: str, marked: list[str]) -> None:
    found = best_passage(article(TEXT, SENTENCES), SHOWN, words, Match.WORDS)
    assert found.text == best == found.span.of(TEXT)
    assert [mark.of(TEXT) for mark in found.highlights] == marked
    assert found.raw == found.span
