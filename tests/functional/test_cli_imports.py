"""What each command loads: nobody waits for what he does not use."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.functional.cli_runs import briefing, environment, make_workspace

READING = {"trafilatura", "lxml", "ftfy", "feedparser", "httpx", "pypdf", "charset_normalizer"}
"""What reading files and fetching pages needs, and nothing that asks an index."""

HEAVY = {"textual", "rich", "whoosh", "sqlite3", "dateutil", "pyperclip", "hypothesis", *READING}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = make_workspace(tmp_path_factory.mktemp("workspace"))
    assert briefing(folder, "index").returncode == 0
    return folder


def loaded(where: Path, *arguments: str) -> set[str]:
    """The heavy packages that a run imports, as the interpreter itself tells."""
    run = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "briefing", *arguments],
        cwd=where,
        env=environment(where),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert run.returncode == 0
    modules = {line.rsplit("|", 1)[1].strip() for line in run.stderr.splitlines() if line.startswith("import time:")}
    assert "briefing.cli.main" in modules
    return {module.partition(".")[0] for module in modules} & HEAVY


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["quote", "--help"]])
def test_help_loads_nothing_heavy(arguments: list[str], tmp_path: Path) -> None:
    assert loaded(tmp_path, *arguments) == set()


@pytest.mark.parametrize(
    "arguments",
    [
        ["quote", "door"],
        ["quote"],
        ["search", "fishing"],
        ["timeline"],
        ["show", "geneva"],
        ["raw", "geneva"],
        ["dates"],
        ["times"],
        ["speakers"],
        ["correct", "geneva"],
        ["info"],
        ["check"],
        ["index"],
        [],
    ],
    ids=lambda arguments: " ".join(arguments) or "whole briefing",
)
def test_no_command_but_the_reader_loads_textual_nor_does_a_query_load_what_reads_files(
    arguments: list[str], workspace: Path
) -> None:
    assert not loaded(workspace, *arguments) & {"textual", "rich", "pyperclip", "hypothesis", *READING}
