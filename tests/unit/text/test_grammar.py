from __future__ import annotations

from collections import Counter

from briefing.text.tables.grammar import WORDS


def test_a_small_word_stands_in_one_class() -> None:
    counts = Counter(word for words in WORDS.values() for word in words.split())
    assert [word for word, count in counts.items() if count > 1] == []
