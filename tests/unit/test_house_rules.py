"""The rules of the house, held by the tools that know them, so that one command tells whether all is well."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

RULES = {
    "ruff check": ["ruff", "check", "."],
    "ruff format": ["ruff", "format", "--check", "."],
    "mypy --strict": ["mypy", "--strict"],
    "import-linter": ["importlinter.cli", "lint"],
}


@pytest.mark.parametrize("rule", RULES)
def test_the_whole_project_keeps_the_rule(rule: str) -> None:
    module, *arguments = RULES[rule]
    command = [sys.executable, "-m", module, *arguments]
    if module.startswith("importlinter"):
        start = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
        command = [sys.executable, "-c", start]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
