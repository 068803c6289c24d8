"""The only writer of stderr: errors, problems with source files, notes and progress."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TextIO

from briefing.cli.render.workspace import problem_words
from briefing.cli.safe import visible, visible_line
from briefing.errors import BriefingError
from briefing.model import Problem, Progress, Stage

if TYPE_CHECKING:
    from rich.progress import TaskID

Report = Callable[[Progress], None]
"""What a build calls to say how far it is."""

_STAGES = {
    Stage.SCAN: "looking for files",
    Stage.READ: "reading",
    Stage.LEARN: "taking out what recurs",
    Stage.RELATE: "relating articles",
    Stage.INDEX: "indexing",
}
_SECONDS_BETWEEN_LINES = 5.0


class Diagnostics:
    """Prints one line a message, each with the program's name before it.

    `quiet` leaves out notes and progress, never errors and problems. A stderr that is closed (None) or broken is no
    reason to fail.
    """

    def __init__(self, stream: TextIO | None, *, quiet: bool = False) -> None:
        self._stream = stream
        self.quiet = quiet

    def error(self, error: BriefingError) -> None:
        """Say what ended the command."""
        self._line(error.line)

    def problem(self, problem: Problem) -> None:
        """Say what is the matter with one source file."""
        self._line(problem_words(problem))

    def note(self, text: str) -> None:
        """Say something that is good to know."""
        if text and not self.quiet:
            self._line(text)

    def traceback(self) -> None:
        """Print where the exception being handled came from, for whoever mends it."""
        import traceback

        self._write(visible(traceback.format_exc()))

    @contextmanager
    def progress(self) -> Iterator[Report]:
        """While the block runs: a bar if stderr is a terminal, else a short line now and then, or nothing if quiet."""
        if self.quiet or self._stream is None:
            yield lambda _progress: None
        elif self._stream.isatty():
            with _bar(self._stream) as report:
                yield report
        else:
            yield _Lines(self._line)

    def _line(self, text: str) -> None:
        self._write(f"briefing: {visible_line(text)}\n")

    def _write(self, text: str) -> None:
        if self._stream is not None:
            with suppress(OSError, ValueError):
                self._stream.write(text)
                self._stream.flush()


class _Lines:
    """Progress as lines: the name of a stage when it begins, and how far it is every few seconds."""

    def __init__(self, write: Callable[[str], None], clock: Callable[[], float] = time.monotonic) -> None:
        self._write = write
        self._clock = clock
        self._stage: Stage | None = None
        self._due = 0.0

    def __call__(self, progress: Progress) -> None:
        now = self._clock()
        if progress.stage is self._stage and now < self._due:
            return
        begun = progress.stage is not self._stage
        self._stage, self._due = progress.stage, now + _SECONDS_BETWEEN_LINES
        self._write(_STAGES[progress.stage] if begun else _words(progress))


def _words(progress: Progress) -> str:
    words = _STAGES[progress.stage]
    if not progress.total:
        return words
    return f"{words}: {progress.done} of {progress.total}"


@contextmanager
def _bar(stream: TextIO) -> Iterator[Report]:
    """A bar a stage; Rich is imported here, so that only a build on a terminal pays for it."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(file=stream)
    with Bars(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False) as bars:
        tasks: dict[Stage, TaskID] = {}

        def report(progress: Progress) -> None:
            if progress.stage not in tasks:
                tasks[progress.stage] = bars.add_task(_STAGES[progress.stage], total=None)
            bars.update(tasks[progress.stage], completed=progress.done, total=progress.total or None)

        yield report
