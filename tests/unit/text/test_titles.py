from __future__ import annotations

from briefing.text.looks import look
from briefing.text.titles import title_index

TITLE = "Harbour talks end in anger"
PROSE = [
    f"The harbour board met the ferry company {when} for talks, and it was late when they left the town hall in anger."
    for when in ("on Monday", "in the spring", "once more")
]


def found(lines: list[str]) -> str | None:
    index = title_index(lines, [look(line) for line in lines])
    return None if index is None else lines[index]


def test_the_first_line_is_the_title_if_it_looks_like_one() -> None:
    assert found([TITLE, *PROSE]) == TITLE


def test_a_title_is_found_below_the_navigation_by_the_words_that_it_shares_with_the_text() -> None:
    assert found(["Home | News | Sport", "Sign in", "Top stories of today", TITLE, "By Ada Lunde", *PROSE]) == TITLE


def test_a_file_that_begins_with_its_text_has_no_title() -> None:
    assert found(["The board met.", *PROSE]) is None
    assert found([PROSE[0], "It was late on the quay.", TITLE, *PROSE[1:]]) is None


def test_a_text_of_one_line_or_none_has_no_title() -> None:
    assert found([TITLE]) is None
    assert found([]) is None


def test_a_headline_of_two_words_is_known_by_the_paragraph_that_takes_them_up() -> None:
    assert found(["Harbour board", *PROSE]) == "Harbour board"
    assert found(["Island news", *PROSE]) is None
    assert found(["Politics", *PROSE]) is None


def test_a_long_line_with_a_second_sentence_in_it_is_no_title() -> None:
    first = f"Have you ever wondered why the ferry was late again in the spring? So did the harbour board, in {TITLE}!"
    assert found([first, *PROSE]) is None
