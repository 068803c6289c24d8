"""Ending a build early keeps what is done, and the next one goes on from there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.errors import StoreError
from briefing.model import Stage
from tests.functional.building import FERRY, contents, library, workspace

if TYPE_CHECKING:
    from briefing.model import Progress

MANY: dict[str, str | bytes] = {f"{n:03d}.txt": FERRY.replace("3.", f"{n % 28 + 1}.") for n in range(200)}


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("jobs", [1, 2])
def test_stop_is_heeded_in_every_stage(tmp_path: Path, stage: Stage, jobs: int) -> None:
    files = {name: text for name, text in MANY.items() if name < "080"}
    place = workspace(tmp_path / "stopped", files)
    reached = threading.Event()

    def progress(step: Progress) -> None:
        if step.stage is stage:
            reached.set()

    with library(place) as opened:
        report = opened.refresh(progress=progress, stop=reached.is_set, jobs=jobs)
        assert reached.is_set()
        assert report.stopped
        assert not opened.is_built()
        whole = opened.refresh(jobs=jobs)
        assert not whole.stopped
        assert whole.articles == len(files)
        assert opened.is_built()
        assert opened.check(full=True) == []
        if stage is not Stage.SCAN and jobs == 1:
            assert whole.unchanged > 0
    clean = workspace(tmp_path / "clean", files)
    with library(clean) as opened:
        opened.refresh()
    assert contents(place) == contents(clean)


def test_the_timeline_shows_nothing_that_went_in_a_build_that_was_stopped(tmp_path: Path) -> None:
    place = workspace(tmp_path)
    with library(place) as opened:
        opened.refresh()
        listed = opened.timeline().items
        for file in place.corpus.iterdir():
            if file.name != "council.txt":
                file.unlink()
        read = threading.Event()
        report = opened.refresh(
            progress=lambda step: read.set() if step.stage is Stage.RELATE else None, stop=read.is_set
        )
        assert (report.stopped, report.removed) == (True, 2)
        left = opened.timeline().items
        assert {file for entry in left for file in entry.files} <= {"council.txt"}
        with pytest.raises(StoreError, match="has changed"):
            list(listed)
        opened.refresh()
        assert [e.files for e in opened.timeline().items] == [("council.txt",)]


def test_what_was_indexed_before_the_stop_is_kept(tmp_path: Path) -> None:
    place = workspace(tmp_path, MANY)
    asked = 0

    def stop() -> bool:
        return asked > 0

    def progress(step: Progress) -> None:
        nonlocal asked
        if step.stage is Stage.INDEX and step.done > 50:
            asked += 1

    with library(place) as opened:
        first = opened.refresh(progress=progress, stop=stop, jobs=1)
        second = opened.refresh(jobs=1)
    assert first.stopped
    assert first.documents > 50
    assert second.unchanged == len(MANY)
    assert 0 < second.documents < first.documents + second.documents


def test_a_keyboard_interrupt_is_a_stop(tmp_path: Path) -> None:
    place = workspace(tmp_path, MANY)

    def progress(step: Progress) -> None:
        if step.stage is Stage.READ and step.done > 100:
            raise KeyboardInterrupt

    with library(place) as opened:
        report = opened.refresh(progress=progress, jobs=1)
        assert report.stopped
        assert 100 < report.added < len(MANY)
        assert report.articles == report.added
        second = opened.refresh(jobs=1)
    assert second.added == len(MANY) - report.added


@pytest.mark.skipif(sys.platform == "win32", reason="there are no process groups to interrupt")
def test_ctrl_c_reaches_all_processes_and_ends_quietly(tmp_path: Path) -> None:
    """A terminal sends it to the workers as well; they leave the word to their parent."""
    place = workspace(tmp_path / "ws", {f"{n:04d}.txt": FERRY for n in range(1500)})
    script = tmp_path / "build.py"
    script.write_text(
        textwrap.dedent("""
        import sys
        from pathlib import Path
        from briefing.library import open_library
        if __name__ == "__main__":
            def told(step):
                if step.stage == "read":
                    print("reading", flush=True)
            with open_library(Path(sys.argv[1])) as library:
                report = library.refresh(jobs=2, progress=told)
                print("stopped", report.stopped, report.added)
        """)
    )
    with subprocess.Popen(
        [sys.executable, str(script), str(place.root)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        assert child.stdout.readline() == "reading\n"
        os.killpg(child.pid, signal.SIGINT)
        pressed = time.monotonic()
        last = child.stdout.read().splitlines()[-1]
        assert child.stderr.read() == ""
    assert child.returncode == 0
    assert time.monotonic() - pressed < 20
    said, stopped, added = last.split()
    assert (said, stopped) == ("stopped", "True")
    with library(place) as opened:
        report = opened.refresh(jobs=1)
        assert report.articles == 1500
        assert report.unchanged == int(added)
