"""The user's corrections of speakers, through builds of any order, and what a file that is off does to them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from briefing.errors import NotFoundError, UsageError, WorkspaceError
from tests.functional.building import contents, library, workspace, write
from tests.functional.test_build_corrections import clean

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.library import Library

DOCTOR = "Clinic opens\n2022-01-10\n“The beds are ready,” said Dr John Brown, the doctor.\n"
CONVICT = "Trial ends\n2022-01-12\n“I did not do it,” said John Brown, the convicted murderer.\n"
LUNDE = "Mayor speaks\n2022-01-13\n“The bridge is closed,” said Ada Lunde, the mayor.\n"
AGAIN = "Mayor speaks again\n2022-01-14\n“Nobody came,” said A. Lunde.\n"
HOLM = "Judge speaks\n2022-01-15\n“It is late,” said Jon Holm, the judge.\n"
FILES: dict[str, str | bytes] = {"a.txt": DOCTOR, "b.txt": CONVICT, "c.txt": LUNDE, "d.txt": AGAIN, "e.txt": HOLM}
OTHER = "John Brown (b.txt)"


def who(opened: Library) -> dict[str, str | None]:
    """The speaker of each article's only quote."""
    return {hit.article.file: hit.quote.speaker.name if hit.quote.speaker else None for hit in opened.quotes("").items}


def test_one_name_is_two_people_by_article_in_any_order_of_builds(tmp_path: Path) -> None:
    place = workspace(tmp_path / "first", FILES)
    with library(place) as opened:
        opened.refresh(jobs=1)
        before = contents(place)
        assert who(opened)["a.txt"] == who(opened)["b.txt"] == "John Brown"
        assert opened.corrections.split_speaker("John Brown", [], ["b.txt"]).name == OTHER
        assert (who(opened)["a.txt"], who(opened)["b.txt"]) == ("John Brown", OTHER)
        assert not opened.refresh(jobs=1).worked
        split = contents(place)
        assert split == clean(place, tmp_path / "clean")
        (place.corpus / "b.txt").unlink()
        report = opened.refresh(jobs=1)
        assert [problem.what for problem in report.problems] == ["there is no article 'b.txt'"]
        assert who(opened)["a.txt"] == "John Brown"
        assert contents(place) == clean(place, tmp_path / "without")
        write(place.corpus, {"b.txt": CONVICT})
        assert opened.refresh(jobs=1).problems == ()
        assert contents(place) == split
        assert opened.corrections.merge_speakers(["John Brown", OTHER]).name == "John Brown"
        assert contents(place) == before


def test_who_is_split_off_in_an_article_is_renamed_merged_and_split_again(tmp_path: Path) -> None:
    place = workspace(tmp_path / "first", FILES)
    with library(place) as opened:
        opened.refresh(jobs=1)
        opened.corrections.split_speaker("John Brown", ["John Brown"], [str(place.corpus / "b.txt")])
        opened.corrections.rename_speaker(OTHER, "Brown the convict")
        opened.corrections.merge_speakers(["Brown the convict", "Jon Holm"])
        assert (who(opened)["b.txt"], who(opened)["e.txt"]) == ("Brown the convict", "Brown the convict")
        assert who(opened)["a.txt"] == "John Brown"
        assert contents(place) == clean(place, tmp_path / "clean")
        opened.corrections.split_speaker("Brown the convict", ["Jon Holm"])
        assert (who(opened)["b.txt"], who(opened)["e.txt"]) == ("Brown the convict", "Jon Holm")


def test_a_split_in_articles_that_means_nobody_or_all_is_refused(tmp_path: Path) -> None:
    place = workspace(tmp_path, FILES)
    with library(place) as opened:
        opened.refresh(jobs=1)
        with pytest.raises(NotFoundError, match="not quoted"):
            opened.corrections.split_speaker("John Brown", [], ["c.txt"])
        with pytest.raises(NotFoundError, match="no variant"):
            opened.corrections.split_speaker("John Brown", ["Jon"], ["b.txt"])
        with pytest.raises(UsageError, match="all that there is"):
            opened.corrections.split_speaker("John Brown", [], ["a.txt", "b.txt"])
        assert not place.corrections.exists()


@pytest.mark.parametrize("new", ["A. Lunde", "a. lunde", "Ada Lundé"])
def test_nobody_is_renamed_to_what_somebody_else_is_called_anywhere(tmp_path: Path, new: str) -> None:
    place = workspace(tmp_path, FILES)
    with library(place) as opened:
        opened.refresh(jobs=1)
        with pytest.raises(UsageError, match="another speaker"):
            opened.corrections.rename_speaker("Jon Holm", new)
        assert opened.corrections.rename_speaker("Ada Lunde", new).name == new


