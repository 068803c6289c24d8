"""What cannot be an article is one line of the report, and the others are there."""

from __future__ import annotations

import errno
import os
import random
import signal
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from briefing.model import Query
from briefing.store.building import analysing, reading
from briefing.text import pipeline
from briefing.workspace import Settings
from tests.functional.building import FERRY, STRIKE, contents, library, workspace, write

if TYPE_CHECKING:
    from briefing.model import BuildReport
    from briefing.store.building.analysing import Job
    from briefing.store.records.writing import Outcome
    from briefing.workspace import Workspace


def built(place: Workspace) -> BuildReport:
    """The report of a build, after which everything that is there can be asked for, and a second one does no work."""
    with library(place) as opened:
        report = opened.refresh()
        assert opened.quotes("far apart").total >= 1
        again = opened.refresh()
        assert not again.worked
        assert again.problems == report.problems
        assert opened.info().problems == report.problems
        assert opened.check(full=True) == []
    for problem in report.problems:
        assert problem.advice
        assert "\n" not in problem.file + problem.what + problem.advice
    return report


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (random.Random(1).randbytes(20_000), "text"),
        (b"x" * 20_000_000, "too large (20.0 MB of at most 10.0 MB)"),
    ],
    ids=["empty", "blank", "random", "large"],
)
def test_a_file_that_is_no_article_is_reported(tmp_path: Path, content: bytes, what: str) -> None:
    place = workspace(tmp_path)
    write(place.corpus, {"bad.txt": content})
    report = built(place)
    assert report.articles == 3
    (problem,) = report.problems
    assert problem.file == "bad.txt"
    assert what in problem.what


def test_a_pipe_is_reported_and_not_waited_for(tmp_path: Path) -> None:
    place = workspace(tmp_path)
    os.mkfifo(place.corpus / "pipe.txt")
    (problem,) = built(place).problems
    assert (problem.file, problem.what) == ("pipe.txt", "a named pipe, not a file")


def test_a_socket_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = workspace(tmp_path)
    monkeypatch.chdir(place.corpus)  # the path of a socket must be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.txt")
    (problem,) = built(place).problems
    assert problem.what == "a socket, not a file"


def test_links_are_reported_and_not_followed(tmp_path: Path) -> None:
    """Also those that lead round in a circle, to nothing, or out of the corpus."""
    place = workspace(tmp_path)
    (tmp_path / "outside.txt").write_text(STRIKE)
    (place.corpus / "deep").mkdir()
    (place.corpus / "deep/loop").symlink_to(place.corpus)
    (place.corpus / "self").symlink_to("self")
    (place.corpus / "nowhere.txt").symlink_to("missing")
    (place.corpus / "out.txt").symlink_to(tmp_path / "outside.txt")
    report = built(place)
    assert report.articles == 3
    assert [p.file for p in report.problems] == ["deep/loop", "nowhere.txt", "out.txt", "self"]
    assert {p.what for p in report.problems} == {"a symbolic link, which is not followed"}


def test_a_file_that_may_not_be_read_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = workspace(tmp_path)
    write(place.corpus, {"secret.txt": STRIKE})
    forbid(monkeypatch, "secret.txt")
    report = built(place)
    assert report.articles == 3
    (problem,) = report.problems
    assert (problem.file, problem.what) == ("secret.txt", "no permission to read it")


def test_a_file_that_may_be_read_again_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = workspace(tmp_path)
    with library(place) as opened:
        opened.refresh()
        with monkeypatch.context() as context:
            forbid(context, "strike.txt")
            (place.corpus / "strike.txt").chmod(0o640)
            report = opened.refresh()
            assert (report.removed, report.articles, len(report.problems)) == (1, 2, 1)
        report = opened.refresh()
        assert (report.added, report.articles, report.problems) == (1, 3, ())


def test_a_folder_that_may_not_be_listed_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = workspace(tmp_path)
    (place.corpus / "closed").mkdir()
    really = os.scandir

    def scandir(path: Any) -> Any:
        if str(path).endswith("closed"):
            raise PermissionError(errno.EACCES, "Permission denied")
        return really(path)

    monkeypatch.setattr(os, "scandir", scandir)
    (problem,) = built(place).problems
    assert problem.file == "closed"
    assert "Permission denied" in problem.what


