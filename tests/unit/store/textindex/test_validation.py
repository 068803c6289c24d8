from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from briefing.store.textindex import validation
from briefing.store.textindex.engine import Document, DocumentKind
from briefing.store.textindex.validation import fault

GOOD = Document("q:1", DocumentKind.QUOTE, "words\x00\n🙂", "title")


def test_a_good_document_has_no_fault() -> None:
    assert fault(GOOD, ()) == ""


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"key": ""}, "key"),
        ({"key": "k" * 1001}, "key"),
        ({"key": 7}, "strings"),
        ({"text": None}, "strings"),
        ({"title": b"bytes"}, "strings"),
        ({"kind": "poem"}, "poem"),
        ({"text": "half \ud83d"}, "surrogate"),
        ({"title": "half \ude00"}, "surrogate"),
        ({"key": "q:\udcff"}, "surrogate"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(change: dict[str, Any], word: str) -> None:
    why = fault(replace(GOOD, **change), ())
    assert word in why
    assert "\n" not in why


def test_a_key_may_be_given_once() -> None:
    assert "earlier" in fault(GOOD, {"q:1"})


def test_text_and_title_together_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(validation, "MAX_TEXT", len(GOOD.text) + len(GOOD.title))
    assert fault(GOOD, ()) == ""
    assert "more than" in fault(replace(GOOD, text=GOOD.text + "x"), ())
