from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import article_name, file_and_part


@pytest.mark.parametrize(
    ("file", "part", "name"),
    [("a.txt", 0, "a.txt"), ("a.jsonl", 2, "a.jsonl#2"), ("a#2", 0, "a#2#0"), ("a#b", 0, "a#b"), ("#", 0, "#")],
)
def test_an_article_is_named_by_its_file_and_its_number_in_it(file: str, part: int, name: str) -> None:
    assert article_name(file, part) == name
    assert file_and_part(name) == (file, part)


@settings(deadline=None)
@given(st.text() | st.text("#012", max_size=6), st.integers(0, 10**9 - 1))
def test_the_name_of_an_article_leads_back_to_it(file: str, part: int) -> None:
    assert file_and_part(article_name(file, part)) == (file, part)
