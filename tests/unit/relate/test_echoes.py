from __future__ import annotations

from datetime import date

from briefing.model import Basis, DateEstimate, DateRange, Precision
from briefing.relate.echoes import Echoes, Telling, today
from tests.unit.relate.samples import article

TALKS, STORM = date(2023, 5, 10), date(2023, 5, 12)
FOLDER = Echoes.of(
    [
        Telling(TALKS, "a", "The harbour board and the ferry company held talks in the town hall."),
        Telling(TALKS, "b", "Talks between the ferry company and the harbour board ended in the hall."),
        Telling(STORM, "a", "A storm broke the sea wall and flooded the market."),
        Telling(STORM, "c", "The sea wall broke in a storm; the market was flooded."),
        Telling(date(2023, 5, 20), "a", "The harbour board and the ferry company held talks in the town hall."),
    ]
)
ECHO = "During today’s talks the harbour board told the ferry company in the town hall that it would pay."


def placed(text: str, rough: DateEstimate | None = None) -> DateEstimate | None:
    found = article(text)
    return today(found.times, found.article.text, FOLDER, rough)


def rough(first: int, last: int) -> DateEstimate:
    days = DateRange(date(2023, 5, first), date(2023, 5, last), Precision.RANGE)
    return DateEstimate(days, Basis.INFERRED, days.earliest)


def test_today_is_the_day_of_which_others_tell_the_same() -> None:
    found = placed(ECHO)
    assert found
    assert found.range == DateRange.day(TALKS)
    assert found.basis is Basis.INFERRED
    assert found.evidence[0].explanation == "others tell the same of 10 May 2023"


def test_a_day_of_which_one_article_alone_speaks_is_no_echo() -> None:
    assert date(2023, 5, 20) not in FOLDER.days


def test_today_is_not_before_what_is_already_past() -> None:
    assert placed(ECHO, rough(11, 30)) is None


def test_a_day_that_is_known_is_left_alone() -> None:
    day = DateRange.day(date(2023, 5, 4))
    assert placed(ECHO, DateEstimate(day, Basis.INFERRED, day.earliest)) is None


def test_a_text_that_does_not_say_today_is_not_placed() -> None:
    assert placed(ECHO.replace("today’s", "the")) is None


def test_few_words_in_common_are_not_enough() -> None:
    assert placed("The board met today.") is None


def test_words_that_fit_two_days_place_nothing() -> None:
    assert placed("Today the harbour board spoke of the sea wall by the market hall.") is None


def test_an_empty_folder_has_no_echo() -> None:
    assert Echoes.of([]).day_of(ECHO, None) is None
