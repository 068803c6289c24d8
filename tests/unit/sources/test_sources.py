from __future__ import annotations

import pytest

from briefing.errors import SourceError
from briefing.model import Hints
from briefing.sources import read


@pytest.mark.parametrize("data", [b"", b" \n\t ", "", "\r\n"])
def test_an_empty_file_is_refused_with_advice(data: bytes | str) -> None:
    with pytest.raises(SourceError, match="empty file") as caught:
        read(data)
    assert caught.value.advice


def test_plain_text_is_one_article_without_hints_or_cuts() -> None:
    (document,) = read(b"Words of a file.\n", "a.txt")
    assert (document.text, document.hints, document.rounds) == ("Words of a file.\n", Hints(), ())


def test_the_content_decides_on_the_format_before_the_name() -> None:
    (document,) = read("<!doctype html><html><p>a</p></html>", "a.txt")
    assert document.rounds


def test_the_whole_decoded_file_is_kept_beside_the_cuts() -> None:
    raw = "<html><body><p>a</p></body></html>"
    (document,) = read(raw.encode("utf-16"), "a.html")
    assert document.text == raw
