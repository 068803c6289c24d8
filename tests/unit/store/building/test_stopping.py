from __future__ import annotations

from unittest.mock import Mock

import pytest

from briefing.store.building.stopping import Stopped, heed


def test_the_wish_to_stop_is_heeded_at_the_first_row() -> None:
    with pytest.raises(Stopped):
        heed(lambda: True, 0)


def test_whether_to_stop_is_asked_now_and_then_and_not_at_every_row() -> None:
    stop = Mock(return_value=False)
    for n in range(10_000):
        heed(stop, n)
    assert 2 < stop.call_count < 100
