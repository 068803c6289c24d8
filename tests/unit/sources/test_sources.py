from __future__ import annotations

import pytest

from briefing import sources
from briefing.errors import SourceError
from briefing.model import Hints, RawDocument
from briefing.sources import each, read


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


def test_an_article_that_cannot_be_read_is_told_in_its_place_and_the_others_are_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bad = SourceError("line 2 is broken", "mend it")
    pair = sources.Format[str](lambda raw, name: True, lambda raw, name: [bad, RawDocument(raw, 1)])
    monkeypatch.setattr(sources, "WRITTEN", (pair,))
    assert list(each("words")) == [bad, RawDocument("words", 1)]
    assert read("words") == [RawDocument("words", 1)]
    assert sources.raw_text(b"words", "a.x", 1) == "words"


def test_a_file_without_one_readable_article_is_refused_for_its_first_error(monkeypatch: pytest.MonkeyPatch) -> None:
    errors = [SourceError("line 1 is broken"), SourceError("line 2 is broken")]
    monkeypatch.setattr(sources, "WRITTEN", (sources.Format(lambda raw, name: True, lambda raw, name: errors),))
    with pytest.raises(SourceError, match="line 1"):
        read("words")


@pytest.mark.parametrize("raw", ["null", "42", '"a string of words"', "true\n"])
def test_a_file_of_one_json_value_that_is_no_object_holds_no_article(raw: str) -> None:
    with pytest.raises(SourceError, match="JSON without an article"):
        read(raw, "a.json")
    assert read(raw, "a.txt")[0].text == raw
