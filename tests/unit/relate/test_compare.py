from __future__ import annotations

from decimal import Decimal
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Difference, Pair, Span
from briefing.relate.compare import NUMBER, align, numbers
from briefing.text.sentences import sentences

A = "The ferry sank off the quay. The talks in Geneva lasted almost eight hours. Nobody slept."
B = "It rained. The talks held in Geneva lasted about 7.5 hours behind closed doors. The ferry sank near the quay on Monday."


def aligned(a: str, b: str) -> tuple[Pair, ...]:
    return align(a, sentences(a), b, sentences(b))


def test_sentences_that_say_the_same_are_paired_in_the_order_of_the_first_text() -> None:
    assert [(pair.a.of(A)[:9], pair.b.of(B)[:9]) for pair in aligned(A, B)] == [
        ("The ferry", "The ferry"),
        ("The talks", "The talks"),
    ]


def test_a_number_that_differs_is_pointed_out_on_both_sides() -> None:
    _, talks = aligned(A, B)
    ((kind, left, right),) = talks.differences
    assert (kind, left.of(A), right.of(B)) == (Difference.NUMBER, "eight hours", "7.5 hours")


def test_a_number_in_words_and_in_digits_is_the_same() -> None:
    (pair,) = aligned("The talks in Geneva lasted eight hours.", "The talks in Geneva lasted 8 hours.")
    assert pair.differences == ()


def test_sentences_about_other_things_are_not_paired() -> None:
    assert aligned("The ferry sank off the quay.", "The board raised its fees for boats.") == ()


def test_nothing_has_no_pairs() -> None:
    assert aligned("", B) == aligned(A, "") == ()


def test_a_number_is_read_from_its_first_digit_alone() -> None:
    """From each of its digits, a sentence of a hundred thousand would take minutes."""
    assert [NUMBER.search("12,345 boats", at) is not None for at in range(4)] == [True, False, False, False]
    long = "The talks in Geneva cost " + "1" * 100_000 + "."
    assert len(aligned(long, long)) == 1


WORDS = st.lists(
    st.sampled_from("ferry quay sank talks Geneva eight 7.5 hours board fees . .".split()), max_size=30
).map(" ".join)


@settings(deadline=None, max_examples=60)
@given(WORDS, WORDS)
def test_each_sentence_is_in_one_pair_at_most_and_scores_are_shares(a: str, b: str) -> None:
    pairs = aligned(a, b)
    assert len({pair.a for pair in pairs}) == len({pair.b for pair in pairs}) == len(pairs)
    assert list(pairs) == sorted(pairs, key=lambda pair: pair.a)
    for pair in pairs:
        assert 0 < pair.score <= 1
        assert all(pair.a.holds(left) and pair.b.holds(right) for _, left, right in pair.differences)


@settings(deadline=None, max_examples=60)
@given(WORDS)
def test_a_text_beside_itself_is_paired_sentence_by_sentence(a: str) -> None:
    assert all(pair.score == 1 for pair in aligned(a, a))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("one hundred people", 100, "people"),
        ("a million people", 1_000_000, "people"),
        ("two and a half million people", 2_500_000, "people"),
        ("2.5 million people", 2_500_000, "people"),
        ("two hundred and five people", 205, "people"),
        ("two thousand five hundred people", 2_500, "people"),
        ("two dozen people", 24, "people"),
        ("eight and a half hours", Decimal("8.5"), "hour"),
    ],
)
def test_a_scale_belongs_to_the_number_and_not_to_what_is_counted(text: str, value: Decimal, unit: str) -> None:
    assert numbers(text, Span(0, len(text))) == {unit: [(value, Span(0, len(text)))]}


def test_each_number_of_one_thing_counts_and_words_of_grammar_are_no_things() -> None:
    text = "It killed 5 people and hurt 12 people, of 40 who were there."
    assert {unit: [int(v) for v, _ in some] for unit, some in numbers(text, Span(0, len(text))).items()} == {
        "people": [5, 12]
    }
    (pair,) = align(text, [Span(0, len(text))], "It killed 5 people there.", [Span(0, 25)])
    assert pair.differences == ()


@pytest.mark.parametrize("part", ["1,", "one ", "one hundred ", "a hundred and ", "and a half "])
def test_a_row_of_numbers_takes_no_longer_than_its_length(part: str) -> None:
    text = part * 20_000
    begun = process_time()
    numbers(text, Span(0, len(text)))
    assert process_time() - begun < 2
