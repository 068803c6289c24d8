from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.sources.pdf.spacing import spaced


def test_lines_that_are_further_apart_than_usual_have_an_empty_one_between_them() -> None:
    pieces = [("One\n", 700.0), ("two\n", 686.0), ("three\n", 672.0), ("four\n", 648.0), ("five", 634.0)]
    assert spaced(pieces) == "One\ntwo\nthree\n\nfour\nfive"


def test_a_page_of_headings_does_not_take_their_distance_for_the_usual_one() -> None:
    pieces = [("a\n", 700.0), ("b\n", 660.0), ("c\n", 646.0), ("d\n", 606.0), ("e\n", 566.0), ("f", 552.0)]
    assert spaced(pieces) == "a\n\nb\nc\n\nd\n\ne\nf"


def test_pieces_of_one_line_stand_together_and_breaks_belong_to_what_is_before_them() -> None:
    pieces = [("", 792.0), ("One ", 700.0), ("line", 700.0), ("\n", 792.0), ("and another", 686.0), ("1", 689.0)]
    assert spaced(pieces) == "One line\nand another1"


def test_the_next_column_parts_nothing() -> None:
    assert spaced([("a\n", 100.0), ("b\n", 86.0), ("c\n", 700.0), ("d", 686.0)]) == "a\nb\nc\nd"


@given(st.lists(st.tuples(st.text(max_size=9), st.floats(-1e9, 1e9)), max_size=20))
def test_no_words_are_lost(pieces: list[tuple[str, float]]) -> None:
    assert spaced(pieces).split() == "".join(words for words, _ in pieces).split()
