from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.looks import look
from briefing.text.scoring import BODY, HEAD, TAIL, chances
from briefing.text.surroundings import features
from briefing.text.tables.lexicon import CUES, LEXICON
from briefing.text.tables.lines import MOVES, WEIGHTS

PROSE = [
    f"The harbour board met the ferry company {when} and it was late when they left the town hall with no deal."
    for when in ("on Monday", "in the spring", "a year ago", "on the quay", "once more")
]
ABOVE = ["Home | News | Sport", "Sign in", "Subscribe to our newsletter"]
BELOW = ["Leave a comment", "Related articles", "Follow us on Facebook", "© 2023 The Post. All rights reserved."]


def test_a_text_without_lines_has_no_chances() -> None:
    assert chances([]) == []


@given(st.lists(st.text(max_size=80), min_size=1, max_size=12))
def test_the_chances_of_a_line_are_those_of_four_places(lines: list[str]) -> None:
    for places in chances([look(line) for line in lines]):
        assert sum(places) == pytest.approx(1)
        assert min(places) >= 0


def test_navigation_is_head_prose_is_body_and_what_follows_it_is_tail() -> None:
    found = chances([look(line) for line in [*ABOVE, *PROSE, *BELOW]])
    assert all(places[HEAD] > 0.5 for places in found[: len(ABOVE)])
    assert all(places[BODY] > 0.5 for places in found[len(ABOVE) : -len(BELOW)])
    assert all(places[TAIL] > 0.5 for places in found[-len(BELOW) :])


def test_the_same_line_is_judged_by_where_it_stands() -> None:
    line = look("The ferry timetable")
    below = chances([look(words) for words in [*PROSE, "Leave a comment", "Related articles"]] + [line])[-1]
    within = chances([look(words) for words in PROSE[:3]] + [line] + [look(words) for words in PROSE[3:]])[3]
    assert below[BODY] < within[BODY]


def test_a_line_knows_its_neighbours_and_its_repetition() -> None:
    found = features([look(words) for words in ["Top stories", *PROSE, "Top stories"]])
    assert "before prose" in found[0]
    assert "repeated" in found[0]
    assert "seen above" in found[-1]
    assert "seen above" not in found[0]
    assert "after prose" in found[-1]


def test_the_comments_of_readers_are_told_by_their_stamps_and_a_new_voice() -> None:
    comments = ["Ada says", "May 4, 2023 at 3:53 pm", "I love it!", "Jon says", "May 5, 2023 at 9:01 am", "So do I!"]
    found = features([look(words) for words in [*PROSE, *PROSE, *comments]])
    assert "stamps near more" in found[-1]
    assert "below stamps" in found[-1]
    assert "new end !" in found[-4]
    assert not [name for name in found[0] if "stamp" in name]
    assert chances([look(words) for words in [*PROSE, *PROSE, *comments]])[-1][TAIL] > 0.5


def test_the_tables_know_no_group_and_no_place_that_the_lexicon_and_the_scorer_lack() -> None:
    groups = {group for group, _ in LEXICON}
    assert set(CUES) <= groups
    assert {name.removeprefix("short ") for name in WEIGHTS if name.startswith("short ")} <= groups
    assert {place for move in MOVES for place in move} == {"head", "body", "inside", "tail"}
    assert len(WEIGHTS) <= 240
