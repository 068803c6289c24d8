from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import sources
from briefing.errors import SourceError
from briefing.sources import mail
from briefing.sources.mhtml import read, recognise
from tests.unit.sources.packed_samples import PARAGRAPH, holds_together, text_of

URL = "https://courier.example/talks"
PAGE = f"<!DOCTYPE html><html><head><title>Talks</title></head><body><h1>Talks in Geneva</h1><p>{PARAGRAPH}</p></body></html>"


def archive(*parts: str, kind: str = "multipart/related; type=text/html; boundary=edge", start: str = "") -> bytes:
    head = f"From: <Saved by Blink>\nSnapshot-Content-Location: {URL}\nSubject: Talks\nDate: Sun, 22 Nov 2026 10:00:00 -0000"
    body = "".join(f"--edge\n{part}\n" for part in parts)
    return f"{head}\nMIME-Version: 1.0\nContent-Type: {kind}{start}\n\n{body}--edge--\n".replace("\n", "\r\n").encode()


def part(page: str = PAGE, kind: str = "text/html", more: str = "") -> str:
    encoded = page.replace("=", "=3D").replace("<p>", "<=\np>")
    return f"Content-Type: {kind}\nContent-Transfer-Encoding: quoted-printable\n{more}\n{encoded}"


STYLE = part("body { color: red }", "text/css", "Content-ID: <style>\n")


def test_the_page_is_read_as_a_page() -> None:
    (document,) = sources.read(archive(part(), STYLE), "talks.mhtml")
    assert document.text.replace("\r\n", "\n") == PAGE
    assert PARAGRAPH in text_of(document)
    assert "color" not in document.text


def test_its_address_is_taken_from_the_archive_and_its_date_is_not() -> None:
    (document,) = sources.read(archive(part(), STYLE), "talks.mhtml")
    assert (document.hints.url, document.hints.published) == (URL, None)


def test_the_address_of_the_part_comes_first_and_that_of_the_page_before_it() -> None:
    placed = part(more="Content-Location: https://courier.example/part\n")
    assert sources.read(archive(placed))[0].hints.url == "https://courier.example/part"
    stated = PAGE.replace("</head>", '<link rel="canonical" href="https://courier.example/page"></head>')
    assert sources.read(archive(part(stated)))[0].hints.url == "https://courier.example/page"


def test_an_address_that_is_none_of_the_web_is_left_out() -> None:
    placed = part(more="Content-Location: cid:frame@mhtml.blink\n")
    assert sources.read(archive(placed))[0].hints.url is None


def test_the_part_that_is_named_as_root_is_the_page() -> None:
    frame = part("<html><body><p>A frame with advertisements.</p></body></html>", more="Content-ID: <frame>\n")
    data = archive(frame, part(more="Content-ID: <root>\n"), start='; start="<root>"')
    assert PARAGRAPH in sources.read(data)[0].text


def test_a_page_below_another_level_is_found() -> None:
    inner = f"Content-Type: multipart/alternative; boundary=inner\n\n--inner\n{part()}\n--inner--"
    assert PARAGRAPH in sources.read(archive(inner))[0].text


def test_an_archive_is_known_without_its_name_and_is_no_mail() -> None:
    assert recognise(archive(part()), "a.txt")
    assert not recognise(b"From: a@b.example\nMIME-Version: 1.0\nMessage-ID: <1>\n\nText.\n", "a.eml")
    assert not mail.recognise(b"<html>", "a.mht")


def test_an_archive_without_a_page_is_one_error() -> None:
    with pytest.raises(SourceError, match="without a page"):
        sources.read(archive(STYLE), "a.mhtml")


def test_an_archive_nested_without_end_is_one_error() -> None:
    levels = "".join(f"Content-Type: multipart/related; boundary=b{n}\n\n--b{n}\n" for n in range(500))
    with pytest.raises(SourceError, match="nested"):
        sources.read(f"MIME-Version: 1.0\n{levels}".encode(), "a.mhtml")


@given(st.binary(max_size=200))
def test_any_bytes_give_documents_or_an_error(data: bytes) -> None:
    holds_together(read, b"MIME-Version: 1.0\nContent-Type: text/html\n" + data, "a.mht")
    holds_together(read, archive(part()) + data, "a.mht")
