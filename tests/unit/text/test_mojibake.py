from __future__ import annotations

import pytest

from briefing.text import mojibake
from briefing.text.draft import Draft

WORDS = "“We are ready,” she said — it’s “fine”… naïve café in Köln, Łódź, 5 € Привет"


def repaired(raw: str) -> str:
    return Draft.of(raw).edited(mojibake.edits(raw)).text


@pytest.mark.parametrize("mistaken", ["latin-1", "mac_roman", "cp1251"])
def test_a_line_read_in_the_wrong_encoding_is_put_right(mistaken: str) -> None:
    assert repaired(WORDS.encode().decode(mistaken)) == WORDS


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("itâ€™s â€œniceâ€\ufffd here", "it’s “nice” here"),
        ("voilÃ  la carte", "voilà la carte"),
        ("ofﬁcial", "official"),
        ("Ã¢â‚¬Å“twiceÃ¢â‚¬Â\x9d", "“twice”"),
        ("â€œmixedâ€\x9d and “right”", "“mixed” and “right”"),
        ("plans β\x80\x94 if any", "plans — if any"),
        ("itт\x80\x99s fine", "it’s fine"),
    ],
)
def test_single_characters_are_put_right_among_good_ones(raw: str, clean: str) -> None:
    assert repaired(raw) == clean


@pytest.mark.parametrize("words", [WORDS, "São Paulo, ÅLESUND, ÀÉ", "Ελλάδα", "中文，英文", "plain", "\ufffd"])
def test_text_read_rightly_stays(words: str) -> None:
    assert list(mojibake.edits(words)) == []


def test_only_the_wrong_characters_are_rewritten() -> None:
    raw = "She said itâ€™s fine."
    (edit,) = mojibake.edits(raw)
    assert (edit.span.of(raw), edit.new, edit.reason) == ("â€™", "’", "wrong encoding")


@pytest.mark.parametrize("unit", ["Ã¢", "â€œ", "Ã ", "a\x80", "é"])
def test_debris_without_end_is_read_to_its_end(unit: str) -> None:
    raw = unit * 20_000
    assert isinstance(repaired(raw), str)
