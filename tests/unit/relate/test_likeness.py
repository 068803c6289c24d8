from __future__ import annotations

from datetime import date

from briefing.model import Account, DateRange
from briefing.relate.accounts import accounts
from briefing.relate.likeness import Rarity, words_of
from tests.unit.relate.samples import article


def told(text: str) -> list[Account]:
    found = article(text, "a.txt", "2023-05-20")
    return list(accounts(found.article, found.times))


def words(text: str) -> dict[str, float]:
    (account,) = told(text)
    return words_of(account)


def test_forms_of_a_verb_and_its_noun_meet() -> None:
    one = words("The crews met and announced a launch on May 10.")
    other = words("Meetings, announcements and launches filled May 10.")
    assert {"meet", "announ", "launch"} <= one.keys() & other.keys()


def test_the_words_that_tell_the_day_are_left_out() -> None:
    assert words("The ferry sank on May 10, 2023.").keys() == {"ferry", "sink"}


def test_names_weigh_more_than_words_and_speech_less() -> None:
    found = words("On May 10 the company and Lunde announced the 720.")
    assert found["lund"] > found["720"] > found["compan"] > found["announ"]


def test_what_stands_in_another_clause_weighs_less() -> None:
    first, second = told("The old yard opened its doors in 1976, and the new ferry sailed off in 2003.")
    assert words_of(first)["yard"] > words_of(first)["ferry"]
    assert words_of(second)["ferry"] > words_of(second)["yard"]


def test_a_word_of_many_days_is_common_and_one_of_many_accounts_of_a_day_is_not() -> None:
    days = [DateRange.day(date(2023, 1, 1 + n)) for n in range(28)]
    rarity = Rarity([*((day, {"board": 1.0}) for day in days), *((days[0], {"ferry": 1.0}) for _ in range(28))])
    weighed = rarity.weigh({"board": 1.0, "ferry": 1.0})
    assert weighed["ferry"] > 3 * weighed["board"]
