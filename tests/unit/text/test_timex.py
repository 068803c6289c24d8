from __future__ import annotations

from datetime import date
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import DateRange, Precision
from briefing.text import timex
from briefing.text.sentences import sentences
from tests.unit.text.timexes import THURSDAY, days, read


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("It sank on 3 May 2023.", "2023-05-03", "2023-05-03"),
        ("It sank on May 3.", "2023-05-03", "2023-05-03"),
        ("It sank on December 30.", "2022-12-30", "2022-12-30"),
        ("It will sail on December 30.", "2023-12-30", "2023-12-30"),
        ("It sank in March.", "2023-03-01", "2023-03-31"),
        ("It sank in March 2021.", "2021-03-01", "2021-03-31"),
        ("They have met since December and will meet again.", "2022-12-01", "2022-12-31"),
        ("It sank in mid-March.", "2023-03-11", "2023-03-20"),
        ("It sank in late February.", "2023-02-21", "2023-02-28"),
        ("It sank last December.", "2022-12-01", "2022-12-31"),
        ("It sank in 1998.", "1998-01-01", "1998-12-31"),
        ("It was built in the 1990s.", "1990-01-01", "1999-12-31"),
        ("It sank yesterday.", "2023-05-03", "2023-05-03"),
        ("It sank on Tuesday.", "2023-05-02", "2023-05-02"),
        ("It sank on Thursday.", "2023-05-04", "2023-05-04"),
        ("It will sail on Tuesday.", "2023-05-09", "2023-05-09"),
        ("It sank last week.", "2023-04-24", "2023-04-30"),
        ("It sank three weeks ago.", "2023-04-10", "2023-04-16"),
    ],
)
def test_an_expression_means_days_counted_from_publication(text: str, earliest: str, latest: str) -> None:
    assert days(text) == [f"{earliest}/{latest}"]


def test_the_day_after_counts_from_the_day_last_spoken_of() -> None:
    text = "It sank on May 1. The next day it rained. Two days later it burned."
    assert days(text) == ["2023-05-01/2023-05-01", "2023-05-02/2023-05-02", "2023-05-04/2023-05-04"]


def test_a_new_paragraph_speaks_of_no_day_yet() -> None:
    assert days("It sank on May 1.\n\nThe next day it rained.") == ["2023-05-01/2023-05-01", None]


def test_without_a_day_of_publication_a_full_date_of_the_text_gives_the_year() -> None:
    assert days("It sank on 30 December 2021. It was found on January 3.", None)[1] == "2022-01-03/2022-01-03"


def test_without_any_year_nothing_is_made_up() -> None:
    (found,) = read("It sank on January 3.", None)
    assert (found.range, found.anchor, found.value) == (None, None, "XXXX-01-03")


def test_a_clause_that_looks_ahead_does_not_make_the_other_do_so() -> None:
    first, second = read("It sank on May 1 after the crew said it would sail again on June 2.")
    assert (first.planned, second.planned) == (False, True)


def test_what_is_expected_stands_in_the_clause_after_it() -> None:
    (found,) = read("It is expected that on May 20 it sails.")
    assert found.planned


@pytest.mark.parametrize(
    "text", ["It may sink.", "March on, they said.", "A $2000 fee.", "It weighs 1200 tons.", "Page 2021.", "3 Maybes"]
)
def test_words_that_only_look_like_a_time_are_left_alone(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("text", ["on February 30, 2022", "on 31 June", "2022-13-01", "in 9999", "0001-01-01"])
def test_days_that_do_not_exist_have_no_range(text: str) -> None:
    assert [found.range for found in read(text) if found.range] == []


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            "the last next this day week month year decade before after later ago yesterday tomorrow early mid- late May 3 31"
            " 29 February 1999 2100 0001-01-01 2099-12-31 999 decades from to Monday every in and will".split()
        ),
        max_size=30,
    ),
    st.one_of(st.none(), st.dates()),
)
def test_no_words_and_no_day_of_publication_break_it(words: list[str], published: date | None) -> None:
    text = " ".join(words)
    for found in read(text, DateRange.day(published) if published else None):
        assert found.value
        if found.range:
            assert 1500 <= found.range.earliest.year <= found.range.latest.year <= 2100


