from __future__ import annotations

import pytest

from briefing.text.timex_grammar import ANYWHERE, PATTERNS, rule_of
from briefing.text.timex_values import MEANINGS


def found(text: str) -> list[tuple[str, str]]:
    rules = ((match[0], rule_of(text, match.start())) for match in ANYWHERE.finditer(text))
    return [(words, rule[0]) for words, rule in rules if rule]


def test_every_rule_has_a_meaning_and_every_meaning_a_rule() -> None:
    assert {name for name, _ in PATTERNS} == set(MEANINGS)


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("2023-05-04", "iso"),
        ("January 10-13", "day-range"),
        ("January 10 to 13, 2022", "day-range"),
        ("10–13 January", "day-range"),
        ("Wednesday, May 3, 2023", "full"),
        ("3rd of May 2023", "full"),
        ("Jan. 5", "month-day"),
        ("Sept 5", "month-day"),
        ("5 January", "month-day"),
        ("early May", "part-month"),
        ("mid-May 2021", "part-month"),
        ("May 2021", "month-year"),
        ("last December", "near-month"),
        ("October", "month"),
        ("the 1990s", "decade"),
        ("yesterday", "deictic-day"),
        ("the day after", "day-after"),
        ("The following day", "day-after"),
        ("the day before", "day-before"),
        ("the same day", "same-day"),
        ("two days later", "later"),
        ("Two weeks earlier", "later"),
        ("three years ago", "ago"),
        ("earlier this month", "near-unit"),
        ("next Friday", "near-weekday"),
        ("late on Monday", "weekday"),
        ("every Friday", "each"),
        ("each week", "each"),
        ("eight hours", "duration"),
        ("7.5 hours", "duration"),
        ("three-day", "duration"),
    ],
)
def test_an_expression_is_found_whole_by_its_rule(words: str, rule: str) -> None:
    assert found(f"It was ({words}) then.") == [(words, rule)]


@pytest.mark.parametrize("text", ["in 2021", "since 2021", "of 2021", "by 2021"])
def test_a_number_is_a_year_after_a_word_that_places_it(text: str) -> None:
    assert found(text) == [("2021", "year")]


@pytest.mark.parametrize(
    "text",
    [
        "2021 ships",
        "$2021",
        "1,998 ships",
        "in 2021.5",
        "3 May5",
        "2023-05-041",
        "Decembers",
        "Augustus",
        "10 percent",
        "5-10",
    ],
)
def test_numbers_and_words_that_are_no_time_are_passed_over(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["in 2010 euros", "in 2010 US dollars", "at constant 2010 prices", "2010 dollars"])
def test_a_year_that_tells_what_money_was_worth_is_no_date(text: str) -> None:
    assert ANYWHERE.search(text) is None
