"""Nothing that leaves `safe` can act, and offsets hold."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.model import Span
from briefing.tui import safe

ANY = st.text(st.characters(), max_size=200) | st.text(
    "\x1b]52;c;\x07\x9b\x85\u202e\u200b[/b]$\n\t\ud800é日", max_size=60
)
ACTS = {"Cc", "Cs", "Zl", "Zp"}
DIRECTION = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def harmless(text: str, *, but: str = "") -> bool:
    return not any((unicodedata.category(c) in ACTS or c in DIRECTION) and c not in but for c in text)


@given(ANY)
def test_a_text_area_gets_as_many_characters_as_the_text_has(text: str) -> None:
    shown = safe.text_area(text)
    assert len(shown) == len(text)
    assert harmless(shown, but="\n\t")


@given(ANY)
def test_only_a_newline_ends_a_line(text: str) -> None:
    """The text area splits its text by str.splitlines, which knows many more ends."""
    shown = safe.text_area(text)
    assert shown.splitlines() == shown.removesuffix("\n").split("\n") or not shown


@given(ANY, st.integers(0, 40))
def test_a_line_is_one_line_and_fits(text: str, width: int) -> None:
    line = safe.line(text, width).plain
    assert harmless(line)
    assert cell_len(line) <= width


@given(ANY)
def test_content_holds_every_character_and_no_control(text: str) -> None:
    shown = safe.content(text, "bold", marks=[Span(0, 3), Span(len(text) + 1, len(text) + 9)], mark_style="underline")
    assert len(shown.plain) == len(text)
    assert harmless(shown.plain, but="\n")
    assert all(span.end <= len(text) for span in shown.spans)


@pytest.mark.parametrize("text", ["[/b]", "[sic]", "[ad_1]", "[@click=app.quit]x[/]", "$t", "[b]bold[/b]", "\\["])
def test_markup_is_text(text: str) -> None:
    assert safe.line(text).plain == text
    assert safe.content(text).plain == text
    assert not safe.line(text).spans


def test_plain_text_stays_as_it_is() -> None:
    """What is copied is what the article says."""
    text = "“Déjà vu”, he said – 10 °C.\n\n\tNext: 日本語 …"
    assert safe.text_area(text) == text


def test_what_is_cut_says_so() -> None:
    assert safe.cut("seven hours", 6) == "seven…"
    assert safe.cut("seven", 5) == "seven"
