"""What the README shows is what one gets."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def test_the_shown_commands_print_what_is_shown(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus")
    (session,) = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    commands = re.findall(r"^\$ briefing (.*)\n((?:(?!\$ ).*\n)*)", session, re.MULTILINE)
    assert len(commands) >= 2
    for command, shown in commands:
        run = [sys.executable, "-m", "briefing", "--quiet", *shlex.split(command)]
        found = subprocess.run(run, cwd=tmp_path, capture_output=True, encoding="utf-8", check=True)
        assert found.stdout == shown


def test_continuous_integration_runs_the_command_of_the_readme() -> None:
    (command,) = re.findall(r"<!-- tests -->\n```sh\n(.*?)\n```", README, re.DOTALL)
    assert "pytest" in command
    assert "<!-- tests -->" in (ROOT / ".ci/run").read_text("utf-8")


def test_the_picture_shows_the_demonstration_corpus() -> None:
    picture = (ROOT / "docs/timeline.svg").read_text("utf-8").replace("&#160;", " ")
    assert "11 articles" in picture
    assert "10 Jan 2022" in picture
