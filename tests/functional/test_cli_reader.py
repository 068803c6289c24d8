"""The reader is started on a terminal, and on nothing else."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import time
from pathlib import Path

from tests.functional.cli_runs import command, environment, make_workspace

PATIENCE = 60.0


def start(where: Path, *, stdin: int) -> tuple[subprocess.Popen[bytes], int]:
    """The program with stdout on a new terminal, whose other end is returned."""
    ours, theirs = pty.openpty()
    program = subprocess.Popen(
        command(),
        cwd=where,
        env=environment(where, TERM="xterm-256color", COLUMNS="80", LINES="24"),
        stdin=theirs if stdin < 0 else stdin,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    return program, ours


def read_until(terminal: int, words: bytes) -> bytes:
    """What the program draws until `words` stand there, or it ends, or patience does."""
    drawn = b""
    end = time.monotonic() + PATIENCE
    while words not in drawn and time.monotonic() < end:
        if not select.select([terminal], [], [], 0.2)[0]:
            continue
        try:
            drawn += os.read(terminal, 65536)
        except OSError:  # the other end is closed
            break
    return drawn


def test_on_a_terminal_the_reader_opens_and_q_quits(tmp_path: Path) -> None:
    program, terminal = start(make_workspace(tmp_path), stdin=-1)
    try:
        assert b"entries" in read_until(terminal, b"entries")
        os.write(terminal, b"q")
        read_until(terminal, b"no such words")
        assert program.wait(PATIENCE) == 0
    finally:
        program.kill()
        program.wait()
        os.close(terminal)


def test_without_a_keyboard_it_is_one_line(tmp_path: Path) -> None:
    nothing = os.open(os.devnull, os.O_RDONLY)
    program, terminal = start(make_workspace(tmp_path), stdin=nothing)
    try:
        drawn = read_until(terminal, b"no such words")
        assert program.wait(PATIENCE) == 2
        assert drawn == b"briefing: standard input is not a terminal; start the reader without a pipe into it\r\n"
    finally:
        os.close(nothing)
        os.close(terminal)
