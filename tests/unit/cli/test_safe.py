from __future__ import annotations

import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from briefing.cli.safe import visible, visible_json, visible_line

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def test_escape_sequences_cannot_begin() -> None:
    assert visible("\x1b]52;c;aGk=\x07") == "␛]52;c;aGk=␇"
    assert visible("\x9b31m") == "\ufffd31m"
    assert visible("a\x7fb\rc") == "a␡b␍c"


def test_bidirectional_controls_are_replaced() -> None:
    assert visible(BIDI) == "\ufffd" * len(BIDI)


def test_newline_and_tab_stay_but_not_in_a_line() -> None:
    assert visible("a\n\tb") == "a\n\tb"
    assert visible_line("a\n\tb\u2028c") == "a␊␉b␤c"


@given(st.text())
def test_no_control_is_left_and_the_length_stays(text: str) -> None:
    """One for one, so that offsets into printed text hold."""
    for shown in (visible(text), visible_line(text)):
        assert len(shown) == len(text)
        assert {c for c in shown if unicodedata.category(c) == "Cc"} <= {"\n", "\t"}
    assert "\n" not in visible_line(text)


@given(st.text(alphabet=st.characters()))
def test_json_means_the_same_with_the_controls_escaped(text: str) -> None:
    line = visible_json(json.dumps({"text": text}, ensure_ascii=False))
    assert json.loads(line) == {"text": text}
    assert not {c for c in line if unicodedata.category(c) in ("Cc", "Cs") or c in BIDI or c in "\u2028\u2029"}
