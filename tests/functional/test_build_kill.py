"""A build that is killed, at any point, leaves an index that opens and that the next build completes."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.functional.building import FERRY, STRIKE, UNDATED, contents, library, workspace, write

if TYPE_CHECKING:
    from briefing.workspace import Workspace

KILLS = 20
COMES, GOES = "The harbour at your breakfast table", "Seen from the end of the quay"
"""A line that recurs in the corpus as it is after the changes, and one that does so before them."""
NAMES = ["Lunde", "Moe", "Storm", "Berg", "Dahl", "Lie", "Vik", "Hagen"]


def corpus(seed: int, count: int) -> dict[str, str | bytes]:
    """Articles that differ with the seed in part."""
    chance = random.Random(seed)
    files: dict[str, str | bytes] = {}
    for n in range(count):
        text = (FERRY, STRIKE, UNDATED)[n % 3].replace("May 12", f"May {n % 20 + 5}")
        text = text.replace("Lunde", chance.choice(NAMES) if n % 2 else NAMES[n % 8])
        lines = {GOES: n in (30, 32) or (n % 3 == 0 and seed == 1), COMES: n in (30, 32) or (n % 2 and seed == 2)}
        files[f"{n:03d}.txt"] = "\n".join([text, *(f"{line}\n" for line, there in lines.items() if there)])
    return files


def run(place: Workspace, jobs: int, seconds: float) -> tuple[int, str]:
    """A build in a process of its own that may work so long; how it ended, and what it said."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.functional.killed_build", str(place.root), str(jobs), str(seconds)],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout


@pytest.fixture(scope="module")
def before_and_after(tmp_path_factory: pytest.TempPathFactory) -> tuple[Workspace, dict[str, Any], float]:
    """A workspace whose index is behind its corpus, what it should hold in the end, and how long that takes."""
    place = workspace(tmp_path_factory.mktemp("behind"), corpus(1, 60))
    with library(place) as opened:
        opened.refresh(jobs=1)
    for file in place.corpus.iterdir():
        file.unlink()
    write(place.corpus, {name: text for name, text in corpus(2, 80).items() if not name.startswith("01")})
    clean = copied(place, tmp_path_factory.mktemp("clean"))
    shutil.rmtree(clean.index)
    assert run(clean, 1, 1000)[0] == 0
    assert holding(place) == {COMES}
    assert holding(clean) == {GOES}
    # Processor time differs from run to run, so the quickest of a few tells how late a kill can come.
    takes = [float(run(copied(place, tmp_path_factory.mktemp("timed")), 1, 1000)[1]) for _ in range(3)]
    return place, contents(clean), min(takes)


def holding(place: Workspace) -> set[str]:
    """Which of the two lines the text of an article that holds both has in it: one that does not change itself."""
    with library(place) as opened:
        text = opened.article("030.txt").text
    return {line for line in (COMES, GOES) if line in text}


def copied(place: Workspace, root: Path) -> Workspace:
    shutil.copytree(place.corpus, root / "corpus")
    shutil.copytree(place.index, root / "index")
    return type(place)(root, root / "corpus", root / "index")


def test_killed_at_twenty_random_points(
    before_and_after: tuple[Workspace, dict[str, Any], float], tmp_path: Path
) -> None:
    """Each time the build starts from an index that is behind: files to read, to read anew and to forget."""
    place, wanted, seconds = before_and_after
    chance = random.Random(11)
    killed = 0
    for kill in range(KILLS):
        broken = copied(place, tmp_path / str(kill))
        share = (kill + chance.random()) / KILLS
        code, said = run(broken, 1, 0.001 + seconds * share)
        assert code in (0, -signal.SIGPROF)
        killed += (code, said) == (-signal.SIGPROF, "")
        with library(broken) as opened:
            assert opened.is_built()
            assert [q.text for q in opened.quotes().items]
            assert opened.quotes("far apart").total >= 0
            report = opened.refresh(jobs=1)
            assert report.problems == (), kill
            assert report.articles == len(wanted["articles"])
            assert opened.check(full=True) == []
            assert not opened.refresh().worked
        assert contents(broken) == wanted, kill
    assert killed >= KILLS // 2


def test_killed_in_its_first_build(before_and_after: tuple[Workspace, dict[str, Any], float], tmp_path: Path) -> None:
    """Killed again and again before it has ever been complete; a pool of processes does the reading."""
    place, wanted, seconds = before_and_after
    broken = copied(place, tmp_path / "first")
    shutil.rmtree(broken.index)
    for share in (0.1, 0.5, 0.8):
        run(broken, 2, seconds * share)
    with library(broken) as opened:
        opened.refresh()
        assert opened.check(full=True) == []
    assert contents(broken) == wanted


def test_killed_between_the_text_index_and_the_records(
    before_and_after: tuple[Workspace, dict[str, Any], float], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The text index is published, and the records do not know it yet; then the corpus changes once more."""
    place, wanted, _ = before_and_after
    broken = copied(place, tmp_path / "between")
    write(broken.corpus, {"999.txt": STRIKE.replace("crews", "pilots")})

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with library(broken) as opened:
        with monkeypatch.context() as context:
            context.setattr("briefing.store.building.indexing._settle", killed)
            assert opened.refresh(jobs=1).stopped
        (broken.corpus / "999.txt").unlink()
        opened.refresh(jobs=1)
        assert opened.check(full=True) == []
    assert contents(broken) == wanted
