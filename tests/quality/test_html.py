"""Gates on labelled web pages: the article against what trafilatura alone makes of it, title, date and author."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

from briefing.sources import html
from briefing.sources.decode import decode
from briefing.sources.elements import Outline, outline
from briefing.sources.html.alignment import align
from briefing.sources.html.extractor import main_lines
from briefing.sources.html.letters import Letters, letters
from briefing.sources.tokens import Kind, tokens
from tests.quality.shared import SHARED, evaluated, needed

pytestmark = needed

PAGES = SHARED / "data" / "clean" / "html_dev.jsonl"

BODY_GAIN = 0.010
"""Body F1 above trafilatura's, in the same run."""
TITLE, DATE, AUTHOR = 0.87, 0.88, 0.73
"""Shares of exact answers."""
MAPPED = 0.999
"""Share of the letters of trafilatura's text that are found again in the page."""


def rows(path: Path) -> list[dict[str, str]]:
    """The objects of a JSON Lines file; some of their texts hold other line separators than its own."""
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


@pytest.fixture(scope="module")
def raws() -> dict[str, str]:
    return {
        row["id"]: decode(gzip.decompress((PAGES.parent / row["html_path"]).read_bytes())).text for row in rows(PAGES)
    }


@pytest.fixture(scope="module")
def extracted(raws: dict[str, str]) -> dict[str, list[str]]:
    return {name: main_lines(raw, Outline((), ())) for name, raw in raws.items()}


def scores(predictions: list[dict[str, object]], path: Path) -> dict[str, float]:
    path.write_text("".join(json.dumps(row) + "\n" for row in predictions), encoding="utf-8")
    line = evaluated("clean/eval_clean.py", "score", PAGES, path)
    return {name: float(value) for name, value in re.findall(r"(\w+)=([\d.]+)", line)}


def read(name: str, raw: str) -> dict[str, object]:
    hints, (edits,) = html.page(raw)
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += raw[at : edit.span.start], edit.new
        at = edit.span.end
    text = unescape("".join((*parts, raw[at:])))
    return {"id": name, "text": text, "title": hints.title, "date": hints.published, "author": hints.byline}


def test_the_article_is_nearer_the_truth_than_what_trafilatura_finds(
    raws: dict[str, str], extracted: dict[str, list[str]], tmp_path: Path, shown: Callable[[str], None]
) -> None:
    ours = scores([read(name, raw) for name, raw in raws.items()], tmp_path / "ours.jsonl")
    theirs = scores(
        [{"id": name, "text": "\n".join(lines)} for name, lines in extracted.items()], tmp_path / "theirs.jsonl"
    )
    shown(
        f"html: body F1 {ours['F1']:.3f} (trafilatura {theirs['F1']:.3f}), title {ours['title']:.3f}, date {ours['date']:.3f},"
        f" author {ours['auth']:.3f}"
    )
    assert ours["F1"] >= theirs["F1"] + BODY_GAIN
    assert ours["title"] >= TITLE
    assert ours["date"] >= DATE
    assert ours["auth"] >= AUTHOR


def test_every_letter_that_trafilatura_keeps_is_found_in_the_page(
    raws: dict[str, str], extracted: dict[str, list[str]], shown: Callable[[str], None]
) -> None:
    found = wanted = 0
    for name, raw in raws.items():
        page = list(tokens(raw))
        within = outline(raw, page).within
        texts = [
            token.span.of(raw)
            for token, element in zip(page, within, strict=True)
            if token.kind is Kind.TEXT and not (element and element.name in ("script", "style"))
        ]
        words = Letters.of(texts)
        lines = [line for line in map(letters, extracted[name]) if line]
        size = sum(map(len, lines))
        wanted += size
        found += min(size, sum(map(len, align(lines, words.text))))
    shown(f"html: letters mapped {found / wanted:.4%}")
    assert found >= MAPPED * wanted
