"""Gates on five real articles: what is found in them now must still be found."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import briefing
from briefing.model import Analysis, DateRange, Quote, Status
from briefing.text.head import Head
from tests.quality.relating import Related, related
from tests.quality.shared import SHARED, evaluated, gold, needed, seeds

pytestmark = needed

RIGHT_SPEAKERS = 29
"""Of 30."""
REMOVAL_PRECISION, REMOVAL_RECALL = 1.0, 1.0
FIXES = 13
METADATA = {"title": 5, "byline": 5, "date": 5, "url": 5, "source": 5}
"""Right of 5 each."""

EDGE = " \t\r\n\u00a0\"'`“”‘’«».,;:!?…-–—()[]"
"""What may stand at the edge of a quotation without making it another."""


@pytest.fixture(scope="module")
def analyses() -> dict[str, Analysis]:
    return {path.name: briefing.analyse(path.read_bytes(), name=path.name) for path in seeds()}


@pytest.fixture(scope="module")
def together(tmp_path_factory: pytest.TempPathFactory) -> Related:
    return related({path.name: path.read_bytes() for path in seeds()}, tmp_path_factory.mktemp("seeds"))


def raw(name: str) -> str:
    return (SHARED / "seeds" / name).read_bytes().decode()


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip(EDGE)), start + len(words.rstrip(EDGE))


def test_every_quotation_is_found_in_full_and_given_to_the_right_speaker(
    analyses: dict[str, Analysis], shown: Callable[[str], None]
) -> None:
    found: dict[tuple[str, int, int], Quote] = {}
    for name, analysis in analyses.items():
        for quote in analysis.quotes:
            span = analysis.article.provenance.to_raw(quote.span)
            found[name, *trimmed(raw(name), span.start, span.end)] = quote
    labelled = {(g["file"], *trimmed(raw(g["file"]), g["start"], g["end"])): g for g in gold("seed_quotes.json")}
    missed = [g["text"] for key, g in labelled.items() if key not in found]
    named = {key: quote.speaker.name for key, quote in found.items() if quote.speaker}
    right = [key for key, g in labelled.items() if _right(named.get(key), g["speaker_any_of"])]
    wrong = [(named[key], g["text"]) for key, g in labelled.items() if key in named and key not in right]
    exact = len(labelled) - len(missed)
    shown(f"seeds, quotations: {exact} of {len(labelled)} exact, {len(right)} speakers right, {len(wrong)} wrong")
    assert not missed
    assert not wrong, "a wrong name is worse than none"
    assert len(right) >= RIGHT_SPEAKERS


def _right(name: str | None, accepted: list[str]) -> bool:
    return any(part in name for part in accepted) if name else not accepted


def test_leftovers_go_and_nothing_else_does(
    analyses: dict[str, Analysis], tmp_path: Path, shown: Callable[[str], None]
) -> None:
    path = tmp_path / "predictions.json"
    path.write_text(json.dumps({name: _cleaned(analysis) for name, analysis in analyses.items()}), encoding="utf-8")
    told = evaluated("clean/eval_clean.py", "seeds", SHARED / "gold" / "seed_spans.json", path)
    removal, *_, offsets, rest = told.strip().splitlines()
    shown(f"seeds, cleaning: {removal}; {rest.strip()}")
    precision, recall = (float(value) for value in re.findall(r"[PR]=([\d.]+)", removal)[:2])
    scores = {name: int(right) for name, right in re.findall(r"(\w+) (\d+)/\d+", rest)}
    kept = re.search(r"kept (\d+)/(\d+)", rest)
    same = re.search(r"same letter (\d+)/(\d+)", offsets)
    assert precision >= REMOVAL_PRECISION, told
    assert recall >= REMOVAL_RECALL, told
    assert kept
    assert kept[1] == kept[2], "strings that must survive"
    assert {name: scores[name] for name in METADATA if scores[name] < METADATA[name]} == {}, told
    assert "wrong length 0, out of range 0, steps back 0" in offsets
    assert same
    assert same[1] == same[2], "every letter leads back to itself"


def _cleaned(analysis: Analysis) -> dict[str, Any]:
    """An article as the evaluator wants it; what the head states is not gone but shown elsewhere."""
    article = analysis.article
    places: list[int] = []
    for piece in article.provenance.pieces:
        kept = piece.status is Status.KEPT
        places += [piece.raw.start + i if kept else -1 for i in range(len(piece.span))]
    gone = [p for p in article.provenance.pieces if p.status is Status.REMOVED and p.reason not in set(Head)]
    return {
        "text": article.text,
        "map": places,
        "removed": [[p.raw.start, p.raw.end, p.reason] for p in gone],
        "title": article.title,
        "byline": article.byline,
        "date": article.published.best.isoformat() if article.published else None,
        "url": article.url,
        "source": article.outlet,
    }


def test_typography_is_repaired(analyses: dict[str, Analysis], shown: Callable[[str], None]) -> None:
    fixes = [
        fix["clean"] in analyses[name].article.text and fix["raw"] not in analyses[name].article.text
        for name, labelled in gold("seed_spans.json")["files"].items()
        for fix in labelled["fixes"]
    ]
    shown(f"seeds, typography: {sum(fixes)} of {len(fixes)} repaired")
    assert sum(fixes) >= FIXES


@pytest.mark.parametrize("day", ["2022-01-10", "2022-01-12", "2022-01-13"])
def test_the_timeline_lists_the_day_with_all_that_report_it(day: str, together: Related) -> None:
    (event,) = (event for event in gold("seed_timeline.json")["events"] if event["date"] == day)
    range_ = DateRange.day(date.fromisoformat(day))
    first = next(entry for entry in together.entries if entry.range == range_)
    assert set(first.files) == set(event["sources"])


def test_each_article_is_dated_to_days_that_a_reader_would_give(
    together: Related, shown: Callable[[str], None]
) -> None:
    labelled = gold("seed_timeline.json")["published"]
    best = 0
    for row in labelled:
        estimate = together.published[row["file"]]
        days = DateRange(date.fromisoformat(row["earliest"]), date.fromisoformat(row["latest"]))
        assert estimate, row["file"]
        assert estimate.range.meets(days), row["file"]
        assert (estimate.basis == "stated") is row["stated"]
        best += days.earliest <= estimate.best <= days.latest
    shown(f"seeds, publication: {len(labelled)} of {len(labelled)} ranges meet, {best} likeliest days inside")


def test_the_timeline_is_in_the_order_of_days(together: Related) -> None:
    ranges = [entry.range for entry in together.entries]
    assert ranges == sorted(ranges)
