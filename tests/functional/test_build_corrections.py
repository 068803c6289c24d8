"""The user's corrections of articles: above what the files state, through every build, and gone without a trace."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from briefing.errors import IndexBusyError
from briefing.model import Basis, Precision, Query
from briefing.store.building import opening, relating
from tests.functional.building import FERRY, STRIKE, UNDATED, contents, library, workspace, write

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.library import Library
    from briefing.workspace import Workspace

NEIGHBOUR = "The council sat\nThe council sat on May 12 and voted. “A good day,” said mayor Eli Storm on the quay.\n"
PROMPT = "Read all about the harbour in the morning mail"
"""A line that recurs, and so is taken out of the articles that hold it."""


def clean(place: Workspace, root: Path) -> dict[str, Any]:
    """What a build from nothing makes of the same corpus and the same corrections."""
    root.mkdir()
    fresh = workspace(root, {})
    for file in place.corpus.rglob("*"):
        if file.is_file():
            write(fresh.corpus, {str(file.relative_to(place.corpus)): file.read_bytes()})
    if place.corrections.exists():
        fresh.corrections.write_bytes(place.corrections.read_bytes())
    with library(fresh) as opened:
        opened.refresh(jobs=1)
    return contents(fresh)


def spoken_of(place: Workspace) -> list[tuple[str, str]]:
    """The days that each article speaks of, as they are kept."""
    db = sqlite3.connect(place.index / "records.sqlite")
    try:
        return db.execute("SELECT article, times FROM body ORDER BY article").fetchall()
    finally:
        db.close()


def date(opened: Library, name: str) -> tuple[str, str]:
    published = opened.article(name).published
    assert published
    return published.best.isoformat(), published.basis.value


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("ferry", {"published": "2024-06-04"}),
        ("council", {"published": "2023-05-11"}),
        ("council", {"published": "2023-05"}),
        (
            "ferry",
            {"title": "Zebras on the quay", "outlet": "The Quay", "byline": "Ada Lunde", "url": "https://q.example/a"},
        ),
        ("strike", {"published": "2021", "outlet": "The Quay"}),
    ],
    ids=["stated", "undated", "month", "words", "year"],
)
def test_a_corrected_index_is_what_a_clean_build_gives_and_so_is_one_without_the_correction(
    tmp_path: Path, name: str, given: dict[str, str]
) -> None:
    place = workspace(tmp_path / "first", {"ferry.txt": FERRY, "strike.txt": STRIKE, "council.txt": UNDATED})
    with library(place) as opened:
        opened.refresh(jobs=1)
        before, days = contents(place), spoken_of(place)
        facts = opened.corrections.correct_article(name, given)
        assert set(facts.article.corrected) == set(given)
        corrected = contents(place)
        assert corrected != before
        assert corrected == clean(place, tmp_path / "clean")
        assert not opened.refresh(jobs=1).worked
        opened.refresh(jobs=1, rebuild=True)
        assert contents(place) == corrected
        assert opened.check(full=True) == []
        opened.corrections.correct_article(name, {}, list(given))
        assert contents(place) == before
        assert spoken_of(place) == days
        assert opened.check(full=True) == []


def test_an_entry_that_is_taken_out_by_hand_leaves_what_the_file_states(tmp_path: Path) -> None:
    place = workspace(tmp_path)
    with library(place) as opened:
        opened.refresh(jobs=1)
        before = contents(place)
        place.corrections.write_text('[[article]]\nfile = "ferry.txt"\npublished = 2020-01-02\n')
        report = opened.refresh(jobs=1)
        assert (report.corrected, report.changed, report.unchanged) == (True, 0, 3)
        assert date(opened, "ferry") == ("2020-01-02", "corrected")
        place.corrections.unlink()
        assert opened.refresh(jobs=1).corrected
        assert contents(place) == before


def test_no_file_of_the_corpus_is_looked_at(tmp_path: Path) -> None:
    place = workspace(tmp_path)
    with library(place) as opened:
        opened.refresh(jobs=1)
        place.corpus.rename(tmp_path / "away")
        opened.corrections.correct_article("ferry", {"published": "2024-05-04", "title": "Zebras"})
        assert date(opened, "ferry") == ("2024-05-04", "corrected")
        assert [article.file for article in opened.articles("zebras").items] == ["ferry.txt"]


def test_what_hangs_on_the_date_rests_on_the_correction_and_the_text_stays(tmp_path: Path) -> None:
    text = "Harbour board sits\n2023-05-04\nThe board sat on Tuesday. “It is late,” Ada Lunde said on Wednesday.\n"
    place = workspace(tmp_path, {"board.txt": text})
    with library(place) as opened:
        opened.refresh(jobs=1)
        stated = opened.article("board")
        opened.corrections.correct_article("board", {"published": "2023-05-11", "title": "Zebras"})
        (hit,) = opened.quotes().items
        assert hit.said
        assert (hit.said.best.isoformat(), hit.said.basis) == ("2023-05-10", Basis.CORRECTED)
        days = {(a.range.earliest.isoformat(), a.basis) for entry in opened.timeline().items for a in entry.accounts}
        assert ("2023-05-09", Basis.CORRECTED) in days
        article = opened.article("board")
        assert article.published
        assert article.published.evidence[0].explanation == "your correction"
        assert (article.text, article.provenance) == (stated.text, stated.provenance)
        assert opened.corrections.facts("board").stated.title == stated.title


def test_a_month_stays_a_month(tmp_path: Path) -> None:
    with library(workspace(tmp_path)) as opened:
        opened.refresh(jobs=1)
        published = opened.corrections.correct_article("council", {"published": "2023-05"}).article.published
        assert published
        assert published.range.precision is Precision.MONTH
        assert (published.range.earliest.day, published.range.latest.day) == (1, 31)


def test_undated_neighbours_are_dated_anew(tmp_path: Path) -> None:
    place = workspace(tmp_path, {"strike.txt": STRIKE.replace("2023-05-10\n", ""), "sat.txt": NEIGHBOUR})
    with library(place) as opened:
        opened.refresh(jobs=1)
        assert opened.article("sat").published is None
        opened.corrections.correct_article("strike", {"published": "2023-05-10"})
        published = opened.article("sat").published
        assert published
        assert (published.best.year, published.basis) == (2023, Basis.INFERRED)
        assert contents(place) == clean(place, tmp_path / "clean")


def test_filters_and_lists_know_the_correction(tmp_path: Path) -> None:
    with library(workspace(tmp_path)) as opened:
        opened.refresh(jobs=1)
        opened.corrections.correct_article("ferry", {"outlet": "The Quäy Times", "title": "Zebras on the quay"})
        source = Query(source="quay times")
        assert [a.title for a in opened.articles(source).items] == ["Zebras on the quay"]
        assert {hit.article.outlet for hit in opened.quotes(source).items} == {"The Quäy Times"}
        assert opened.timeline(source).total
        assert opened.info().outlets == 1
        hit = opened.quotes("far apart").items[0]
        assert (opened.cite(hit).title, opened.cite(hit).outlet) == ("Zebras on the quay", "The Quäy Times")


def test_a_file_that_changes_or_comes_back_is_corrected_again(tmp_path: Path) -> None:
    place = workspace(tmp_path)
    with library(place) as opened:
        opened.refresh(jobs=1)
        opened.corrections.correct_article("ferry", {"published": "2024-05-04"})
        write(place.corpus, {"ferry.txt": FERRY.replace("apart", "away")})
        assert opened.refresh(jobs=1).changed == 1
        assert date(opened, "ferry") == ("2024-05-04", "corrected")
        written = place.corrections.read_bytes()
        (place.corpus / "ferry.txt").unlink()
        report = opened.refresh(jobs=1)
        assert [(p.file, p.what) for p in report.problems] == [("corrections.toml", "there is no article 'ferry.txt'")]
        assert place.corrections.read_bytes() == written
        write(place.corpus, {"ferry.txt": FERRY})
        assert opened.refresh(jobs=1).problems == ()
        assert date(opened, "ferry") == ("2024-05-04", "corrected")
        assert contents(place) == clean(place, tmp_path / "clean")


def test_an_article_that_loses_a_recurring_line_stays_corrected(tmp_path: Path) -> None:
    place = workspace(tmp_path, {"ferry.txt": f"{FERRY}\n{PROMPT}\n", "strike.txt": STRIKE})
    with library(place) as opened:
        opened.refresh(jobs=1)
        opened.corrections.correct_article("ferry", {"published": "2024-05-04", "title": "Zebras"})
        write(
            place.corpus, {f"{n}.txt": f"{UNDATED.replace('Storm', name)}\n{PROMPT}\n" for n, name in enumerate("AB")}
        )
        assert opened.refresh(jobs=1).learned
        assert PROMPT not in opened.article("ferry").text
        assert opened.article("ferry").corrected == ("title", "published")
        assert contents(place) == clean(place, tmp_path / "clean")


def test_one_article_of_a_file_is_corrected_by_its_number(tmp_path: Path) -> None:
    body = "The board met in the town hall and voted for the new quay on May 3, said Ada Lunde, who leads it."
    rows = [json.dumps({"title": f"Story {n} of the harbour", "text": f"{body} {n}"}) for n in range(3)]
    place = workspace(tmp_path, {"all.jsonl": "\n".join(rows)})
    with library(place) as opened:
        opened.refresh(jobs=1)
        opened.corrections.correct_article("all.jsonl#1", {"outlet": "The Quay"})
        assert 'file = "all.jsonl#1"' in place.corrections.read_text("utf-8")
        assert [opened.article(f"all.jsonl#{n}").outlet for n in range(3)] == [None, "The Quay", None]


@pytest.mark.parametrize(
    "name", ['a "b" \\ c.txt', "one\ntwo.txt", "été ☃.txt", "n#2", "n#2.txt", os.fsdecode(b"bad\xff.txt")]
)
def test_any_file_name_comes_back_from_the_file(tmp_path: Path, name: str) -> None:
    place = workspace(tmp_path, {name: FERRY, "strike.txt": STRIKE})
    with library(place) as opened:
        opened.refresh(jobs=1)
        article = next(a for a in opened.articles().items if a.file != "strike.txt")
        opened.corrections.correct_article(article.id, {"published": "2020-01-02"})
        assert date(opened, article.id) == ("2020-01-02", "corrected")
        opened.refresh(jobs=1, rebuild=True)
        assert date(opened, article.id) == ("2020-01-02", "corrected")
        opened.corrections.correct_article(article.id, {}, ["published"])
        assert date(opened, article.id) == ("2023-05-04", "stated")


def test_a_correction_that_is_interrupted_is_completed_by_the_next_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = workspace(tmp_path)
    with library(place) as opened:
        opened.refresh(jobs=1)
        with monkeypatch.context() as broken:
            broken.setattr(relating, "relate", lambda *_, **__: (_ for _ in ()).throw(KeyboardInterrupt))
            with pytest.raises(KeyboardInterrupt):
                opened.corrections.correct_article("ferry", {"published": "2024-05-04"})
        opened.refresh(jobs=1)
        assert contents(place) == clean(place, tmp_path / "clean")


def test_a_correction_waits_for_a_build_and_leaves_the_file_alone(tmp_path: Path) -> None:
    place = workspace(tmp_path)
    with library(place) as opened:
        opened.refresh(jobs=1)
        with opening.locked(place.index), pytest.raises(IndexBusyError):
            opened.corrections.correct_article("ferry", {"published": "2024-05-04"})
        assert not place.corrections.exists()


def test_who_is_who_is_not_found_out_anew_for_a_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with library(workspace(tmp_path)) as opened:
        opened.refresh(jobs=1)
        monkeypatch.setattr("briefing.store.building.naming.identify", lambda *_: pytest.fail("named anew"))
        opened.corrections.correct_article("ferry", {"published": "2024-05-04"})


def test_a_build_that_is_killed_over_corrections_is_completed_by_the_next(tmp_path: Path) -> None:
    """Each time some corrections come, some change and some go."""
    texts = (FERRY, STRIKE, UNDATED, NEIGHBOUR)
    files: dict[str, str | bytes] = {f"{n:02d}.txt": texts[n % 4].replace("May 12", f"May {n + 5}") for n in range(20)}
    first = workspace(tmp_path / "first", files)
    first.corrections.write_text(entries((n, f"2020-02-{n + 1:02d}", f"Old {n}") for n in range(10)))
    with library(first) as opened:
        opened.refresh(jobs=1)
    first.corrections.write_text(entries((n, f"2021-0{n % 3 + 1}", f"New {n}") for n in range(5, 20)))
    wanted = clean(first, tmp_path / "clean")
    ends = set()
    for kill, seconds in enumerate((0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 100)):
        place = workspace(tmp_path / f"killed-{kill}", {})
        shutil.copytree(first.root, place.root, dirs_exist_ok=True)
        ends.add(killed_after(place, seconds))
        with library(place) as opened:
            opened.refresh(jobs=1)
            assert opened.check(full=True) == []
        assert contents(place) == wanted
    assert ends == {0, -signal.SIGPROF}


def entries(given: Iterable[tuple[int, str, str]]) -> str:
    form = '[[article]]\nfile = "{:02d}.txt"\npublished = "{}"\ntitle = "{}"\n'
    return "\n".join(form.format(*one) for one in given)


def killed_after(place: Workspace, seconds: float) -> int:
    """How a build of its own ended that may work so long."""
    command = [sys.executable, "-m", "tests.functional.killed_build", str(place.root), "1", str(seconds)]
    return subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, check=False).returncode
