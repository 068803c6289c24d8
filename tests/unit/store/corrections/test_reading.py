from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import WorkspaceError
from briefing.model import Corrections, SpeakerCorrection
from briefing.store.corrections.reading import digest, parsed, read


def written(folder: Path, text: str) -> Path:
    file = folder / "corrections.toml"
    file.write_text(text, "utf-8")
    return file


def test_where_there_is_no_file_nothing_is_corrected(tmp_path: Path) -> None:
    assert read(tmp_path / "corrections.toml") == (Corrections(), ())


def test_speakers_are_read_in_their_order(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        '# mine\n[[speaker]]\nname = "Ada Lunde"\nvariants = ["A. Lunde"]\napart = ["Lunde"]\n[[speaker]]\nname = "Jon Holm"\n',
    )
    found, problems = read(file)
    assert found.speakers == (SpeakerCorrection("Ada Lunde", ("A. Lunde",), ("Lunde",)), SpeakerCorrection("Jon Holm"))
    assert problems == ()


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('[[speakr]]\nname = "A"\n', "unknown table 'speakr'"),
        ('[[speaker]]\nname = "A"\nalias = "B"\n', "unknown key 'alias' in speaker 1"),
        ('[[speaker]]\nname = "A"\nvariants = "B"\n', "variants of speaker 1 is off"),
        ('[[speaker]]\nvariants = ["B"]\n', "speaker 1 has no name"),
        ('[speaker]\nname = "A"\n', "speaker is no list of tables"),
        ("[[speaker]\n", "is not valid TOML"),
    ],
)
def test_what_is_off_is_one_problem_in_one_line(tmp_path: Path, text: str, what: str) -> None:
    (problem,) = read(written(tmp_path, text))[1]
    assert problem.file == "corrections.toml"
    assert what in problem.what
    assert problem.advice
    assert "\n" not in problem.what


def test_what_is_off_costs_nothing_else(tmp_path: Path) -> None:
    found, problems = read(written(tmp_path, 'x = 1\n[[speaker]]\nname = "A"\nage = 3\nvariants = ["B"]\n'))
    assert found.speakers == (SpeakerCorrection("A", ("B",)),)
    assert len(problems) == 2


def test_bytes_that_are_no_text_are_a_problem(tmp_path: Path) -> None:
    file = tmp_path / "corrections.toml"
    file.write_bytes(b"\xff\xfe\x00")
    assert "UTF-8" in read(file)[1][0].what


def test_the_digest_is_that_of_what_is_said_and_not_of_the_comments(tmp_path: Path) -> None:
    one = read(written(tmp_path, '[[speaker]]\nname = "A"\n'))[0]
    other = read(written(tmp_path, '# a note\n[[speaker]]\nname = "A" # she\n'))[0]
    assert digest(one.speakers) == digest(other.speakers) != digest(())


@given(st.text(st.sampled_from('[]{}="speaker.name\n#1 \x00é'), max_size=60))
def test_any_text_is_read_or_said_to_be_off(text: str) -> None:
    try:
        found = parsed(text, Path("corrections.toml"))
    except WorkspaceError:
        return
    assert isinstance(found, dict)
