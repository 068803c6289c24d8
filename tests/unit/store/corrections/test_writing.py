from __future__ import annotations

import os
from pathlib import Path

import pytest
import tomlkit
from tomlkit.items import AoT

from briefing.errors import WorkspaceError
from briefing.store.corrections import writing
from briefing.store.corrections.reading import read


def add(entries: AoT) -> None:
    writing.append(entries, "file", "a.txt")["title"] = "Talks"


def test_a_new_file_says_what_may_be_in_it_and_says_nothing_by_that(tmp_path: Path) -> None:
    file = tmp_path / "corrections.toml"
    writing.edit(file, "article", add)
    text = file.read_text("utf-8")
    assert text.endswith('\n\n[[article]]\nfile = "a.txt"\ntitle = "Talks"\n')
    example = "\n".join(line[2:] for line in text.splitlines() if line.startswith("# ") and "Corrections" not in line)
    file.write_text(example, "utf-8")
    corrections, problems = read(file)
    assert problems == ()
    assert len(corrections.speakers[0].variants) == 2
    assert len(corrections.articles[0].facts.given) == 5


@pytest.mark.parametrize(
    "text", ["[[article]\n", "article = 3\n", "[article]\nfile = 'a'\n", "article = [{file = 'a'}]\n", "\x00"]
)
def test_a_file_that_is_off_is_left_as_it_is(tmp_path: Path, text: str) -> None:
    file = tmp_path / "corrections.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(WorkspaceError):
        writing.edit(file, "article", add)
    assert file.read_text("utf-8") == text
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_what_goes_wrong_on_the_way_leaves_the_file_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "corrections.toml"
    file.write_text("# mine\n", "utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(WorkspaceError, match="No space left"):
        writing.edit(file, "article", add)
    assert file.read_text("utf-8") == "# mine\n"
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_a_change_that_would_harm_another_table_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "corrections.toml"
    file.write_text("[[speaker]]\nname = 'Ada Lunde'\n", "utf-8")
    monkeypatch.setattr(tomlkit, "dumps", lambda _: "[[speaker]]\nname = 'Somebody'\n")
    with pytest.raises(WorkspaceError, match="without harm"):
        writing.edit(file, "article", add)
    assert "Ada Lunde" in file.read_text("utf-8")


def test_a_link_leads_to_the_file_and_stays_and_so_do_its_permissions(tmp_path: Path) -> None:
    real, link = tmp_path / "real.toml", tmp_path / "corrections.toml"
    real.write_text("", "utf-8")
    real.chmod(0o640)
    link.symlink_to(real)
    writing.edit(link, "article", add)
    assert link.is_symlink()
    assert "a.txt" in real.read_text("utf-8")
    assert real.stat().st_mode & 0o777 == 0o640
