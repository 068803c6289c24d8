from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Span
from briefing.text.sentences import sentences


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "One came.|Two left.",
        "Did it?|It did!|Good…|Fine.",
        "“It did.”|He left.",
        "He said “no.”|She left.",
        "It ended (at last.)|All left.",
        "Mr. Berg met Dr. Lunde.|They spoke.",
        "J. Berg met Jon B. Holm there.|They spoke.",
        "It is in the U.S. Senate now.|It waits.",
        "It cost 2.5 million.|It sank.",
        "On Jan. 5 it sank.|All swam.",
        "It was… odd.|It sank.",
        "It sank... and rose.|It sank.",
        "It sank.|“Why?”|Nobody knows.",
        "Why? he asked.|Nobody knew.",
        "One\n\n|Two",
        "It sank.|— Who says so?",
        "e.g. this one.|That one.",
    ],
)
def test_a_text_is_cut_where_its_sentences_end(text: str) -> None:
    parts = text.split("|")
    assert split(" ".join(parts)) == [part.strip() for part in parts]


@settings(deadline=None, max_examples=60)
@given(st.text("aB. !?…\"”'\n-—5()", max_size=60))
def test_the_sentences_hold_every_character_but_the_space_between(text: str) -> None:
    found = sentences(text)
    assert "".join("".join(span.of(text).split()) for span in found) == "".join(text.split())
    assert all(span.of(text) == span.of(text).strip() for span in found)
    assert list(found) == sorted(found)


def test_a_part_of_a_text_is_cut_by_itself() -> None:
    text = "One came. Two left. Three stayed."
    assert [span.of(text) for span in sentences(text, Span(4, 19))] == ["came.", "Two left."]


def test_no_text_has_no_sentence() -> None:
    assert sentences("") == sentences(" \n ") == ()
