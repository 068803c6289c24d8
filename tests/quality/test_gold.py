"""Gates on public labelled news: no change may score below what the rules reach now."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import briefing
from briefing.model import Quote
from tests.quality.shared import SHARED, needed, rows, scored

pytestmark = needed

QUOTES = SHARED / "data" / "quotes" / "gum_dev.jsonl"
QUOTE_GATES = {
    ("exact", "F1"): 96.0,
    ("attributed_quote", "F1"): 91.0,
    ("attributed_mention", "F1"): 94.0,
    ("speaker_resolved", "acc"): 94.0,
    ("speaker_resolved", "precision"): 94.0,
}
"""Percent, rounded down."""

DATE_GATES = {
    "meantime": {("ALL", "relaxedF1"): 92.0, ("ALL", "valueF1"): 84.0, ("DAY+", "valueF1"): 97.0},
    "wikiwars": {("ALL", "relaxedF1"): 92.0, ("ALL", "valueF1"): 85.0, ("DAY+", "valueF1"): 94.0},
}
"""Percent, rounded down."""

Shown = Callable[[str], None]


def check(name: str, scores: dict[str, Any], gates: dict[tuple[str, str], float], shown: Shown) -> None:
    found = {gate: scores[gate[0]][gate[1]] for gate in gates}
    shown(f"{name}: " + ", ".join(f"{table} {measure} {value:.1f}" for (table, measure), value in found.items()))
    assert {gate: value for gate, value in found.items() if value < gates[gate]} == {}


def test_quotations_and_speakers_of_wikinews(tmp_path: Path, shown: Shown) -> None:
    scores = scored("quotes/eval_quotes.py", QUOTES, _quotes(), tmp_path)
    check("gum_dev, quotations", scores, QUOTE_GATES, shown)


def _quotes() -> Iterator[dict[str, Any]]:
    for row in rows(QUOTES):
        found = briefing.analyse(row["text"])
        to_raw = found.article.provenance.to_raw
        quotes: list[dict[str, Any]] = []
        for quote in found.quotes:
            span = to_raw(quote.span)
            speaker = to_raw(quote.speaker_span) if quote.speaker_span else None
            places = {"speaker_start": speaker.start, "speaker_end": speaker.end} if speaker else {}
            quotes.append({"start": span.start, "end": span.end, "speaker": _name(quote), **places})
        yield {"id": row["id"], "quotes": quotes}


def _name(quote: Quote) -> str | None:
    return quote.speaker.name if quote.speaker else None


@pytest.mark.parametrize("corpus", DATE_GATES)
def test_time_expressions_and_their_values(corpus: str, tmp_path: Path, shown: Shown) -> None:
    labelled = SHARED / "data" / "dates" / f"{corpus}_dev.jsonl"
    scores = scored("dates/eval_timex.py", labelled, _times(labelled), tmp_path)
    check(f"{corpus}_dev, time expressions", scores, DATE_GATES[corpus], shown)


def _times(labelled: Path) -> Iterator[dict[str, Any]]:
    for row in rows(labelled):
        published = date.fromisoformat(row["dct"]) if row.get("dct") else None
        found = briefing.analyse(row["text"], published=published)
        spans = [(found.article.provenance.to_raw(time.span), time.value) for time in found.times]
        yield {"id": row["id"], "timexes": [{"start": s.start, "end": s.end, "value": value} for s, value in spans]}
