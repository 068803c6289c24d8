from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from briefing.errors import UsageError, WorkspaceError
from briefing.model import Speaker
from briefing.store.corrections import editing

ADA = Speaker("Ada Lunde", None, ("A. Lunde", "Ada Lunde", "Lunde"))
JON = Speaker("Jon Holm", None, ("Jon Holm",))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "corrections.toml"


def speakers(file: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(file.read_text("utf-8"))["speaker"]
    return found


def test_merging_notes_the_others_as_variants_of_the_first(file: Path) -> None:
    editing.merge(file, ADA, [JON])
    assert speakers(file) == [{"name": "Ada Lunde", "variants": ["Jon Holm"]}]


def test_splitting_notes_what_is_apart(file: Path) -> None:
    editing.split(file, ADA, ["Lunde"])
    assert speakers(file) == [{"name": "Ada Lunde", "apart": ["Lunde"]}]


def test_renaming_notes_the_old_name_as_a_variant(file: Path) -> None:
    editing.rename(file, JON, "Jonas  Holm")
    assert speakers(file) == [{"name": "Jonas Holm", "variants": ["Jon Holm"]}]


def test_a_renamed_speaker_can_be_renamed_merged_and_split_again(file: Path) -> None:
    editing.rename(file, ADA, "Ada L.")
    renamed = Speaker("Ada L.", None, ADA.variants)
    editing.rename(file, renamed, "Ada")
    renamed = Speaker("Ada", None, ADA.variants)
    assert speakers(file) == [{"name": "Ada", "variants": ["Ada Lunde", "A. Lunde", "Lunde"]}]
    editing.split(file, renamed, ["Lunde"])
    assert speakers(file) == [{"name": "Ada", "variants": ["Ada Lunde", "A. Lunde"], "apart": ["Lunde"]}]
    editing.merge(file, JON, [Speaker("Ada", None, ("A. Lunde", "Ada Lunde"))])
    assert speakers(file) == [
        {"name": "Jon Holm", "apart": ["Lunde"], "variants": ["Ada Lunde", "A. Lunde"]},
    ]


def test_merging_takes_back_a_split(file: Path) -> None:
    editing.split(file, ADA, ["Lunde"])
    editing.merge(file, Speaker("Ada Lunde", None, ("A. Lunde", "Ada Lunde")), [Speaker("Lunde", None, ("Lunde",))])
    assert speakers(file) == [{"name": "Ada Lunde", "variants": ["Lunde"]}]


def test_what_the_user_wrote_stays_to_the_letter(file: Path) -> None:
    written = "# my own notes\n\n[[speaker]]   # the mayor\nname = 'Ada Lunde' # she\n\n[[article]]\nfile = \"a.txt\"\n"
    file.write_text(written, "utf-8")
    editing.rename(file, JON, "Jonas Holm")
    text = file.read_text("utf-8")
    for line in written.splitlines():
        assert line in text.splitlines()
    assert [entry["name"] for entry in speakers(file)] == ["Ada Lunde", "Jonas Holm"]


def test_splitting_must_leave_somebody(file: Path) -> None:
    with pytest.raises(UsageError):
        editing.split(file, ADA, ADA.variants)
    with pytest.raises(UsageError):
        editing.split(file, ADA, ["Ada Lunde"])
    assert not file.exists()


@pytest.mark.parametrize("name", ["", "  ", "a" * 201, "a\x1b[2J"])
def test_what_is_no_name_is_refused(file: Path, name: str) -> None:
    with pytest.raises(UsageError):
        editing.rename(file, JON, name)
    assert not file.exists()


@pytest.mark.parametrize("text", ["[[speaker]\n", "speaker = 3\n"])
def test_a_file_that_is_off_is_left_as_it_is(file: Path, text: str) -> None:
    file.write_text(text, "utf-8")
    with pytest.raises(WorkspaceError):
        editing.merge(file, ADA, [JON])
    assert file.read_text("utf-8") == text
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_names_of_any_letters_come_back(file: Path) -> None:
    odd = Speaker('Ada "the\\Mayor" Lunde\u2028', None, ('Ada "the\\Mayor" Lunde\u2028',))
    editing.merge(file, JON, [odd])
    assert speakers(file)[0]["variants"] == [odd.name]
