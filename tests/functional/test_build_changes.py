"""What a build does about files that came, changed, went or stayed."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest

from briefing.errors import NotFoundError, WorkspaceError
from briefing.model import Stage
from tests.functional.building import FERRY, STRIKE, UNDATED, contents, files_in, library, workspace, write

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.model import Progress


def test_a_second_build_does_no_work(tmp_path: Path) -> None:
    place = workspace(tmp_path)
    time.sleep(0.1)  # what changed a moment before it is read is read again
    with library(place) as opened:
        first = opened.refresh()
        before = files_in(place.index)
        seen: list[Progress] = []
        second = opened.refresh(progress=seen.append)
    assert (first.added, first.articles, first.worked) == (3, 3, True)
    assert first.documents > 3
    assert (second.unchanged, second.articles, second.documents, second.worked) == (3, 3, 0, False)
    assert files_in(place.index) == before
    assert {p.stage for p in seen} == {Stage.SCAN}


def test_only_what_has_changed_is_worked_on(tmp_path: Path) -> None:
    place = workspace(tmp_path)
    with library(place) as opened:
        opened.refresh()
        write(place.corpus, {"new.txt": STRIKE.replace("crews", "pilots"), "ferry.txt": FERRY.replace("apart", "away")})
        (place.corpus / "council.txt").unlink()
        report = opened.refresh()
        assert (report.added, report.changed, report.removed, report.unchanged) == (1, 1, 1, 1)
        assert opened.quotes("still far away").total == 1
        assert opened.quotes("islands").total == 0
        with pytest.raises(NotFoundError):
            opened.article("council")


@pytest.mark.parametrize("change", ["add", "change", "remove", "all"])
def test_a_changed_index_is_what_a_clean_build_gives(tmp_path: Path, change: str) -> None:
    place = workspace(tmp_path / "changed")
    with library(place) as opened:
        opened.refresh()
        if change in ("add", "all"):
            write(place.corpus, {"more/new.txt": UNDATED.replace("May 12", "May 14")})
        if change in ("change", "all"):
            write(place.corpus, {"ferry.txt": FERRY.replace("2023-05-04", "2024-05-04").replace("Lunde", "Lund")})
        if change in ("remove", "all"):
            (place.corpus / "strike.txt").unlink()
        assert opened.refresh().worked
        assert opened.check(full=True) == []
    clean = workspace(tmp_path / "clean", {})
    for file in place.corpus.rglob("*.txt"):
        write(clean.corpus, {str(file.relative_to(place.corpus)): file.read_bytes()})
    with library(clean) as opened:
        opened.refresh()
    assert contents(place) == contents(clean)


def test_a_file_that_was_only_touched_is_not_read_anew(tmp_path: Path) -> None:
    place = workspace(tmp_path)
    with library(place) as opened:
        opened.refresh()
        os.utime(place.corpus / "ferry.txt", (1_700_000_000, 1_700_000_000))
        touched = opened.refresh()
        before = files_in(place.index)
        again = opened.refresh()
    assert (touched.changed, touched.unchanged, touched.worked) == (0, 3, False)
    assert (again.unchanged, again.worked) == (3, False)
    assert files_in(place.index) == before


def test_a_change_that_keeps_size_and_time_is_found(tmp_path: Path) -> None:
    """A copy that keeps times can put another file in the place of one of the same size."""
    place = workspace(tmp_path)
    with library(place) as opened:
        opened.refresh()
        before = (place.corpus / "ferry.txt").stat()
        write(place.corpus, {"ferry.txt": FERRY.replace("apart", "bpart")})
        after = (place.corpus / "ferry.txt").stat()
        assert (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
        assert opened.refresh().changed == 1


def test_the_date_of_an_article_follows_its_neighbours(tmp_path: Path) -> None:
    """An undated article is dated anew, and with it its quotes and accounts, when others tell more."""
    undated = (
        "The council sat\nThe council sat on May 12 and voted on the crews’ strike that union secretary Per Moe announced."
        " “A good day,” said mayor Eli Storm on the quay.\n"
    )
    place = workspace(tmp_path, {"undated.txt": undated})
    with library(place) as opened:
        opened.refresh()
        assert opened.articles().items[0].published is None
        assert opened.quotes().items[0].said is None
        assert opened.timeline().total == 0
        write(place.corpus, {"strike.txt": STRIKE})
        report = opened.refresh()
        assert (report.added, report.changed, report.unchanged) == (1, 0, 1)
        published = opened.summary(opened.article("undated").id).published
        assert published is not None
        assert published.best.year == 2023
        assert opened.quotes("a good day").items[0].said is not None
        assert any("undated.txt" in entry.files for entry in opened.timeline().items)


def test_the_corpus_is_not_touched(tmp_path: Path) -> None:
    place = workspace(tmp_path)
    before = files_in(place.corpus)
    with library(place) as opened:
        opened.refresh()
        opened.quotes("far apart")
        opened.refresh(rebuild=True)
    assert files_in(place.corpus) == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["corpus", "index"]


def test_an_absent_corpus_does_not_empty_the_index(tmp_path: Path) -> None:
    """A disk that is not mounted must not cost the index."""
    place = workspace(tmp_path)
    with library(place) as opened:
        opened.refresh()
        place.corpus.rename(tmp_path / "away")
        with pytest.raises(WorkspaceError, match=r"corpus"):
            opened.refresh()
        assert opened.articles().total == 3


def test_an_empty_corpus_is_an_empty_index(tmp_path: Path) -> None:
    place = workspace(tmp_path, {})
    with library(place) as opened:
        assert not opened.is_built()
        report = opened.refresh()
        assert opened.is_built()
        assert (report.worked, report.articles) == (False, 0)
        assert opened.quotes("anything").total == 0
        assert list(opened.timeline().items) == []
        assert not opened.refresh().worked
        assert opened.check(full=True) == []


def test_an_index_inside_the_corpus_is_not_read(tmp_path: Path) -> None:
    place = workspace(tmp_path)
    inside = type(place)(place.root, place.corpus, place.corpus / "idx")
    with library(inside) as opened:
        assert opened.refresh().articles == 3
        second = opened.refresh()
    assert (second.unchanged, second.worked) == (3, False)


def test_a_build_in_many_processes_gives_the_same(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {f"{n:03d}.txt": FERRY.replace("3.", f"{n % 28 + 1}.") for n in range(70)}
    one, many = workspace(tmp_path / "one", files), workspace(tmp_path / "many", files)
    with library(one) as opened:
        opened.refresh(jobs=1)
    with library(many) as opened:
        assert opened.refresh(jobs=2).added == 70
    assert contents(one) == contents(many)


def test_rebuild_reads_everything_anew(tmp_path: Path) -> None:
    place = workspace(tmp_path)
    with library(place) as opened:
        opened.refresh()
        before = contents(place)
        report = opened.refresh(rebuild=True)
        assert report.added == 3
        assert report.problems == ()
        assert contents(place) == before
