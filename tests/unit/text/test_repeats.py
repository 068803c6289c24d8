from __future__ import annotations

from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from briefing.text.repeats import copied, repeats

LONG = "The harbour board met on Monday and agreed that the ferry is to sail from the old quay."
OTHER = "The ferry company said that it would rather wait for the new quay than pay for the old one."
PASSAGE = [LONG, "The quay", OTHER]


def test_a_passage_that_comes_again_goes_and_its_first_copy_stays() -> None:
    assert repeats([*PASSAGE, "More news", *PASSAGE]) == {4, 5, 6}


def test_every_further_copy_of_a_passage_goes() -> None:
    assert repeats(PASSAGE * 3) == {3, 4, 5, 6, 7, 8}


def test_a_long_paragraph_that_comes_a_second_time_goes() -> None:
    assert repeats([LONG, OTHER, LONG]) == {2}


def test_what_comes_often_by_itself_belongs_to_a_list_or_a_refrain() -> None:
    assert repeats([LONG, "a", LONG, "b", LONG]) == set()


def test_short_lines_may_come_again() -> None:
    assert repeats(["Yes.", "No.", "Perhaps.", "Never.", "Yes.", "No.", "Perhaps."]) == set()
    assert repeats(["The quay", LONG, "The quay"]) == set()


def test_the_rows_of_a_table_stay() -> None:
    assert repeats(["Monday", "Rest", "Three miles and a stretch"] * 4) == set()


def test_paragraphs_in_another_order_are_no_passage() -> None:
    names = [f"{n} metres of the quay, told once for each of the sheds that stand." for n in range(3)]
    assert repeats([*names, *reversed(names)]) == {3, 4, 5}
    assert repeats([name[:40] for name in (*names, *reversed(names))]) == set()


def test_an_answer_that_is_given_twice_stays() -> None:
    answer = "“I do not remember who was on the quay on that day or on any other day.”"
    assert repeats(["Who was there?", answer, "And who was with them on the ship?", answer, LONG]) == set()


def test_the_refrain_of_a_song_stays() -> None:
    verse = [
        f"and when the ferry comes again I shall be waiting on the {place}" for place in ("quay,", "pier,", "sand.")
    ]
    assert repeats([LONG, *verse, "My father had a boat and nobody to row,", *verse, OTHER]) == set()


SHOWN = "“We have waited for this ferry for thirty years, and it came on a Monday.”"
TOLD = "“We have waited for this ferry for thirty years, and it came on a Monday,” said the keeper of the shop."


def test_a_quotation_that_is_shown_beside_its_paragraph_goes() -> None:
    assert copied([LONG, TOLD, OTHER, SHOWN]) == {3}
    assert copied([LONG, SHOWN, OTHER, TOLD.replace("“", "“Yes. ")]) == {1}


def test_a_quotation_that_stands_once_stays() -> None:
    assert copied([LONG, SHOWN, OTHER]) == set()
    assert copied([SHOWN, LONG, TOLD]) == set()
    assert copied(["The keeper of the shop said:", SHOWN, TOLD]) == set()
    assert copied([LONG, "“Not on a Monday.”", "“Not on a Monday,” he said."]) == set()


def test_a_copy_is_looked_for_in_linear_time() -> None:
    start = process_time()
    copied(["“" + "quay " * 20_000 + "”", '"' * 100_000, *[SHOWN.replace("30", str(n)) for n in range(5_000)]])
    assert process_time() - start < 2


@given(st.lists(st.sampled_from([LONG, OTHER, "The quay", "x" * 70, ""])))
def test_nothing_is_lost(paragraphs: list[str]) -> None:
    gone = repeats(paragraphs)
    left = [words for index, words in enumerate(paragraphs) if index not in gone]
    assert set(left) == set(paragraphs)


def test_the_time_grows_no_faster_than_the_text() -> None:
    def spent(count: int) -> float:
        start = process_time()
        repeats([LONG, "The quay"] * count)
        repeats([LONG] * count)
        return process_time() - start

    assert min(spent(40_000) for _ in range(2)) < 8 * min(spent(10_000) for _ in range(3)) + 0.05
