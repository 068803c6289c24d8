"""A corrections file, read as a build reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.store.corrections.current import current
from tests.unit.store.records.records_samples import records

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.model import Corrections, Problem


def read(file: Path) -> tuple[Corrections, tuple[Problem, ...]]:
    """The corrections in a file, and a problem for each thing that is off, where none were applied before."""
    with records(file.parent) as db:
        found = current(db, file)
    return found.corrections, found.problems
