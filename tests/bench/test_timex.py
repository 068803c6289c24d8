"""How long the time expressions of an article take."""

from __future__ import annotations

import time

import pytest

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
    places = sentences(TEXT)
    start = time.process_time()
    for _ in range(ROUNDS):
        timex.resolve(timex.find(TEXT, places), TEXT, None)
    spent = 1000 * (time.process_time() - start) / ROUNDS
    with capsys.disabled():
        print(f"\ntime expressions: {spent:.1f} ms an article of {len(TEXT)} characters", end=" ")
    assert spent < LONGEST
