"""Putting right what is known of an article, by real runs."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.functional.cli_runs import briefing, make_workspace, objects

FILES = {
    "one.txt": "Harbour talks end\n2022-01-10\n“The quay is sinking,” said Sergei Ilyin on Friday, and left.\n",
    "two.txt": "Mayor speaks in the town hall\n“The bridge is closed,” said Ada Lunde, the mayor.\n",
}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return make_workspace(tmp_path, FILES)


def facts(place: Path, *words: str) -> dict[str, Any]:
    (found,) = objects(briefing(place, "correct", "--json", *words))
    return found


def kept(place: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads((place / "corrections.toml").read_text("utf-8"))["article"]
    return found


def test_a_correction_is_kept_applied_at_once_and_survives_the_loss_of_the_index(place: Path) -> None:
    run = briefing(place, "correct", "two", "--published", "2022-01-13", "--outlet", "The Quay", "--title", "Mayor")
    assert run.returncode == 0, run.stderr
    assert "published  13 January 2022 · your correction (the file has none)" in run.stdout
    assert kept(place) == [{"file": "two.txt", "title": "Mayor", "outlet": "The Quay", "published": "2022-01-13"}]
    (hit,) = objects(briefing(place, "quote", "--json", "bridge", "--source", "quay", "--since", "2022-01-13"))
    assert (hit["said"]["best"], hit["outlet"]) == ("2022-01-13", "The Quay")
    before = facts(place, "two")
    shutil.rmtree(place / "index")
    assert facts(place, "two") == before
    assert briefing(place, "index", "--rebuild").returncode == 0
    assert facts(place, "two") == before


def test_an_article_is_meant_by_the_path_to_its_file_too(place: Path) -> None:
    path = str(place / "corpus" / "two.txt")
    assert facts(place, path) == facts(place, "two")
    assert facts(place, path, "--outlet", "The Quay")["outlet"] == "The Quay"


def test_dates_tells_whose_a_date_is(place: Path) -> None:
    briefing(place, "correct", "two", "--published", "2022-01")
    dates = {found["file"]: found for found in objects(briefing(place, "dates", "--json"))}
    assert (dates["two.txt"]["basis"], dates["one.txt"]["basis"]) == ("corrected", "stated")
    assert (dates["two.txt"]["earliest"], dates["two.txt"]["latest"]) == ("2022-01-01", "2022-01-31")
    assert dates["two.txt"]["evidence"] == [{"text": "", "explanation": "your correction"}]
    lines = briefing(place, "dates").stdout.splitlines()
    assert lines[:2] == ["January 2022 (corrected) · Mayor speaks in the town hall · two.txt", "  your correction"]


def test_the_facts_of_an_article_tell_where_each_comes_from(place: Path) -> None:
    run = briefing(place, "correct", "one")
    assert run.stdout.splitlines() == [
        "one.txt",
        "  title      Harbour talks end · from the file",
        "  byline     not known",
        "  outlet     not known",
        "  url        not known",
        "  published  10 January 2022 · from the file",
        "             “2022-01-10”: a date line at the head of the file",
    ]
    found = facts(place, "one", "--published", "2022-01-12")
    assert (found["published"]["best"], found["corrected"]) == ("2022-01-12", ["published"])
    assert found["stated"]["published"] == {
        "earliest": "2022-01-10",
        "latest": "2022-01-10",
        "best": "2022-01-10",
        "basis": "stated",
    }


def test_without_an_article_all_corrections_are_listed(place: Path) -> None:
    run = briefing(place, "correct")
    assert (run.returncode, run.stdout) == (1, "")
    assert "no article is corrected" in run.stderr
    briefing(place, "correct", "one", "--outlet", "The Quay", "--published", "2022")
    file = place / "corrections.toml"
    file.write_text(f'{file.read_text("utf-8")}\n[[article]]\nfile = "gone.txt"\ntitle = "Away"\nage = 3\n', "utf-8")
    run = briefing(place, "correct")
    assert run.stdout.splitlines() == [
        "one.txt · outlet: The Quay · published: 2022",
        "gone.txt · title: Away · there is no such article",
    ]
    assert "unknown key 'age'" in run.stderr
    one, gone = objects(briefing(place, "correct", "--json"))
    assert one["article"]
    assert (one["outlet"], one["title"], one["published"]["latest"]) == ("The Quay", None, "2022-12-31")
    assert (gone["file"], gone["article"], gone["title"]) == ("gone.txt", None, "Away")


def test_what_is_forgotten_is_what_the_file_states_again(place: Path) -> None:
    before = facts(place, "one")
    briefing(place, "correct", "one", "--title", "Quay", "--published", "2022-02-02", "--byline", "Ada Lunde")
    assert facts(place, "one", "--forget", "title")["corrected"] == ["byline", "published"]
    found = facts(place, "one", "--forget", "all", "--url", "https://q.example/a")
    assert (found["corrected"], found["url"]) == (["url"], "https://q.example/a")
    assert facts(place, "one", "--forget", "url", "--forget", "title") == before


def test_what_the_user_writes_by_hand_is_taken_in_by_the_next_build_without_reading_articles_again(place: Path) -> None:
    briefing(place, "index")
    (place / "corrections.toml").write_text(
        '[[article]]\nfile = "two.txt"\npublished = 2022-01-13\n\n[[article]]\nfile = "gone.txt"\ntitle = "Away"\n'
    )
    run = briefing(place, "index", "--json")
    (report,) = objects(run)
    assert (report["changed"], report["unchanged"]) == (0, len(FILES))
    assert "corrections.toml: there is no article 'gone.txt'; its correction is kept" in run.stderr
    assert facts(place, "two")["published"]["basis"] == "corrected"
    assert "gone.txt" in (place / "corrections.toml").read_text()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--title", "x"), "no article is named"),
        (("nobody", "--title", "x"), "there is no article 'nobody'"),
        (("one", "--published", "soon"), "'soon' is no date of publication; write a date such as 2022"),
        (("one", "--published", "2022-02-30"), "is no date of publication"),
        (("one", "--published", ""), "to take a correction back: --forget published"),
        (("one", "--published", "0001-01-01"), "is no date of publication"),
        (("one", "--title", "a\x1b[2J"), "is no title"),
        (("one", "--url", "javascript:alert(1)"), "is no address on the web"),
        (("one", "--forget", "text"), "invalid choice"),
        (("one", "--title", "x", "--forget", "title"), "given and forgotten at once"),
        (("t", "--title", "x"), "could be"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_changes_nothing(place: Path, words: tuple[str, ...], says: str) -> None:
    run = briefing(place, "correct", "--quiet", *words)
    assert run.returncode == 2
    assert says in run.stderr
    assert run.stderr.count("\n") == 1
    assert not (place / "corrections.toml").exists()


def test_a_correction_shows_in_the_article_but_not_in_a_citation(place: Path) -> None:
    briefing(place, "correct", "one", "--title", "Quay sinks", "--published", "2022-01-12")
    shown = briefing(place, "show", "one").stdout
    assert shown.startswith("Quay sinks\n12 January 2022 (corrected) · one.txt\ncorrected by you: title, published\n")
    cited = briefing(place, "quote", "quay", "--cite", "plain").stdout
    assert "“Quay sinks”, one.txt, 12 January 2022\n" in cited
