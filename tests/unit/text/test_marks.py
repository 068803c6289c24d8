from __future__ import annotations

import pytest

from briefing.text import marks
from briefing.text.draft import Draft


def paired(line: str) -> str:
    return Draft.of(line).edited(marks.edits(line)).text


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("``No,'' he said", "“No,” he said"),
        ("''No'' he said. ''And no.''", "“No” he said. “And no.”"),
        ("“ one '' and ''two''", "“ one ” and “two”"),
        ("“ open\n''No''", "“ open\n“No”"),
        ("he said '' we go '' and left", "he said “ we go ” and left"),
        ('“We go" he said', "“We go” he said"),
        ('"We go” he said', "“We go” he said"),
        ("”We go” he said", "“We go” he said"),
        ("the “ big “ question", "the “ big ” question"),
        ('“One" and "two"', '“One” and "two"'),
    ],
)
def test_mixed_marks_become_curly_pairs(raw: str, clean: str) -> None:
    assert paired(raw) == clean


@pytest.mark.parametrize(
    "line",
    [
        '"We" and "they"',
        "“One,” and “two.”",
        "a 12\" pipe of 6'2'' length",
        "5 ' 10 '' tall",
        "„Wir gehen“, sagte er",
        "He said: ''go",
        "“It is absolutely. “We want it,” he said.",
        "She asked “why",
    ],
)
def test_what_pairs_already_and_what_finds_no_partner_stays(line: str) -> None:
    assert paired(line) == line


@pytest.mark.parametrize("unit", ["“", "''", "'' ", "“ ''", '"a ', "“a", '"a”\n'])
def test_a_file_of_marks_is_read_to_its_end(unit: str) -> None:
    line = unit * (200_000 // len(unit))
    spans = [edit.span for edit in marks.edits(line)]
    assert spans == sorted(spans)
