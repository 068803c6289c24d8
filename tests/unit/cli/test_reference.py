from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.cli import jsonl
from briefing.cli.exits import ExitCode
from briefing.cli.output import Json
from briefing.cli.reference import reference
from briefing.cli.registry import COMMANDS
from briefing.model import Added
from tests.unit.cli.samples import (
    ARTICLE,
    CORRECTION,
    ENTRY,
    FACTS,
    INFO,
    OTHER,
    PAIR,
    PASSAGE,
    PROBLEM,
    RAW_TEXT,
    REPORT,
    SPEAKER,
    TIME,
    quote_hit,
    summary,
)

FILE = Path(__file__).resolve().parents[3] / "docs" / "cli.md"


def test_the_reference_is_up_to_date() -> None:
    advice = "out of date: run `python -m briefing.cli.reference > docs/cli.md`"
    assert FILE.read_text(encoding="utf-8") == reference(), advice


@pytest.mark.parametrize("columns", ["20", "300"])
def test_the_reference_is_the_same_on_every_terminal(columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = reference()
    monkeypatch.setenv("COLUMNS", columns)
    assert reference() == before


def test_every_command_and_every_exit_code_is_in_it() -> None:
    text = reference()
    assert [c.name for c in COMMANDS if f"## briefing {c.name}\n" not in text] == []
    assert [code.meaning for code in ExitCode if f"{int(code)} {code.meaning}" not in text] == []
    assert [c.name for c in COMMANDS if f"| `{c.name}` | " not in text] == []


OBJECTS = [
    jsonl.quote(quote_hit(), None, "as cited"),
    jsonl.passage(PASSAGE),
    jsonl.entry(ENTRY),
    jsonl.article(ARTICLE),
    jsonl.piece(ARTICLE, ARTICLE.provenance.pieces[0], RAW_TEXT),
    jsonl.published(summary(ARTICLE)),
    jsonl.facts(FACTS),
    jsonl.correction(CORRECTION, None),
    jsonl.timex(ARTICLE, TIME),
    jsonl.speaker(SPEAKER),
    jsonl.pair(ARTICLE, OTHER, PAIR),
    jsonl.info(INFO),
    jsonl.report(REPORT),
    jsonl.added(Added("https://courier.example/a", "a.html", 12, fresh=True, source="https://courier.example/b")),
    jsonl.added(PROBLEM),
    jsonl.fault("gone"),
]


@pytest.mark.parametrize("item", OBJECTS, ids=lambda item: str(item["type"]))
def test_every_field_of_every_object_is_in_it(item: Json) -> None:
    row = next(row for row in reference().splitlines() if f"` | {item['type']} | " in row)
    everywhere = ("schema", "type", "file", "article", "start", "end", "raw_start", "raw_end", "text")
    assert [name for name in item if name not in everywhere and not re.search(rf"\b{name}\b", row)] == []
