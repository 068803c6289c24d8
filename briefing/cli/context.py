"""What a command is given: its arguments, where to print, and a way to its library."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli.arguments import Arguments
from briefing.cli.diagnostics import Diagnostics
from briefing.cli.interrupt import stop_on_interrupt
from briefing.cli.output import Output
from briefing.cli.render.workspace import problem_words
from briefing.errors import UsageError
from briefing.model import BuildReport

if TYPE_CHECKING:
    from briefing.library import Library


@dataclass(frozen=True, slots=True)
class Context:
    """Arguments, the two streams, and the library they point to."""

    arguments: Arguments
    output: Output
    diagnostics: Diagnostics

    def open(self) -> Library:
        """The library of the workspace that the arguments name, built or not.

        Raises `UsageError` where they name two, and `WorkspaceError` where there is none.
        """
        from briefing.library import open_library
        from briefing.workspace import find

        wanted = self.arguments
        if wanted.path and wanted.workspace:
            raise UsageError("two workspaces are named", "give a path or --workspace, not both")
        place = find(
            wanted.path or wanted.workspace,
            corpus=wanted.corpus,
            index=wanted.index,
            environ=os.environ,
            cwd=Path.cwd(),
        )
        return open_library(place)

    @contextmanager
    def library(self) -> Iterator[Library]:
        """The same, with a missing index brought up first, for as long as the block runs.

        A note says where the index does not follow from the user's corrections as they are now.
        """
        with self.open() as library:
            if not library.is_built():
                self.build(library)
            elif unapplied := library.corrections.unapplied():
                self.diagnostics.note(problem_words(unapplied))
            yield library

    def build(self, library: Library, *, rebuild: bool = False) -> BuildReport:
        """Bring the index up to date, or make it anew, with progress and problems on stderr.

        Ctrl-C keeps what is done and is then raised as `KeyboardInterrupt`.
        """
        with stop_on_interrupt() as stop, self.diagnostics.progress() as progress:
            wanted = self.arguments
            report = library.refresh(
                progress=progress,
                stop=stop,
                jobs=wanted.jobs,
                rebuild=rebuild or wanted.rebuild,
                optimize=wanted.optimize,
            )
        for problem in report.problems:
            self.diagnostics.problem(problem)
        if report.stopped:
            raise KeyboardInterrupt
        return report
