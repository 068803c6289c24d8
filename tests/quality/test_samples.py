"""Gates on our own small sample, which every checkout has."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import briefing
from briefing.model import Analysis, Confidence
from tests.quality.date_samples import PARAGRAPHS
from tests.quality.samples import DATES, QUOTES

RIGHT_QUOTES = 102
"""Quotations whose words are found to the letter; all of them."""
RIGHT_SPEAKERS = 102
CERTAIN = 72
"""Quotations whose speaker is called certain; none of them may be wrong."""
WRONG_SPEAKERS = 0
"""A wrong name is worse than none: this may only fall."""
RIGHT_DATES = 260
"""Time expressions with their extent and value; all of them."""
WRONG_DATES = 0


def quoted(found: Analysis) -> dict[str, str | None]:
    return {q.span.of(found.article.text): q.speaker.name if q.speaker else None for q in found.quotes}


def test_quotations_of_the_usual_forms_are_found_with_their_speakers(shown: Callable[[str], None]) -> None:
    total = exact = right = 0
    wrong: list[object] = []
    for sample in QUOTES:
        found = quoted(briefing.analyse(sample.text))
        wrong += found.keys() - dict(sample.quotes).keys()
        for words, speaker in sample.quotes:
            name = found.get(words)
            total += 1
            exact += words in found
            right += words in found and name == speaker
            if name not in (None, speaker):
                wrong.append((words, name))
    shown(f"own sample, quotations: {exact} of {total} exact, {right} speakers right, {len(wrong)} wrong")
    assert len(wrong) <= WRONG_SPEAKERS, wrong
    assert exact >= RIGHT_QUOTES
    assert right >= RIGHT_SPEAKERS


def test_speakers_called_certain_are_right(shown: Callable[[str], None]) -> None:
    certain = [
        (quote.speaker.name, dict(sample.quotes).get(quote.span.of(found.article.text)))
        for sample in QUOTES
        for found in [briefing.analyse(sample.text)]
        for quote in found.quotes
        if quote.speaker and quote.confidence is Confidence.CERTAIN
    ]
    wrong = [(name, right) for name, right in certain if name != right]
    shown(f"own sample, certain speakers: {len(certain)}, {len(wrong)} wrong")
    assert wrong == []
    assert len(certain) >= CERTAIN


def test_dates_of_the_usual_forms_are_found_with_their_values(shown: Callable[[str], None]) -> None:
    total = right = 0
    wrong: list[object] = []
    for sample in (*DATES, *PARAGRAPHS):
        found = briefing.analyse(sample.text, published=date.fromisoformat(sample.published))
        values = {(time.span.of(found.article.text), time.value) for time in found.times}
        total += len(sample.times)
        right += len(values & set(sample.times))
        wrong += sorted(values - set(sample.times))
    shown(f"own sample, dates: {right} of {total} right, {len(wrong)} wrong")
    assert len(wrong) <= WRONG_DATES, wrong
    assert right >= RIGHT_DATES
