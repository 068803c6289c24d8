from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.relate.compact import pack_days, pack_words, unpack_days, unpack_words
from briefing.relate.signature import MOST, MUCH, NUMBERS, words


@given(st.dictionaries(st.integers(0, NUMBERS - 1), st.integers(1, MUCH), max_size=MOST))
def test_words_come_back_as_they_were(found: dict[int, int]) -> None:
    assert unpack_words(pack_words(found)) == found


@given(st.lists(st.integers(1, 3_000_000)))
def test_days_come_back_in_their_order(days: list[int]) -> None:
    assert unpack_days(pack_days(days)) == days


def test_an_article_takes_few_bytes() -> None:
    packed = pack_words(words(" ".join(f"word{n:04d} of" for n in range(1000))))
    assert len(packed) < 3 * MOST


def test_what_is_cut_off_is_refused() -> None:
    with pytest.raises(ValueError, match="multiple"):
        unpack_words(b"abc")
