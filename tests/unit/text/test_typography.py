from __future__ import annotations

import pytest

from briefing.model import RawDocument
from briefing.text import typography
from briefing.text.clean import characters


def repaired(raw: str) -> str:
    return characters(RawDocument(raw)).text


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("an “ endless talk '' there", "an “endless talk” there"),
        ("and “ at a time, '' he said", "and “at a time,” he said"),
        ("two tracks -- one", "two tracks — one"),
        ("two tracks--one", "two tracks—one"),
        ("never join,'”", "never join,’”"),
        ("a  b   c", "a b c"),
        ("“ a ”", "“a”"),
        ("« ab» and «cd »", "«ab» and «cd»"),
        ("a , b ; c", "a, b; c"),
        ("Why ? The end .", "Why? The end."),
        ("he said .Next day", "he said. Next day"),
        ("he said.The talks", "he said. The talks"),
        ("“Go,”she said:“Now.”", "“Go,” she said: “Now.”"),
        ("It' s Oslo 's plan and don 't, do n't", "It's Oslo's plan and don't, don't"),
        ("( text )", "(text)"),
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
        "it's 5'10'' tall",
        "--verbose",
        "f(a ,b)",
        "wait ... and . . . then",
        "a .22 rifle and .NET",
        "Booking.com and ASP.NET",
        "« Non », dit-il",
        "the boss ' car",
        "10may",
        "1a2B",
        "“No,” he said",
        "rock 'n' roll",
    ],
)
def test_what_a_reader_would_miss_stays(words: str) -> None:
    assert repaired(words) == words


def test_a_second_look_finds_nothing_left_to_repair() -> None:
    once = repaired("said .Next “ one '' ,two -- “ three . '' He")
    assert repaired(once) == once


@pytest.mark.parametrize("unit", [" ", ".", "“", "a", "a ", "- ", "' ", "--", "«", " ,"])
def test_debris_without_end_is_read_to_its_end(unit: str) -> None:
    spans = [edit.span for edit in typography.edits(unit * 100_000)]
    assert spans == sorted(spans)
