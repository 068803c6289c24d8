"""The work on one source file, done in a worker: open, compare, decode, analyse, and turn into rows.

Whatever a file holds, the outcome is an `Outcome`; no exception leaves this module.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from dataclasses import dataclass

from briefing import sources
from briefing.errors import SourceError
from briefing.model import Problem, RawDocument
from briefing.store.building.reading import read_file
from briefing.store.records.rows import ArticleRows, to_rows
from briefing.store.records.writing import Outcome
from briefing.text.pipeline import analyse_document

_REPORT = "take it out of the corpus, and report it as a fault of briefing"


@dataclass(frozen=True, slots=True)
class Job:
    """A source file to work on. `known` is the hash of what the records hold of it, empty where they hold nothing.

    `boilerplate` holds the digests of lines that will turn out to recur, as far as that can be told beforehand.
    """

    name: str
    path: str
    largest: int
    known: bytes = b""
    boilerplate: frozenset[int] = frozenset()


def work(jobs: list[Job]) -> list[Outcome]:
    """The outcome of each job."""
    return [_outcome(job) for job in jobs]


def lost(job: Job) -> Outcome:
    """The outcome of a job that killed its worker, such as by taking all memory."""
    return _failed(job, "the process that read it was killed", _REPORT)


def _outcome(job: Job) -> Outcome:
    seen = time.time_ns()
    try:
        data, stamp = read_file(job.path, job.largest)
    except SourceError as error:
        return _failed(job, error.what, error.advice)
    sha256 = hashlib.sha256(data).digest()
    if sha256 == job.known:
        return Outcome(job.name, stamp, seen, sha256, same=True)
    articles: list[ArticleRows] = []
    problems: list[Problem] = []
    for found in _found(data, job):
        (problems if isinstance(found, Problem) else articles).append(found)  # type: ignore[arg-type]
    return Outcome(job.name, stamp, seen, sha256, articles=tuple(articles), problems=tuple(problems))


def _found(data: bytes, job: Job) -> Iterator[ArticleRows | Problem]:
    """The articles in a file, analysed one after the other, and what is wrong with it or with some of them."""
    name = job.name
    try:
        for one in sources.each(data, name):
            if isinstance(one, SourceError):
                yield Problem(name, one.what, one.advice)
            else:
                yield analysed(one, name, job.boilerplate)
    except SourceError as error:
        yield Problem(name, error.what, error.advice)
    except Exception as error:  # noqa: BLE001 one file that a reader fails on must not end the build
        yield _fault(name, error)


def analysed(document: RawDocument, name: str, boilerplate: frozenset[int]) -> ArticleRows | Problem:
    """The rows of one article of the file `name`, or why there are none.

    It is without the lines with the digests `boilerplate`, unless nothing would be left of it or the analysis fails.
    """
    found = _rows(document, name, boilerplate, boilerplate)
    return _rows(document, name, frozenset(), boilerplate) if isinstance(found, Problem) and boilerplate else found


def _rows(
    document: RawDocument, name: str, without: frozenset[int], boilerplate: frozenset[int]
) -> ArticleRows | Problem:
    try:
        found = analyse_document(document, file=name, boilerplate=without)
        if not any(map(str.isalnum, found.article.text)):
            return Problem(name, "holds no text of an article", "delete it or save the article again")
        return to_rows(found, boilerplate)
    except SourceError as error:
        return Problem(name, error.what, error.advice)
    except UnicodeEncodeError:
        return Problem(name, "holds half a surrogate pair, which is no character", "save the article again")
    except Exception as error:  # noqa: BLE001 as above
        return _fault(name, error)


def _fault(name: str, error: Exception) -> Problem:
    return Problem(name, f"could not be analysed ({type(error).__name__}: {str(error)[:200]})", _REPORT)


def _failed(job: Job, what: str, advice: str) -> Outcome:
    return Outcome(job.name, problems=(Problem(job.name, what, advice),))
