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
    with pytest.raises(UsageError, match="no name left"):
        editing.split(file, JON, ["Jon Holm"])
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


# ------------------------------------------------------------------ the name that is shown


def test_splitting_off_the_shown_name_shows_the_fullest_that_is_left(file: Path) -> None:
    assert editing.split(file, ADA, ["Ada Lunde"]) == "A. Lunde"
    assert speakers(file) == [{"name": "A. Lunde", "variants": ["Lunde"], "apart": ["Ada Lunde"]}]


def test_a_surname_that_is_shown_is_listed_where_it_means_itself(file: Path) -> None:
    editing.merge(file, Speaker("Lunde", None, ("Lunde",)), [JON])
    assert speakers(file) == [{"name": "Lunde", "variants": ["Lunde", "Jon Holm"]}]
    editing.rename(file, Speaker("Lunde", None, ("Jon Holm", "Lunde")), "Ada Lunde")
    assert speakers(file) == [{"name": "Ada Lunde", "variants": ["Lunde", "Jon Holm"]}]


# ------------------------------------------------------------------ in some articles only

BROWN = Speaker("John Brown", "doctor", ("Brown", "John Brown"))
OTHER = Speaker("John Brown (b.txt)", "murderer", ("John Brown",))
SPLIT = {"name": OTHER.name, "variants": ["John Brown"], "articles": ["b.txt"]}


def test_a_name_is_somebody_else_in_an_article(file: Path) -> None:
    assert editing.split_in(file, BROWN, ["John Brown"], ["b.txt"]) == OTHER.name
    assert speakers(file) == [SPLIT]


def test_who_is_split_off_in_an_article_can_be_renamed_and_merged(file: Path) -> None:
    editing.split_in(file, BROWN, ["John Brown"], ["b.txt"])
    editing.rename(file, OTHER, "Brown the murderer")
    assert speakers(file) == [{**SPLIT, "name": "Brown the murderer"}]
    editing.merge(file, JON, [Speaker("Brown the murderer", None, ("John Brown",))])
    assert speakers(file) == [{**SPLIT, "name": "Jon Holm"}]


def test_others_that_are_merged_into_who_is_split_off_are_so_everywhere(file: Path) -> None:
    editing.split_in(file, BROWN, ["John Brown"], ["b.txt"])
    editing.merge(file, OTHER, [JON])
    assert speakers(file) == [SPLIT, {"name": OTHER.name, "variants": ["Jon Holm"]}]
    editing.rename(file, Speaker(OTHER.name, None, ("John Brown", "Jon Holm")), "Jonas")
    assert speakers(file) == [{**SPLIT, "name": "Jonas"}, {"name": "Jonas", "variants": ["Jon Holm"]}]
    editing.split(file, Speaker("Jonas", None, ("John Brown", "Jon Holm")), ["John Brown"])
    assert speakers(file) == [{"name": "Jonas", "variants": ["Jon Holm"], "apart": ["John Brown"]}]


def test_merging_takes_back_a_split_in_an_article(file: Path) -> None:
    editing.split_in(file, BROWN, ["John Brown"], ["b.txt"])
    editing.merge(file, BROWN, [OTHER])
    assert "speaker" not in tomllib.loads(file.read_text("utf-8"))


def test_of_what_is_split_off_in_two_articles_one_can_be_split_off_again(file: Path) -> None:
    editing.split_in(file, BROWN, ["Brown", "John Brown"], ["b.txt", "c.txt"])
    both = Speaker(OTHER.name, None, ("Brown", "John Brown"))
    editing.split_in(file, both, ["John Brown"], ["c.txt"])
    assert speakers(file) == [
        {"name": OTHER.name, "variants": ["Brown", "John Brown"], "articles": ["b.txt"]},
        {"name": OTHER.name, "variants": ["Brown"], "articles": ["c.txt"]},
        {"name": "John Brown (c.txt)", "variants": ["John Brown"], "articles": ["c.txt"]},
    ]


# ------------------------------------------------------------------ slips of the hand


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ('variants = "Jon Holm"', "variants of speaker 1 is off; write a list of names"),
        ("variants = 3", "variants of speaker 1 is off"),
        ("apart = [1]", "apart of speaker 1 is off"),
        ("articles = {}", "articles of speaker 1 is off"),
    ],
)
def test_a_slip_in_an_entry_must_be_put_right_first(file: Path, entry: str, says: str) -> None:
    text = f'[[speaker]]\nname = "Ada Lunde"\n{entry}\n'
    file.write_text(text, "utf-8")
    for change in (
        lambda: editing.merge(file, ADA, [JON]),
        lambda: editing.split(file, ADA, ["Lunde"]),
        lambda: editing.rename(file, ADA, "Ada"),
        lambda: editing.split_in(file, ADA, ["Lunde"], ["a.txt"]),
    ):
        with pytest.raises(WorkspaceError) as raised:
            change()
        assert says in raised.value.line
    assert file.read_text("utf-8") == text


def test_nobody_gets_a_name_that_the_file_gives_to_another(file: Path) -> None:
    file.write_text('[[speaker]]\nname = "Per Moe"\nvariants = ["P. Moe"]\n', "utf-8")
    with pytest.raises(UsageError, match="another 'Per Moe'"):
        editing.rename(file, JON, "Per Moe")
