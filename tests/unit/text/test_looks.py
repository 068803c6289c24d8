from __future__ import annotations

import pytest

from briefing.text.looks import LONGEST, look


@pytest.mark.parametrize(
    ("line", "feature"),
    [
        ("Subscribe to our newsletter", "short subscribe"),
        ("Leave a comment", "short comment"),
        ("Share this on Facebook", "mostly lexicon"),
        ("May 4, 2023", "date"),
        ("13/05/2023 10:00", "date"),
        ("news@example.org", "contact"),
        ("Call (919) 555-0150 now", "phone"),
        ("Home | News | Sport", "separators"),
        ("© The Harbour Post", "sign ©"),
        ("Tickets from £12", "price"),
        ("Learn how it works", "invitation"),
        ("Ada Lunde is a reporter in the harbour town", "biography of an author"),
        ("TOP STORIES", "case upper"),
        ("Harbour Talks End In Anger", "case capitals"),
        ("• the quay", "start bullet"),
        ("The harbour board met again and then …", "end ellipsis"),
        ("May 4, 2023 at 3:53 pm", "stamp"),
        ("3 days ago", "stamp"),
        ("Ada Lunde says:", "stamp"),
        ("Thanks, Ada, that was fun", "greeting"),
        ("The quay at night. Photo by Ada Lunde.", "credit"),
        ("Great! Just great!", "signs !!"),
        ("Lunde told the board it was “late”.", "reported speech"),
        ("Q: What next?", "turn"),
        ("A2: I am going to teach.", "turn"),
        ("Answer: no.", "turn"),
    ],
)
def test_a_line_has_the_features_of_its_looks(line: str, feature: str) -> None:
    assert feature in look(line).features


@pytest.mark.parametrize("line", ["Read “Harbour talks end”", "The “late” ferry.", "She said it was late."])
def test_without_a_quotation_a_word_of_saying_and_an_end_there_is_no_reported_speech(line: str) -> None:
    assert not look(line).reported


@pytest.mark.parametrize("line", ["A. Lunde: the harbour", "Answering: the board", "Quay: the old bridge"])
def test_a_name_before_a_colon_is_no_turn(line: str) -> None:
    assert not look(line).turn


def test_a_day_without_a_clock_is_no_stamp_of_a_comment() -> None:
    assert not look("May 4, 2023").stamp


def test_the_longer_entry_of_the_lexicon_counts() -> None:
    assert look("Contact us").groups == {"offer"}
    assert look("Contact").groups == {"menu"}


def test_prose_is_long_tied_together_and_ended() -> None:
    words = "The harbour board met the ferry company on Monday and it was late when they left the town hall"
    assert look(words + ".").prose
    assert not look(words).prose
    assert not look("The board met on Monday.").prose
    assert not look(
        "Quay Bridge Ferry Harbour Tower Museum Market Station School Church Theatre Library Park Hall Pier."
    ).prose


def test_a_short_line_of_the_page_is_furniture_and_heads_the_section_of_its_words() -> None:
    assert look("Related articles").furniture
    assert look("Related articles").cue == "related"
    assert not look("The harbour board").furniture
    assert look("The harbour board").cue == ""


@pytest.mark.parametrize("unit", ["a", "A.", "a ", "1-", "(Ada ", "Ada Lunde, ", "sign ", "=", "“", " | "])
def test_of_a_long_line_only_the_beginning_is_looked_at(unit: str) -> None:
    found = look(unit * 100_000)
    assert found.size == len(unit) * 100_000
    assert found.words <= LONGEST
