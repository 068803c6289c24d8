"""How long the time expressions of an article take."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest

from briefing.model import Span
from briefing.text import timex
from briefing.text.sentences import sentences

pytestmark = pytest.mark.bench

TEXT = (
    "The council met on Tuesday and will vote on January 12, the mayor said. In March 2019 the wall had broken; two days"
    " later it was mended.\n\nNothing else is known of the quay, of the men who built it or of what they were paid.\n\n"
) * 12
"""Some 2,700 characters, as an article has."""

ROUNDS = 20
LONGEST = 5.0
"""Milliseconds."""


def test_time_expressions_of_an_article_take_a_few_milliseconds(capsys: pytest.CaptureFixture[str]) -> None:
    """The best of the rounds counts: whatever else the machine does only adds to the time."""
    places = sentences(TEXT)
    spent = 1000 * min(_spent(places) for _ in range(ROUNDS))
    with capsys.disabled():
        print(f"\ntime expressions: {spent:.1f} ms an article of {len(TEXT)} characters", end=" ")
    assert spent < LONGEST


def _spent(places: Sequence[Span]) -> float:
    start = time.process_time()
    timex.resolve(timex.find(TEXT, places), TEXT, None)
    return time.process_time() - start