def test_the_shown_name_is_split_off_and_the_fullest_left_is_shown(tmp_path: Path) -> None:
    place = workspace(tmp_path / "first", FILES)
    with library(place) as opened:
        opened.refresh(jobs=1)
        assert opened.corrections.split_speaker("Ada Lunde", ["Ada Lunde"]).name == "A. Lunde"
        assert (who(opened)["c.txt"], who(opened)["d.txt"]) == ("Ada Lunde", "A. Lunde")
        assert contents(place) == clean(place, tmp_path / "clean")


def test_a_correction_that_another_entry_forbids_is_said_to_be(tmp_path: Path) -> None:
    place = workspace(tmp_path, FILES)
    with library(place) as opened:
        opened.refresh(jobs=1)
        place.corrections.write_text('[[speaker]]\nname = "The Judge"\nvariants = ["Jon Holm"]\n')
        with pytest.raises(WorkspaceError, match="nobody is called 'Jonas'"):
            opened.corrections.rename_speaker("Jon Holm", "Jonas")


# ------------------------------------------------------------------ a file that cannot be read

GOOD = """
[[speaker]]
name = "The Judge"
variants = ["Jon Holm"]

[[article]]
file = "e.txt"
published = 2020-01-02
"""


def corrected(opened: Library) -> tuple[str | None, str | None]:
    published = opened.article("e.txt").published
    return who(opened)["e.txt"], published.basis.value if published else None


def test_a_slip_in_the_file_keeps_what_was_applied_and_is_told_at_each_build(tmp_path: Path) -> None:
    place = workspace(tmp_path / "first", FILES)
    place.corrections.write_text(GOOD)
    with library(place) as opened:
        opened.refresh(jobs=1)
        before = contents(place)
        place.corrections.write_text(GOOD.replace("]]", "]", 1))
        for _ in range(2):
            (problem,) = opened.refresh(jobs=1).problems
            assert "is not valid TOML" in problem.what
            assert problem.advice == "correct it by hand; what was applied before stays"
            assert opened.corrections.unapplied() == problem
            assert contents(place) == before
        write(place.corpus, {"e.txt": HOLM.replace("late", "early"), "f.txt": HOLM.replace("late", "dark")})
        opened.refresh(jobs=1)
        assert corrected(opened) == ("The Judge", "corrected")
        assert who(opened)["f.txt"] == "The Judge"
        place.corrections.write_text(GOOD)
        assert opened.refresh(jobs=1).problems == ()
        assert opened.corrections.unapplied() is None
        assert contents(place) == clean(place, tmp_path / "clean")


def test_a_build_from_nothing_with_a_broken_file_applies_nothing_and_says_so(tmp_path: Path) -> None:
    place = workspace(tmp_path, FILES)
    place.corrections.write_text(GOOD)
    with library(place) as opened:
        opened.refresh(jobs=1)
        place.corrections.write_bytes(b"\xff")
        (problem,) = opened.refresh(jobs=1, rebuild=True).problems
        assert problem.advice == "save it in UTF-8; until then no correction is applied"
        assert opened.corrections.unapplied() == problem
        assert corrected(opened) == ("Jon Holm", "stated")
        place.corrections.write_text(GOOD)
        opened.refresh(jobs=1)
        assert corrected(opened) == ("The Judge", "corrected")


def test_what_is_no_regular_file_does_not_hold_up_a_build(tmp_path: Path) -> None:
    place = workspace(tmp_path, FILES)
    os.mkfifo(place.corrections)
    with library(place) as opened:
        (problem,) = opened.refresh(jobs=1).problems
        assert "is no regular file" in problem.what
        with pytest.raises(WorkspaceError, match="no regular file"):
            opened.corrections.rename_speaker("Jon Holm", "Jonas Holm")


def test_a_change_by_hand_is_known_until_it_is_applied(tmp_path: Path) -> None:
    place = workspace(tmp_path, FILES)
    with library(place) as opened:
        opened.refresh(jobs=1)
        assert opened.corrections.unapplied() is None
        place.corrections.write_text(GOOD)
        unapplied = opened.corrections.unapplied()
        assert unapplied
        assert (unapplied.what, unapplied.advice) == ("it has changed since it was applied", "run: briefing index")
        opened.refresh(jobs=1)
        assert opened.corrections.unapplied() is None
        os.utime(place.corrections, (1, 1))
        assert opened.corrections.unapplied() is None
        place.corrections.unlink()
        assert opened.corrections.unapplied()


def test_an_outlet_has_nothing_related_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = workspace(tmp_path / "first", FILES)
    with library(place) as opened:
        opened.refresh(jobs=1)
        with monkeypatch.context() as watched:
            watched.setattr("briefing.store.building.relating.relate", lambda *_, **__: pytest.fail("related anew"))
            opened.corrections.correct_article("e.txt", {"outlet": "The Quay"})
        assert contents(place) == clean(place, tmp_path / "clean")
