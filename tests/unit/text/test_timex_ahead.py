from __future__ import annotations

from datetime import date
from time import process_time

import pytest

from briefing.model import DateRange, Span
from briefing.text.sentences import sentences
from briefing.text.timex import find
from briefing.text.timex_ahead import clauses
from tests.unit.text.timexes import days, read


def ahead(text: str) -> list[bool]:
    return [time.planned for time in find(text, sentences(text))]


@pytest.mark.parametrize(
    "text",
    [
        "The board held its meeting on the quay on Tuesday, a month later than planned.",
        "The planned work on the quay started on Tuesday.",
        "The planned strike began on Tuesday.",
        "The ferry may have sunk on Tuesday.",
        "The talks did not begin until Tuesday.",
    ],
)
def test_the_verb_that_goes_with_a_day_wins_over_a_plan_told_elsewhere(text: str) -> None:
    assert not ahead(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "Crews may march on Saturday.",
        "The ferry will not be back before Saturday.",
        "The crews won’t sail on Saturday.",
        "The feast, which falls on Saturday, is quiet.",
        "Ticket sales begin on Saturday.",
        "A trip planned for Saturday was cancelled.",
        "The firm said a meeting on Saturday would settle it.",
        "She was expected to be released on Saturday.",
        "They agreed to meet on Saturday.",
    ],
)
def test_a_day_of_what_may_or_is_planned_to_be_is_to_come(text: str) -> None:
    assert ahead(text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Polls give her a lead ahead of the island’s March 1 vote.",
        "Growers are looking ahead to the March 15 auction.",
        "Skippers have until March 3 to apply.",
        "The port could handle twice as much by 2040.",
        "The pier is to be mended by March 3.",
        "He has no rival in the March 1 primary.",
        "Tolls fall to a third by March 3.",
        "On March 3, the board will meet.",
        "The sheds will be ready for the 2040 Games.",
        "The summit on Thursday comes after months of silence.",
        "The talks in Brale on Thursday follow a row.",
    ],
)
def test_a_day_that_somebody_waits_for_is_to_come(text: str) -> None:
    assert ahead(text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "On March 3, the board approved plans that will cost a fortune.",
        "By 2014 the port was full, and it will stay so.",
        "She will speak of his 2008 campaign.",
        "As of March 3, ten berths are to be sold.",
        "He has no rival after the March 1 primary.",
        "It wasn’t until March 3 that work began.",
        "The talks on Thursday across the bay were short.",
        "The summit on Thursday was the first of its kind.",
    ],
)
def test_a_day_of_what_was_is_not_to_come_for_a_plan_beside_it(text: str) -> None:
    assert ahead(text) == [False]


def test_this_friday_is_to_come_unless_the_verb_is_of_the_past() -> None:
    assert ahead("The board meets this Friday.") == [True]
    assert ahead("The ferry sank this Monday.") == [False]


def test_what_was_put_off_had_been_to_come() -> None:
    assert ahead("The board on Thursday delayed Friday's vote on the quay.") == [False, True]
    assert ahead("The match was put off from Friday to Monday.") == [True, True]


def test_what_is_in_force_holds_to_a_day_to_come() -> None:
    assert ahead("A warning is in force from 5 pm on Sunday to 2 am on Monday.") == [True, True]


def test_the_clauses_of_a_sentence_leave_no_gap() -> None:
    text = "The ferry will sail when the board, which met on Tuesday, has paid; nobody knows."
    parts = [clause.span for clause in clauses(text, Span(0, len(text)))]
    assert [part.start for part in parts] == [0, *(part.end for part in parts[:-1])]
    assert parts[-1].end == len(text)


@pytest.mark.parametrize(
    "words",
    ["a delayed ", "delayed on Friday ", "valid from 3 May ", "will ", "’s Monday ", "by 2030 ", "the May 3 vote "],
)
def test_the_time_to_tell_grows_no_faster_than_the_text(words: str) -> None:
    def spent(length: int) -> float:
        text = words * (length // len(words))
        start = process_time()
        find(text, [Span(0, len(text))])
        return process_time() - start

    assert min(spent(80_000) for _ in range(2)) < 8 * min(spent(20_000) for _ in range(3)) + 0.05


def test_a_month_whose_verb_is_of_the_past_is_behind() -> None:
    december = DateRange.day(date(2022, 12, 15))
    assert days("The ship landed in February.", december) == ["2022-02-01/2022-02-28"]
    assert days("Much-awaited talks will be held in February.", december) == ["2023-02-01/2023-02-28"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("She was to have sailed on Saturday.", "2023-04-29"),
        ("The trip had been scheduled for Saturday.", "2023-04-29"),
        ("She won and is ready to sail this Saturday.", "2023-05-06"),
        ("It sank in the 2014 floods.", "2014"),
        ("It cost the town two hundred years.", "P200Y"),
    ],
)
def test_a_day_goes_with_the_verb_nearest_to_it(text: str, value: str) -> None:
    assert [time.value for time in read(text)] == [value]
