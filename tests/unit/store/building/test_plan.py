from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from briefing.model import Analysis
from briefing.store.building import plan
from briefing.store.building.analysing import Job
from briefing.store.building.scan import Stamp
from briefing.store.records.writing import Outcome
from briefing.workspace import Workspace
from tests.unit.store.records.records_samples import article, outcome, records

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.store.building.plan import Plan


def made(root: Path, *outcomes: Outcome) -> Plan:
    place = Workspace(root, root / "corpus", root / "index")
    with records(root, *outcomes) as db:
        found = plan.make(db, place, stop=lambda: False, progress=lambda done, total: None)
    assert found is not None
    return found


def known(file: Path, seen: int) -> Outcome:
    return Outcome(file.name, Stamp.of(file.stat()), seen, b"sum")


def corpus(root: Path) -> Path:
    (root / "corpus").mkdir()
    file = root / "corpus/a.txt"
    file.write_text("x")
    return file


def test_a_file_that_was_not_there_is_read(tmp_path: Path) -> None:
    file = corpus(tmp_path)
    found = made(tmp_path)
    assert found.jobs == [(Job("a.txt", str(file), 10_000_000), 1)]


def test_a_file_that_is_as_it_was_is_not_read(tmp_path: Path) -> None:
    file = corpus(tmp_path)
    found = made(tmp_path, known(file, time.time_ns() + 10**9))
    assert (found.jobs, found.unchanged, found.gone) == ([], 1, [])


def test_a_file_that_changed_a_moment_before_it_was_read_is_read_again(tmp_path: Path) -> None:
    """It may have changed once more within the same tick of the clock."""
    file = corpus(tmp_path)
    found = made(tmp_path, known(file, file.stat().st_mtime_ns + 1))
    assert [job.known for job, _ in found.jobs] == [b"sum"]


def test_a_file_that_went_is_forgotten(tmp_path: Path) -> None:
    corpus(tmp_path)
    found = made(tmp_path, outcome(Analysis(article("Text."), (), ()), name="b.txt"))
    assert found.gone == ["b.txt"]


def test_stop_ends_the_scan(tmp_path: Path) -> None:
    corpus(tmp_path)
    for n in range(300):
        (tmp_path / f"corpus/{n}.txt").write_text("x")
    place = Workspace(tmp_path, tmp_path / "corpus", tmp_path / "index")
    with records(tmp_path) as db:
        assert plan.make(db, place, stop=lambda: True, progress=lambda done, total: None) is None


def test_batches_are_bounded_in_files_and_bytes() -> None:
    small = [(Job(f"{n}", "", 1), 10) for n in range(40)]
    large = [(Job(f"l{n}", "", 1), 600_000) for n in range(3)]
    batches = list(plan.Plan(jobs=[*small, *large]).batches())
    assert [len(b) for b in batches] == [16, 16, 9, 1, 1]
    assert [job for batch in batches for job in batch] == [job for job, _ in [*small, *large]]


@pytest.mark.parametrize(("files", "size", "count"), [(0, 0, 1), (16, 10, 1), (17, 10, 2), (3, 5_000_000, 5)])
def test_how_many_batches_there_will_be_is_known_beforehand(files: int, size: int, count: int) -> None:
    assert plan.portions(files, size) == count
