"""The text engine that keeps its documents in Whoosh's file format.

Importing this module does not import Whoosh; the first search or update does.
"""

from __future__ import annotations

import contextlib
import errno
import heapq
import threading
from itertools import chain
from typing import TYPE_CHECKING

from briefing.errors import BriefingError, IndexDamagedError, StoreError
from briefing.model import Match
from briefing.store.textindex.engine import DEADLINE, Answer, Found, Update
from briefing.store.textindex.generations import Generation, Generations, damage, strangers
from briefing.store.textindex.pickles import REBUILD
from briefing.store.textindex.querying import understand

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from pathlib import Path

    from briefing.store.textindex.engine import Document, DocumentKind
    from briefing.store.textindex.generation_writer import Written
    from briefing.store.textindex.querying import Question
    from briefing.store.textindex.searching import Budget, Hit
    from briefing.store.textindex.segments import Segment

LAYOUT = 1
"""Changes whenever an index written before would be misread, also when the rules of `briefing.store.textindex.words` change."""

_ORDER = {match: place for place, match in enumerate(Match)}
_PATIENCE = 0.02
"""Seconds between two looks at the stop token while another thread searches."""
_OFTEN = 1024
"""Documents that are filtered between two looks at the stop token."""


class WhooshEngine:
    """A `briefing.store.textindex.engine.TextEngine`."""

    def __init__(self, folder: Path) -> None:
        self._generations = Generations(folder)
        self._turn = threading.RLock()
        self._stamp: object = None
        self._segments: list[Segment] = []

    # ------------------------------------------------------------------ writing

    def update(
        self,
        documents: Iterable[Document],
        removed: Iterable[str] = (),
        *,
        optimise: bool = False,
        stop: Callable[[], bool] | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> Update:
        """See `TextEngine.update`."""
        with _reporting("written"), self._generations.writing():
            base = self._published()
            if base:
                _look_over(base)
            folder = self._generations.begin(base)
            try:
                written = _write(folder, base, documents, removed, optimise=optimise, stop=stop, progress=progress)
                name = base.name if base else ""
                if written.changed:
                    name = self._generations.publish(folder, LAYOUT, base)
            finally:
                # Whatever happened, what is published now is all that is left.
                self._generations.sweep(keep=self._generations.current())
        return Update(name, written.taken, tuple(written.refused), written.stopped)

    def clear(self) -> None:
        """See `TextEngine.clear`."""
        with _reporting("removed"), self._turn, self._generations.writing():
            self._let_go()
            self._generations.clear()

    # ------------------------------------------------------------------ reading

    def search(
        self,
        words: str,
        kinds: Collection[DocumentKind],
        *,
        limit: int | None = None,
        allow: Callable[[str], bool] | None = None,
        stop: Callable[[], bool] | None = None,
        deadline: float = DEADLINE,
    ) -> Answer:
        """See `TextEngine.search`."""
        from briefing.store.textindex.searching import Budget

        budget = Budget(deadline, stop)
        question = understand(words)
        hits: list[Hit] = []
        notes: list[str] = []
        with _reporting("read"), self._my_turn(budget) as mine:
            if mine:
                hits, notes = _ask(self._current_segments(), question, dict.fromkeys(kinds), allow, budget)
        best = heapq.nsmallest(len(hits) if limit is None else limit, hits, key=_rank)
        found = tuple(Found(key, score, match) for match, score, key in best)
        match = min((hit[0] for hit in hits), key=_ORDER.__getitem__, default=Match.SOME)
        note = "; ".join(dict.fromkeys(n for n in (question.note, *notes, budget.note) if n))
        return Answer(found, len(hits), match, note, complete=not budget.note)

    def generation(self) -> str | None:
        """See `TextEngine.generation`."""
        with _reporting("read"):
            return self._generations.current()

    def check(self, *, full: bool = False) -> list[str]:
        """See `TextEngine.check`."""
        with _reporting("read"):
            try:
                generation = self._published()
            except IndexDamagedError as error:
                return [error.what]
            return damage(generation, full=full) + strangers(generation) if generation else []

    def close(self) -> None:
        """See `TextEngine.close`."""
        with self._turn:
            self._let_go()

    # ------------------------------------------------------------------ the published generation

    def _published(self) -> Generation | None:
        """The published generation, None if there is none. Raises `IndexDamagedError`."""
        while (name := self._generations.current()) is not None:
            try:
                generation = self._generations.read(name)
            except FileNotFoundError as error:
                # A writer may have replaced the generation since we read its name.
                if self._generations.current() == name:
                    raise IndexDamagedError(f"text index {name} is missing", REBUILD) from error
                continue
            if generation.layout != LAYOUT:
                raise IndexDamagedError("the text index was written by another version of briefing", REBUILD)
            return generation
        return None

    def _current_segments(self) -> list[Segment]:
        """The segments of the generation that is published now; the files of the one before are closed."""
        stamp = self._generations.stamp()
        if stamp is None or stamp != self._stamp:
            self._let_go()
            self._segments = self._opened()
            self._stamp = stamp
        return self._segments

    def _opened(self) -> list[Segment]:
        from briefing.store.textindex.segments import open_segments

        while (generation := self._published()) is not None:
            try:
                with _damage():
                    _look_over(generation)
                    return open_segments(generation.folder, generation.files)
            except IndexDamagedError:
                # A writer may have replaced and removed the generation meanwhile.
                if self._generations.current() == generation.name:
                    raise
        return []

    def _let_go(self) -> None:
        segments, self._segments, self._stamp = self._segments, [], None
        for segment in segments:
            segment.close()

    @contextlib.contextmanager
    def _my_turn(self, budget: Budget) -> Iterator[bool]:
        """Wait for other threads' searches, but no longer than the budget allows; whether it did."""
        mine = self._turn.acquire(blocking=False)
        while not mine and not budget.spent():
            mine = self._turn.acquire(timeout=_PATIENCE)
        try:
            yield mine
        finally:
            if mine:
                self._turn.release()


def _write(
    folder: Path,
    base: Generation | None,
    documents: Iterable[Document],
    removed: Iterable[str],
    *,
    optimise: bool,
    stop: Callable[[], bool] | None,
    progress: Callable[[int], None] | None,
) -> Written:
    from briefing.store.textindex.generation_writer import GenerationWriter

    with _damage():
        writer = GenerationWriter(folder, base)
    with writer:
        writer.remove(removed)
        writer.add(documents, stop, progress)
        with _damage():
            writer.finish(optimise=optimise)
    return writer.written


def _look_over(generation: Generation) -> None:
    """Raise `IndexDamagedError` where a look at names and sizes shows that the files are not what was written."""
    wrong = damage(generation, full=False)
    if wrong:
        raise IndexDamagedError(wrong[0], REBUILD)


def _ask(
    segments: list[Segment],
    question: Question,
    kinds: Iterable[DocumentKind],
    allow: Callable[[str], bool] | None,
    budget: Budget,
) -> tuple[list[Hit], list[str]]:
    """What answers the question and is allowed, and the notes for the reader."""
    from briefing.store.textindex.searching import Search

    def allowed(found: Iterable[Iterable[Hit]]) -> list[Hit]:
        with _damage():
            hits = list(chain.from_iterable(found))
        return hits if allow is None else list(_allowed(hits, allow, budget))

    with _damage():
        searches = [Search(segments, kind, question, budget) for kind in kinds]
    notes = list(chain.from_iterable(search.notes for search in searches))
    if not question.words:
        return allowed(search.all() for search in searches if question.everything), notes
    hits = allowed(search.together() for search in searches)
    if not hits and len(question.words) > 1 and not budget.spent():
        hits = allowed(search.apart() for search in searches)
    return hits, notes


def _allowed(hits: list[Hit], allow: Callable[[str], bool], budget: Budget) -> Iterator[Hit]:
    for number, hit in enumerate(hits):
        if number % _OFTEN == 0 and budget.spent():
            return
        if allow(hit[2]):
            yield hit


def _rank(hit: Hit) -> tuple[int, float, str]:
    match, score, key = hit
    return _ORDER[match], -score, key


@contextlib.contextmanager
def _reporting(done: str) -> Iterator[None]:
    """Turn what the machine refuses into one line; `done` is what could not be done to the index."""
    try:
        yield
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        advice = "make room on the disk" if error.errno == errno.ENOSPC else ""
        raise StoreError(f"the text index cannot be {done}: {error.strerror or error}{where}", advice) from error


@contextlib.contextmanager
def _damage() -> Iterator[None]:
    """Turn what Whoosh raises into one line. Nothing a reader types reaches it, so that its files must be at fault."""
    try:
        yield
    except BriefingError:
        raise
    except MemoryError as error:
        raise StoreError("the text index needs more memory than there is") from error
    except Exception as error:
        if isinstance(error, OSError) and not isinstance(error, FileNotFoundError):
            raise
        raise IndexDamagedError(f"the text index cannot be read ({type(error).__name__})", REBUILD) from error
