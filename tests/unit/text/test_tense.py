from __future__ import annotations

import time

import pytest

from briefing.text.tense import Tense, tense, unquoted


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The ferry sank off the quay.", Tense.PAST),
        ("The board was told of it.", Tense.PAST),
        ("Crews announced a strike.", Tense.PAST),
        ("The company has now sold its last ferry.", Tense.PERFECT),
        ("The old pier had already been closed.", Tense.PLUPERFECT),
        ("The ferry is the largest of its kind.", Tense.PRESENT),
        ("The board has three members.", Tense.PRESENT),
        ("There has been alarm over the tides.", Tense.PRESENT),
        ("Lunde says that spoken promises were broken.", Tense.PRESENT),
        ("She sees a way out of the talks that failed.", Tense.PRESENT),
        ("The ferry will sail in May.", Tense.MODAL),
        ("The talks may have ended.", Tense.MODAL),
        ("The date was the choice of the board.", Tense.STATE),
        ("The crews were angry.", Tense.STATE),
        ("The crews were not told.", Tense.PAST),
        ("The ferry was sinking.", Tense.PAST),
        ("Ferry talks without a deal", Tense.NONE),
    ],
)
def test_the_first_finite_verb_tells_the_tense(words: str, found: Tense) -> None:
    assert tense(words) is found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The proposed law is a bad one.", Tense.PRESENT),
        ("The deal signed by both is void.", Tense.PRESENT),
        ("The island, which belonged to Norway, is for sale.", Tense.PRESENT),
        ("Moe, who speaks for the crews, refused.", Tense.PAST),
        ("A hundred ferries need repair.", Tense.NONE),
        ("Ground-based masts are banned.", Tense.PRESENT),
    ],
)
def test_a_participle_and_the_verb_of_an_aside_tell_nothing(words: str, found: Tense) -> None:
    assert tense(words) is found


def test_what_is_quoted_is_blanked_in_its_place() -> None:
    assert unquoted("He said “we sank it” and left.") == "He said              and left."
    assert unquoted('She began: "We lost and') == "She began:             "


def test_long_text_takes_no_long_time() -> None:
    begun = time.perf_counter()
    for character in ('"', "“", "a", "ed ", "who ", "-"):
        unquoted(character * 100_000)
        tense(character * 100_000)
    assert time.perf_counter() - begun < 5


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("He'll sail in May.", Tense.MODAL),
        ("The crews won’t sail in May.", Tense.MODAL),
        ("The owner couldn't pay in May.", Tense.MODAL),
        ("The owner didn't sail in May.", Tense.PAST),
        ("The owner hadn't paid in May.", Tense.PLUPERFECT),
        ("The owner hasn’t paid in May.", Tense.PERFECT),
        ("They've sold the last ferry.", Tense.PERFECT),
        ("He'd sold the last ferry.", Tense.PLUPERFECT),
        ("He'd sail in any weather.", Tense.MODAL),
        ("They're a crew of five.", Tense.PRESENT),
        ("She was told of it.", Tense.PAST),
    ],
)
def test_verbs_drawn_together_are_taken_apart(words: str, found: Tense) -> None:
    assert tense(words) is found
