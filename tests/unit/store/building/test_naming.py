from __future__ import annotations

import sqlite3
from pathlib import Path

from briefing.library import open_library
from tests.functional.cli_runs import make_workspace

FILES = {
    "one.txt": "Harbour talks end\n2022-01-10\n“The quay is sinking,” said Sergei Ilyin, the deputy minister.\n",
    "two.txt": "Mayor speaks\n2022-01-13\n“The bridge is closed,” said Ada Lunde, the mayor.\n",
    "three.txt": "Talks go on\n2022-01-14\n“We stay here tonight,” said Sergey Ilyin.\n",
}


def numbers(index: Path) -> dict[str, int]:
    """The number of each speaker."""
    db = sqlite3.connect(index / "records.sqlite")
    try:
        return dict(db.execute("SELECT name, n FROM speaker"))
    finally:
        db.close()


def test_speakers_keep_their_numbers_when_others_come(tmp_path: Path) -> None:
    root = make_workspace(tmp_path, FILES)
    with open_library(root) as library:
        library.refresh(jobs=1)
        before = numbers(root / "index")
        (root / "corpus" / "four.txt").write_text("Holm speaks\n2022-01-15\n“It is over,” said Aaron Holm.\n")
        library.refresh(jobs=1)
        after = numbers(root / "index")
        assert {name: after[name] for name in before} == before
        assert "Aaron Holm" in after


def test_a_build_that_finds_the_same_corrections_has_nothing_to_do(tmp_path: Path) -> None:
    root = make_workspace(tmp_path, FILES)
    with open_library(root) as library:
        library.refresh(jobs=1)
        (root / "corrections.toml").write_text('[[speaker]]\nname = "The Mayor"\nvariants = ["Ada Lunde"]\n')
        assert library.refresh(jobs=1).corrected
        assert not library.refresh(jobs=1).worked
        (root / "corrections.toml").unlink()
        assert library.refresh(jobs=1).corrected
        assert "Ada Lunde" in numbers(root / "index")
