from __future__ import annotations

from datetime import date

import pytest

from briefing.relate.axis import Axis
from briefing.relate.clues import calendar_days, clues, years_told
from tests.unit.relate.samples import article

AXIS = Axis.of([2021, 2022, 2023])


def told(text: str) -> dict[str, list[float]]:
    found = article(text)
    text = found.article.text
    return {
        f"{evidence.text} {evidence.explanation}": [clue.weigh(AXIS).at(day) for day in AXIS.days]
        for clue in clues(found.times, calendar_days(found.times, text), text)
        for evidence in clue.show(AXIS.days[0])
    }


def at(day: date) -> int:
    return AXIS.days.index(day.toordinal())


def test_a_day_told_of_as_past_lies_before_publication_in_any_year() -> None:
    weights = told("The board met on May 10.")["May 10 is told of as past"]
    assert weights[at(date(2022, 5, 11))] > weights[at(date(2022, 5, 9))]
    assert weights[at(date(2022, 5, 11))] == weights[at(date(2023, 5, 11))]


def test_a_day_announced_lies_after_publication() -> None:
    weights = told("The board will meet on May 10.")["May 10 is still ahead"]
    assert weights[at(date(2022, 5, 3))] > weights[at(date(2022, 5, 12))]


def test_a_day_with_its_weekday_fits_few_years() -> None:
    weights = told("The board met on Tuesday, May 10.")["Tuesday, May 10 is such a weekday in few years"]
    assert weights[at(date(2022, 5, 11))] > weights[at(date(2021, 5, 11))]
    assert weights[at(date(2022, 5, 11))] > weights[at(date(2023, 5, 11))]


def test_the_day_after_a_weekday_is_likelier_than_five_days_after() -> None:
    weights = told("The board met on Monday.")["Monday is just past"]
    assert weights[at(date(2022, 5, 10))] > weights[at(date(2022, 5, 14))]


def test_a_month_told_of_as_past_is_seldom_the_next() -> None:
    weights = told("The board met in May.")["May is told of as past"]
    assert weights[at(date(2022, 6, 20))] > weights[at(date(2022, 12, 20))]


def test_the_latest_year_told_and_the_first_announced_are_taken() -> None:
    found = article("It opened in 1998 and burned in 2021. It will open in 2024 and in 2030.")
    past, ahead = years_told(found.times)
    assert past
    assert ahead
    assert (past.value, ahead.value) == ("2021", "2024")


def test_a_year_in_the_headline_is_mostly_that_of_publication() -> None:
    weights = told("Harbour Fair 2022\n\nThe fair drew a crowd.")["2022 is the latest year told of"]
    beside = told("The fair drew a crowd.\n\nIt is the best since 2022.")["2022 is the latest year told of"]
    headline, body = (found[at(date(2022, 5, 1))] - found[at(date(2023, 5, 1))] for found in (weights, beside))
    assert headline > body > 0


@pytest.mark.parametrize("words", ["the quarter that ended", "its financial year ending", "the three months ended"])
def test_the_results_of_a_quarter_come_weeks_after_its_end(words: str) -> None:
    weights = told(f"The line told of {words} June 30, 2022.")["June 30, 2022 is told of as past"]
    assert weights[at(date(2022, 7, 20))] > weights[at(date(2022, 7, 1))]
    other = told("The line told of a fire on June 30, 2022.")["June 30, 2022 is told of as past"]
    assert other[at(date(2022, 7, 20))] < other[at(date(2022, 7, 1))]


def test_what_is_announced_and_told_of_as_past_is_past() -> None:
    found = article("The board will meet on May 10. The board met on May 10.")
    ((day, time),) = calendar_days(found.times, found.article.text)
    assert (day.month, day.day, time.planned) == (5, 10, False)


@pytest.mark.parametrize("text", ["The board met.", "It lasted eight hours.", "It will open in the 2030s."])
def test_what_places_nothing_gives_no_clue(text: str) -> None:
    assert told(text) == {}


@pytest.mark.parametrize(
    ("text", "best", "allowed"),
    [
        ("The board will meet on May 10.", date(2022, 5, 11), date(2022, 5, 10)),
        ("The board will meet on May 10.", date(2022, 5, 9), date(2022, 5, 9)),
        ("The board met on May 10.", date(2022, 5, 9), date(2022, 5, 10)),
        ("The board met on December 30.", date(2022, 1, 2), date(2022, 1, 2)),
        ("The board will meet on January 2.", date(2021, 12, 30), date(2021, 12, 30)),
        ("The board met on May 10, 2022.", date(2022, 5, 9), date(2022, 5, 10)),
        ("The board will meet on May 10, 2022.", date(2022, 5, 12), date(2022, 5, 10)),
    ],
)
def test_a_day_told_or_announced_allows_no_publication_on_its_wrong_side(text: str, best: date, allowed: date) -> None:
    found = article(text)
    text = found.article.text
    clue = clues(found.times, calendar_days(found.times, text), text)[0]
    assert clue.allowed(best.toordinal()) == allowed.toordinal()
