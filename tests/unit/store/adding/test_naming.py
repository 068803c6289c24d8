from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import FetchError
from briefing.model import Page
from briefing.store.adding.naming import LONGEST, ending, stem


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.courier.example/2022/01/talks-end.html", "courier.example_2022-01-talks-end"),
        ("https://courier.example/", "courier.example"),
        ("https://courier.example", "courier.example"),
        ("https://courier.example/../../x", "courier.example_x"),
        ("https://courier.example/%2e%2e/%2Fetc%2Fpasswd", "courier.example_etc-passwd"),
        ("https://courier.example/a%0Ab%1b[31m", "courier.example_a-b-31m"),
        ("https://courier.example/%D0%9F%D0%B5", "courier.example_Пе"),
        ("http://127.0.0.1:8000/.hidden", "127.0.0.1-8000_hidden"),
        ("http://[::1]:8000/a", "1-8000_a"),
    ],
)
def test_a_name_is_made_of_host_and_path(url: str, name: str) -> None:
    assert stem(url) == name


def test_a_query_tells_pages_of_one_path_apart() -> None:
    names = {stem(f"https://courier.example/article?id={number}") for number in range(50)}
    assert len(names) == 50
    assert all(name.startswith("courier.example_article-") for name in names)


def test_long_paths_are_cut_and_still_told_apart() -> None:
    first, second = (stem(f"https://courier.example/{'ä' * 3_000}{end}") for end in "xy")
    assert first != second
    assert len(first.encode()) <= LONGEST + 9


@given(st.text(max_size=60))
def test_any_path_gives_a_name_that_stays_in_its_folder_and_shows(path: str) -> None:
    name = stem(f"https://courier.example/{path}")
    assert name.startswith("courier.example")
    assert not set(name) & set('/\\:*?"<>|\n\r\t\x00\x1b')
    assert name.isprintable()
    assert len(name.encode()) <= LONGEST + 9


def page(kind: str, body: bytes = b"x", url: str = "https://courier.example/a") -> Page:
    return Page(url, body, kind, datetime.now(UTC))


@pytest.mark.parametrize(
    ("kind", "end"),
    [
        ("text/html; charset=utf-8", ".html"),
        ("TEXT/HTML", ".html"),
        ("application/pdf", ".pdf"),
        ("application/rss+xml", ".xml"),
        ("text/plain", ".txt"),
    ],
)
def test_the_type_gives_the_ending(kind: str, end: str) -> None:
    assert ending(page(kind, url="https://courier.example/a.exe")) == end


def test_where_the_server_does_not_know_the_type_content_comes_before_name() -> None:
    assert ending(page("", b"\xef\xbb\xbf\n<!DOCTYPE HTML>")) == ".html"
    assert ending(page("application/octet-stream", b"%PDF-1.7", "https://courier.example/a.txt")) == ".pdf"
    assert ending(page("application/octet-stream", b"words", "https://courier.example/a.MD")) == ".md"


@pytest.mark.parametrize("kind", ["image/png", "application/octet-stream", "", "video/mp4", "\x1b[31m"])
def test_what_holds_no_article_is_refused(kind: str) -> None:
    with pytest.raises(FetchError, match="holds no article"):
        ending(page(kind))
