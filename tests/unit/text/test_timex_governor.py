from __future__ import annotations

import pytest

from briefing.model import Span
from briefing.text.timex_governor import governed


def told(text: str) -> bool | None:
    """What the words before the mark "|" say of a day there."""
    at = text.index("|")
    return governed(text, 0, Span(at, at + 1))


@pytest.mark.parametrize(
    "text",
    [
        "The island, which votes on |",
        "The state holds its primary on |",
        "The fleet, which lands on |",
        "The mayor is leaving for the coast on |",
        "Two towns vote on |",
        "A film about the harbour, starting on |",
    ],
)
def test_the_present_of_a_timetable_puts_a_day_ahead(text: str) -> None:
    assert told(text) is True


@pytest.mark.parametrize(
    "text",
    [
        "The crews agreed to meet on |",
        "The judge ordered him to appear in court on |",
        "The firm announced a fair to be held on |",
        "They seek a permit for the crowd to march on |",
    ],
)
def test_what_is_wanted_or_due_puts_a_day_ahead(text: str) -> None:
    assert told(text) is True


@pytest.mark.parametrize(
    "text",
    [
        "The door was found to be locked on |",
        "The crews met to talk of wages; all left on |",
        "He said that the ferry did not sail on |",
        "Prices rose, starting on |",
        "The board counted the votes on |",
        "It sailed by |",
        "She lost two starts on |",
    ],
)
def test_the_last_verb_of_the_past_puts_a_day_behind(text: str) -> None:
    assert told(text) is False


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said on |",
        "A plan for |",
        "The strike is planned for |",
        "He seems calm on |",
    ],
)
def test_words_that_go_with_any_day_tell_nothing(text: str) -> None:
    assert told(text) is None
