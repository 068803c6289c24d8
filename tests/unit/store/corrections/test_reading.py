from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import WorkspaceError
from briefing.model import Corrections, SpeakerCorrection
from briefing.store.corrections.reading import digest, parsed
from tests.unit.store.corrections.samples import read


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
        ('[[article]]\ntitle = "A"\n', "article 1 has no file"),
        ('[[article]]\nfile = ["a.txt"]\n', "file of article 1 is off"),
        ('[[article]]\nfile = "a.txt"\nauthor = "A"\n', "unknown key 'author' in article 1"),
        ('[[article]]\nfile = "a.txt"\npublished = 9999-12-31\n', "published of article 1 is off"),
        ('[[article]]\nfile = "a.txt"\npublished = true\n', "published of article 1 is off"),
        ('[[article]]\nfile = "a.txt"\npublished = 10:00:00\n', "published of article 1 is off"),
        ('[[article]]\nfile = "a.txt"\ntitle = "\\u001b[2J"\n', "title of article 1 is off"),
        ('[[article]]\nfile = "a.txt"\nurl = "javascript:x"\n', "url of article 1 is off"),
        ('[[article]]\nfile = "a"\n[[article]]\nfile = "a#0"\n', "'a' is corrected more than once"),
        ('article = "a.txt"\n', "article is no list of tables"),
    ],
)
def test_what_is_off_is_one_problem_in_one_line(tmp_path: Path, text: str, what: str) -> None:
    problem = read(written(tmp_path, text))[1][0]
    assert problem.file == "corrections.toml"
    assert what in problem.what
    assert problem.advice
    assert "\n" not in problem.what


def test_articles_are_read_with_dates_of_toml_and_as_text(tmp_path: Path) -> None:
    text = (
        '[[article]]\nfile = "a.txt"\npublished = 2022-01-10\ntitle = "T"\n[[article]]\nfile = "b.jsonl#2"\n'
        'published = "2022-01"\n[[article]]\nfile = "c.txt"\npublished = 2022-01-10T08:00:00+01:00\n'
    )
    found, problems = read(written(tmp_path, text))
    days = [one.facts.published.range.latest if one.facts.published else None for one in found.articles]
    assert [(one.file, one.part) for one in found.articles] == [("a.txt", 0), ("b.jsonl", 2), ("c.txt", 0)]
    assert days == [date(2022, 1, 10), date(2022, 1, 31), date(2022, 1, 10)]
    assert found.articles[0].facts.given == ("title", "published")
    assert problems == ()


def test_of_two_entries_for_one_article_the_first_holds(tmp_path: Path) -> None:
    entry = '[[article]]\nfile = "a.txt"\ntitle = "{}"\n'
    found, problems = read(written(tmp_path, entry.format("A") + entry.format("B")))
    assert [one.facts.title for one in found.articles] == ["A"]
    assert len(problems) == 1


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


def test_an_entry_for_some_articles_says_nothing_where_these_are_off(tmp_path: Path) -> None:
    first = '[[speaker]]\nname = "A"\narticles = ["b.txt", "c.jsonl#2"]\n'
    found, problems = read(written(tmp_path, f'{first}[[speaker]]\nname = "B"\narticles = "b.txt"\n'))
    assert found.speakers == (SpeakerCorrection("A", articles=("b.txt", "c.jsonl#2")),)
    assert [problem.what for problem in problems] == ["articles of speaker 2 is off"]
