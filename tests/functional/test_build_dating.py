"""Undated articles are dated alike, whatever the order in which their neighbours came."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from briefing.library import Library
from briefing.model import DateEstimate
from briefing.relate import dating
from briefing.store.building import undated
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


@pytest.mark.parametrize("few", [0, 20])
@pytest.mark.parametrize(
    "steps",
    [
        [["story.txt"], ["board.txt"], ["ferry.txt"], ["bill.txt"]],
        [["bill.txt", "board.txt"], ["story.txt", "ferry.txt"]],
    ],
)
def test_an_archive_that_has_grown_is_dated_like_one_built_at_once(
    steps: list[list[str]], few: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(undated, "FEW", few)
    at_once = dated(tmp_path / "a", sorted(FILES))
    if few:
        assert at_once["story.txt"]
        assert at_once["story.txt"].best.year == 2019
    assert dated(tmp_path / "b", *steps) == at_once


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts of the articles that are dated from now on."""
    texts: list[str] = []
    estimate = dating.estimate

    def counting(times: Any, text: str, *others: Any) -> DateEstimate | None:
        texts.append(text)
        return estimate(times, text, *others)

    monkeypatch.setattr(dating, "estimate", counting)
    return texts


def test_an_undated_file_that_comes_leaves_the_dates_of_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(undated, "FEW", 1)
    with Library(Workspace(tmp_path, tmp_path / "corpus", tmp_path / "index")) as library:
        write(tmp_path / "corpus", {name: FILES[name] for name in ("ferry.txt", "bill.txt", "story.txt")})
        library.refresh(jobs=1)
        texts = counted(monkeypatch)
        write(tmp_path / "corpus", {"board.txt": FILES["board.txt"]})
        library.refresh(jobs=1)
    assert [text[:17] for text in texts] == ["The harbour board"]


def test_a_dated_file_that_comes_or_is_corrected_dates_the_others_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library(Workspace(tmp_path, tmp_path / "corpus", tmp_path / "index")) as library:
        write(tmp_path / "corpus", {name: FILES[name] for name in ("ferry.txt", "story.txt")})
        library.refresh(jobs=1)
        texts = counted(monkeypatch)
        write(tmp_path / "corpus", {"bill.txt": FILES["bill.txt"]})
        library.refresh(jobs=1)
        assert len(texts) == 1
        before = {article.file: article.published for article in library.dates()}
        library.corrections.correct_article("ferry.txt", {"published": "2018-03-12"})
        assert len(texts) == 2
        library.corrections.correct_article("ferry.txt", {}, ["published"])
        assert {article.file: article.published for article in library.dates()} == before
