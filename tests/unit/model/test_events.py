"""What an entry says of its accounts together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefing.model import Account, DateRange, Entry, Span

DAY = DateRange.day(date(2022, 1, 10))
JANUARY = Span(103, 113)
TEXT = "On January 10 they met."


def account(article: str, outlet: str | None = None, timex: Span | None = JANUARY) -> Account:
    here = Span(100, 100 + len(TEXT))
    return Account(article, f"{article}.txt", here, here, TEXT, timex, DAY, outlet)


def entry(*accounts: Account) -> Entry:
    return Entry("e", DAY, TEXT, accounts)


def test_an_account_has_the_words_that_tell_its_day() -> None:
    assert account("a").said == "January 10"
    assert account("a").told == Span(3, 13)
    assert (account("a", timex=None).said, account("a", timex=None).told) == ("", None)
    assert account("a", timex=Span(0, 9)).told is None
    assert account("a", timex=Span(95, 102)).said == "On"


def test_articles_of_one_outlet_are_one_source() -> None:
    assert entry(account("a", "Herald"), account("b", "Herald"), account("c", "Wire")).sources == 2


def test_articles_without_an_outlet_are_each_a_source_once() -> None:
    told = entry(account("a"), account("a"), account("b"), account("c", "Wire"))
    assert told.sources == 3
    assert told.articles == ("a", "b", "c")


def test_an_entry_has_the_words_of_those_accounts_that_have_its_days() -> None:
    other = replace(account("b"), range=DateRange.day(date(2022, 1, 11)), timex=Span(100, 102))
    assert entry(account("a"), account("c"), other).said == "January 10"
