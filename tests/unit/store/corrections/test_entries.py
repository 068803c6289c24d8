from __future__ import annotations

import time
import tomllib
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from briefing.store.corrections.entries import Entries

PIECES = (
    "# a comment\n",
    "\n",
    '[[speaker]]\nname = "Ada"\n',
    "[[speaker]] # hers\nname = 'Jon' # his\nvariants = [\n  'J.', # once\n]\n",
    "  [[ speaker ]]\n  name = 'Eve'\n",
    '[[article]]\nfile = "a.txt"\npublished = 2022-01-10\n',
    '[[article]]\r\nfile = "b.txt"\r\n',
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


def said(text: str, table: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(text).get(table, [])
    return found


@given(TEXTS)
def test_a_text_that_is_not_changed_comes_back_to_the_letter(text: str) -> None:
    for table in ("speaker", "article"):
        entries = Entries(text, table)
        assert entries.text == text
        assert entries.values == said(text, table)


@given(TEXTS)
def test_a_new_entry_is_the_last_and_nothing_else_changes(text: str) -> None:
    entries = Entries(text, "speaker")
    entries.append("name", "Last")
    assert said(entries.text, "speaker") == [*said(text, "speaker"), {"name": "Last"}]
    assert said(entries.text, "article") == said(text, "article")
    assert entries.text.replace('[[speaker]]\nname = "Last"\n', "", 1).split() == text.split()


@given(TEXTS, st.integers(0, 11))
def test_an_entry_that_goes_leaves_the_others_and_all_comments_on_lines_of_their_own(text: str, place: int) -> None:
    entries = Entries(text, "speaker")
    before = list(entries)
    if before:
        at = place % len(before)
        entries.remove(before[at])
        after = said(text, "speaker")
        del after[at]
        assert said(entries.text, "speaker") == after
        assert said(entries.text, "article") == said(text, "article")
        assert entries.text.count("# a comment") == text.count("# a comment")


def test_long_files_take_time_near_linear_in_their_length() -> None:
    started = time.perf_counter()
    for text in ("[" * 100_000, "#" * 100_000, "\n" * 100_000, " [[ article ]] # \n" * 10_000, "# a\n\n" * 20_000):
        assert Entries(text, "speaker").text == text
    assert time.perf_counter() - started < 10
