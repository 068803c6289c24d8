from __future__ import annotations

from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from briefing.text.repeats import repeats

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
    names = [f"{n} metres of the quay, told once for each of the sheds that stand" for n in range(3)]
    assert repeats([*names, *reversed(names)]) == {3, 4, 5}
    assert repeats([name[:40] for name in (*names, *reversed(names))]) == set()


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
