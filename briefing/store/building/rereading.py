"""Analysing articles again that have lines to lose, or to get back, by what the corpus has taught; done in a worker."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from briefing import sources
from briefing.errors import SourceError
from briefing.model import Problem, RawDocument
from briefing.store.building.analysing import analysed
from briefing.store.building.reading import read_file
from briefing.store.records.rows import ArticleRows

_NEXT = "run: briefing index"


@dataclass(frozen=True, slots=True)
class Rereading:
    """A source file, of which `known` is the hash, and some of its articles: their parts, each with what it may lose."""

    name: str
    path: str
    largest: int
    known: bytes
    parts: dict[int, frozenset[int]]


@dataclass(frozen=True, slots=True)
class Reread:
    """What became of the articles, or the problem why they must stay as they are for now."""

    articles: tuple[ArticleRows, ...] = ()
    problem: Problem | None = None


def work(jobs: list[Rereading]) -> list[Reread]:
    """What becomes of each job."""
    return [_reread(job) for job in jobs]


def lost(job: Rereading) -> Reread:
    """What becomes of a job that killed its worker."""
    return _left(job, "the process that read it again was killed")


def _reread(job: Rereading) -> Reread:
    try:
        data, _ = read_file(job.path, job.largest)
        if hashlib.sha256(data).digest() != job.known:
            return _left(job, "it was changed while the index was being built")
        found = [
            analysed(one, job.name, job.parts[one.part])
            for one in sources.each(data, job.name)
            if isinstance(one, RawDocument) and one.part in job.parts
        ]
    except SourceError as error:
        return Reread(problem=Problem(job.name, error.what, error.advice))
    except Exception as error:  # noqa: BLE001 one file that a reader fails on must not end the build
        return _left(job, f"could not be read again ({type(error).__name__})")
    problem = next((one for one in found if isinstance(one, Problem)), None)
    return Reread(tuple(one for one in found if isinstance(one, ArticleRows)), problem)


def _left(job: Rereading, what: str) -> Reread:
    return Reread(problem=Problem(job.name, what, _NEXT))
