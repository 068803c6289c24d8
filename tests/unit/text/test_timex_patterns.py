from __future__ import annotations

import re

from briefing.text.timex_patterns import after, any_month, any_of, beginning, not_after


def test_longer_words_are_tried_first_in_whatever_case() -> None:
    found = re.match(any_of(("a", "a few")), "A Few days")
    assert found
    assert found[0] == "A Few"


def test_words_that_must_or_must_not_stand_before() -> None:
    assert re.search(after("in since") + "2021", "Since 2021")
    assert not re.search(after("in since") + "2021", "than 2021")
    assert not re.search(not_after(("than", "page")) + "2021", "Page 2021")


def test_the_beginnings_of_expressions_are_whole_words_whose_first_letter_may_be_capital() -> None:
    pattern = re.compile(beginning(("today", "tonight", "last")))
    assert [bool(pattern.match(words)) for words in ("Today", "tonight", "last", "lasting", "to")] == [
        True, True, True, False, False,
    ]  # fmt: skip


def test_months_are_meant_by_their_full_names() -> None:
    assert re.fullmatch(any_month(), "May")
    assert not re.fullmatch(any_month(), "Sept")
