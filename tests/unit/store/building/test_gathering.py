from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from briefing.library import Library
from briefing.model import Account, Entry
from briefing.relate import timeline
from briefing.store.records.database import RECORDS, opened
from briefing.workspace import Workspace
from tests.functional.building import contents, library, workspace, write

OLD_YEAR = "Ferry Kestrel sinks off Lerwick\n2022-12-31\nThe ferry Kestrel sank off Lerwick quay on December 31.\n"
NEW_YEAR = "Kestrel ferry sinks\n2023-01-01\nThe Kestrel ferry sank near the quay of Lerwick.\n"
OTHER = "Town council votes\n2021-06-02\nThe town council voted for a new school on June 2.\n"


@contextmanager
def built(root: Path, files: dict[str, str | bytes]) -> Iterator[tuple[Workspace, Library]]:
    place = workspace(root, files)
    with library(place) as opened_:
        opened_.refresh(jobs=1)
        yield place, opened_


def files_of_entries(opened_: Library) -> list[set[str]]:
    return [set(entry.files) for entry in opened_.timeline().items]


def test_news_of_new_year_joins_what_the_old_year_tells(tmp_path: Path) -> None:
    with built(tmp_path, {"old.txt": OLD_YEAR}) as (place, opened_):
        write(place.corpus, {"new.txt": NEW_YEAR})
        opened_.refresh(jobs=1)
        assert files_of_entries(opened_) == [{"old.txt", "new.txt"}]
        (place.corpus / "old.txt").unlink()
        opened_.refresh(jobs=1)
        assert files_of_entries(opened_) == [{"new.txt"}]
        assert opened_.check(full=True) == []


def test_only_the_years_of_changed_accounts_are_gathered_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gathered: list[int] = []
    real = timeline.of_year

    def noted(*parts: list[Account]) -> Iterator[Entry]:
        gathered.extend({account.range.earliest.year for account in parts[1]})
        return real(*parts)

    with built(tmp_path, {"old.txt": OLD_YEAR, "other.txt": OTHER}) as (place, opened_):
        monkeypatch.setattr("briefing.relate.timeline.of_year", noted)
        write(place.corpus, {"more.txt": OTHER.replace("council", "board")})
        opened_.refresh(jobs=1)
        assert gathered == [2021]
        with opened(place.index / RECORDS, "ro") as db:
            assert db.execute("SELECT count(*) FROM ungathered").fetchone() == (0,)


@pytest.mark.parametrize("seed", range(3))
def test_any_road_leads_to_what_a_clean_build_gives(tmp_path: Path, seed: int) -> None:
    """Files come, change and go around two turns of the year, and are built after each step."""
    chance = random.Random(seed)

    def text() -> str:
        day = chance.choice(
            ["2021-12-30", "2021-12-31", "2022-01-01", "2022-01-02", "2022-12-31", "2023-01-01", "2022-06-03"]
        )
        who, what, where = (
            chance.choice(words) for words in (["ferry Kestrel", "council"], ["sank", "met"], ["Lerwick", "Oslo"])
        )
        when = chance.choice(["", "on Saturday ", "in December ", "in 2022 ", "on January 1 "])
        told = f"The {who} {what} {when}near the quay of {where}."
        return f"The {who} {what} in {where}\n{day}\n{told}\n\nMoe of {where} saw it.\n"

    with built(tmp_path / "road", {f"{n}.txt": text() for n in range(6)}) as (place, opened_):
        for step in range(6):
            name = f"{chance.randrange(9)}.txt"
            if step % 3 == 2:
                (place.corpus / name).unlink(missing_ok=True)
            else:
                write(place.corpus, {name: text()})
            opened_.refresh(jobs=1)
        files: dict[str, str | bytes] = {file.name: file.read_bytes() for file in place.corpus.iterdir()}
        with built(tmp_path / "clean", files) as (clean, _):
            assert contents(place) == contents(clean)
