"""How fast an article is analysed, beside a peer that does the least that any reader of messy files must do."""

from __future__ import annotations

import html
import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from charset_normalizer import from_bytes

import briefing

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"
CORPUS = SEEDS if SEEDS.is_dir() else ROOT / "corpus"

SECONDS = 2.0
"""How long each side is measured."""

MARKS = re.compile(r"[“\"]([^”\"]+)[”\"]")

pytestmark = pytest.mark.bench


def peer(raw: bytes) -> list[str]:
    """Decode by guess, resolve entities, split into lines and look for quotation marks: no speakers, no dates, no way back."""
    text = html.unescape(str(from_bytes(raw).best()))
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return [quoted for line in lines for quoted in MARKS.findall(line)]


def rate(work: Callable[[bytes], object], files: list[bytes]) -> float:
    """Files a second of processor time, after one round to warm up."""
    for raw in files:
        work(raw)
    done, start = 0, time.process_time()
    while (spent := time.process_time() - start) < SECONDS:
        for raw in files:
            work(raw)
        done += len(files)
    return done / spent


def test_articles_a_second_beside_a_plain_pass(capsys: pytest.CaptureFixture[str]) -> None:
    files = [path.read_bytes() for path in sorted(CORPUS.iterdir()) if path.is_file() and not path.name.startswith(".")]
    ours, theirs = rate(briefing.analyse, files), rate(peer, files)
    size = sum(map(len, files)) / len(files) / 1000
    with capsys.disabled():
        print(f"\nanalyse: {ours:.0f} articles a second of {size:.1f} kB, a plain pass {theirs:.0f}", end=" ")
        print(f"({ours / theirs:.2f} of it)")
    assert ours > 0
    assert theirs > 0


UNITS = ["a\x00", "“We go,” he said. ", "Jan 10 ", "a\n", "& ", "''", "Ada ", "x"]


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_debris_takes_time_in_proportion_to_its_length(unit: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Prints how much longer four times the text takes; near four is linear."""

    def seconds(size: int) -> float:
        text = (unit * (size // len(unit) + 1))[:size]
        start = time.process_time()
        briefing.analyse(text)
        return time.process_time() - start

    seconds(1_000)
    once, fourfold = seconds(50_000), seconds(200_000)
    with capsys.disabled():
        print(f"\n{unit!a} x 200 kB: {fourfold:.2f} s, {fourfold / once:.1f} times that of 50 kB")
    assert fourfold / once < 12, "far from linear"
