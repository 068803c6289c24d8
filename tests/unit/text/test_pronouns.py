from __future__ import annotations

import pytest

import briefing
from briefing.model import Confidence


def surest(text: str) -> tuple[str | None, Confidence]:
    quote = briefing.analyse(text).quotes[-1]
    return quote.speaker.name if quote.speaker else None, quote.confidence


def test_a_pronoun_with_one_meaning_is_certain() -> None:
    text = "“We will pay,” Mayor Ada Lunde said on Monday. “It will be cold in May,” she said."
    assert surest(text) == ("Ada Lunde", Confidence.CERTAIN)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lunde met Mia Strand at the yard. “It will be cold in May,” she said.",
        "Ada Lunde came late. The mayor, Tosca Brandvik, had gone home. “It will be cold in May,” she said.",
    ],
)
def test_a_pronoun_that_can_mean_two_is_never_certain(text: str) -> None:
    assert surest(text)[1] is not Confidence.CERTAIN


@pytest.mark.parametrize("thing", ["The trawler Lady Ada", "Ada Station", "The Ada", "The Ada Observer"])
def test_a_thing_is_meant_by_no_he_or_she(thing: str) -> None:
    assert surest(f"{thing} was seen on Monday. “It will be cold in May,” she said.")[0] is None
