"""What has changed in the corpus since the last build."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from briefing.model import Problem
from briefing.store.building.analysing import Job
from briefing.store.building.scan import Candidate, Stamp, walk

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator

    from briefing.workspace import Workspace

Work = TypeVar("Work")

_TICK = 50_000_000
"""Nanoseconds in which a file may change twice without a new time, by the clocks of file systems in use."""
_FILES = 16
_BYTES = 1_000_000
"""What is handed to a worker at once."""


@dataclass(slots=True)
class Plan:
    """The work of a build: what to read, what to forget, and what cannot be read."""

    jobs: list[tuple[Job, int]] = field(default_factory=list)
    """Each with the file's size in bytes."""
    gone: list[str] = field(default_factory=list)
    unchanged: int = 0
    problems: list[Problem] = field(default_factory=list)

    def batches(self) -> Iterator[list[Job]]:
        """The jobs in portions for one worker each."""
        return batches(self.jobs)

    @property
    def size(self) -> int:
        """Bytes to be read."""
        return sum(size for _, size in self.jobs)


@dataclass(frozen=True, slots=True)
class _Known:
    stamp: Stamp
    seen: int
    sha256: bytes

    def surely(self, stamp: Stamp) -> bool:
        """Whether a file with this stamp holds what was read.

        Not if it had changed a moment before it was read: it could have changed again with no new time.
        """
        return stamp == self.stamp and max(stamp.mtime, stamp.ctime) + _TICK < self.seen


def batches(jobs: Iterable[tuple[Work, int]]) -> Iterator[list[Work]]:
    """Work, each piece with its size in bytes, in portions for one worker each."""
    batch: list[Work] = []
    weight = 0
    for job, size in jobs:
        if batch and (len(batch) == _FILES or weight + size > _BYTES):
            yield batch
            batch, weight = [], 0
        batch.append(job)
        weight += size
    if batch:
        yield batch


def portions(files: int, size: int) -> int:
    """About how many batches so many files of so many bytes make, at least one."""
    return max(-(-files // _FILES), size // _BYTES, 1)


def make(
    db: sqlite3.Connection, workspace: Workspace, *, stop: Callable[[], bool], progress: Callable[[int, int], None]
) -> Plan | None:
    """Compare the corpus with the records; None when stopped. Raises WorkspaceError where there is no corpus."""
    known = {
        name: _Known(Stamp(size, mtime, ctime), seen, sha256)
        for name, size, mtime, ctime, seen, sha256 in db.execute(
            "SELECT name, size, mtime, ctime, seen, sha256 FROM source"
        )
    }
    plan = Plan()
    done = 0
    for done, found in enumerate(walk(workspace), 1):
        if isinstance(found, Problem):
            plan.problems.append(found)
        else:
            _consider(plan, found, known.pop(found.name, None), workspace.settings.max_file_size)
        if done % 256 == 0:
            progress(done, 0)
            if stop():
                return None
    progress(done, done)
    plan.gone = list(known)
    return plan


def _consider(plan: Plan, found: Candidate, known: _Known | None, largest: int) -> None:
    if known is not None and known.surely(found.stamp):
        plan.unchanged += 1
    else:
        job = Job(found.name, found.path, largest, known.sha256 if known else b"")
        plan.jobs.append((job, found.stamp.size))
