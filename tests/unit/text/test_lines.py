from __future__ import annotations

import pytest

from briefing.text.lines import ended, fold, line_digest, lines, paragraphs


def joined(text: str) -> list[str]:
    return [" ".join(line.span.of(text) for line in run) for run in paragraphs(text, lines(text))]


def test_lines_come_without_the_space_around_them_and_know_the_gap_above() -> None:
    text = "\n one \ntwo\n\n \n three"
    assert [(line.span.of(text), line.gap) for line in lines(text)] == [("one", True), ("two", False), ("three", True)]


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("It sank.", True),
        ("It sank.”", True),
        ("It sank?)", True),
        ("It said:", True),
        ("It sank", False),
        ("Sunk,", False),
    ],
)
def test_a_line_ends_as_a_sentence_by_its_last_mark(words: str, end: bool) -> None:  # noqa: FBT001
    assert ended(words) is end


WRAPPED = """\
The harbour board met the ferry company on Monday and then
again on Tuesday, after a long night in which nobody from
either side had slept for more than an hour or two.
It meets again in June, when the new timetable has to be
ready and the money for the quay has to be found, or else
the ferry will stop running.
"""


def test_a_text_that_was_wrapped_by_hand_is_put_together() -> None:
    first, second = joined(WRAPPED + "\n" + WRAPPED.replace("harbour", "county"))
    assert first == " ".join(WRAPPED.split())
    assert "county" in second


def test_lines_that_end_as_sentences_stand_for_themselves() -> None:
    text = "The harbour board met the ferry company on Monday.\nIt met again on Tuesday, after a long night for all.\nIt is."
    assert len(joined(text)) == 3


def test_a_list_of_equal_or_short_lines_is_not_put_together() -> None:
    assert len(joined("Harbour\nFerry\nQuay\nBridge")) == 4
    assert len(joined("\n".join(["The same line of a page, again and again, to the end"] * 3))) == 3


def test_words_are_folded_for_comparison_without_case_marks_and_spacing() -> None:
    assert fold("  “No DEAL,” says—board ") == "no deal says board"


def test_lines_that_differ_in_case_marks_and_digits_have_one_digest_and_others_another() -> None:
    assert line_digest("12 Comments!") == line_digest("34 comments")
    assert line_digest("12 comments") != line_digest("12 shares")


def test_a_digest_is_the_same_in_every_process_and_fits_a_signed_column() -> None:
    assert line_digest("Share this") == 6417701548228046318
    assert 0 <= line_digest("\ud800") < 2**63
