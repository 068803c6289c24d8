from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Hints
from briefing.sources.markdown.front_matter import find, hints


def stated(block: str, fence: str = "---") -> Hints:
    fields = find(f"{fence}\n{block}\n{fence}\nWords.\n")
    assert fields
    return hints(fields)


@pytest.mark.parametrize(
    ("value", "title"),
    [
        ("One two", "One two"),
        ("Talks: day two", "Talks: day two"),
        ('"Talks: \\"day\\" two"', 'Talks: "day" two'),
        ("'Ada''s talks'", "Ada's talks"),
        ("One two # not this", "One two"),
        ('"One # two"', "One # two"),
        (">-\n  One\n  two", "One two"),
        ("|\n  One\n  two", "One two"),
        ("One\n  two", "One two"),
        ("One #2", "One"),
        ("null", None),
        ("", None),
        ("*alias", "*alias"),
        ("2022", "2022"),
    ],
)
def test_a_title_is_read_as_people_write_it(value: str, title: str | None) -> None:
    assert stated(f"title: {value}\ndate: 2023-05-04").title == title


@pytest.mark.parametrize(
    "block",
    [
        "author: Ada Wren, Jon Berg",
        "authors: [Ada Wren, 'Jon Berg']",
        "authors:\n  - Ada Wren\n  - Jon Berg",
        "authors:\n- name: Ada Wren\n  email: a@example.org\n- name: Jon Berg",
        'byline: "By Ada Wren, Jon Berg"',
        "Author:\n  name: Ada Wren, Jon Berg",
    ],
)
def test_the_authors_are_read_in_each_of_their_forms(block: str) -> None:
    assert stated(block).byline == "Ada Wren, Jon Berg"


def test_a_source_is_an_address_or_an_outlet() -> None:
    assert stated("source: https://example.org/a").url == "https://example.org/a"
    assert stated("source: https://example.org/a").outlet is None
    assert stated("source: The Harbour Post").outlet == "The Harbour Post"


def test_an_address_without_a_host_is_none() -> None:
    assert stated("url: /posts/harbour").url is None


def test_toml_is_read() -> None:
    block = 'title = "One"\ndate = 2023-05-04T10:00:00Z\nauthors = ["Ada Wren", "Jon Berg"]\n[extra]\nx = 1'
    found = stated(block, "+++")
    assert (found.title, found.byline) == ("One", "Ada Wren, Jon Berg")
    assert found.published
    assert found.published.startswith("2023-05-04")


def test_the_block_is_all_up_to_its_end() -> None:
    raw = "---\ntitle: One\n...\nWords.\n---\n"
    fields = find(raw)
    assert fields
    assert fields.span.of(raw) == "---\ntitle: One\n..."


@pytest.mark.parametrize(
    "raw",
    ["---\ntitle: One\nno end", "title: One\n---\n", "---\nwords\n---\n", "----\na: b\n----\n", "---\na:\nb b\n---\n"],
)
def test_what_is_no_block_of_fields_is_text(raw: str) -> None:
    assert find(raw) is None


@pytest.mark.parametrize("block", ["a: [" + "[" * 9_000, "a = " + "[" * 9_000, "a = 1\na = 2", "= 1"])
def test_a_block_that_cannot_be_read_states_nothing(block: str) -> None:
    assert stated(block, "+++") == Hints()


@given(st.text(st.sampled_from("ab:-[]\"'\\#|> \n,&*!{}"), max_size=80))
def test_any_block_is_read_or_is_text(block: str) -> None:
    for fence in ("---", "+++"):
        fields = find(f"{fence}\ntitle: {block}\n{fence}\n")
        if fields:
            assert isinstance(hints(fields), Hints)
