"""Accounts of one event disagree in days that cannot both be right and in numbers of one thing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefing.model import Account, DateRange, Difference, Entry, Precision, Span
from briefing.relate.disagreeing import days_told, kinds, numbers_told, spots

TENTH = DateRange.day(date(2022, 1, 10))
ELEVENTH = DateRange.day(date(2022, 1, 11))
JANUARY = DateRange(date(2022, 1, 1), date(2022, 1, 31), Precision.MONTH)


def entry(*told: tuple[str, str, DateRange]) -> Entry:
    accounts = [Account(a, f"{a}.txt", Span(0, len(t)), Span(0, len(t)), t, Span(0, 3), r) for a, t, r in told]
    return Entry("e", TENTH, told[0][1], tuple(accounts))


def test_different_numbers_of_one_thing_disagree() -> None:
    of = entry(("a", "They spoke for almost eight hours.", TENTH), ("b", "It took 7.5 hours.", TENTH))
    found = spots(of)
    assert [(s.kind, s.account) for s in found] == [(Difference.NUMBER, 0), (Difference.NUMBER, 1)]
    assert numbers_told(of, found) == ("eight hours", "7.5 hours")
    assert kinds(found) == (Difference.NUMBER,)
    assert days_told(of, found) == ()


def test_the_same_number_in_words_and_digits_agrees() -> None:
    assert not spots(entry(("a", "They spoke for eight hours.", TENTH), ("b", "It took 8 hours.", TENTH)))


def test_numbers_of_different_things_agree() -> None:
    assert not spots(entry(("a", "They spoke for eight hours.", TENTH), ("b", "It took 30 delegates.", TENTH)))


def test_a_number_that_every_article_tells_is_agreed_on_whatever_else_one_tells() -> None:
    first, second = ("a", "They spoke for eight hours.", TENTH), ("b", "It took eight hours.", TENTH)
    assert not spots(entry(first, second, ("b", "It took two hours more.", TENTH)))
    assert spots(entry(first, ("b", "It took two hours more.", TENTH)))


def test_years_before_words_of_grammar_are_no_numbers_of_a_thing() -> None:
    assert not spots(entry(("a", "In 2020 and later they met.", TENTH), ("b", "In 2021 and later.", TENTH)))


def test_an_article_does_not_disagree_with_itself() -> None:
    assert not spots(entry(("a", "Eight hours: eight hours.", TENTH), ("a", "It took 7.5 hours.", ELEVENTH)))


def test_days_apart_disagree_and_days_within_a_month_do_not() -> None:
    of = entry(("a", "Now they met.", TENTH), ("b", "Now they met.", ELEVENTH), ("c", "Now they met.", JANUARY))
    found = spots(of)
    assert [(s.kind, s.account, s.span) for s in found] == [(Difference.DATE, 1, Span(0, 3))]
    assert days_told(of, found) == (TENTH, ELEVENTH)


def test_many_accounts_take_time_by_their_number() -> None:
    of = entry(*((f"a{n}", f"They spoke for {n} hours.", TENTH) for n in range(2, 3000)))
    assert len(spots(of)) == 2998


def test_a_number_that_both_give_agrees_whatever_else_is_counted_beside_it() -> None:
    first = ("a", "It killed 5 people and injured 12 people.", TENTH)
    assert not spots(entry(first, ("b", "In it 5 people were killed.", TENTH)))
    assert spots(entry(first, ("b", "In it 7 people were killed.", TENTH)))


def test_a_day_that_no_words_give_disagrees_with_none() -> None:
    of = entry(("a", "On Monday it sank.", TENTH), ("b", "On Tuesday it sank.", ELEVENTH))
    first, second = of.accounts
    assert kinds(spots(of)) == (Difference.DATE,)
    assert not spots(replace(of, accounts=(first, replace(second, timex=None))))
    assert not spots(replace(of, accounts=(replace(first, timex=None), second)))
