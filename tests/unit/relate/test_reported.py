"""A day that goes with a verb of saying is none of what is said."""

from __future__ import annotations

from time import process_time

import pytest

from briefing.model import Account, DateRange, Difference, Entry, Span
from briefing.relate.accounts import accounts
from briefing.relate.disagreeing import kinds, spots
from briefing.relate.events import gathered
from briefing.relate.reported import is_reported
from tests.unit.relate.samples import article

PUBLISHED = "2023-05-23"
"""A Tuesday."""


def days(text: str) -> list[int]:
    found = article(text, "a.txt", PUBLISHED)
    return [account.range.earliest.day for account in accounts(found.article, found.times)]


@pytest.mark.parametrize(
    "text",
    [
        "Thieves took the bell of the ferry on Saturday, police said on Monday.",
        "Thieves took the bell of the ferry on Saturday, the harbour master told Radio Lund on Monday.",
        "Police said on Monday that thieves took the bell of the ferry on Saturday.",
        "Thieves took the bell of the ferry on Saturday, the owner said late Monday.",
    ],
)
def test_what_happened_on_a_day_did_not_happen_when_it_was_told(text: str) -> None:
    assert days(text) == [20]


def test_what_is_said_of_a_day_to_come_or_of_long_ago_is_news_of_its_own() -> None:
    assert days("The ferry will sail on Friday, its owner said on Monday.") == [26, 22]
    assert 22 in days("The ferry was bought on April 3, 2019, its owner said on Monday.")


def test_a_day_told_in_passing_is_not_that_of_what_is_said() -> None:
    text = "Police said on Monday that they had held the skipper, whose ferry sank off the northern quay on Saturday."
    assert days(text) == [22, 20]


def test_the_day_of_a_saying_that_is_alone_is_kept() -> None:
    assert days("Thieves took the bell of the ferry, police said on Monday.") == [22]


@pytest.mark.parametrize(
    "words", ["she said the talks on Monday failed", "the bell fell on Monday", "said Monday’s talks"]
)
def test_a_day_of_what_is_said_or_done_is_no_day_of_saying(words: str) -> None:
    at = words.index("Monday")
    assert not is_reported(words, Span(at, at + 6))


def told(text: str, name: str, published: str) -> list[Account]:
    found = article(text, name, published)
    return list(accounts(found.article, found.times))


def test_what_is_told_some_days_later_is_of_the_day_that_others_give() -> None:
    first = told("Thieves took the bronze bell of the ferry Kestrel in Brale on May 20.", "a.txt", "2023-05-21")
    later = told(
        "Thieves took the bronze bell of the ferry Kestrel, police in Brale said on Monday.", "b.txt", PUBLISHED
    )
    (cluster,) = gathered([*later, *first])
    assert (cluster.range.earliest.day, len(cluster.told)) == (20, 2)
    entry = Entry("e", cluster.range, "", tuple(cluster.told))
    assert Difference.DATE not in kinds(spots(entry))


def test_what_is_said_week_after_week_is_not_said_once() -> None:
    words = "The ferry Kestrel sails to Brale again, its owner said on Monday."
    found = [told(words, f"{day}.txt", f"2023-05-{day}") for day in ("16", "23")]
    assert len(gathered([*found[0], *found[1]])) == 2
    assert {account.range for account in found[0]} == {DateRange.day(found[0][0].range.earliest)}


@pytest.mark.parametrize("words", ["according to " * 8_000, "told A b " * 12_000, "said late " * 10_000])
def test_the_time_to_tell_does_not_grow_with_the_text(words: str) -> None:
    begun = process_time()
    is_reported(words, Span(len(words), len(words)))
    assert process_time() - begun < 0.5
