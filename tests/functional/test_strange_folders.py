"""Folders that are not what they should be: nothing of the user's is lost, and no answer is wrong in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import IndexDamagedError, StoreError, UsageError, WorkspaceError
from briefing.library import Library
from briefing.model import Query
from briefing.workspace import find
from tests.functional.building import workspace


def test_a_folder_with_files_of_somebody_else_never_becomes_an_index(tmp_path: Path) -> None:
    made = workspace(tmp_path)
    strange = tmp_path / "mine"
    (strange / "gen-9").mkdir(parents=True)
    thesis = strange / "gen-9/thesis.txt"
    thesis.write_text("years of work")
    (strange / "records.sqlite").write_bytes(b"SQLite format 3\0" + bytes(200))
    found = find(made.root, index=strange, environ={}, cwd=tmp_path)
    with Library(found) as library, pytest.raises(StoreError, match="no index of briefing"):
        library.refresh()
    assert thesis.read_text() == "years of work"
    assert sorted(path.name for path in strange.iterdir()) == ["gen-9", "records.sqlite"]


@pytest.mark.parametrize(
    ("corpus", "index"),
    [("corpus", "corpus/sub"), ("corpus", "corpus"), ("store/gen-1", "store")],
)
def test_corpus_and_index_may_not_lie_in_each_other(tmp_path: Path, corpus: str, index: str) -> None:
    (tmp_path / corpus).mkdir(parents=True)
    (tmp_path / corpus / "a.txt").write_text("An article.")
    with pytest.raises(WorkspaceError):
        find(None, corpus=tmp_path / corpus, index=tmp_path / index, environ={}, cwd=tmp_path)
    assert (tmp_path / corpus / "a.txt").exists()


def test_an_index_folder_that_leads_into_the_corpus_is_refused(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "index").symlink_to(tmp_path / "corpus")
    with pytest.raises(WorkspaceError):
        find(tmp_path, environ={}, cwd=tmp_path)


def test_a_workspace_without_its_corpus_is_no_plain_folder(tmp_path: Path) -> None:
    made = workspace(tmp_path)
    with Library(made) as library:
        library.refresh()
    made.corpus.rename(made.root / "renamed")
    with pytest.raises(WorkspaceError, match="no corpus/ folder"):
        find(made.root, environ={}, cwd=tmp_path)


def test_a_text_index_that_is_gone_is_no_answer(tmp_path: Path) -> None:
    made = workspace(tmp_path)
    with Library(made) as library:
        library.refresh()
        (made.index / "CURRENT").unlink()
        with pytest.raises(IndexDamagedError):
            library.quotes("apart")
        library.refresh()
        assert library.quotes("apart").total


def test_what_is_asked_for_badly_is_not_taken_for_damage(tmp_path: Path) -> None:
    made = workspace(tmp_path)
    with Library(made) as library:
        library.refresh()
        with pytest.raises(UsageError):
            library.article("\udcff")
        assert library.quotes(Query(speaker="ab " * 600)).total == 0


def test_a_timeline_of_some_of_the_words_says_so(tmp_path: Path) -> None:
    made = workspace(tmp_path)
    with Library(made) as library:
        library.refresh()
        word = library.timeline().items[0].headline.split()[-1].strip(".")
        assert "some of them" in library.timeline(f"{word} zebra").note


def test_a_file_without_any_text_of_an_article_is_a_problem(tmp_path: Path) -> None:
    made = workspace(tmp_path)
    (made.corpus / "share.txt").write_text("Share this:\n")
    (made.corpus / "script.html").write_text("<html><script>let a = 1</script></html>")
    with Library(made) as library:
        report = library.refresh()
    assert [(p.file, p.what) for p in report.problems] == [
        ("script.html", "holds no text of an article"),
        ("share.txt", "holds no text of an article"),
    ]
