from __future__ import annotations

import io

import pytest

from briefing.cli.diagnostics import Diagnostics, _Lines
from briefing.errors import UsageError
from briefing.model import Problem, Progress, Stage


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_problem_is_one_line_whatever_the_file_is_called() -> None:
    stream = io.StringIO()
    Diagnostics(stream).problem(Problem("a\nb\x1b[2J.txt", "empty", "delete it"))
    assert stream.getvalue() == "briefing: a␊b␛[2J.txt: empty; delete it\n"


def test_a_problem_without_advice_ends_with_what_it_is() -> None:
    stream = io.StringIO()
    Diagnostics(stream).problem(Problem("a.txt", "empty", ""))
    assert stream.getvalue() == "briefing: a.txt: empty\n"


def test_quiet_keeps_errors_and_problems_only() -> None:
    stream = io.StringIO()
    quiet = Diagnostics(stream, quiet=True)
    quiet.note("good to know")
    with quiet.progress() as report:
        report(Progress(Stage.READ, 1, 2))
    assert stream.getvalue() == ""
    quiet.error(UsageError("what", "advice"))
    quiet.problem(Problem("a.txt", "empty", ""))
    assert stream.getvalue() == "briefing: what; advice\nbriefing: a.txt: empty\n"


def test_progress_into_a_file_is_a_line_a_stage() -> None:
    stream = io.StringIO()
    with Diagnostics(stream).progress() as report:
        report(Progress(Stage.SCAN, 0, 0))
        for done in range(1000):
            report(Progress(Stage.READ, done, 1000))
        report(Progress(Stage.INDEX, 0, 10))
    assert stream.getvalue().splitlines() == ["briefing: looking for files", "briefing: reading", "briefing: indexing"]


def test_a_long_stage_is_heard_of_every_few_seconds() -> None:
    now = iter([0.0, 1.0, 4.9, 5.1, 6.0])
    heard: list[str] = []
    report = _Lines(heard.append, clock=lambda: next(now))
    for done in range(5):
        report(Progress(Stage.READ, done, 5))
    assert heard == ["reading", "reading: 3 of 5"]


def test_progress_on_a_terminal_is_a_bar_that_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    stream = Terminal()
    with Diagnostics(stream).progress() as report:
        for done in range(3):
            report(Progress(Stage.READ, done, 2))
    shown = stream.getvalue()
    assert "reading" in shown
    assert "2/2" in shown
    assert shown.rstrip().endswith("\x1b[2K")


def test_a_broken_or_closed_stderr_is_no_reason_to_fail() -> None:
    closed = io.StringIO()
    closed.close()
    for stream in (None, closed):
        diagnostics = Diagnostics(stream)
        diagnostics.note("nobody hears this")
        diagnostics.error(UsageError("nor this"))
    with Diagnostics(None).progress() as report:
        report(Progress(Stage.SCAN, 0, 0))
