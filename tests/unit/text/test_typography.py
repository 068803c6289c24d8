from __future__ import annotations

import pytest

from briefing.text.draft import Draft
from briefing.text.typography import rounds


def repaired(raw: str) -> str:
    draft = Draft.of(raw)
    for rule in rounds():
        draft = draft.edited(rule.edits(draft.text))
    return draft.text


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("an “ endless talk '' there", "an “endless talk” there"),
        ("and “ at a time, '' he said", "and “at a time,” he said"),
        ("``No,'' he said", "“No,” he said"),
        ("''No'' he said", '"No" he said'),
        ("“ one '' and ''two''", '“one” and "two"'),
        ("“ open\n''No''", '“open\n"No"'),
        ("never join,'”", "never join,’”"),
        ("two tracks -- one", "two tracks — one"),
        ("a  b   c", "a b c"),
        ("“ a ”", "“a”"),
        ("« a »", "«a »"),
        ("a , b ; c", "a, b; c"),
        ("10May is the day", "10 May is the day"),
        (" edge \n line ", "edge\nline"),
    ],
)
def test_debris_of_scraping_is_repaired(raw: str, clean: str) -> None:
    assert repaired(raw) == clean


@pytest.mark.parametrize(
    "words",
    [
        "the boys' boat",
        "it's 5'10''' tall",
        "--verbose",
        "a--b",
        "f(a ,b)",
        "10may",
        "1a2B",
        "“No,” he said",
        "rock 'n' roll",
    ],
)
def test_what_a_reader_would_miss_stays(words: str) -> None:
    assert repaired(words) == words


def test_every_repair_gives_its_reason() -> None:
    assert all(rule.reason for rule in rounds())
