from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from briefing.store.building.workers import run


def doubled(batch: list[int]) -> list[int]:
    """What the workers do; 13 kills its worker."""
    if 13 in batch:
        os.kill(os.getpid(), signal.SIGKILL)
    return [2 * n for n in batch]


def mask(batch: list[int]) -> list[bool]:
    ignored = signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    return [ignored or signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ()) for _ in batch]


def pids(batch: list[int]) -> list[int]:
    return [os.getpid() for _ in batch]


def never() -> bool:
    return False


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_order(workers: int) -> None:
    batches = [[n, n + 100] for n in range(20, 50)]
    found = list(run(doubled, batches, workers=workers, lost=lambda _: -1, stop=never))
    assert found == [[2 * n, 2 * n + 200] for n in range(20, 50)]


def test_a_job_that_kills_its_worker_is_lost_alone() -> None:
    batches = [[n, n + 1, n + 2] for n in range(0, 30, 3)]
    found = list(run(doubled, batches, workers=2, lost=lambda n: -n, stop=never))
    assert [r for results in found for r in results] == [-n if n == 13 else 2 * n for n in range(30)]


def test_batches_are_taken_only_as_they_are_needed() -> None:
    """Memory stays bounded: what is read ahead does not depend on how much there is."""
    taken = 0

    def batches() -> object:
        nonlocal taken
        for n in range(20, 500):
            taken += 1
            yield [n]

    results = run(doubled, batches(), workers=2, lost=lambda _: -1, stop=never)  # type: ignore[arg-type]
    next(results)
    assert taken <= 8
    results.close()


@pytest.mark.parametrize("workers", [1, 2])
def test_stop_ends_the_work_early(workers: int) -> None:
    given = 0

    def enough() -> bool:
        return given >= 2

    for _ in run(doubled, [[n] for n in range(20, 200)], workers=workers, lost=lambda _: -1, stop=enough):
        given += 1
    assert 2 <= given <= 8


def test_workers_do_not_hear_an_interrupt() -> None:
    assert list(run(mask, [[1]], workers=2, lost=lambda _: False, stop=never)) == [[True]]
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_workers_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(
        textwrap.dedent("""
        from tests.unit.store.building.test_workers import pids
        from briefing.store.building.workers import run
        if __name__ == "__main__":
            for found in run(pids, [[1], [2], [3]], workers=2, lost=lambda _: 0, stop=lambda: False):
                print(*found, flush=True)
                input()
        """)
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[4])}
    with subprocess.Popen(
        [sys.executable, str(script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as parent:
        assert parent.stdout is not None
        worker = int(parent.stdout.readline())
        os.kill(worker, 0)
        parent.kill()
    assert gone(worker)


def gone(pid: int) -> bool:
    """Whether the process ends within a few seconds."""
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        if Path(f"/proc/{pid}/stat").exists() and ") Z " in Path(f"/proc/{pid}/stat").read_text():
            return True
        time.sleep(0.1)
    return False


def test_a_program_that_came_through_a_pipe_does_the_work_here() -> None:
    """Workers would import it again from a file that is not there, and say so on stderr."""
    program = """
from briefing.store.building.workers import run
print([r for b in run(list, [[1, 2], [3]], workers=2, lost=lambda _: -1, stop=lambda: False) for r in b])
"""
    done = subprocess.run(
        [sys.executable, "-"],
        input=program,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[4])},
    )
    assert (done.stdout, done.stderr) == ("[1, 2, 3]\n", "")


def test_where_no_worker_can_start_the_work_is_done_here(tmp_path: Path) -> None:
    """A script without a main guard starts itself again in each worker, which multiprocessing refuses."""
    script = tmp_path / "unguarded.py"
    script.write_text(
        textwrap.dedent("""
        from briefing.store.building.workers import run
        print([r for b in run(list, [[1, 2], [3]], workers=2, lost=lambda _: -1, stop=lambda: False) for r in b])
        """)
    )
    root = Path(__file__).parents[4]
    done = subprocess.run(
        [sys.executable, str(script)],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    assert done.stdout == "[1, 2, 3]\n"
