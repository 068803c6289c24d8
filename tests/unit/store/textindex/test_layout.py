from __future__ import annotations

from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from briefing.store.textindex.engine import Document, DocumentKind
from briefing.store.textindex.layout import laid_out, packed, unpacked


def postings(document: Document, name: str) -> dict[str, tuple[float, tuple[int, ...]]]:
    value = cast("Any", laid_out(document)[name])
    return {term.decode(): (weight, unpacked(places)) for term, _, weight, places in value}


@given(st.lists(st.integers(0, 2**32 - 1)))
def test_places_survive_packing(places: list[int]) -> None:
    assert list(unpacked(packed(places))) == places


def test_forms_have_their_places_and_stems_are_counted_together() -> None:
    document = Document("q:1", DocumentKind.QUOTE, "talks, talking of talks")
    forms = postings(document, "quote")
    assert {form: places for form, (_, places) in forms.items()} == {"talks": (0, 3), "talking": (1,), "of": (2,)}
    stems = postings(document, "quote_stems")
    assert set(stems) == {"talk", "of"}
    assert stems["talk"][0] > forms["talks"][0] > stems["of"][0]


def test_a_word_weighs_more_in_a_shorter_document_and_no_less_when_repeated() -> None:
    def weight(text: str) -> float:
        return postings(Document("q:1", DocumentKind.QUOTE, text), "quote")["word"][0]

    assert weight("word") > weight("word and many others that follow it")
    assert weight("word word other other") > weight("word other other other")
    assert weight("word " + "other " * 1_000_000) > 0


def test_a_word_of_the_title_weighs_more_than_one_of_the_text() -> None:
    forms = postings(Document("a:1", DocumentKind.ARTICLE, "body", "head"), "article")
    assert forms["head"][0] > forms["body"][0]
    assert forms["head"][1][0] > forms["body"][1][0] + 1
