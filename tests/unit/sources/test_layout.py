from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import RawDocument
from briefing.sources.pdf.layout import Layout
from tests.unit.sources.packed_samples import text_of

WORDS = (
    "The ministers met in Vienna on Monday and spoke about fishing for almost eight hours without any result at all."
)
LINES = [
    "The ministers met in Vienna on Monday and spoke about",
    "fishing for almost eight hours without any result at",
    "all.",
]

OTHER_LINES = [
    "The captains sat in Geneva on Friday and quarrelled",
    "about whaling for nearly eleven hours until all were",
    "tired.",
]
OTHER_WORDS = " ".join(OTHER_LINES)


def laid_out(*pages: str, title: str = "") -> list[str]:
    layout = Layout.of(pages, title)
    return text_of(RawDocument(layout.text, rounds=(layout.edits,))).split("\n\n")


def reasons(*pages: str) -> set[str]:
    return {edit.reason for edit in Layout.of(pages).edits}


def test_lines_that_fill_the_page_run_on_and_short_ones_end_a_paragraph() -> None:
    assert laid_out("\n".join([*LINES, *OTHER_LINES])) == [WORDS, OTHER_WORDS]


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    assert laid_out("\n".join(LINES[:1]), "\n".join([*LINES[1:], *OTHER_LINES])) == [WORDS, OTHER_WORDS]
    assert "page end" in reasons("\n".join(LINES[:1]), "\n".join(LINES[1:]))


@pytest.mark.parametrize(
    ("first", "second", "word"),
    [
        ("spoke for a long while about the econo-", "my of the islands and their fishing fleets.", "economy"),
        ("spoke for a long while about the well-", "known islands and all of their fishing fleets.", "well-known"),
        (
            "said yes-men are no help, and that the yes-",
            "men of the other side are none either, he said.",
            "the yes-men",
        ),
        ("spoke for a long while about the econo\u2010", "my of the islands and their fishing fleets.", "economy"),
        ("spoke for a long while about North-", "South relations and the fishing fleets of both.", "North- South"),
    ],
)
def test_a_word_that_was_broken_at_a_line_end_is_whole_again(first: str, second: str, word: str) -> None:
    assert word in " ".join(laid_out(f"The ministers met on Monday, and they\n{first}\n{second}"))


def test_headers_and_footers_that_recur_go_with_their_numbers() -> None:
    pages = [f"The Courier, 10 January 2022\n{chr(65 + n)}{WORDS[1:]}\nPage {n} of 4" for n in range(1, 5)]
    shown = laid_out(*pages)
    assert [line for line in shown if "Courier" in line or "Page" in line] == []
    assert len(shown) == 4
    assert {"page header", "page footer"} <= reasons(*pages)


def test_on_two_pages_the_same_words_alone_are_no_proof() -> None:
    assert laid_out(f"Weather\n{WORDS}", f"Weather\n{OTHER_WORDS}").count("Weather") == 2


def test_a_title_that_the_other_pages_repeat_stays_on_the_first() -> None:
    shown = laid_out(*[f"Talks about herring\n{WORDS}"] * 4)
    assert shown.count("Talks about herring") == 1
    assert shown[0] == "Talks about herring"


def test_the_address_at_the_foot_of_a_printed_page_is_its_address() -> None:
    pages = [f"{WORDS}\nhttps://courier.example/talks {n}/2" for n in (1, 2)]
    assert Layout.of(pages).address == "https://courier.example/talks"


def test_the_lines_of_the_title_belong_together() -> None:
    title = "Ministers meet again to talk about herring"
    page = "\n".join(["Ministers meet again", "to talk about herring", *LINES])
    assert laid_out(page, title=title)[0] == title


def test_items_of_a_list_stay_apart() -> None:
    assert laid_out("\n".join([*LINES[:2], "• the price of herring and other fish", "• the rest of it"]))[1:3] == [
        "• the price of herring and other fish",
        "• the rest of it",
    ]


def test_ligatures_become_letters() -> None:
    assert laid_out("The \ufb01rst o\ufb03cer spoke about \ufb01sh on Monday.") == [
        "The first officer spoke about fish on Monday."
    ]


@pytest.mark.parametrize("bit", ["a", "a\n", "-\n", "a-\nb", " ", "\n", "\f", "1", "\ufb01", "https://", "• "])
def test_a_hundred_thousand_of_anything_are_laid_out(bit: str) -> None:
    assert Layout.of([bit * 100_000], "a" * 300).text == bit * 100_000


@given(
    st.lists(st.text(alphabet=st.sampled_from("aB1-.•\ufb01 \n\f\r\t"), max_size=60), max_size=5), st.text(max_size=10)
)
def test_the_edits_of_any_pages_are_in_order_and_apart(pages: list[str], title: str) -> None:
    layout = Layout.of(pages, title)
    at = 0
    for edit in layout.edits:
        assert at <= edit.span.start <= edit.span.end <= len(layout.text)
        at = edit.span.end
    text_of(RawDocument(layout.text, rounds=(layout.edits,)))
