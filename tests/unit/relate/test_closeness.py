from __future__ import annotations

import pytest

from briefing.relate.axis import Axis
from briefing.relate.closeness import CLOSER, USUAL, Closeness, learnt
from briefing.relate.neighbours import Neighbour

AXIS = Axis.of([2020, 2021])
FIRST = AXIS.days[0]


def asked(apart: int, likeness: float, pairs: int = 40) -> Closeness:
    days = [FIRST + 400 * n + side * apart for n in range(pairs) for side in (0, 1)]
    return learnt(days, [(n, [Neighbour(n ^ 1, likeness)]) for n in range(2 * pairs)])


def test_where_like_articles_are_of_one_day_likeness_means_more() -> None:
    assert asked(0, 0.3).closer == max(CLOSER)


def test_where_like_articles_are_months_apart_likeness_means_less() -> None:
    assert asked(150, 0.3).closer == min(CLOSER)


def test_a_folder_that_has_too_few_dated_articles_is_taken_for_a_usual_one() -> None:
    assert learnt([], []).closer == USUAL
    assert learnt([FIRST], [(0, [])]).closer == USUAL


def test_the_days_around_a_neighbour_are_likelier_the_nearer_they_are() -> None:
    weigh = Closeness().weights([Neighbour(0, 0.5)], [FIRST + 300], AXIS).at
    assert weigh(FIRST + 300) > weigh(FIRST + 304) > weigh(FIRST + 320) > weigh(FIRST + 700)
    assert weigh(FIRST + 290) == pytest.approx(weigh(FIRST + 310))


def test_two_that_agree_outweigh_one_as_like_as_each() -> None:
    near = [Neighbour(0, 0.3), Neighbour(1, 0.3), Neighbour(2, 0.3)]
    weigh = Closeness().weights(near, [FIRST + 100, FIRST + 101, FIRST + 600], AXIS).at
    assert weigh(FIRST + 100) > weigh(FIRST + 600)
