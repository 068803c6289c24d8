from __future__ import annotations

import codecs
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import sources
from briefing.model import Hints, RawDocument
from briefing.sources.saved import header, with_address, with_header, without_header
from tests.unit.sources.packed_samples import PARAGRAPH, text_of

URL = "https://courier.example/talks--2022?a=1&b=%20"
MOMENT = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
PAGE = f"<!doctype html><html><head></head><body><h1>Talks in Geneva</h1><p>{PARAGRAPH}</p></body></html>"


def test_the_header_says_where_and_when() -> None:
    assert header(URL, MOMENT) == f"<!-- briefing: saved from {URL} at 2026-11-22T10:00:00Z -->\n"


@pytest.mark.parametrize("name", ["talks.html", "talks.txt"])
def test_a_saved_page_is_still_a_page_and_knows_its_address(name: str) -> None:
    (document,) = sources.read(with_header(PAGE.encode(), URL, MOMENT), name)
    assert document.hints.url == URL
    assert text_of(document) == f"Talks in Geneva\n\n{PARAGRAPH}"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_stays_first(encoding: str) -> None:
    body = PAGE.encode(encoding)
    data = with_header(body, URL, MOMENT)
    assert data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    assert without_header(data) == body
    assert sources.read(data, "talks.html")[0].hints.url == URL


def test_what_the_page_states_goes_before_the_header() -> None:
    stated = PAGE.replace("</head>", '<link rel="canonical" href="https://courier.example/page"></head>')
    assert sources.read(with_header(stated.encode(), URL, MOMENT))[0].hints.url == "https://courier.example/page"


def test_a_document_without_header_is_left_as_it_is() -> None:
    document = RawDocument("<!-- briefing: a comment -->\n<p>x</p>", hints=Hints("x"))
    assert with_address(document) == document


@pytest.mark.parametrize(
    "url", ["https://x.example/--><script>", "https://x.example/a\nb", "https://x.example/--!>\x1b", "ä"]
)
def test_nothing_in_an_address_ends_the_comment(url: str) -> None:
    line = header(url, MOMENT)
    assert line.isascii()
    assert line.count(">") == 1
    assert line.count("\n") == 1


@given(st.binary(max_size=200))
def test_what_was_received_comes_back_to_the_byte(body: bytes) -> None:
    assert without_header(with_header(body, URL, MOMENT)) == body
    assert without_header(b"<!-- x -->\n" + body) == b"<!-- x -->\n" + body


@pytest.mark.parametrize("declared", ["", '<meta charset="utf-8">'])
def test_a_page_is_read_in_the_encoding_that_its_server_stated(declared: str) -> None:
    page = f"<html>{declared}<body><p>Minister powiedział, że rozmowy zostaną wznowione w Genewie.</p></body></html>"
    (document,) = sources.read(with_header(page.encode("cp1250"), URL, MOMENT, "windows-1250"), "page.html")
    assert document.text.endswith(page)
    assert document.hints.url == URL


@pytest.mark.parametrize("charset", ["", "x", "--><script>", "a--b", "a b", "\n", "ż" * 9, "a" * 99])
def test_what_is_no_name_of_an_encoding_is_left_out_of_the_header(charset: str) -> None:
    assert header(URL, MOMENT, charset) == header(URL, MOMENT)


def test_the_header_with_an_encoding_is_taken_off_again() -> None:
    assert without_header(with_header(PAGE.encode(), URL, MOMENT, "utf-8")) == PAGE.encode()
