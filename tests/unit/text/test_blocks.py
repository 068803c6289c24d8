from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given

from briefing.model import Hints, Role
from briefing.text.blocks import judge
from briefing.text.head import Head
from briefing.text.lines import line_digest
from briefing.text.outlets import SIGN_OFF
from briefing.text.page import RECURS
from tests.unit.text.messes import scraped

SENTENCE = "The harbour board met the ferry company on Monday."


def judged(text: str, hints: Hints = Hints()) -> list[tuple[str, str]]:  # noqa: B008 - a frozen dataclass
    blocks, _ = judge(text, hints)
    return [(block.role or block.reason, block.span.of(text)) for block in blocks]


def test_a_title_a_standfirst_subheadings_and_paragraphs_are_told_apart() -> None:
    parts = ["Harbour talks end in anger", "The board and the company meet again", SENTENCE, "What is next", SENTENCE]
    assert [role for role, _ in judged("\n\n".join(parts))] == [
        Role.TITLE,
        Role.SUBTITLE,
        Role.BODY,
        Role.SUBHEADING,
        Role.BODY,
    ]


def test_a_title_that_comes_again_is_removed_however_it_is_written() -> None:
    text = f"Harbour talks end in anger\n\nHARBOUR TALKS END IN ANGER!\n\n{SENTENCE}"
    assert judged(text)[1] == ("repeated title", "HARBOUR TALKS END IN ANGER!")


def test_the_head_is_taken_from_its_lines() -> None:
    blocks, stated = judge(
        f"Harbour talks end in anger\n2023-05-04\nhttps://example.org/a\nBy Ada Lunde\n{SENTENCE}", Hints()
    )
    assert stated.values == {Head.URL: "https://example.org/a", Head.BYLINE: "Ada Lunde"}
    assert [line.day for line in stated.days] == [date(2023, 5, 4)]
    assert [block.reason for block in blocks if block.role is None] == ["date", "url", "byline"]


def test_a_date_line_far_down_is_part_of_the_text() -> None:
    text = "\n\n".join(
        [SENTENCE, SENTENCE + " Again.", SENTENCE + " Still.", SENTENCE + " Yes.", "4 May 2023", SENTENCE + " No."]
    )
    assert (Role.SUBHEADING, "4 May 2023") in judged(text)


def test_the_title_that_the_format_states_is_recognised_in_any_form() -> None:
    assert judged(f"No deal.\n\n{SENTENCE}", Hints(title="NO DEAL"))[0] == (Role.TITLE, "No deal.")


def test_a_stated_title_makes_no_other_line_the_title() -> None:
    assert judged(f"Harbour talks end in anger\n\n{SENTENCE}", Hints(title="Something else"))[0][0] is not Role.TITLE


def test_a_title_without_words_does_not_remove_every_line_without_words() -> None:
    assert "repeated title" not in dict(judged(f"?\n\n…?\n\n{SENTENCE}", Hints(title="!")))


def test_the_items_of_a_removed_list_go_with_its_heading() -> None:
    text = f"{SENTENCE}\n\nRead also:\n- Ferry sinks off the quay\n- Bridge opens late\n\n{SENTENCE} Again."
    assert [reason for reason, words in judged(text) if words.startswith("-")] == ["related articles"] * 2


def test_a_list_of_the_article_itself_stays() -> None:
    text = f"{SENTENCE}\n\n- the quay\n- the bridge\n\n{SENTENCE} Again."
    assert not [words for reason, words in judged(text) if words.startswith("-") and reason == "related articles"]


def test_a_removed_line_is_in_no_paragraph_even_where_the_lines_are_wrapped() -> None:
    text = "The harbour board met the ferry company on Monday and\n[ad_1]\nagain on Tuesday, after a long night for all sides\n"
    blocks, _ = judge(text, Hints())
    assert [block.reason for block in blocks] == ["", "advertisement", ""]
    assert all(left.span.end <= right.span.start for left, right in pairwise(blocks))


def test_a_doubtful_line_that_recurs_in_the_corpus_is_removed_and_a_sentence_never() -> None:
    line, recurring = (
        "Harbour news every morning",
        frozenset(map(line_digest, ["Harbour news every morning", SENTENCE])),
    )
    text = f"{SENTENCE}\n\n{line}\n\n{SENTENCE}"
    blocks, _ = judge(text, Hints())
    assert [block.words(text) for block in blocks if block.doubtful] == [line]
    blocks, _ = judge(text, Hints(), recurring)
    assert [block.words(text) for block in blocks if block.reason == RECURS] == [line]


PROSE = [
    f"The harbour board met the ferry company {when} for talks, and it was late when they left the town hall in anger."
    for when in ("on Monday", "in the spring", "a year ago")
]


def test_a_name_alone_between_the_last_sentence_and_leftovers_is_a_sign_off() -> None:
    found = {words: role for role, words in judged("\n".join([*PROSE, "harbour channel", "[ad_2]", "Source link"]))}
    assert found["harbour channel"] == SIGN_OFF
    assert {found[line] for line in PROSE} == {Role.BODY}


@pytest.mark.parametrize(
    "last", ["The ferry sails.", "A line of more than four words", "- the quay", "4 May", "“No deal”"]
)
def test_what_is_no_name_is_no_sign_off(last: str) -> None:
    assert SIGN_OFF not in dict(judged("\n".join([*PROSE, last, "[ad_2]", "Source link"])))


def test_a_short_line_that_no_leftover_follows_is_no_sign_off() -> None:
    assert SIGN_OFF not in dict(judged("\n".join([*PROSE, "harbour channel"])))


def test_the_day_of_publication_is_above_that_of_a_change_wherever_it_stands() -> None:
    title = "Harbour talks end in anger"
    for head in (["Updated July 9, 2025", "Published May 4, 2023"], ["Published May 4, 2023", "Updated July 9, 2025"]):
        days = judge("\n".join([title, *head, *PROSE]), Hints())[1].days
        assert sorted((line.day, line.updated) for line in days if line.day) == [
            (date(2023, 5, 4), False),
            (date(2025, 7, 9), True),
        ]


def test_a_name_under_a_label_is_the_byline() -> None:
    text = "\n".join(["Harbour talks end in anger", "Written by", "Ada Lunde", *PROSE])
    found, stated = judge(text, Hints())
    assert stated.values[Head.BYLINE] == "Ada Lunde"
    assert [block.reason for block in found].count("byline") == 2


@given(scraped())
def test_what_is_left_of_a_page_is_left_alone(text: str) -> None:
    """To judge a cleaned text again changes nothing."""
    left = "\n\n".join(words for role, words in judged(text) if isinstance(role, Role))
    assert "\n\n".join(words for role, words in judged(left) if isinstance(role, Role)) == left
