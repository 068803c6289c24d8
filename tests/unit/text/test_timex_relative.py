from __future__ import annotations

from datetime import date

import pytest

from briefing.model import DateRange, TimexType
from briefing.text.timex_context import Context, Value
from briefing.text.timex_grammar import rule_of
from briefing.text.timex_ranges import month_range
from briefing.text.timex_relative import RELATIVE
from tests.unit.text.timexes import days, read

THURSDAY = DateRange.day(date(2023, 5, 4))
SPOKEN = Context(published=THURSDAY, focus=DateRange.day(date(2023, 3, 1)))


def meaning(words: str, context: Context = SPOKEN) -> Value:
    rule = rule_of(words, 0)
    assert rule
    assert rule[0] in RELATIVE
    return RELATIVE[rule[0]](rule[1], context)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("this morning", "2023-05-04TMO"),
        ("last night", "2023-05-03TNI"),
        ("yesterday evening", "2023-05-03TEV"),
        ("Wednesday afternoon", "2023-05-03TAF"),
        ("that night", "2023-03-01TNI"),
        ("the next morning", "2023-03-02TMO"),
        ("5 p.m. on Wednesday", "2023-05-03T17:00"),
        ("18:30 UTC", "2023-03-01T18:30Z"),
        ("12 a.m.", "2023-03-01T00:00"),
        ("the same day", "2023-03-01"),
        ("the following day", "2023-03-02"),
        ("the previous day", "2023-02-28"),
        ("two months later", "2023-05"),
        ("a year earlier", "2022"),
        ("two and a half years ago", "2020"),
        ("several weeks later", "FUTURE_REF"),
        ("a few days ago", "PAST_REF"),
        ("last quarter", "2023-Q1"),
        ("this decade", "202"),
        ("that month", "2023-03"),
        ("the following year", "2024"),
        ("the previous week", "2023-W08"),
        ("this weekend", "2023-W18-WE"),
        ("the weekend", "2023-W17-WE"),
        ("next weekend", "2023-W19-WE"),
        ("the past decade", "P10Y"),
        ("the next two weeks", "P2W"),
        ("the past few months", "PXM"),
        ("several decades", "PXY"),
        ("every two years", "P2Y"),
        ("weekly", "P1W"),
        ("now", "PRESENT_REF"),
        ("recently", "PAST_REF"),
        ("the near future", "FUTURE_REF"),
    ],
)
def test_what_hangs_on_another_day_has_the_value_of_timex3(words: str, value: str) -> None:
    assert meaning(words).value == value


def test_times_without_a_day_of_their_own_and_durations_place_no_event() -> None:
    for words in ("18:30 UTC", "eight hours", "every day", "now", "several years ago"):
        assert meaning(words).range is None


def test_in_a_story_of_long_ago_today_is_no_day() -> None:
    story = Context(published=THURSDAY, story=month_range(1802, 3))
    assert meaning("today", story) == Value(TimexType.DATE, "PRESENT_REF")
    assert meaning("Monday", story).range is None
    assert meaning("two years ago", story).range is None


def test_what_is_counted_back_without_a_day_spoken_of_counts_from_publication() -> None:
    assert meaning("two days earlier", Context(published=THURSDAY)).value == "2023-05-02"
    assert meaning("two days later", Context(published=THURSDAY)).range is None
    assert meaning("two days earlier", Context(THURSDAY, story=month_range(1802, 3))).range is None


@pytest.mark.parametrize("words", ["the next day", "999 years later", "900 decades ago", "last night"])
def test_the_ends_of_the_calendar_are_no_errors(words: str) -> None:
    for day in (date.min, date.max):
        edge = DateRange.day(day)
        assert meaning(words, Context(published=edge, focus=edge)).value


def test_next_friday_is_a_week_after_the_friday_told_before() -> None:
    assert days("It sails next Friday.") == ["2023-05-05/2023-05-05"]
    assert days("It sails this Friday. The other one sails next Friday.")[1] == "2023-05-12/2023-05-12"
    assert days("It will sail on Friday. The other one sails next Friday.")[1] == "2023-05-12/2023-05-12"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Sales fell in the first quarter, from the same quarter of 2021.", "2021-01-01/2021-03-31"),
        ("Sales fell in the first quarter, from the same quarter last year.", "2022-01-01/2022-03-31"),
        ("Sales fell in the first quarter, from the same period a year earlier.", "2022-01-01/2022-03-31"),
        ("Sales fell in the first quarter from a year earlier.", "2022-01-01/2022-03-31"),
        ("Sales fell in March from the same month of 2021.", "2021-03-01/2021-03-31"),
        ("Sales fell in 2022. In the same quarter of 2021 they rose.", None),
    ],
)
def test_the_same_unit_of_another_year_is_as_long(text: str, last: str | None) -> None:
    assert days(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It sails at midnight on June 30.", "2023-06-30T24:00"),
        ("It sank at 3:15 p.m., March 19.", "2023-03-19T15:15"),
        ("It sank at 3 p.m. on 19 March 2021.", "2021-03-19T15:00"),
        ("It sailed by noon on Tuesday.", "2023-05-02T12:00"),
        ("It sank at 8 a.m. last Tuesday.", "2023-05-02T08:00"),
        ("It sank the day before yesterday.", "2023-05-02"),
        ("It sails the day after tomorrow.", "2023-05-06"),
        ("It will sail a week from Monday.", "2023-05-15"),
        ("It sails two days from now.", "2023-05-06"),
        ("It will sail by the end of next month.", "2023-06"),
        ("It sank late last year.", "2022"),
    ],
)
def test_times_and_days_that_stand_together_are_one_expression(text: str, value: str) -> None:
    assert [time.value for time in read(text)] == [value]


def test_the_following_sunday_counts_from_the_day_last_spoken_of() -> None:
    assert days("It sank on April 20, 2021. The following Sunday it was found.")[1] == "2021-04-25/2021-04-25"
    assert days("It sank on April 20, 2021. The previous Sunday it had sailed.")[1] == "2021-04-18/2021-04-18"
