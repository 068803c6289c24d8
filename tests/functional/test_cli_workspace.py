"""Which folder a call is about, and how its index comes about."""

from __future__ import annotations

from pathlib import Path

from tests.functional.cli_runs import SMALL, briefing, make_workspace, objects


def test_a_query_brings_up_a_missing_index_first(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    found = briefing(workspace, "quote", "door")
    assert found.returncode == 0
    assert "“The door is open.”" in found.stdout
    assert "briefing: reading" in found.stderr
    assert (workspace / "index").is_dir()
    assert briefing(workspace, "quote", "door").stderr == ""


def test_quiet_builds_without_a_word(tmp_path: Path) -> None:
    built = briefing(make_workspace(tmp_path), "--quiet", "quote", "door")
    assert (built.returncode, built.stderr) == (0, "")


def test_a_second_build_does_no_work_and_says_so(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    first = briefing(workspace, "index")
    assert first.stdout.startswith("2 articles (files: 2 new)")
    second = briefing(workspace, "index")
    assert (second.returncode, second.stdout) == (0, "up to date: 2 articles, no file has changed\n")


def test_only_index_takes_in_what_has_changed(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    briefing(workspace, "index")
    (workspace / "corpus" / "geneva.txt").unlink()
    (workspace / "corpus" / "new.txt").write_text("“The lighthouse is lit,” said Ada Wren.\n")
    assert briefing(workspace, "quote", "lighthouse").returncode == 1
    (report,) = objects(briefing(workspace, "index", "--json"))
    assert (report["added"], report["changed"], report["removed"], report["unchanged"]) == (1, 0, 1, 1)
    assert briefing(workspace, "quote", "lighthouse").returncode == 0
    assert briefing(workspace, "quote", "missed", "opportunity").returncode == 1


def test_rebuild_starts_from_nothing(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    briefing(workspace, "index")
    (report,) = objects(briefing(workspace, "index", "--rebuild", "--json"))
    assert (report["added"], report["unchanged"]) == (2, 0)


def test_an_index_that_was_deleted_comes_back(tmp_path: Path) -> None:
    import shutil

    workspace = make_workspace(tmp_path)
    before = briefing(workspace, "quote", "--json").stdout
    shutil.rmtree(workspace / "index")
    assert briefing(workspace, "quote", "--json").stdout == before


def test_the_corpus_is_never_modified(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    briefing(workspace, "index")
    briefing(workspace, "quote")
    assert {path.name: path.read_text() for path in (workspace / "corpus").iterdir()} == SMALL


def test_the_workspace_may_be_above_named_or_at_home(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path / "work")
    inside, elsewhere = workspace / "corpus", tmp_path / "elsewhere"
    elsewhere.mkdir()
    for run in (
        briefing(inside, "info", "--json"),
        briefing(elsewhere, "info", "--workspace", str(workspace), "--json"),
        briefing(elsewhere, "info", "--workspace", "../work", "--json"),
        briefing(elsewhere, "info", "--json", BRIEFING_HOME=str(workspace)),
    ):
        (info,) = objects(run)
        assert Path(info["root"]).samefile(workspace)


def test_a_path_opens_a_plain_folder_and_leaves_nothing_in_it(tmp_path: Path) -> None:
    folder = make_workspace(tmp_path / "work") / "corpus"
    moved = folder.rename(tmp_path / "articles")
    shown = briefing(tmp_path, "articles")
    assert shown.returncode == 0
    assert "“The door is open.”" in shown.stdout
    assert {path.name for path in moved.iterdir()} == set(SMALL)


def test_corpus_and_index_may_be_named(tmp_path: Path) -> None:
    corpus = make_workspace(tmp_path / "work") / "corpus"
    index = tmp_path / "an index"
    found = briefing(tmp_path, "quote", "door", "--corpus", str(corpus), "--index", str(index))
    assert found.returncode == 0
    assert index.is_dir()
    assert not (tmp_path / "work" / "index").exists()


def test_no_workspace_is_one_line_that_says_how_to_make_one(tmp_path: Path) -> None:
    for arguments in ([], ["quote", "words"], ["index"]):
        lost = briefing(tmp_path, *arguments)
        assert (lost.returncode, lost.stdout) == (2, "")
        assert lost.stderr.count("\n") == 1
        assert "corpus" in lost.stderr
