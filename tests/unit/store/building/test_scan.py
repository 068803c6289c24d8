from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.errors import WorkspaceError
from briefing.model import Problem
from briefing.store.building.scan import Candidate, Stamp, walk
from briefing.workspace import Settings, Workspace


def place(root: Path, *ignore: str, largest: int = 100) -> Workspace:
    return Workspace(root, root, root / "index", Settings(largest, ignore))


def files(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name)


def names(found: Workspace) -> list[str]:
    return [c.name if isinstance(c, Candidate) else f"!{c.file}" for c in walk(found)]


def test_the_order_is_that_of_the_names_whatever_the_disk_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files(tmp_path, "b.txt", "a/z.txt", "a/b/c.txt", "c/d.txt", "a.txt")
    expected = ["a/b/c.txt", "a/z.txt", "a.txt", "b.txt", "c/d.txt"]
    assert names(place(tmp_path)) == expected


def test_a_candidate_carries_what_the_disk_says(tmp_path: Path) -> None:
    files(tmp_path, "a.txt")
    (found,) = walk(place(tmp_path))
    assert isinstance(found, Candidate)
    assert found.path == str(tmp_path / "a.txt")
    assert found.stamp == Stamp.of((tmp_path / "a.txt").stat())


def test_no_file_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files(tmp_path, "a.txt", "large.txt" * 20)
    os.mkfifo(tmp_path / "pipe")

    def opened(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(os, "open", opened)
    monkeypatch.setattr("builtins.open", opened)
    assert len(names(place(tmp_path))) == 3


def test_links_pipes_and_large_files_are_problems(tmp_path: Path) -> None:
    files(tmp_path, "a.txt")
    (tmp_path / "up").symlink_to("..")
    (tmp_path / "round").symlink_to("round")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "large").write_bytes(b"x" * 101)
    found = list(walk(place(tmp_path)))
    assert [p.file for p in found if isinstance(p, Problem)] == ["large", "pipe", "round", "up"]


def test_folders_too_deep_to_be_named_are_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files(tmp_path, "z.txt")
    monkeypatch.chdir(tmp_path)
    for _ in range(25):
        Path("d" * 200).mkdir()
        os.chdir("d" * 200)
    os.chdir(tmp_path)
    *too_deep, last = names(place(tmp_path))
    assert last == "z.txt"
    assert too_deep
    assert all(name.startswith("!ddd") for name in too_deep)


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        ("*.bak", ["a.txt", "old/a.txt", "x/old/b.txt"]),
        ("old", ["a.bak", "a.txt"]),
        ("old/", ["a.bak", "a.txt"]),
        ("old/*", ["a.bak", "a.txt", "x/old/b.txt"]),
        ("[ab].txt", ["a.bak"]),
        ("/a.txt", ["a.bak", "old/a.txt", "x/old/b.txt"]),
        ("A.TXT", ["a.bak", "a.txt", "old/a.txt", "x/old/b.txt"]),
    ],
)
def test_patterns_are_of_names_or_with_a_slash_of_paths(tmp_path: Path, pattern: str, left: list[str]) -> None:
    files(tmp_path, "a.txt", "a.bak", "old/a.txt", "x/old/b.txt")
    assert names(place(tmp_path, pattern)) == left


def test_the_index_is_not_part_of_the_corpus(tmp_path: Path) -> None:
    files(tmp_path, "a.txt", "index/b.txt")
    assert names(place(tmp_path)) == ["a.txt"]


def test_settings_in_a_plain_folder_are_no_article(tmp_path: Path) -> None:
    files(tmp_path, "briefing.toml", "a.txt", "x/briefing.toml")
    assert names(place(tmp_path)) == ["a.txt", "x/briefing.toml"]


def test_an_absent_corpus_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="cannot read"):
        list(walk(place(tmp_path / "none")))
