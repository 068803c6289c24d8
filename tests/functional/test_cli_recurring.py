"""Lines that recur in a corpus, on the command line: gone from `show`, in `raw` with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.functional.cli_runs import briefing, make_workspace, objects
from tests.functional.recurring import PROMO, SIGN_OFF, site, story

if TYPE_CHECKING:
    from pathlib import Path

FILES = {name: text.decode() if isinstance(text, bytes) else text for name, text in site(range(6)).items()}


def shown(workspace: Path, article: str) -> str:
    run = briefing(workspace, "show", article)
    assert run.returncode == 0, run.stderr
    return run.stdout


def removed(workspace: Path, article: str) -> list[str]:
    """What was taken out of an article because it recurs."""
    pieces = objects(briefing(workspace, "raw", article, "--json"))
    return [p["text"] for p in pieces if p["reason"] == "recurs in the corpus" and p["status"] == "removed"]


def test_a_line_that_recurs_is_gone_from_the_article_and_raw_says_why(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path, FILES)
    index = briefing(workspace, "index")
    assert "2 recurring lines taken out of the articles" in index.stdout
    for name in FILES:
        assert PROMO not in shown(workspace, name)
        assert SIGN_OFF not in shown(workspace, name)
        assert removed(workspace, name) == [PROMO, SIGN_OFF]
    assert "cannot wait for another winter" in shown(workspace, "000.txt")
    assert "recurs in the corpus" in briefing(workspace, "raw", "000.txt").stdout


def test_it_stays_so_as_files_come_and_it_comes_back_as_they_go(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path, FILES)
    briefing(workspace, "index")
    for n in (6, 7):
        (workspace / "corpus" / f"{n:03}.txt").write_text(story(n))
    (report,) = objects(briefing(workspace, "index", "--json"))
    assert (report["added"], report["changed"], report["learned"]) == (2, 0, 2)
    assert all(removed(workspace, f"{n:03}.txt") == [PROMO, SIGN_OFF] for n in (0, 5, 6, 7))
    for n in range(6):
        (workspace / "corpus" / f"{n:03}.txt").unlink()
    (report,) = objects(briefing(workspace, "index", "--json"))
    assert (report["removed"], report["learned"]) == (6, 0)
    for n in (6, 7):
        assert PROMO in shown(workspace, f"{n:03}.txt")
        assert SIGN_OFF in shown(workspace, f"{n:03}.txt")
        assert removed(workspace, f"{n:03}.txt") == []
    assert briefing(workspace, "check", "--full").returncode == 0
