from __future__ import annotations

from datetime import date

from briefing.relate.folder import AXES, SAMPLE, Calendar, Dated, Folder
from briefing.relate.signature import Commonness, words

DAY = date(2021, 5, 3).toordinal()


def folder_of(*days: int) -> Folder:
    dated = [Dated(f"{n}.txt", day, words(f"pilot harbour{n % 7}")) for n, day in enumerate(days)]
    return Folder.of(Commonness.of(one.words for one in dated), dated, Calendar.of([]))


def test_a_calendar_counts_the_years_in_which_a_day_was_meant() -> None:
    known = Calendar.of([date(2021, 5, 1), date(2022, 5, 1), date(2022, 5, 1), date(2020, 6, 1)])
    assert known.told(date(2000, 5, 1)) == {2021: 1, 2022: 2}
    assert not known.told(date(2000, 7, 1))


def test_days_near_dated_articles_are_likelier_beforehand() -> None:
    found = folder_of(*(DAY + n for n in range(20)))
    axis, prior = found.axis([2020, 2021])
    assert found.years == {2021}
    assert prior[axis.days.index(DAY)] > prior[axis.days.index(DAY + 180)]


def test_a_folder_without_dated_articles_prefers_no_day() -> None:
    _, prior = folder_of().axis([2020])
    assert len(set(prior)) == 1


def test_of_a_large_folder_a_sample_is_asked_and_few_choices_of_years_are_kept() -> None:
    found = folder_of(*(DAY + n for n in range(3 * SAMPLE)))
    assert len(found.days) == 3 * SAMPLE
    for year in range(1900, 1900 + 2 * AXES):
        found.axis([year])
    assert len(found._axes) <= AXES
