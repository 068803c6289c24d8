from __future__ import annotations

from datetime import date

import pytest

import briefing
from briefing.model import DateRange, Precision, TimexType
from briefing.text.timex_context import Context, Value
from briefing.text.timex_grammar import rule_of
from briefing.text.timex_ranges import month_range, timex_value, week_range, year_range
from briefing.text.timex_values import MEANINGS

THURSDAY = DateRange.day(date(2023, 5, 4))


def meaning(words: str, context: Context) -> Value:
    rule = rule_of(words, 0)
    assert rule
    return MEANINGS[rule[0]](rule[1], context)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("3 May 2023", "2023-05-03"),
        ("January 10", "XXXX-01-10"),
        ("January 10 to 13", "XXXX-01-10"),
        ("early May", "XXXX-05"),
        ("last December", "XXXX-12"),
        ("the 1990s", "199"),
        ("yesterday", "XXXX-XX-XX"),
        ("next week", "XXXX-WXX"),
        ("Monday", "XXXX-WXX-1"),
        ("every Friday", "XXXX-WXX-5"),
        ("every day", "P1D"),
        ("eight hours", "PT8H"),
        ("7.5 hours", "PT7.5H"),
        ("twenty-four", None),
        ("three decades", "P30Y"),
        ("February 30, 2022", "2022"),
    ],
)
def test_without_an_anchor_the_value_says_what_is_not_known(words: str, value: str | None) -> None:
    if value is None:
        assert rule_of(words, 0) is None
    else:
        assert meaning(words, Context()).value == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("yesterday", "2023-05-03"),
        ("tonight", "2023-05-04TNI"),
        ("last week", "2023-W17"),
        ("this month", "2023-05"),
        ("next year", "2024"),
        ("two years ago", "2021"),
        ("ten days ago", "2023-04-24"),
        ("five months ago", "2022-12"),
        ("Thursday", "2023-05-04"),
        ("Friday", "2023-04-28"),
        ("last Thursday", "2023-04-27"),
        ("next Thursday", "2023-05-11"),
        ("last May", "2022-05"),
        ("next May", "2024-05"),
        ("this May", "2023-05"),
    ],
)
def test_a_value_is_counted_from_the_day_of_publication(words: str, value: str) -> None:
    found = meaning(words, Context(published=THURSDAY))
    assert found.value == value
    assert found.anchor == THURSDAY


def test_a_weekday_in_a_sentence_about_the_future_lies_ahead() -> None:
    assert meaning("Friday", Context(published=THURSDAY, planned=True)).value == "2023-05-05"


def test_a_day_is_put_into_the_nearest_year_that_fits_its_tense() -> None:
    new_year = Context(published=DateRange.day(date(2023, 1, 2)))
    assert meaning("December 30", new_year).value == "2022-12-30"
    assert (
        meaning("January 9", Context(published=DateRange.day(date(2022, 12, 28)), planned=True)).value == "2023-01-09"
    )


def test_the_29th_of_february_is_put_into_a_leap_year_or_nowhere() -> None:
    assert meaning("February 29", Context(published=THURSDAY)).value == "2024-02-29"
    assert meaning("February 29", Context(published=DateRange.day(date(2022, 5, 4)))).range is None


def test_days_later_count_from_the_day_last_spoken_of_and_not_from_publication() -> None:
    focus = DateRange.day(date(2023, 5, 1))
    assert meaning("two days later", Context(THURSDAY, focus)).value == "2023-05-03"
    assert meaning("two days later", Context(THURSDAY)).range is None


def test_a_count_that_leaves_the_calendar_has_no_range() -> None:
    assert meaning("999 decades ago", Context(published=THURSDAY)).range is None


def test_ranges_cover_their_days() -> None:
    assert month_range(2024, 2) == DateRange(date(2024, 2, 1), date(2024, 2, 29), Precision.MONTH)
    assert year_range(2023).latest == date(2023, 12, 31)
    assert week_range(date(2023, 5, 4)) == DateRange(date(2023, 5, 1), date(2023, 5, 7), Precision.WEEK)


@pytest.mark.parametrize(
    ("range_", "value"),
    [
        (THURSDAY, "2023-05-04"),
        (week_range(date(2023, 5, 4)), "2023-W18"),
        (month_range(2023, 5), "2023-05"),
        (year_range(2023), "2023"),
        (DateRange(date(1990, 1, 1), date(1999, 12, 31), Precision.DECADE), "199"),
        (DateRange(date(2023, 5, 11), date(2023, 5, 20), Precision.RANGE), "2023-05"),
    ],
)
def test_a_range_is_spelled_at_its_precision(range_: DateRange, value: str) -> None:
    assert timex_value(range_) == value


def test_a_duration_is_no_date() -> None:
    assert meaning("eight hours", Context(published=THURSDAY)) == Value(TimexType.DURATION, "PT8H")


def test_a_step_beyond_the_calendar_means_no_day() -> None:
    found = briefing.analyse("On December 31, 2029 it began. 797 decades later it ended. 999 weeks later too.")
    assert [time.rule for time in found.times] == ["full", "later", "later"]
    assert found.times[1].range is None
