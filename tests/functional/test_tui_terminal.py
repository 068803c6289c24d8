"""The reader in a real terminal, as a process of its own."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import shutil
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.functional.test_tui_hostile import hostile_library

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
"""Seconds; on a busy machine a first build takes a while."""


class Terminal:
    """The far end of a pseudo-terminal that a process runs in."""

    def __init__(self, end: int, process: subprocess.Popen[bytes]) -> None:
        self.end = end
        self.process = process
        self.written = b""

    @property
    def words(self) -> str:
        """What was written, without the sequences that place and colour it."""
        return re.sub(r"\x1b\[[\d;?<=>]*[A-Za-z]|\x1b[78()B=>]*", "", self.written.decode(errors="replace"))

    def read(self, seconds: float = 0.1) -> None:
        if select.select([self.end], [], [], seconds)[0]:
            try:
                self.written += os.read(self.end, 65536)
            except OSError:  # the process has gone
                return

    def until(self, done: Callable[[], object]) -> None:
        limit = time.monotonic() + PATIENCE
        while not done():
            assert time.monotonic() < limit, self.words[-3000:]
            self.read()

    def sees(self, *words: str) -> None:
        self.until(lambda: all(word in self.words for word in words))

    def press(self, keys: str) -> None:
        self.written = b""
        os.write(self.end, keys.encode())


@contextmanager
def terminal(*arguments: str, columns: int = 100, rows: int = 30) -> Iterator[Terminal]:
    end, inner = pty.openpty()
    fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    environ = {**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}
    for name in ("NO_COLOR", "COLUMNS", "LINES"):
        environ.pop(name, None)
    command = [sys.executable, *arguments]
    process = subprocess.Popen(command, stdin=inner, stdout=inner, stderr=inner, env=environ, start_new_session=True)
    os.close(inner)
    try:
        yield Terminal(end, process)
    finally:
        process.kill()
        process.wait()
        os.close(end)


def test_a_large_corpus_is_built_in_the_app_by_several_processes(tmp_path: Path) -> None:
    """In the app, stderr has no descriptor that a new process could inherit."""
    (tmp_path / "corpus").mkdir()
    for number in range(20):
        for file in (ROOT / "corpus").iterdir():
            shutil.copy(file, tmp_path / "corpus" / f"{number}-{file.name}")
    with terminal("-m", "briefing", str(tmp_path)) as tty:
        tty.sees("reads the articles for the first time")
        tty.sees("220 articles", "Timeline")
        tty.press("3")
        tty.sees("quotes")
        tty.press("missed opportunity")
        tty.sees("a missed opportunity", "exact")
        tty.press("\x11")  # Ctrl+Q
        tty.until(lambda: tty.process.poll() is not None)
        assert tty.process.returncode == 0


def test_leaving_during_a_build_ends_soon_and_in_order(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    for number in range(60):
        for file in (ROOT / "corpus").iterdir():
            shutil.copy(file, tmp_path / "corpus" / f"{number}-{file.name}")
    with terminal("-m", "briefing", str(tmp_path)) as tty:
        tty.sees("reading articles")
        tty.press("\x11")
        start = time.monotonic()
        tty.until(lambda: tty.process.poll() is not None)
        assert tty.process.returncode == 0
        assert time.monotonic() - start < PATIENCE / 2
        assert "Traceback" not in tty.words


HOSTILE = """
from tests.functional.test_tui_hostile import hostile_library
from tests.unit.tui.fake_library import as_library
from briefing.tui.app import run
raise SystemExit(run(as_library(hostile_library())))
"""


def test_no_sequence_from_an_article_reaches_the_terminal() -> None:
    """The bytes themselves are looked at."""
    assert "\x1b]0;owned" in hostile_library().article("hostile").text
    with terminal("-c", HOSTILE) as tty:
        tty.sees("[sic]")
        everything = tty.written
        for keys, words in (("\r\r", "[ad_1]"), ("2", "order:"), ("r", "removed"), ("!", "advice"), ("q3", "quoted")):
            tty.press(keys)
            tty.sees(words)
            everything += tty.written
        # Textual sets the shape of the mouse pointer; any other sequence of this kind would be the article's.
        shown = re.sub(r"\x1b\]22;[a-z-]*(?:\x07|\x1b\\)", "", everything.decode())
        assert "\x1b]" not in shown
        assert not set(shown) & set("\x07\x08\x85\x9b\u200b\u2028\u202c\u202e")
