"""Entries of the timeline as rows and cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.model import Account, Basis, DateRange, Entry, Precision, Span
from briefing.tui import cards

TENTH = DateRange.day(date(2022, 1, 10))
LONG = "The delegations of both sides met in Geneva and spoke for almost eight hours about everything " * 3


def account(article: str, text: str, days: DateRange = TENTH, basis: Basis = Basis.STATED) -> Account:
    place = Span(0, len(text))
    return Account(article, f"{article}.txt", place, place, text, Span(0, 3), days, basis=basis)


ENTRY = Entry("e", TENTH, LONG, (account("a", LONG), account("b", "They met for 7.5 hours.")))


def row(entry: Entry, width: int = 60) -> list[str]:
    return [line.plain for line in cards.entry_row(entry, width)]


@pytest.mark.parametrize("width", range(24, 120, 7))
def test_a_row_is_two_lines_that_fit(width: int) -> None:
    lines = cards.entry_row(ENTRY, width)
    assert len(lines) == 2
    assert all(line.cell_length <= width for line in lines)


def test_a_row_tells_day_sources_and_disagreement() -> None:
    first, second = row(ENTRY)
    assert first.startswith("10 Jan         2 ≠ The delegations")
    assert second.startswith("2022 ")
    assert second.endswith("…")
    alone = replace(ENTRY, accounts=ENTRY.accounts[:1])
    assert row(alone)[0].startswith("10 Jan         1   The delegations")


def test_a_card_names_what_accounts_tell_otherwise() -> None:
    eleventh = account("c", "It was then.", DateRange.day(date(2022, 1, 11)))
    lines = cards.entry_card(replace(ENTRY, accounts=(*ENTRY.accounts, eleventh)), 200).plain.split("\n")
    assert lines == ["10 Jan 2022 · 3 articles", "≠ 10 Jan 2022 / 11 Jan 2022, eight hours / 7.5 hours"]


def test_a_card_says_how_many_accounts_there_are_and_how_many_stand_below() -> None:
    many = replace(ENTRY, accounts=(ENTRY.accounts[0],) * 5)
    assert cards.entry_card(many, 3).plain == "10 Jan 2022 · 1 article · 5 accounts · the first 3 here"
    assert len(cards.account_rows(many, 3)) == 3


def test_a_headline_that_no_account_has_stands_in_the_card() -> None:
    assert cards.entry_card(replace(ENTRY, headline="Talks [sic]"), 9).plain.split("\n")[-1] == "Talks [sic]"


def test_an_account_says_what_its_day_rests_on_and_wherein_it_differs() -> None:
    december = DateRange(date(2021, 12, 1), date(2021, 12, 31), Precision.MONTH)
    told = replace(ENTRY, accounts=(ENTRY.accounts[0], account("b", "Now 7.5 hours.", december, Basis.INFERRED)))
    first, second = (one.plain.split("\n") for one in cards.account_rows(told, 9))
    assert first[0] == "a.txt · 10 Jan 2022 · ≠ number"
    assert second[0] == "b.txt · about Dec 2021 (inferred) · ≠ date, number"
    assert second[1] == "Now 7.5 hours."


def test_an_account_without_words_for_its_day_says_so() -> None:
    (only,) = cards.account_rows(replace(ENTRY, accounts=(replace(ENTRY.accounts[1], timex=None),)), 9)
    assert only.plain.startswith("b.txt · 10 Jan 2022, by its article's date\n")