WORDS = (
    "January 10 to 13, 2021 early mid- the end of last next quarter 480 BC noon 12:30 p.m. on Monday morning ago later"
)


@settings(deadline=None, max_examples=150)
@given(
    st.lists(st.one_of(st.text(max_size=12), st.sampled_from([*WORDS.split(), "\n\n", ". "])), max_size=40),
    st.booleans(),
)
def test_whatever_the_text_its_expressions_stand_in_order_within_it(parts: list[str], ordered: object) -> None:
    text = " ".join(parts)
    found = timex.find(text, sentences(text))
    for times in (found, timex.resolve(found, text, THURSDAY, ordered=bool(ordered))):
        ends = [place for time in times for place in (time.span.start, time.span.end)]
        assert ends == sorted(ends)
        assert all(0 <= time.span.start < time.span.end <= len(text) for time in times)


@pytest.mark.parametrize(
    "words",
    ["May 3 ", "1 ", "a ", "2021-", "the end of ", "12:30 ", "twenty-", " ", "On May 1, 2021 it sank. The next day "],
)
def test_the_time_to_read_a_text_grows_no_faster_than_its_length(words: str) -> None:
    def spent(length: int) -> float:
        text = words * (length // len(words))
        start = process_time()
        timex.resolve(timex.find(text, sentences(text)), text, THURSDAY)
        return process_time() - start

    assert min(spent(80_000) for _ in range(2)) < 8 * min(spent(20_000) for _ in range(3)) + 0.05


def test_a_range_of_days_is_told_by_its_first_day_and_its_end_by_itself() -> None:
    assert days("It ran from January 10 to 13.") == ["2023-01-10/2023-01-13", "2023-01-13/2023-01-13"]
    first, end = read("It ran on 10-13 January 2022.")
    assert (first.rule, first.value, end.rule, end.value) == ("day-range", "2022-01-10", timex.RANGE_END, "2022-01-13")


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("The firm said on Tuesday it will sail.", False),
        ("It will be released on Tuesday.", True),
        ("It is expected on Tuesday.", True),
        ("It is set to sail on Tuesday.", True),
        ("It was released on Tuesday.", False),
    ],
)
def test_what_was_said_on_a_day_is_past_though_it_plans_something(text: str, planned: object) -> None:
    assert read(text)[0].planned is planned


def test_resolving_again_gives_the_same_whatever_was_resolved_before() -> None:
    text = "It sank on May 1. The next day it rained."
    once = timex.resolve(timex.find(text, sentences(text)), text, None)
    assert timex.resolve(once, text, THURSDAY) == tuple(read(text))


def test_a_range_of_days_of_publication_keeps_its_precision() -> None:
    week = DateRange(date(2023, 5, 1), date(2023, 5, 7), Precision.WEEK)
    assert read("It sank yesterday.", week)[0].range == DateRange(date(2023, 4, 30), date(2023, 5, 6), Precision.WEEK)


@pytest.mark.parametrize(
    "line", ["12/05/2023", "May 4", "Thursday", "today", "4 May 2023 in the harbour", "x" * 65, ""]
)
def test_a_line_that_leaves_the_day_open_states_none(line: str) -> None:
    assert timex.stated_date(line) is None


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("The site goes live on July 1.", True),
        ("The licence expires in 2008.", True),
        ("The show opens Monday.", True),
        ("The law takes effect on January 1.", True),
        ("He opened it on July 1.", False),
        ("The start in May was slow.", False),
    ],
)
def test_the_present_of_a_timetable_speaks_of_what_is_to_come(text: str, *, planned: bool) -> None:
    (time,) = read(text)
    assert time.planned is planned


