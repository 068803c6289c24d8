from __future__ import annotations

from datetime import date

import pytest

from briefing.model import Basis, DateEstimate, DateRange, Precision
from briefing.relate import dating
from briefing.relate.dating import Calendar
from tests.unit.relate.samples import article, calendar

FOLDER = calendar(
    article("The board met on May 1. It meets again on May 10. It will close on May 12.", published="2023-05-03"),
    article("The board met on May 10.", published="2023-05-11"),
)


def estimated(text: str, known: Calendar = FOLDER) -> DateEstimate | None:
    found = article(text)
    return dating.estimate(found.times, found.article.text, known)


def test_publication_lies_between_what_is_past_and_what_is_ahead() -> None:
    found = estimated("The board met on May 1. It will meet again on May 10.")
    assert found
    assert found.range == DateRange(date(2023, 5, 1), date(2023, 5, 10), Precision.RANGE)
    assert found.basis is Basis.INFERRED
    assert found.range.earliest <= found.best <= found.range.latest
    assert [e.explanation for e in found.evidence] == [
        "other articles put this day in 2023",
        "1 May 2023 is told of as past",
        "10 May 2023 still lies ahead",
    ]


def test_next_week_places_publication_in_the_week_before() -> None:
    found = estimated("The board met on May 1. It will meet next week, on May 10.")
    assert found
    assert (found.range.earliest, found.range.latest) == (date(2023, 5, 1), date(2023, 5, 7))


def test_what_only_looks_back_was_published_soon_after() -> None:
    found = estimated("The board met on May 10.")
    assert found
    assert (found.range.earliest, found.best) == (date(2023, 5, 10), date(2023, 5, 10))
    assert found.range.latest == date(2023, 5, 17)


def test_what_only_looks_ahead_was_published_shortly_before() -> None:
    found = estimated("The board will meet on May 10.")
    assert found
    assert (found.range.earliest, found.range.latest) == (date(2023, 4, 26), date(2023, 5, 10))


def test_a_full_date_of_its_own_gives_the_year() -> None:
    found = estimated("The ferry sank on December 30, 1998. It was raised on January 5.", Calendar.of([]))
    assert found
    assert found.range.earliest == date(1999, 1, 5)
    assert found.evidence[0].explanation == "gives the year"


def test_a_dateline_is_the_day_itself() -> None:
    found = estimated("OSLO, May 10 (Agency) — The board met. It met before on May 1.")
    assert found
    assert found.range == DateRange.day(date(2023, 5, 10))


@pytest.mark.parametrize("text", ["The board met.", "The board met yesterday.", "The board met for eight hours."])
def test_where_nothing_tells_nothing_is_made_up(text: str) -> None:
    assert estimated(text) is None


def test_a_folder_without_any_date_tells_no_year() -> None:
    assert estimated("The board met on May 10.", Calendar.of([])) is None


def test_every_piece_of_evidence_stands_in_the_text() -> None:
    text = "The board met on May 1. It will meet again on May 10."
    found = estimated(text)
    assert found
    assert all(e.span and e.span.of(text) == e.text for e in found.evidence)


def test_the_likeliest_year_of_a_day_is_the_one_most_spoken_of_and_the_later_of_equals() -> None:
    days = [date(2021, 5, 1), date(2022, 5, 1), date(2022, 5, 1), date(2020, 6, 1), date(2021, 6, 1)]
    known = Calendar.of(days)
    assert known.likeliest(5, 1) == (date(2022, 5, 1), 2)
    assert known.likeliest(6, 1) == (date(2021, 6, 1), 1)
    assert known.likeliest(7, 1) is None
    assert known.middle == date(2021, 6, 1)


def test_a_day_that_is_known_anchors_all_and_a_wider_one_the_year_alone() -> None:
    found = article("The board met yesterday and on May 1.")

    def values(published: DateEstimate | None) -> list[str]:
        return [time.value for time in dating.resolve(found.times, found.article.text, published)]

    day, week = DateRange.day(date(2023, 5, 4)), DateRange(date(2023, 5, 1), date(2023, 5, 7), Precision.RANGE)
    assert values(DateEstimate(day, Basis.STATED, day.earliest)) == ["2023-05-03", "2023-05-01"]
    assert values(DateEstimate(week, Basis.INFERRED, date(2023, 5, 4))) == ["XXXX-XX-XX", "2023-05-01"]
    assert values(None) == ["XXXX-XX-XX", "XXXX-05-01"]
