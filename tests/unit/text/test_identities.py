from __future__ import annotations

import pytest

import briefing
from briefing.model import Confidence


@pytest.mark.parametrize("who", ["Officials", "Parties", "Rebels", "Americans", "Democrats"])
def test_a_group_is_never_a_certain_speaker(who: str) -> None:
    found = briefing.analyse(f"The board rose.\n\n{who} said: “We are ready for the storm now.”\n\nIt will meet again.")
    assert [quote.confidence for quote in found.quotes] == [Confidence.PROBABLE]


def test_a_far_subject_that_means_nobody_makes_way_for_the_near_one() -> None:
    found = briefing.analyse("The site is down, and all they get is a message stating: “The words you seek are gone.”")
    assert [quote.speaker.name if quote.speaker else None for quote in found.quotes] == ["message"]


def test_allowed_says_something_only_before_that() -> None:
    found = briefing.analyse("Ada Lunde allowed that the plan was “far from what we want to see.”")
    assert [quote.speaker.name if quote.speaker else None for quote in found.quotes] == ["Ada Lunde"]