@pytest.mark.skipif(sys.platform != "linux", reason="other file systems refuse such names")
def test_any_file_name_is_kept_printable_and_leads_back_to_its_file(tmp_path: Path) -> None:
    place = workspace(tmp_path)
    names = [b"line\nfeed.txt", b"esc\x1b[31m.txt", b"latin\xe9.txt", "rtl\u202e.txt".encode(), b"back\\x0a.txt"]
    for name in names:
        (place.corpus / os.fsdecode(name)).write_text(STRIKE)
    assert built(place).problems == ()
    with library(place) as opened:
        shown = {a.file for a in opened.articles().items}
        assert all(name.isprintable() for name in shown)
        assert {"line\\x0afeed.txt", "esc\\x1b[31m.txt", "latin\\xe9.txt", "back\\\\x0a.txt"} < shown
        assert all(opened.raw_text(a.id) for a in opened.articles().items)
        (place.corpus / os.fsdecode(names[0])).unlink()
        assert opened.refresh().removed == 1


def test_hidden_and_ignored_files_are_left_alone(tmp_path: Path) -> None:
    place = workspace(tmp_path, settings=Settings(ignore=("*.bak", "old/*", "drafts")))
    more = (".hidden.txt", ".git/a.txt", "a.bak", "old/a.txt", "new/drafts/a.txt", "new/old/a.txt")
    write(place.corpus, dict.fromkeys(more, STRIKE))
    assert built(place).problems == ()
    with library(place) as opened:
        files = {a.file for a in opened.articles().items}
    assert files == {"ferry.txt", "strike.txt", "council.txt", "new/old/a.txt"}


def test_the_largest_size_can_be_set(tmp_path: Path) -> None:
    place = workspace(tmp_path, settings=Settings(max_file_size=len(FERRY.encode())))
    write(place.corpus, {"large.txt": FERRY + "x"})
    (problem,) = built(place).problems
    assert problem.file == "large.txt"


def test_an_article_that_breaks_the_analysis_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = workspace(tmp_path)
    really = pipeline.analyse_document

    def analyse(document: Any, *, file: str, **rest: Any) -> Any:
        if file == "strike.txt":
            raise RecursionError("too\ndeep \ud800")
        return really(document, file=file, **rest)

    monkeypatch.setattr(analysing, "analyse_document", analyse)
    report = built(place)
    assert report.articles == 2
    (problem,) = report.problems
    assert problem.file == "strike.txt"
    assert "RecursionError: too deep \\ud800)" in problem.what


def deadly(jobs: list[Job]) -> list[Outcome]:
    """Work that does not survive one of the files."""
    if any(job.name == "050.txt" for job in jobs):
        os.kill(os.getpid(), signal.SIGKILL)
    return analysing.work(jobs)


def test_a_file_that_kills_its_worker_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = workspace(tmp_path, {f"{n:03d}.txt": FERRY for n in range(70)})
    with library(place) as opened, monkeypatch.context() as context:
        context.setattr("briefing.store.building.stages.analysing.work", deadly)
        report = opened.refresh(jobs=2)
        assert report.articles == 69
        (problem,) = report.problems
        assert problem.file == "050.txt"
        assert "was killed" in problem.what
    with library(place) as opened:
        assert opened.refresh(jobs=1).articles == 70


def test_two_files_with_one_id_are_told_apart_by_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.text.pipeline.article_id", lambda file, part: "0" * 12)
    report = built(workspace(tmp_path, {"a.txt": FERRY, "b.txt": STRIKE}))
    assert report.articles == 1
    (problem,) = report.problems
    assert problem.file == "b.txt"


def test_a_document_that_the_text_index_refuses_leaves_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.store.textindex.validation.MAX_TEXT", 200)
    place = workspace(tmp_path)
    report = built(place)
    assert report.articles == 3
    assert {p.file for p in report.problems} == {"ferry.txt"}
    assert "cannot be searched" in report.problems[0].what
    with library(place) as opened:
        assert opened.search("union secretary").total == 1
        assert opened.search("harbour").total == 0
        assert opened.quotes(Query("nobody gains")).total == 1


def test_files_that_went_during_the_build_are_no_crash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = workspace(tmp_path)
    really = reading.read_file

    def read(path: str, largest: int) -> Any:
        if path.endswith("strike.txt"):
            Path(path).unlink()
        return really(path, largest)

    monkeypatch.setattr(analysing, "read_file", read)
    with library(place) as opened:
        report = opened.refresh()
        assert (report.articles, [p.what for p in report.problems]) == (2, ["it was removed meanwhile"])
        assert opened.refresh().problems == ()
    assert len(contents(place)["articles"]) == 2


def forbid(context: pytest.MonkeyPatch, name: str) -> None:
    """Refuse to open one file, whoever asks; permissions do not stop root."""
    really = os.open

    def opened(path: Any, *arguments: Any, **more: Any) -> int:
        if str(path).endswith(name):
            raise PermissionError(errno.EACCES, "Permission denied")
        return really(path, *arguments, **more)

    context.setattr(os, "open", opened)
