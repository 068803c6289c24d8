"""Gates on dates of publication that are hidden: half of a folder has its date, the other half is to be dated."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from briefing.model import DateEstimate
from tests.quality.relating import related
from tests.quality.shared import SHARED, evaluated, needed, rows

pytestmark = needed

LABELLED = SHARED / "data" / "dates" / "meantime_dev.jsonl"

GATES = {"<=3d": 11.0, "year": 51.0, "in": 88.0}
"""Percent of all articles, rounded down."""


def test_hidden_dates_of_publication(tmp_path: Path, shown: Callable[[str], None]) -> None:
    predicted = tmp_path / "predictions.jsonl"
    predicted.write_text("".join(f"{line}\n" for line in _predicted(tmp_path)), encoding="utf-8")
    told = evaluated("dates/eval_dct.py", LABELLED, predicted)
    shown(f"meantime_dev, hidden dates: {told.strip()}")
    scores = {name: float(value) for name, value in re.findall(r"(\S+) ([\d.]+)(?= |$)", told.strip())}
    assert {gate: scores[gate] for gate, least in GATES.items() if scores[gate] < least} == {}, told


def _predicted(folder: Path) -> Iterator[str]:
    """The dates of each half of the folder, while the other half has its own."""
    labelled = rows(LABELLED)
    for hidden in (0, 1):
        files = {f"{row['id']}.json": _file(row, hidden=n % 2 == hidden) for n, row in enumerate(labelled)}
        dates = related(files, folder / str(hidden)).published
        for row in labelled[hidden::2]:
            yield _line(row["id"], dates[f"{row['id']}.json"])


def _file(row: dict[str, Any], *, hidden: bool) -> bytes:
    told = {"text": row["full_text"]} if hidden else {"text": row["full_text"], "date": row["dct"]}
    return json.dumps(told).encode()


def _line(name: str, found: DateEstimate | None) -> str:
    if found is None:
        return f'{{"id": "{name}", "dct": null}}'
    days = f'"dct": "{found.best}", "lo": "{found.range.earliest}", "hi": "{found.range.latest}"'
    return f'{{"id": "{name}", {days}}}'
