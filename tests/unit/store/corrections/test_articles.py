from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from briefing.errors import UsageError
from briefing.store.corrections import articles
from tests.unit.store.corrections.samples import read


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "corrections.toml"


def write(place: Path, name: str, part: int = 0, forget: tuple[str, ...] = (), **given: str) -> None:
    articles.write(place, file=name, part=part, given=given, forget=forget)


def entries(file: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(file.read_text("utf-8")).get("article", [])
    return found


def test_an_article_has_one_entry_to_which_more_is_added(file: Path) -> None:
    write(file, "a.txt", published="2022-01-10")
    write(file, "b.jsonl", 2, outlet="The Quay")
    write(file, "a.txt", title="Talks", published="2022-01")
    assert entries(file) == [
        {"file": "a.txt", "published": "2022-01", "title": "Talks"},
        {"file": "b.jsonl#2", "outlet": "The Quay"},
    ]


def test_an_entry_goes_with_its_last_value(file: Path) -> None:
    write(file, "a.txt", published="2022-01-10", title="Talks")
    write(file, "b.txt", title="Boats")
    write(file, "a.txt", forget=("published", "url"))
    assert entries(file) == [{"file": "a.txt", "title": "Talks"}, {"file": "b.txt", "title": "Boats"}]
    write(file, "a.txt", forget=("title",))
    write(file, "b.txt", forget=("title",))
    assert entries(file) == []
    write(file, "c.txt", title="Crews")
    assert entries(file) == [{"file": "c.txt", "title": "Crews"}]


def test_forgetting_what_was_never_given_writes_nothing(file: Path) -> None:
    write(file, "a.txt", forget=("title",))
    assert not file.exists()


def test_of_several_entries_for_one_article_all_forget(file: Path) -> None:
    file.write_text('[[article]]\nfile = "a.txt"\ntitle = "A"\n\n[[article]]\nfile = "a.txt#0"\ntitle = "B"\n', "utf-8")
    write(file, "a.txt", forget=("title",))
    assert entries(file) == []


def test_comments_and_other_tables_stay(file: Path) -> None:
    written = (
        "# my own notes\n[[speaker]]   # the mayor\nname = 'Ada Lunde' # she\n\n# about the talks\n[[article]] # first\n"
        'file = "a.txt" # that one\npublished = 2022-01-10 # from the print edition\n# about the boats\n[[article]]\n'
        'file = "b.txt"\ntitle = "Boats"\n'
    )
    file.write_text(written, "utf-8")
    write(file, "a.txt", published="2022-01-11")
    write(file, "c.txt", title="Crews")
    text = file.read_text("utf-8")
    for line in written.splitlines():
        assert line.replace("2022-01-10", '"2022-01-11"') in text.splitlines()
    write(file, "a.txt", forget=("published",))
    text = file.read_text("utf-8")
    for comment in ("# my own notes", "# she", "# about the talks", "# about the boats"):
        assert comment in text
    assert [entry["file"] for entry in entries(file)] == ["b.txt", "c.txt"]
    assert read(file)[1] == ()


def test_entries_that_are_off_are_left_alone(file: Path) -> None:
    file.write_text(
        '[[article]]\nfile = 3\n\n[[article]]\ntitle = "nobody"\n\n[[article]]\nfile = "a.txt"\nage = 3\n', "utf-8"
    )
    write(file, "a.txt", title="Talks")
    write(file, "a.txt", forget=("title",))
    assert entries(file) == [{"file": 3}, {"title": "nobody"}, {"file": "a.txt", "age": 3}]


@pytest.mark.parametrize("name", ['"q" \\ \\x0a', "é ☃ 🏴", "a#7", "#1", "[[article]]", "a = 'b'", "\\udc80"])
def test_names_of_any_letters_come_back(file: Path, name: str) -> None:
    write(file, name, title=name)
    write(file, name, 3, title="part")
    found, problems = read(file)
    assert [(one.file, one.part) for one in found.articles] == [(name, 0), (name, 3)]
    assert problems == ()


@pytest.mark.parametrize(
    ("fact", "value", "kept"),
    [("published", " 9 January 2022", "2022-01-09"), ("published", "2022", "2022"), ("title", " A \n b ", "A b")],
)
def test_a_value_is_kept_as_it_was_understood(fact: str, value: str, kept: str) -> None:
    assert articles.understood(fact, value) == kept


@pytest.mark.parametrize(
    ("fact", "value", "says"),
    [
        ("published", "soon", "'soon' is no date of publication; write a date such as"),
        ("published", "", "no date of publication is given; to take a correction back: --forget published"),
        ("url", "ftp://q", "is no address on the web"),
        ("title", "\x1b[2J", "is no title"),
        ("outlet", "a" * 100_000, "…' is no outlet"),
        ("file", "b.txt", "'file' cannot be corrected; what can is title, byline, outlet, url, published"),
    ],
)
def test_a_value_that_is_off_is_one_line(fact: str, value: str, says: str) -> None:
    with pytest.raises(UsageError) as raised:
        articles.understood(fact, value)
    assert says in raised.value.line
    assert raised.value.line.isprintable()
    assert len(raised.value.line) < 300
