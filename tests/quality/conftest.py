"""Scores are shown at the end of a run, one line each, whether or not they pass their gate."""

from __future__ import annotations

from collections.abc import Callable

import pytest

SCORE = "score"


@pytest.fixture
def shown(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Shows a line of scores at the end of the run."""

    def show(line: str) -> None:
        record_property(SCORE, line)

    return show


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Write the lines of all tests, passed and failed."""
    reports = [report for outcome in ("passed", "failed") for report in terminalreporter.stats.get(outcome, ())]
    lines = [str(value) for report in reports for name, value in report.user_properties if name == SCORE]
    if lines:
        terminalreporter.section("scores")
        for line in sorted(set(lines)):
            terminalreporter.line(line)
