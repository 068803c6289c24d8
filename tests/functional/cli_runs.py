"""Real runs of the command line, on a small corpus."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

GENEVA = """\
Harbour talks end without a treaty
2022-01-10
The delegations met in Geneva on January 10, 2022. The talks lasted almost eight hours.

“We have missed an opportunity,” said Elena Marsh, the harbour minister. “It will not come back soon.”

The ministers will meet again on January 12, 2022.
"""
VIENNA = """\
Ministers meet again
2022-01-12
The ministers met in Vienna on January 12, 2022, and spoke about fishing.

The spokesman Peter Holm said: “The door is open.”
"""
SMALL = {"geneva.txt": GENEVA, "vienna.txt": VIENNA}


def make_workspace(folder: Path, files: Mapping[str, str | bytes] = SMALL) -> Path:
    """A workspace in `folder` with these files in its corpus."""
    corpus = folder / "corpus"
    corpus.mkdir(parents=True)
    for name, content in files.items():
        data = content.encode() if isinstance(content, str) else content
        (corpus / name).write_bytes(data)
    return folder


def command(*arguments: str) -> list[str]:
    """The words that run the program with these arguments."""
    return [sys.executable, "-m", "briefing", *arguments]


def environment(home: Path, **more: str) -> dict[str, str]:
    """An environment of our own, so that the machine's settings do not matter."""
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH", "SYSTEMROOT") if name in os.environ}
    return {**kept, "HOME": str(home), "XDG_CACHE_HOME": str(home / ".cache"), "PYTHONUTF8": "1", **more}


def briefing(where: Path, *arguments: str, before: Sequence[str] = (), **more: str) -> subprocess.CompletedProcess[str]:
    """Run the program in the folder `where`, with `more` in its environment, and `before` it on the command line."""
    return subprocess.run(
        [*before, *command(*arguments)],
        cwd=where,
        env=environment(where, **more),
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        timeout=120,
        check=False,
    )


def objects(run: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    """The JSON Lines that a run printed."""
    return [json.loads(line) for line in run.stdout.split("\n") if line]