@pytest.mark.parametrize(
    "words", ["three days later than planned", "a day later than announced", "a week later than usual"]
)
def test_what_comes_later_than_planned_is_not_counted_from_the_day_last_spoken_of(words: str) -> None:
    assert days(f"The bridge opened on May 1, {words}.") == ["2023-05-01/2023-05-01", None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Seventy years ago today the dam broke.", "1953-05-04"),
        ("A week ago today the dam broke.", "2023-04-27"),
        ("Ten years ago on Monday the dam broke.", "2013-05-01"),
        ("The dam broke on July 22 last year.", "2022-07-22"),
        ("The dam opens on April 1 next year.", "2024-04-01"),
        ("The dam broke on Tuesday of last week.", "2023-04-25"),
        ("The dam opens on Friday next week.", "2023-05-12"),
    ],
)
def test_a_day_and_the_stretch_that_it_lies_in_are_one_expression(text: str, day: str) -> None:
    assert days(text) == [f"{day}/{day}"]


def test_days_a_year_away_are_one_range_with_that_year() -> None:
    assert days("The fair runs from July 9 to 11 next year.")[0] == "2024-07-09/2024-07-11"
    assert days("The fair ran in 2015, and from June 9 to 11 the following year.")[1] == "2016-06-09/2016-06-11"


def test_last_year_said_of_something_else_gives_a_day_no_year() -> None:
    assert days("On July 22 last year's winner came.")[1] == "2022-01-01/2022-12-31"


def test_the_year_before_last_is_two_years_back() -> None:
    assert days("The dam broke the year before last, not this week.")[0] == "2021-01-01/2021-12-31"
    assert days("A year ago this week the dam broke.") == ["2022-05-02/2022-05-08"]


@pytest.mark.parametrize(
    "text", ["Ten years ago today it sank.", "It sank on Tuesday of last week.", "A year ago on Monday"]
)
def test_without_a_day_of_publication_nothing_is_counted_back(text: str) -> None:
    assert days(text, None) == [None]


def test_a_unit_finer_than_what_it_is_counted_from_has_no_days() -> None:
    assert days("It opened in 2014. Two months later it closed.")[1] is None
    assert days("It opened in 2014. The following month it closed.")[1] is None
    assert days("It opened in 2014. A year later it closed.")[1] == "2015-01-01/2015-12-31"
    assert days("It opened in May 2014. Two months later it closed.")[1] == "2014-07-01/2014-07-31"


def test_in_january_this_winter_began_in_the_year_before() -> None:
    january = DateRange.day(date(2023, 1, 20))
    assert days("Snow fell this winter.", january) == ["2022-12-01/2023-02-28"]
    assert days("Snow fell last winter.", january) == ["2021-12-01/2022-02-28"]
    assert days("Snow fell this winter.", DateRange.day(date(2023, 12, 20))) == ["2023-12-01/2024-02-29"]


def test_a_date_in_digits_that_publication_had_to_tell_apart_is_counted_from_it() -> None:
    chosen, certain = read("It sank on 02/05/2023 and rose on 13/05/2023.")
    assert (chosen.anchor, certain.anchor) == (THURSDAY, None)


def test_a_line_states_no_day_that_news_cannot_be_of() -> None:
    assert timex.stated_date("13/01/9999") is None
    assert timex.stated_date("13/01/2022") == date(2022, 1, 13)


@pytest.mark.parametrize(
    "text",
    [
        "He lives at 1600 Main Street.",
        "They rented apartment 1999.",
        "They took bus 1980.",
        "A shop run by May & Co.",
        "A play by August Wilson's son.",
    ],
)
def test_numbers_of_houses_and_names_of_people_are_no_dates(text: str) -> None:
    assert read(text) == []


def test_a_quarter_of_a_fiscal_year_is_no_quarter_of_the_calendar() -> None:
    assert days("Sales fell in the fourth quarter of fiscal 2022.") == [None]
    assert days("Sales fell in the fourth quarter of 2022.") == ["2022-10-01/2022-12-31"]
