from __future__ import annotations

import pytest

from briefing.sources import inner
from briefing.sources.editing import applied


def shown(text: str) -> list[str]:
    rounds, _ = inner.rounds(text)
    for edits in rounds:
        text = applied(text, edits)
    return [line.strip() for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("One.\n\nTwo < three.", ["One.", "Two < three."]),
        ("<p>One\nand.</p><p>Two.</p>", ["One and.", "Two."]),
        ("One.<br>Two.", ["One.", "Two."]),
        ("One <b>and</b>.\n\nTwo.", ["One and.", "Two."]),
    ],
)
def test_paragraphs_are_told_by_blocks_and_where_there_are_none_by_lines(text: str, words: list[str]) -> None:
    assert shown(text) == words


def test_plain_text_needs_no_change() -> None:
    assert inner.rounds("One.\n\nTwo.")[0] == ()


def test_a_whole_page_states_what_pages_state() -> None:
    words = "<p>" + "The harbour board met on May 3, and it will meet again in June. " * 8 + "</p>"
    page = f'<html><head><meta property="og:site_name" content="The Post"></head><body>{words}</body></html>'
    rounds, hints = inner.rounds(page)
    assert hints.outlet == "The Post"
    assert rounds
