"""A line that only says when an article was published tells of no event."""

from __future__ import annotations

from time import process_time

import pytest

from briefing.relate.accounts import accounts
from briefing.relate.stamps import stamped
from briefing.text import timex
from briefing.text.sentences import sentences
from tests.unit.relate.samples import article

LEAD = "The island ferry sank off the northern quay on Thursday."


def told(text: str) -> list[str]:
    found = article(text, "a.txt", "2023-05-20")
    return [account.text for account in accounts(found.article, found.times)]


@pytest.mark.parametrize(
    "line",
    ["- Borean Nytt Weekly, May 20, 2023", "May 20, 2023 7:02 PM", "First published in Borean Nytt on 20 May 2023"],
)
def test_a_line_that_says_when_an_article_was_published_is_no_account(line: str) -> None:
    assert told(f"{LEAD}\n\n{line}") == [LEAD]


@pytest.mark.parametrize(
    "line", ["Ferry Kestrel raised in Lund on May 19, 2023", "May 19, 2023. Divers raise the ferry."]
)
def test_what_tells_something_or_ends_as_a_sentence_is_one(line: str) -> None:
    assert len(told(f"{LEAD}\n\n{line}")) == 2


def test_a_line_of_ten_thousand_days_is_judged_at_once() -> None:
    text = "May 4, 2023 " * 10_000
    times = timex.resolve(timex.find(text, sentences(text)), text, None)
    begun = process_time()
    assert stamped(times, text) is None
    assert process_time() - begun < 0.5
