from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import pytest

from briefing.model import Problem
from briefing.store.building.rereading import Rereading, lost, work
from briefing.text.lines import line_digest

if TYPE_CHECKING:
    from pathlib import Path

LINE, OTHER = "Harbour news every morning", "Seen from the quay"
TEXT = f"The harbour board met the ferry company on Monday.\n\n{LINE}\n\nIt meets again in June.\n\n{OTHER}\n"


def job(file: Path, *digests: int, part: int = 0) -> Rereading:
    file.write_text(TEXT)
    return Rereading(file.name, str(file), 1000, hashlib.sha256(TEXT.encode()).digest(), {part: frozenset(digests)})


def test_an_article_loses_the_lines_it_may_and_no_other(tmp_path: Path) -> None:
    (found,) = work([job(tmp_path / "a.txt", line_digest(LINE))])
    (rows,) = found.articles
    assert found.problem is None
    assert LINE not in str(rows.body)
    assert OTHER in str(rows.body)
    assert dict(rows.doubtful) == {line_digest(LINE): 1, line_digest(OTHER): 0}


def test_only_the_parts_that_are_asked_for_are_given(tmp_path: Path) -> None:
    (found,) = work([job(tmp_path / "a.txt", part=1)])
    assert (found.articles, found.problem) == ((), None)


@pytest.mark.parametrize(
    ("harm", "what"),
    [
        (lambda file: file.write_text(TEXT + "More."), "changed while"),
        (lambda file: file.unlink(), "removed meanwhile"),
        (lambda file: file.write_text("x" * 2000), "too large"),
    ],
    ids=["changed", "gone", "grown"],
)
def test_a_file_that_is_not_what_was_read_is_left(tmp_path: Path, harm: Any, what: str) -> None:
    file = tmp_path / "a.txt"
    asked = job(file, 1)
    harm(file)
    (found,) = work([asked])
    assert found.articles == ()
    assert found.problem is not None
    assert found.problem.file == "a.txt"
    assert what in found.problem.what


def test_a_reader_that_fails_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def each(*_: Any) -> Any:
        raise RecursionError

    asked = job(tmp_path / "a.txt", 1)
    monkeypatch.setattr("briefing.sources.each", each)
    (found,) = work([asked])
    assert found.problem == Problem("a.txt", "could not be read again (RecursionError)", "run: briefing index")


def test_a_job_that_killed_its_worker_is_a_problem(tmp_path: Path) -> None:
    found = lost(job(tmp_path / "a.txt", 1))
    assert found.problem is not None
    assert "killed" in found.problem.what
