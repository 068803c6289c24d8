"""Bringing the index up to date with the corpus: scan, read, relate, index.

What is read is committed in batches; what follows from all articles together is done again whenever one has changed. A
build that ends at any point, by whatever means, leaves records that the next one goes on from: `meta.related` says
whether the articles have been compared since the last change, `pending` what the text index does not have yet.
"""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.errors import IndexDamagedError
from briefing.model import BuildReport
from briefing.store.building import opening
from briefing.store.building.stages import Stages

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model import Problem, Progress
    from briefing.store.textindex.engine import TextEngine
    from briefing.workspace import Workspace


def build(
    workspace: Workspace,
    engine: TextEngine,
    *,
    progress: Callable[[Progress], None] | None = None,
    stop: Callable[[], bool] | None = None,
    jobs: int | None = None,
    rebuild: bool = False,
    optimize: bool = False,
) -> BuildReport:
    """Bring the index of a workspace up to date, or with `rebuild` make it anew.

    With `optimize` the text index is written again in one piece.

    `stop` and Ctrl-C end it early and keep what is done. `jobs` is the number of processes, as many as there are
    processors unless given. Raises WorkspaceError, IndexBusyError and StoreError.
    """
    started = time.monotonic()
    stages = Stages(workspace, engine, progress or (lambda _: None), stop or (lambda: False), jobs, optimize=optimize)
    notes: list[Problem] = []
    with opening.locked(workspace.index):
        try:
            notes = opening.make_ready(workspace.index, engine, rebuild=rebuild)
            report = stages.run()
        except IndexDamagedError as error:
            notes.append(opening.rebuilt(error.what))
            opening.make_ready(workspace.index, engine, rebuild=True)
            report = stages.run()
    return replace(report, problems=(*notes, *report.problems), seconds=time.monotonic() - started)
