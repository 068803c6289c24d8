from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from briefing.errors import WorkspaceError
from briefing.store.corrections import writing
from briefing.store.corrections.entries import Entries
from tests.unit.store.corrections.samples import read


def add(entries: Entries) -> None:
    entries.append("file", "a.txt")["title"] = "Talks"


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
    monkeypatch.setattr(Entries, "text", "[[speaker]]\nname = 'Somebody'\n")
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


ORDERED = """\
# top
[[speaker]]
name = "Ada"
# hers

# between
[[article]]
file = "b.txt"   # that one

[[speaker]]
name = "Jon"
variants = [
    "J.",  # seen once
]

[[article]]
file = "c.txt"
# end
"""


def test_comments_and_tables_in_between_stay_where_they_are(tmp_path: Path) -> None:
    file = tmp_path / "corrections.toml"
    file.write_text(ORDERED, "utf-8")
    writing.edit(file, "speaker", lambda entries: entries.append("name", "Eve").update(variants=["E."]))
    new = '\n[[speaker]]\nname = "Eve"\nvariants = ["E."]\n'
    assert file.read_text("utf-8") == ORDERED.replace("]\n\n[[article]]", f"]\n{new}\n[[article]]")
    writing.edit(file, "article", add)
    assert file.read_text("utf-8").endswith('"c.txt"\n# end\n\n[[article]]\nfile = "a.txt"\ntitle = "Talks"\n')


def test_an_entry_goes_without_the_comments_and_tables_around_it(tmp_path: Path) -> None:
    file = tmp_path / "corrections.toml"
    file.write_text(ORDERED, "utf-8")
    writing.edit(file, "speaker", lambda entries: entries.remove(next(iter(entries))))
    text = file.read_text("utf-8")
    assert text == ORDERED.replace('[[speaker]]\nname = "Ada"\n', "", 1)
    writing.edit(file, "article", lambda entries: entries.remove(next(iter(entries))))
    assert file.read_text("utf-8") == text.replace('[[article]]\nfile = "b.txt"   # that one\n\n', "")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_stay_as_they_are(tmp_path: Path, end: str) -> None:
    file = tmp_path / "corrections.toml"
    file.write_bytes(ORDERED.replace("\n", end).encode())
    writing.edit(file, "article", add)
    data = file.read_bytes().decode()
    assert data.count("\n") == data.count(end) > ORDERED.count("\n")
    assert data.startswith(ORDERED.replace("\n", end))


@pytest.mark.parametrize("text", ["speaker = [{name = 'Ada'}]\n", "[['speaker']]\nname = 'Ada'\n"])
def test_what_is_written_in_another_way_is_said_to_be(tmp_path: Path, text: str) -> None:
    file = tmp_path / "corrections.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(WorkspaceError, match="writes speaker in another way"):
        writing.edit(file, "speaker", lambda entries: None)
    assert [one.name for one in read(file)[0].speakers] == ["Ada"]


def test_headers_in_long_strings_are_none(tmp_path: Path) -> None:
    file = tmp_path / "corrections.toml"
    text = '[[article]]\nfile = "b.txt"\ntitle = """\n[[speaker]]\n# no\n"""\n'
    file.write_text(text, "utf-8")
    with pytest.raises(WorkspaceError):
        writing.edit(file, "speaker", lambda entries: None)
    assert file.read_text("utf-8") == text


def test_many_entries_are_changed_in_little_time(tmp_path: Path) -> None:
    file = tmp_path / "corrections.toml"
    file.write_text("".join(f'[[article]]\nfile = "{n}.txt"\ntitle = "T"\n\n' for n in range(2_000)), "utf-8")
    started = time.perf_counter()
    writing.edit(file, "article", add)
    assert time.perf_counter() - started < 10
