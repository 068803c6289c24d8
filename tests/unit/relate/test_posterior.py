from __future__ import annotations

from datetime import date

from briefing.model import Evidence
from briefing.relate.axis import Axis, Clue, Levels
from briefing.relate.posterior import estimate

AXIS = Axis.of([2020, 2021])
FLAT = [0.0] * len(AXIS.days)


def for_day(place: int, strength: float, name: str = "a") -> Clue:
    day = AXIS.days[place]
    return Clue.of(Evidence(name, "tells"), lambda _: Levels([day, day + 1], [0.0, strength, 0.0]))


def test_a_clue_that_is_sure_gives_a_single_day() -> None:
    found = estimate(AXIS, FLAT, [for_day(40, 20.0)])
    assert found.range.earliest == found.range.latest == found.best == date(2020, 2, 10)


def test_without_a_clue_the_range_is_nearly_everything() -> None:
    found = estimate(AXIS, FLAT, [])
    assert (found.range.latest - found.range.earliest).days > 600
    assert not found.evidence


def test_clues_that_agree_are_surer_than_each() -> None:
    alone = estimate(AXIS, FLAT, [for_day(500, 4.0)])
    both = estimate(AXIS, FLAT, [for_day(500, 4.0), for_day(500, 4.0)])
    assert both.range.latest - both.range.earliest < alone.range.latest - alone.range.earliest


def test_what_speaks_against_the_likeliest_day_is_not_shown() -> None:
    found = estimate(AXIS, FLAT, [for_day(40, 9.0, "for"), for_day(700, 5.0, "against")])
    assert [evidence.text for evidence in found.evidence] == ["for"]


def test_the_likeliest_day_lies_where_days_around_it_are_likely_too() -> None:
    found = estimate(AXIS, FLAT, [for_day(100, 6.0), *(for_day(400 + n, 5.5) for n in range(4))])
    assert abs(found.best.toordinal() - AXIS.days[401]) <= 3


def bounded(place: int, strength: float, name: str, *, first: int = 0, last: int = 400) -> Clue:
    """A clue for a day, whose words hold only from one day to another."""
    low, high = AXIS.days[first], AXIS.days[last]
    plain = for_day(place, strength, name)
    return Clue(plain.show, plain.weigh, lambda day: min(max(day, low), high))


def test_the_likeliest_day_gives_way_to_the_evidence_shown_beside_it() -> None:
    found = estimate(AXIS, FLAT, [bounded(40, 9.0, "ahead", last=39)])
    assert found.best.toordinal() == AXIS.days[39]
    assert found.range.earliest <= found.best <= found.range.latest
    assert [evidence.text for evidence in found.evidence] == ["ahead"]


def test_evidence_that_the_likeliest_day_contradicts_by_far_is_not_shown() -> None:
    found = estimate(AXIS, FLAT, [for_day(40, 9.0, "for"), bounded(40, 5.0, "ahead", last=20)])
    assert found.best.toordinal() == AXIS.days[40]
    assert [evidence.text for evidence in found.evidence] == ["for"]


def test_of_clues_that_contradict_each_other_the_stronger_is_shown() -> None:
    found = estimate(AXIS, FLAT, [bounded(40, 9.0, "past", first=40), bounded(40, 5.0, "ahead", last=39)])
    assert found.best.toordinal() == AXIS.days[40]
    assert [evidence.text for evidence in found.evidence] == ["past"]
