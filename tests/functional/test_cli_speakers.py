"""Who is quoted, putting right who is who, and finding quotes by kind and confidence, by real runs."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.functional.cli_runs import briefing, make_workspace, objects

FILES = {
    "one.txt": "Harbour talks end\n2022-01-10\n“The quay is sinking,” said Sergei Ilyin, the deputy minister.\n",
    "two.txt": "Harbour talks go on\n2022-01-12\n“We stay here tonight,” Sergey Ilyin said on Tuesday.\n",
    "three.txt": "Mayor speaks\n2022-01-13\n“The bridge is closed,” said Ada Lunde, the mayor.\n",
    "four.txt": "Mayor speaks again\n2022-01-14\nShe called it “a bad week” for all. “Nobody came,” said A. Lunde.\n",
}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return make_workspace(tmp_path, FILES)


def speakers(place: Path, *words: str) -> dict[str, dict[str, Any]]:
    return {found["name"]: found for found in objects(briefing(place, "speakers", "--json", *words))}


def test_one_speaker_has_all_names_and_the_days_of_first_and_last(place: Path) -> None:
    found = speakers(place)["Sergey Ilyin"]
    assert found["variants"] == ["Sergei Ilyin", "Sergey Ilyin"]
    assert (found["first"], found["last"], found["quotes"]) == ("2022-01-10", "2022-01-11", 2)
    assert not found["corrected"]


def test_speakers_are_found_by_the_beginning_of_any_name_and_by_filters(place: Path) -> None:
    assert list(speakers(place, "ily")) == ["Sergey Ilyin"]
    assert speakers(place, "sergei", "after:2022-01-11")["Sergey Ilyin"]["quotes"] == 1
    assert speakers(place, "nobody") == {}
    assert briefing(place, "speakers", "nobody").returncode == 1


def test_a_correction_is_applied_at_once_and_survives_the_loss_of_the_index(place: Path) -> None:
    assert "Ada Lunde" in speakers(place)
    run = briefing(place, "speakers", "merge", "Ada Lunde", "Sergei Ilyin")
    assert run.returncode == 0, run.stderr
    assert "corrected by you" in run.stdout
    assert {q["speaker"] for q in objects(briefing(place, "quote", "--json", "quay"))} == {"Ada Lunde"}
    assert briefing(place, "speakers", "rename", "Ada Lunde", "Ada L.").returncode == 0
    before = speakers(place)
    assert before["Ada L."]["corrected"]
    shutil.rmtree(place / "index")
    assert speakers(place) == before
    assert briefing(place, "index", "--rebuild").returncode == 0
    assert speakers(place) == before


def test_splitting_takes_a_name_out(place: Path) -> None:
    assert briefing(place, "speakers", "split", "ilyin", "Sergei Ilyin").returncode == 0
    assert {"Sergei Ilyin", "Sergey Ilyin"} <= speakers(place).keys()
    (entry,) = tomllib.loads((place / "corrections.toml").read_text("utf-8"))["speaker"]
    assert entry == {"name": "Sergey Ilyin", "apart": ["Sergei Ilyin"]}


def test_what_the_user_writes_by_hand_is_taken_in_by_the_next_build_without_reading_articles_again(place: Path) -> None:
    briefing(place, "index")
    (place / "corrections.toml").write_text('[[speaker]]\nname = "The Mayor"\nvariants = ["Ada Lunde"]\nage = 3\n')
    run = briefing(place, "index", "--json")
    (report,) = objects(run)
    assert (report["changed"], report["unchanged"]) == (0, len(FILES))
    assert len([line for line in run.stderr.splitlines() if "corrections.toml" in line]) == 1
    assert "corrections.toml: unknown key 'age' in speaker 1" in run.stderr
    assert "The Mayor" in speakers(place)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("merge", "Ada Lunde"), "takes other names"),
        (("rename", "Ada Lunde", "a", "b"), "takes other names"),
        (("merge", "Ada Lunde", "Nobody At All"), "nobody called 'Nobody At All'"),
        (("merge", "Ada Lunde", "Lunde"), "one speaker already"),
        (("split", "Ada Lunde", "Someone"), "no variant"),
        (("split", "Ada Lunde", "Ada Lunde", "A. Lunde"), "no name left"),
        (("split", "Ada Lunde", "--in", "one.txt"), "not quoted by such a name in 'one.txt'"),
        (("split", "Ada Lunde", "--in", "three.txt", "--in", "four.txt"), "all that there is"),
        (("split", "Ada Lunde", "--in", "nowhere.txt"), "no article 'nowhere.txt'"),
        (("rename", "Ada Lunde", "Ada", "--in", "one.txt"), "--in goes with split"),
        (("rename", "Ada Lunde", "Sergey Ilyin"), "another speaker"),
        (("rename", "Ada Lunde", "sergéi  ILYIN"), "another speaker 'sergéi ILYIN': Sergey Ilyin"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_changes_nothing(place: Path, words: tuple[str, ...], says: str) -> None:
    run = briefing(place, "speakers", *words)
    assert run.returncode == 2
    assert says in run.stderr
    assert not (place / "corrections.toml").exists()


def test_a_plain_folder_of_articles_keeps_its_corrections_beside_them_and_does_not_read_them(tmp_path: Path) -> None:
    folder = make_workspace(tmp_path, FILES) / "corpus"
    run = briefing(tmp_path, "speakers", "rename", "Ada Lunde", "The Mayor", "--workspace", str(folder))
    assert run.returncode == 0, run.stderr
    assert (folder / "corrections.toml").is_file()
    (report,) = objects(briefing(tmp_path, "index", "--json", "--workspace", str(folder)))
    assert report["added"] == 0


def quoted(place: Path, *words: str) -> list[str]:
    return [found["text"].rstrip(",.") for found in objects(briefing(place, "quote", "--json", *words))]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("kind:fragment", "week"), ["a bad week"]),
        (("--kind", "direct", "week"), []),
        (("speaker:ily", "kind:direct"), ["We stay here tonight", "The quay is sinking"]),
        (("speaker:sergei ilyin", "before:2022-01-10"), ["The quay is sinking"]),
        (("confidence:certain", "week"), []),
        (("--confidence", "certain", "bridge"), ["The bridge is closed"]),
        (("nobody", "source:four"), ["Nobody came"]),
        (("on:2022-01-11",), ["We stay here tonight"]),
    ],
)
def test_quotes_are_found_by_filters_among_the_words_and_by_options(
    place: Path, words: tuple[str, ...], found: list[str]
) -> None:
    assert quoted(place, *words) == found


def test_the_day_in_the_sentence_is_the_day_of_the_quote_with_its_basis(place: Path) -> None:
    (found,) = objects(briefing(place, "quote", "--json", "tonight"))
    assert (found["said"]["best"], found["said"]["basis"]) == ("2022-01-11", "stated")
    (found,) = objects(briefing(place, "quote", "--json", "bridge"))
    assert (found["said"]["best"], found["said"]["basis"]) == ("2022-01-13", "inferred")


def test_a_filter_that_is_off_is_one_line(place: Path) -> None:
    run = briefing(place, "quote", "kind:shout")
    assert run.returncode == 2
    assert "there are direct, fragment, pull, block" in run.stderr


def test_a_name_is_split_off_in_one_article(place: Path) -> None:
    run = briefing(place, "speakers", "split", "Ada Lunde", "--in", "four.txt")
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith("A. Lunde (four.txt) · 1 quote")
    assert {"Ada Lunde", "A. Lunde (four.txt)"} <= speakers(place).keys()


def test_a_change_by_hand_and_a_slip_are_noted_by_queries_until_they_are_applied(place: Path) -> None:
    file = place / "corrections.toml"
    briefing(place, "index")
    assert briefing(place, "speakers", "ada").stderr == ""
    file.write_text('[[speaker]]\nname = "The Mayor"\nvariants = ["Ada Lunde"]\n')
    for command in (("speakers", "ada"), ("quote", "bridge"), ("info",)):
        run = briefing(place, *command)
        assert run.stderr == "briefing: corrections.toml: it has changed since it was applied; run: briefing index\n"
        assert run.returncode == 0
    assert briefing(place, "speakers", "ada", "-q").stderr == ""
    briefing(place, "index")
    file.write_text("[[speaker]\n")
    assert "what was applied before stays" in briefing(place, "index").stderr
    for command in (("quote", "bridge"), ("correct",)):
        assert briefing(place, *command).stderr.count("what was applied before stays") == 1
    assert "The Mayor" in speakers(place)


def test_what_looks_like_a_filter_is_said_to_be_none_where_nothing_is_found(place: Path) -> None:
    run = briefing(place, "quote", "speeker:lunde")
    assert run.returncode == 1
    assert run.stderr.splitlines()[-2].startswith("briefing: no such filter: speeker (there are speaker, source, ")
    assert "no such filter" not in briefing(place, "quote", "bridge").stderr
