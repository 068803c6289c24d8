"""Work spread over processes: with bounded memory, in order, and not brought down by one bad piece of work."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator
    from concurrent.futures import Future

Job = TypeVar("Job")
Result = TypeVar("Result")

_AHEAD = 3
"""Batches handed out for each worker: one at work, the others so that it need not wait for the next."""
_GLANCE = 0.1
"""Seconds between two looks at whether to stop."""
_MOST = 8
"""Workers, unless told otherwise: the results of more are not written away as fast as they come."""


def processors() -> int:
    """How many workers this machine has room for."""
    allowed = getattr(os, "sched_getaffinity", None)
    return min(len(allowed(0)) if allowed else os.cpu_count() or 1, _MOST)


def run(
    work: Callable[[list[Job]], list[Result]],
    batches: Iterable[list[Job]],
    *,
    workers: int,
    lost: Callable[[Job], Result],
    stop: Callable[[], bool],
) -> Generator[list[Result]]:
    """The results of `work` for each batch, in order; the batches are taken only as they are needed.

    One worker means this process. `work` must be importable by name. Where a worker process dies, the batches it may
    have died of are done again one job at a time, and a job that kills its worker once more has the result `lost(job)`.
    Ends early, without the batches still at work, when `stop` says so.
    """
    waiting = iter(batches)
    if workers <= 1 or not _main_has_a_file():
        yield from _here(work, waiting, stop)
        return
    under_way: deque[list[Job]] = deque()
    broken = True
    while broken and not stop():
        broken = False
        try:
            yield from _until_it_breaks(work, waiting, under_way, workers, stop)
        except BrokenProcessPool:
            broken = True
        if broken and not _can_start():
            yield from _here(work, chain(under_way, waiting), stop)
            return
        if broken:
            yield from _one_by_one(work, under_way, lost, stop)
            under_way.clear()


def _here(
    work: Callable[[list[Job]], list[Result]], batches: Iterable[list[Job]], stop: Callable[[], bool]
) -> Iterator[list[Result]]:
    for batch in batches:
        if stop():
            return
        yield work(batch)


def _until_it_breaks(
    work: Callable[[list[Job]], list[Result]],
    waiting: Iterator[list[Job]],
    under_way: deque[list[Job]],
    workers: int,
    stop: Callable[[], bool],
) -> Iterator[list[Result]]:
    """The results of one pool; `under_way` holds the batches whose results have not been given."""
    futures: deque[Future[list[Result]]] = deque()
    executor = _executor(workers)
    try:
        while True:
            for batch in islice(waiting, workers * _AHEAD - len(futures)):
                under_way.append(batch)
                futures.append(_submitted(executor, work, batch))
            if not futures:
                return
            while not futures[0].done():
                if stop():
                    return
                _wait(futures[0])
            results = futures.popleft().result()
            under_way.popleft()
            yield results
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def _one_by_one(
    work: Callable[[list[Job]], list[Result]],
    batches: Iterable[list[Job]],
    lost: Callable[[Job], Result],
    stop: Callable[[], bool],
) -> Iterator[list[Result]]:
    """The results of batches one of which killed its worker, with a new worker after each death."""
    executor = _executor(1)
    try:
        for batch in batches:
            results = []
            for job in batch:
                if stop():
                    return
                try:
                    results.append(_submitted(executor, work, [job]).result()[0])
                except BrokenProcessPool:
                    executor.shutdown()
                    executor = _executor(1)
                    results.append(lost(job))
            yield results
    finally:
        executor.shutdown()


def _main_has_a_file() -> bool:
    """Whether a worker can import the main program, as it will; not where that came through a pipe."""
    main = sys.modules["__main__"]
    file = getattr(main, "__file__", None)
    return getattr(main, "__spec__", None) is not None or file is None or Path(file).exists()


def _can_start() -> bool:
    """Whether a worker can be started at all; not so under a main program that cannot be imported again."""
    executor = _executor(1)
    try:
        _submitted(executor, os.getpid).result()
    except BrokenProcessPool:
        return False
    else:
        return True
    finally:
        executor.shutdown()


def _submitted(executor: ProcessPoolExecutor, work: Callable[..., Result], *arguments: object) -> Future[Result]:
    """Hand out work, with SIGINT blocked in a process that is started for it.

    So it cannot die of Ctrl-C, which goes to every process of the terminal, before it has come to ignore it.
    """
    if not hasattr(signal, "pthread_sigmask"):
        return executor.submit(work, *arguments)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return executor.submit(work, *arguments)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _wait(future: Future[list[Result]]) -> None:
    try:
        future.exception(timeout=_GLANCE)
    except TimeoutError:
        return


def _executor(workers: int) -> ProcessPoolExecutor:
    # Spawned, not forked: the reader calls this from a thread while others hold locks that a fork would copy.
    return ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), initializer=_prepare)


def _prepare() -> None:
    """What a worker does first."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    """End when the parent is gone: a worker whose parent was killed would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
