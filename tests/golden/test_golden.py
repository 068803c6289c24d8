"""What each command prints, against a file kept beside this one.

After a change that is meant, write the files anew with `BRIEFING_GOLDEN=write pytest tests/golden` and read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.cli.context import Context
from briefing.cli.exits import ExitCode
from briefing.cli.main import run
from tests.unit.cli.samples import FakeLibrary

HERE = Path(__file__).parent
WRITE = os.environ.get("BRIEFING_GOLDEN") == "write"

CALLS = {
    "briefing": [],
    "quote": ["quote", "hours"],
    "quote-plain": ["quote", "hours", "--cite", "plain"],
    "quote-markdown": ["quote", "hours", "--cite", "markdown"],
    "search": ["search", "hours"],
    "timeline": ["timeline"],
    "timeline-markdown": ["timeline", "--markdown"],
    "show": ["show", "world/geneva.txt"],
    "show-untitled": ["show", "closed.txt"],
    "raw": ["raw", "world/geneva.txt"],
    "dates": ["dates"],
    "times": ["times"],
    "correct": ["correct"],
    "correct-article": ["correct", "world/geneva.txt"],
    "speakers": ["speakers"],
    "compare": ["compare", "world/geneva.txt", "closed.txt"],
    "index": ["index"],
    "info": ["info"],
}


TEXT_ALONE = {"timeline-markdown"}
"""Calls for which there is no JSON."""
OUTPUTS = [(name, form) for name in CALLS for form in ("txt", "jsonl") if form == "txt" or name not in TEXT_ALONE]


@pytest.mark.parametrize(("name", "form"), OUTPUTS)
def test_output(name: str, form: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(Context, "open", lambda self: FakeLibrary())
    options = ["--json"] if form == "jsonl" else []
    assert run([*options, *CALLS[name]]) is ExitCode.FOUND
    printed = capsys.readouterr().out
    file = HERE / f"{name}.{form}"
    if WRITE:
        file.write_text(printed, encoding="utf-8")
    assert printed == file.read_text(encoding="utf-8")


def test_no_golden_file_is_left_over() -> None:
    kept = {file.name for file in HERE.iterdir() if file.suffix in (".txt", ".jsonl")}
    assert kept == {f"{name}.{form}" for name, form in OUTPUTS}
