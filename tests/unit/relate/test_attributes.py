from __future__ import annotations

from datetime import date

import pytest

from briefing.model import DateRange
from briefing.relate.attributes import is_attribute
from briefing.text import timex
from briefing.text.sentences import sentences

SATURDAY = DateRange.day(date(2023, 5, 20))


def attributes(text: str) -> list[bool]:
    times = timex.resolve(timex.find(text, sentences(text)), text, SATURDAY)
    return [is_attribute(text, time) for time in times]


@pytest.mark.parametrize(
    "text",
    [
        "The 1991 settlement was torn up.",
        "Their June summit is over.",
        "It was worse than in 2014.",
        "The January 6 riot shook the town.",
        "Sales were up from a year earlier.",
        "Sales were up compared with last year.",
        "Sales rose to 96 crowns from 86 million a year earlier.",
        "Emissions fell below 1990 levels.",
        "The 2020 season was short.",
        "The answer was heavier than that of 2014.",
        "The town paid far more dearly than it had in 2014.",
        "It was the strongest wind on the coast since January 1984.",
        "The first strike in the port since 2011 went on.",
    ],
)
def test_a_time_that_tells_one_thing_from_another_is_an_attribute(text: str) -> None:
    assert attributes(text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "The treaty was torn up in 1991.",
        "Between 1991 and its end it was torn up.",
        "The riot of January 6 shook the town.",
        "They met on January 6 in the town.",
        "They met less than two weeks ago.",
        "A year earlier they had met.",
        "More than forty sailors drowned in 2014.",
        "They have fished here since 1959.",
    ],
)
def test_a_time_that_tells_when_is_none(text: str) -> None:
    assert attributes(text) == [False]
