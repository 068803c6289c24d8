"""A writer that is killed, and a machine whose power fails, at any point of an update."""

from __future__ import annotations

import os
import random
import shutil
import signal
import stat
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.store.textindex.engine import open_engine
from tests.unit.store.textindex.engine_samples import EVERY, keys, quote

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.store.textindex.engine import Document

OLD = {f"q:{i:03}": f"words of old {i}" for i in range(60)}
NEW = {f"q:{i:03}": f"words of new {i}" for i in range(30, 90)}
AFTER = OLD | NEW

WRITER = """if True:
    import sys
    from pathlib import Path
    from briefing.store.textindex.engine import open_engine
    from tests.unit.store.textindex.test_engine_kill import new
    from briefing.store.textindex import generation_writer
    engine = open_engine(Path(sys.argv[1]))
    engine.search("", [])
    print("ready", flush=True)
    sys.stdin.readline()
    engine.update(new(), optimise=True)
    print("done", flush=True)
"""


def old() -> list[Document]:
    return [quote(key, text) for key, text in OLD.items()]


def new() -> list[Document]:
    return [quote(key, text) for key, text in NEW.items()]


def state(folder: Path) -> str:
    """Whether the index holds the old documents or the new ones, every one of them and nothing else."""
    with closing(open_engine(folder)) as engine:
        assert engine.check(full=True) == []
        there = keys(engine.search("words", EVERY))
        changed = keys(engine.search("new ", EVERY))
    if sorted(there) == sorted(OLD) and not changed:
        return "old"
    assert sorted(there) == sorted(AFTER)
    assert sorted(changed) == sorted(NEW)
    return "new"


def update_again(folder: Path) -> None:
    with closing(open_engine(folder)) as engine:
        engine.update(new())
    assert state(folder) == "new"
    assert len(list(folder.glob("gen-*"))) == 1


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with closing(open_engine(tmp_path / "text")) as engine:
        engine.update(old())
    return tmp_path / "text"


# ------------------------------------------------------------------ kill -9


def kill_after(folder: Path, seconds: float) -> bool:
    """Start an update in another process and kill it so long after it begins; whether it had finished."""
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[4],
    )
    with writer:
        assert writer.stdin is not None
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"ready\n"
        writer.stdin.write(b"\n")
        writer.stdin.flush()
        time.sleep(seconds)
        writer.send_signal(signal.SIGKILL)
        return writer.stdout.readline() == b"done\n"


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
def test_a_killed_update_leaves_one_generation_and_the_next_completes(tmp_path: Path, folder: Path) -> None:
    copy = shutil.copytree(folder, tmp_path / "timed")
    start = time.perf_counter()
    with closing(open_engine(copy)) as engine:
        engine.update(new(), optimise=True)
    usual = time.perf_counter() - start
    chance = random.Random(11)
    states = []
    for point in range(20):
        copy = shutil.copytree(folder, tmp_path / f"killed-{point}")
        kill_after(copy, chance.uniform(0, 1.5 * usual))
        states.append(state(copy))
        update_again(copy)
    assert "old" in states


# ------------------------------------------------------------------ every step

WATCHED = ("fsync", "replace", "rename", "link", "mkdir", "unlink", "remove", "rmdir")


def before_each_step(monkeypatch: pytest.MonkeyPatch, look: Callable[[], None]) -> None:
    """Call `look` before everything that changes names or waits for the disk."""
    for name in WATCHED:
        real = getattr(os, name)

        def watched(*arguments: object, real: Callable[..., object] = real, **options: object) -> object:
            look()
            return real(*arguments, **options)

        monkeypatch.setattr(os, name, watched)


def judged(copies: list[Path]) -> None:
    """Each copy is a sound index, first the old one, from some step on the new one, and can be written."""
    states = [state(copy) for copy in copies]
    assert states == sorted(states, reverse=True)
    assert set(states) == {"old", "new"}
    for copy in copies[:: len(copies) // 8]:
        update_again(copy)


def test_the_folder_as_it_is_at_each_step_is_a_sound_index(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies: list[Path] = []

    def copy() -> None:
        copies.append(tmp_path / f"step-{len(copies):03}")
        subprocess.run(["cp", "-a", folder, copies[-1]], check=True)

    with monkeypatch.context() as patch:
        before_each_step(patch, copy)
        with closing(open_engine(folder)) as engine:
            engine.update(new())
    assert len(copies) > 20
    judged(copies)


# ------------------------------------------------------------------ power loss


class Disk:
    """What is on the disk for certain: contents of files and names in folders as they were at the last fsync of each."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._contents: dict[int, bytes] = {}
        self._names: dict[int, dict[str, int]] = {}
        self._held: list[int] = []
        for path in [folder, *folder.rglob("*")]:
            self.settle(os.open(path, os.O_RDONLY))

    def settle(self, descriptor: int) -> None:
        """Take note of a file or folder as it is now; it stays open, so that its number is not given to another."""
        self._held.append(os.dup(descriptor))
        seen = os.fstat(descriptor)
        if stat.S_ISDIR(seen.st_mode):
            self._names[seen.st_ino] = {n: os.stat(n, dir_fd=descriptor).st_ino for n in os.listdir(descriptor)}
        else:
            self._contents[seen.st_ino] = os.pread(descriptor, seen.st_size, 0)

    def after_power_loss(self, target: Path, *, names_last: bool) -> None:
        """Write to `target` what may be left: with the names of now, or with those that were waited for."""
        self._copy(self._folder.stat().st_ino, self._folder if names_last else None, target)

    def _copy(self, number: int, now: Path | None, target: Path) -> None:
        if now is not None:
            names = {path.name: path.stat().st_ino for path in now.iterdir()}
            folders = {path.name for path in now.iterdir() if path.is_dir()}
        else:
            names = self._names.get(number, {})
            folders = {name for name, number in names.items() if number in self._names or number not in self._contents}
        target.mkdir()
        for name, inner in names.items():
            if name in folders:
                self._copy(inner, now / name if now else None, target / name)
            else:
                (target / name).write_bytes(self._contents.get(inner, b""))

    def close(self) -> None:
        for descriptor in self._held:
            os.close(descriptor)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere, another call than fsync waits for the disk")
@pytest.mark.parametrize("names_last", [True, False], ids=["names-kept", "names-lost"])
def test_after_a_power_loss_at_any_step_the_index_is_sound(
    tmp_path: Path,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    names_last: bool,  # noqa: FBT001
) -> None:
    """Whatever was not waited for is lost: bytes of files always, names of files or not."""
    copies: list[Path] = []
    with closing(Disk(folder)) as disk, monkeypatch.context() as patch:
        real_fsync = os.fsync

        def lose_power() -> None:
            copies.append(tmp_path / f"step-{len(copies):03}")
            with monkeypatch.context() as aside:
                aside.setattr(os, "mkdir", real_mkdir)
                disk.after_power_loss(copies[-1], names_last=names_last)

        def fsync(descriptor: int) -> None:
            lose_power()
            real_fsync(descriptor)
            disk.settle(descriptor)

        real_mkdir = os.mkdir
        before_each_step(patch, lose_power)
        patch.setattr(os, "fsync", fsync)
        with closing(open_engine(folder)) as engine:
            engine.update(new())
        lose_power()
    assert len(copies) > 20
    judged(copies)
