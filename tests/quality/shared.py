"""The labelled data beside the repository, which a checkout by itself does not have."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).resolve().parents[3] / "shared"

needed = pytest.mark.skipif(not SHARED.is_dir(), reason="no labelled data in ../shared")
"""Marks what cannot run without the labelled data."""


def seeds() -> list[Path]:
    """The five articles, in order."""
    return sorted((SHARED / "seeds").iterdir())


def gold(name: str) -> Any:
    """What was labelled by hand on the five articles."""
    return json.loads((SHARED / "gold" / name).read_text(encoding="utf-8"))


def rows(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file, in which a line ends with a line feed and with nothing else."""
    return [json.loads(line) for line in path.read_bytes().split(b"\n") if line.strip()]


def evaluated(evaluator: str, *arguments: str | Path) -> str:
    """What an evaluator prints. It runs by itself, for its warnings are not ours."""
    command = [sys.executable, str(SHARED / "data" / evaluator), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def scored(evaluator: str, labelled: Path, predictions: Iterable[dict[str, Any]], folder: Path) -> dict[str, Any]:
    """The scores that an evaluator gives to predictions, as its own JSON."""
    path = folder / "predictions.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in predictions), encoding="utf-8")
    scores: dict[str, Any] = json.loads(evaluated(evaluator, labelled, path, "--json"))
    return scores
