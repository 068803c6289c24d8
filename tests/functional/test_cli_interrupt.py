"""Ctrl-C during a build: it ends with 130, what is done is kept, and the next build completes."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path

from tests.functional.cli_runs import briefing, command, environment, make_workspace, objects

PARAGRAPH = "“Promise number {n} holds in every part,” said Ada Wren on January 3, 2022. The harbour was quiet.\n\n"
FILES = 400


def test_ctrl_c_keeps_what_is_done(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path, {f"{n:03}.txt": PARAGRAPH.format(n=n) * 30 for n in range(FILES)})
    build = subprocess.Popen(
        command("index", "--jobs", "2"),
        cwd=workspace,
        env=environment(workspace),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    assert build.stderr is not None
    for line in build.stderr:
        if "reading" in line:
            break
    # A terminal sends the signal to the whole group, workers included.
    os.killpg(build.pid, signal.SIGINT)
    out, err = build.communicate(timeout=30)
    assert build.returncode == 130
    assert out == ""
    assert err.splitlines()[-1] == "briefing: interrupted"
    assert "Traceback" not in err
    (report,) = objects(briefing(workspace, "index", "--json"))
    assert report["articles"] == FILES
    assert briefing(workspace, "quote", "number 399").returncode == 0
    assert briefing(workspace, "check", "--full").returncode == 0
