from __future__ import annotations

import pytest

from briefing.text import picture_credits
from briefing.text.draft import Draft

REST = "\n\nThe US and the EU met. The US agreed, said a US official."


def freed(raw: str) -> str:
    return Draft.of(raw).edited(picture_credits.edits(raw)).text


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("GUS officials met" + REST, "US officials met" + REST),
        ("Title\n\nGUS officials met" + REST, "Title\n\nUS officials met" + REST),
        ("ReutersThe talks began.", "The talks began."),
        ("AP PhotoIn Oslo, talks began.", "In Oslo, talks began."),
        ("GThe talks began.", "The talks began."),
    ],
)
def test_a_credit_is_cut_off_the_word_it_sticks_to(raw: str, clean: str) -> None:
    assert freed(raw) == clean
    assert freed(clean) == clean


@pytest.mark.parametrize(
    "raw",
    [
        "GUS officials met. The EU agreed.",
        "GUS and GUS met" + REST,
        "AI is here.",
        "LA CROSSE, Wis.",
        "Reuters reported it.",
        "",
        "\n\n\n",
    ],
)
def test_a_word_that_may_be_meant_stays(raw: str) -> None:
    assert freed(raw) == raw


def test_only_the_head_of_a_file_is_looked_at() -> None:
    raw = "A line.\n" * 20 + "ReutersThe talks began."
    assert freed(raw) == raw
