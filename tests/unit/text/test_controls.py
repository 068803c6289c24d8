from __future__ import annotations

import pytest

from briefing.text import controls
from briefing.text.draft import Draft


def calmed(raw: str) -> str:
    return Draft.of(raw).edited(controls.edits(raw)).text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029"])
def test_every_line_end_becomes_a_line_feed(end: str) -> None:
    assert calmed(f"a{end}b") == "a\nb"


@pytest.mark.parametrize("space", ["\t", "\u00a0", "\u2003", "\u202f", "\u3000"])
def test_every_other_space_becomes_a_space(space: str) -> None:
    assert calmed(f"a{space}b") == "a b"


@pytest.mark.parametrize("act", ["\x1b", "\x07", "\x00", "\x9b", "\x7f", "\ufff9", "\ud800", "\U000e0041"])
def test_a_control_is_replaced_one_for_one_so_that_offsets_hold(act: str) -> None:
    assert calmed(f"a{act}{act}b") == "a\ufffd\ufffdb"


@pytest.mark.parametrize("mark", ["\u200b", "\u200d", "\u202e", "\u2066", "\ufeff", "\u00ad", "\u2065", "\u3164"])
def test_what_cannot_be_seen_is_removed(mark: str) -> None:
    assert calmed(f"a{mark}b") == "ab"


@pytest.mark.parametrize("words", ["naïve café", "Сергей", "漢字", "🙂", "a…b—c “d” ‘e’", "مرحبا", "e\u0301"])
def test_words_of_every_script_stay_as_they_are(words: str) -> None:
    assert list(controls.edits(words)) == []


def test_a_stated_title_is_one_line_without_controls() -> None:
    assert controls.neutral(" A\x1b[1m\ttitle\n of\u202e two ") == "A\ufffd[1m title of two"
