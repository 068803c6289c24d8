"""Undated articles are dated alike, whatever the order in which their neighbours came."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.library import Library
from briefing.model import DateEstimate
from briefing.workspace import Workspace
from tests.functional.building import write

FILES = {
    "ferry.txt": "2019-03-12\n\nThe ferry Aurora ran aground off Skagen. Divers sealed the hull; tugs from Aalborg towed her.",
    "bill.txt": "2021-09-30\n\nParliament passed the fisheries bill by two votes after a long debate on quotas in the hall.",
    "story.txt": "Tugs had towed the ferry Aurora to Aalborg when divers found a second leak in the hull off Skagen.",
    "board.txt": "The harbour board met on March 14 in Skagen. It will meet again on March 20 about the ferry Aurora.",
}


def dated(place: Path, *steps: list[str]) -> dict[str, DateEstimate | None]:
    """The dates after files have been added step by step."""
    with Library(Workspace(place, place / "corpus", place / "index")) as library:
        for names in steps:
            write(place / "corpus", {name: FILES[name] for name in names})
            library.refresh(jobs=1)
        return {article.file: article.published for article in library.dates()}


@pytest.mark.parametrize(
    "steps",
    [
        [["story.txt"], ["board.txt"], ["ferry.txt"], ["bill.txt"]],
        [["bill.txt", "board.txt"], ["story.txt", "ferry.txt"]],
    ],
)
def test_an_archive_that_has_grown_is_dated_like_one_built_at_once(steps: list[list[str]], tmp_path: Path) -> None:
    at_once = dated(tmp_path / "a", sorted(FILES))
    assert at_once["story.txt"]
    assert at_once["story.txt"].best.year == 2019
    assert dated(tmp_path / "b", *steps) == at_once
