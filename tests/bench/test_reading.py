"""How the time of reading grows with the size of a file that was made to be slow, in each format."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress

import pytest

from briefing import sources
from briefing.errors import SourceError

SIZE = 50_000
"""Characters of the smaller file; the larger has four times as many."""

LINEAR = 12
"""How many times longer the larger file may take; a step that is quadratic takes sixteen times as long."""

FLOOR = 0.02
"""Seconds of processor time below which a measure says nothing."""

OPENINGS = {
    "a.txt": "",
    "a.html": "<!doctype html><html><body><p>Words.</p>",
    "a.json": '{"title": "T", "text": "',
    "a.jsonl": '{"title": "T", "text": "x y"}\n',
    "a.xml": "<rss><channel><item><description>words",
    "a.md": "---\ntitle: T\n---\n",
    "a.eml": "From: a <b@c.example>\nSubject: x\nMessage-ID: <d@e>\nContent-Type: text/html\n\n",
}
UNITS = [
    "<",
    "<a b='",
    "<!--",
    "<div>",
    "<p>a",
    "&amp;",
    "&",
    "[",
    "](",
    "*a ",
    "`",
    "> ",
    '{"a":',
    "[{",
    "\\",
    '"',
    ":",
    "\n",
]
UNITS += ["<item>", "<title>", "<![CDATA[", "From a 10:00\n", "=?", "--b\n", " ", "\x00", "a.B"]

pytestmark = pytest.mark.bench


def seconds(read: Callable[[], object]) -> float:
    start = time.process_time()
    with suppress(SourceError):
        read()
    return time.process_time() - start


@pytest.mark.parametrize("name", OPENINGS)
def test_reading_takes_time_in_proportion_to_the_size(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Prints the unit that grows fastest."""

    def spent(unit: str, size: int) -> float:
        data = (OPENINGS[name] + unit * (size // len(unit))).encode()
        return seconds(lambda: list(sources.each(data, name)))

    spent("a ", 1_000)
    growth = {unit: spent(unit, 4 * SIZE) / max(spent(unit, SIZE), FLOOR) for unit in UNITS}
    worst = max(growth, key=lambda unit: growth[unit])
    with capsys.disabled():
        print(f"\n{name}: {growth[worst]:.1f} times as long for four times as much of {worst!a}")
    assert growth[worst] < LINEAR, "far from linear"
