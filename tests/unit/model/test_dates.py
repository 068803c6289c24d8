from __future__ import annotations

from calendar import monthrange
from datetime import date

from briefing.model import MONTH_NAMES, WEEKDAY_NAMES, day_and_month, day_words


def test_a_day_is_told_in_words_with_its_year_or_without() -> None:
    assert day_words(date(2022, 1, 10)) == "10 January 2022"
    assert day_and_month(date(2024, 2, 29)) == "29 February"


def test_months_and_weekdays_stand_in_their_order() -> None:
    lengths = {name: monthrange(2022, number)[1] for number, name in enumerate(MONTH_NAMES, start=1)}
    assert [name for name, days in lengths.items() if days == 30] == ["April", "June", "September", "November"]
    assert WEEKDAY_NAMES[date(2022, 1, 10).weekday()] == "Monday"
    assert WEEKDAY_NAMES[date(2022, 1, 16).weekday()] == "Sunday"
