from __future__ import annotations

from datetime import date

from briefing.model import Account, DateRange, Precision, Span
from briefing.relate.clusters import Cluster
from briefing.relate.likeness import words_of

DAY = DateRange.day(date(2023, 5, 10))
MONTH = DateRange(date(2023, 5, 1), date(2023, 5, 31), Precision.MONTH)


def said(file: str, text: str, days: DateRange = DAY, *, day: bool = True) -> Account:
    """An account; where it gives a day, its last word does."""
    span = Span(0, len(text))
    return Account(file, file, span, span, text, Span(len(text) - 2, len(text)) if day else None, days)


def cluster(*told: Account) -> Cluster:
    found = Cluster(DAY)
    for account in told:
        found.add(account, words_of(account))
    return found


TOLD = said("a.txt", "The talks in Zell lasted for eight hours on May 10")
PLANNED = said("b.txt", "The envoys are to sit down about the dams on May 10")


def test_what_some_announce_and_others_tell_is_given_apart() -> None:
    assert cluster(TOLD).is_given_apart(cluster(PLANNED))


def test_what_one_article_gives_twice_is_not_given_apart() -> None:
    again = said("a.txt", "The envoys are to sit down about the dams on May 10")
    assert not cluster(TOLD).is_given_apart(cluster(again, PLANNED))


def test_a_day_that_no_words_or_only_those_for_a_month_give_is_not_given() -> None:
    for words in (said("b.txt", "The envoys sat down", day=False), said("b.txt", "The envoys sat down in May", MONTH)):
        assert not cluster(TOLD).is_given_apart(cluster(words))


def test_a_cluster_that_takes_another_has_all_its_accounts() -> None:
    both, other = cluster(TOLD), cluster(PLANNED)
    both.take(other)
    assert (both.told, other.told) == ([TOLD, PLANNED], [])
    assert both.likeness(words_of(PLANNED)) == cluster(TOLD, PLANNED).likeness(words_of(PLANNED))
