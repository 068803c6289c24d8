"""The command line on the demonstration corpus, and on real articles where they are at hand."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import briefing as library
from tests.functional.cli_runs import briefing, objects

ROOT = Path(__file__).resolve().parents[2]
DEMONSTRATION = ROOT / "corpus"
REAL = ROOT.parent / "shared" / "seeds"

needs_real = pytest.mark.skipif(not REAL.is_dir(), reason="the real articles are not beside this repository")


@pytest.fixture(
    scope="module", params=[DEMONSTRATION, pytest.param(REAL, marks=needs_real)], ids=["demonstration", "real"]
)
def workspace(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of a corpus with its index."""
    folder = tmp_path_factory.mktemp("workspace")
    shutil.copytree(request.param, folder / "corpus")
    built = briefing(folder, "index", "--quiet")
    assert (built.returncode, built.stderr) == (0, "")
    return folder


def test_every_article_is_there(workspace: Path) -> None:
    files = {path.name for path in (workspace / "corpus").iterdir() if not path.name.startswith(".")}
    assert {item["file"] for item in objects(briefing(workspace, "dates", "--json"))} == files


def test_every_quote_is_the_text_at_its_place(workspace: Path) -> None:
    texts = {name: article["text"] for name, article in _articles(workspace).items()}
    quotes = objects(briefing(workspace, "quote", "--json"))
    assert quotes
    for quote in quotes:
        assert texts[quote["article"]][quote["start"] : quote["end"]] == quote["text"]
        assert (quote["speaker"] is None) == (quote["confidence"] == "unattributed")


def test_every_account_is_the_text_at_its_place(workspace: Path) -> None:
    texts = {name: article["text"] for name, article in _articles(workspace).items()}
    entries = objects(briefing(workspace, "timeline", "--json"))
    assert entries
    for entry in entries:
        for account in entry["accounts"]:
            text = texts[account["article"]]
            assert text[account["start"] : account["end"]] == account["text"]
            first, last = account["timex"] or (0, 1)
            assert 0 <= first < last <= len(text)


def test_the_pieces_of_every_file_give_the_file_and_the_article(workspace: Path) -> None:
    for name, article in _articles(workspace).items():
        pieces = objects(briefing(workspace, "raw", name, "--json"))
        assert [piece["raw_start"] for piece in pieces][1:] == [piece["raw_end"] for piece in pieces][:-1]
        kept = [piece for piece in pieces if piece["status"] == "kept"]
        assert all(article["text"][piece["start"] : piece["end"]] == piece["text"] for piece in kept)
        assert "".join(article["text"][piece["start"] : piece["end"]] for piece in pieces) == article["text"]


def test_the_days_of_the_talks_are_on_the_timeline_with_who_reports_them(workspace: Path) -> None:
    reporting: dict[str, set[str]] = {}
    for entry in objects(briefing(workspace, "timeline", "--json")):
        if entry["precision"] == "day":
            reporting.setdefault(entry["earliest"], set()).update(account["file"] for account in entry["accounts"])
    assert all(reporting.get(day) for day in ("2022-01-10", "2022-01-12", "2022-01-13"))


def test_the_library_in_python_says_the_same(workspace: Path) -> None:
    with library.open(workspace) as opened:
        texts = [hit.text for hit in opened.quotes().items]
    assert [quote["text"] for quote in objects(briefing(workspace, "quote", "--json"))] == texts


@needs_real
def test_a_quote_of_a_real_article_is_found_with_its_speaker(tmp_path: Path) -> None:
    found = briefing(tmp_path, "--json", "quote", "missed opportunity", "--corpus", str(REAL), "--index", "index")
    assert found.returncode == 0
    (quote, *_) = objects(found)
    assert "Ryabkov" in quote["speaker"]
    raw = (REAL / quote["file"]).read_text(encoding="utf-8")
    assert "missed opportunity" in raw[quote["raw_start"] : quote["raw_end"]]


def _articles(workspace: Path) -> dict[str, dict[str, str]]:
    return {item["article"]: item for item in objects(briefing(workspace, "--json")) if item["type"] == "article"}
