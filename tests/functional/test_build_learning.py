"""Lines that recur across the articles of a site are learned from the corpus, and forgotten when they do not."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from briefing.model import Stage, Status
from briefing.store.building import analysing, learning, rereading
from briefing.store.records import rewriting
from tests.functional.building import contents, library, workspace, write
from tests.functional.recurring import PROMO, SIGN_OFF, site, story

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.model import Progress
    from briefing.workspace import Workspace

SIX = site(range(6))
_TABLES = {
    "article": "SELECT id, file, part, title, outlet, url, origin, words, opening, flags, known, published, best, related"
    " FROM article",
    "correction": "SELECT a.id, c.given, c.stated FROM correction c JOIN article a ON a.n = c.article",
    "body": "SELECT * FROM body",
    "voice": "SELECT a.id, v.site, v.voice FROM voice v JOIN article a ON a.n = v.article",
    "doubtful": "SELECT a.id, d.digest, d.removed FROM doubtful d JOIN article a ON a.n = d.article",
    "quote": 'SELECT key, article, start, "end", raw_start, raw_end, kind, name, named, said, best FROM quote',
    "account": "SELECT t.key, t.start, t.raw_start, t.earliest, t.latest, t.text, e.id, t.place FROM account t"
    " LEFT JOIN entry e ON e.n = t.entry",
    "entry": "SELECT id, earliest, latest, precision, rank, headline FROM entry",
    "speaker": "SELECT name, role, variants, roles FROM speaker",
    "problem": "SELECT file, what, advice FROM problem",
    "pending": "SELECT kind, key FROM pending",
    "meta": "SELECT * FROM meta WHERE name NOT IN ('made', 'generation')",
}
"""All that the records hold but for the numbers of rows and the times of files."""


def rows(place: Workspace) -> dict[str, list[Any]]:
    """The records, so that two of them can be compared."""
    with closing(sqlite3.connect(place.index / "records.sqlite")) as db:
        return {table: sorted(db.execute(sql).fetchall(), key=repr) for table, sql in _TABLES.items()}


def built(root: Path, files: dict[str, str | bytes], *, jobs: int = 1) -> Workspace:
    """A workspace with these files and its index, made at one go."""
    place = workspace(root, files)
    with library(place) as opened:
        assert opened.refresh(jobs=jobs).problems == ()
    return place


def texts(place: Workspace) -> dict[str, str]:
    """The text of each article by its file."""
    with library(place) as opened:
        return {a.file: opened.article(a.id).text for a in opened.articles().items}


def holding(place: Workspace, line: str) -> set[str]:
    return {file for file, text in texts(place).items() if line in text}


def test_a_line_that_recurs_is_removed_and_says_why(tmp_path: Path) -> None:
    place = built(tmp_path, SIX)
    assert holding(place, PROMO) == holding(place, SIGN_OFF) == set()
    with library(place) as opened:
        article = opened.article("003")
        raw = opened.raw_text(article.id)
        gone = [p.raw.of(raw) for p in article.provenance.pieces if p.reason == "recurs in the corpus"]
        assert gone == [PROMO, SIGN_OFF]
        assert all(p.status is Status.REMOVED for p in article.provenance.pieces if p.reason == "recurs in the corpus")
        assert opened.quotes("another winter").total == 6
        assert opened.search("kitchen table").total == 0
        assert opened.check(full=True) == []
        again = opened.refresh()
        assert (again.worked, again.learned) == (False, 2)


def test_a_line_of_two_articles_stays(tmp_path: Path) -> None:
    place = built(tmp_path, {**site(range(2)), **site(range(2, 6), promo=False)})
    assert holding(place, PROMO) == {"000.txt", "001.txt"}
    assert holding(place, SIGN_OFF) == set()


def test_copies_of_one_article_teach_nothing(tmp_path: Path) -> None:
    copies: dict[str, str | bytes] = {f"copy{n}.txt": story(1) for n in range(5)}
    assert len(holding(built(tmp_path, copies), PROMO)) == 5


def test_a_long_paragraph_under_each_article_does_not_make_them_copies(tmp_path: Path) -> None:
    about = "The Harbour Courier has been printed on the old quay for a hundred years, and read on every island. " * 6
    place = built(tmp_path, {name: f"{text!s}\n{about}\n" for name, text in SIX.items()})
    assert holding(place, PROMO) == set()
    assert len(holding(place, about.strip())) == 6


def test_what_one_site_repeats_another_may_say(tmp_path: Path) -> None:
    other = story(9).replace("courier.example", "gazette.example")
    place = built(tmp_path, {**SIX, "other.txt": other})
    assert holding(place, PROMO) == {"other.txt"}


def test_articles_that_tell_no_site_are_judged_by_the_whole_corpus(tmp_path: Path) -> None:
    place = built(tmp_path, {**site(range(2)), **site(range(2, 3), url=False)})
    assert holding(place, PROMO) == {"000.txt", "001.txt"}


CHANGES: dict[str, tuple[dict[str, str | bytes], dict[str, str | bytes]]] = {
    "more of the same": (SIX, site(range(9))),
    "a line that only now recurs": (site(range(2)), SIX),
    "fewer, but enough": (SIX, site(range(3))),
    "too few": (SIX, site(range(2))),
    "one line goes from the files": (SIX, {**site(range(2)), **site(range(2, 6), promo=False)}),
    "one line comes": (site(range(6), sign_off=False), {**site(range(3), sign_off=False), **site(range(3, 6))}),
    "all others": (SIX, site(range(6, 9))),
    "nothing": (SIX, {}),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("jobs", [1, 2])
def test_an_index_brought_up_to_date_is_what_a_clean_build_gives(tmp_path: Path, change: str, jobs: int) -> None:
    before, after = CHANGES[change]
    place = built(tmp_path / "changed", before, jobs=jobs)
    for name in before.keys() - after.keys():
        (place.corpus / name).unlink()
    write(place.corpus, {name: text for name, text in after.items() if before.get(name) != text})
    with library(place) as opened:
        opened.refresh(jobs=jobs)
        assert opened.check(full=True) == []
        assert not opened.refresh(jobs=jobs).worked
    clean = built(tmp_path / "clean", after)
    assert rows(place) == rows(clean)
    assert contents(place) == contents(clean)


def test_one_file_after_another_gives_the_same_as_all_at_once(tmp_path: Path) -> None:
    """And so does any order."""
    place = workspace(tmp_path / "slowly", {})
    with library(place) as opened:
        for name in ("004.txt", "001.txt", "005.txt", "000.txt", "003.txt", "002.txt"):
            write(place.corpus, {name: SIX[name]})
            opened.refresh(jobs=1)
    assert rows(place) == rows(built(tmp_path / "at once", SIX))


def test_a_line_comes_back_when_it_no_longer_recurs(tmp_path: Path) -> None:
    place = built(tmp_path, SIX)
    for name in list(SIX)[2:]:
        (place.corpus / name).unlink()
    with library(place) as opened:
        report = opened.refresh()
        assert (report.removed, report.changed, report.learned) == (4, 0, 0)
        assert opened.search("kitchen table").total == 2
    assert holding(place, PROMO) == {"000.txt", "001.txt"}


def test_only_the_articles_that_hold_the_line_are_analysed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = built(tmp_path, {**site(range(2), sign_off=False), **site(range(2, 6), promo=False, sign_off=False)})
    again: list[str] = []
    really = analysing.analysed

    def analysed(document: Any, name: str, boilerplate: frozenset[int]) -> Any:
        assert len(boilerplate) == 1
        again.append(name)
        return really(document, name, boilerplate)

    monkeypatch.setattr(rereading, "analysed", analysed)
    write(place.corpus, {"new.txt": story(8, sign_off=False)})
    with library(place) as opened:
        opened.refresh(jobs=1)
    assert again == ["000.txt", "001.txt", "new.txt"]
    assert holding(place, PROMO) == set()


def test_what_is_foreseen_rightly_is_analysed_once_and_what_wrongly_is_put_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files are read with the lines that recur in those before; the last ones here are of another site."""
    files = site(range(200))
    for n in range(190, 200):
        files[f"{n:03}.txt"] = story(n, promo=n < 192).replace("courier.example", "gazette.example")
    again: list[str] = []
    really = analysing.analysed

    def analysed(document: Any, name: str, boilerplate: frozenset[int]) -> Any:
        again.append(name)
        return really(document, name, boilerplate)

    with monkeypatch.context() as context:
        context.setattr(rereading, "analysed", analysed)
        place = built(tmp_path / "foreseen", files)
    assert {"190.txt", "191.txt"} < set(again)
    assert not {f"{n:03}.txt" for n in range(130, 190)} & set(again)
    assert holding(place, PROMO) == {"190.txt", "191.txt"}
    with monkeypatch.context() as context:
        context.setattr(learning, "foreseen", lambda _: frozenset())
        assert rows(place) == rows(built(tmp_path / "not", files))


@pytest.mark.parametrize("harm", ["changed", "gone"])
def test_a_file_that_changes_while_the_index_is_built_is_left_for_the_next_build(tmp_path: Path, harm: str) -> None:
    place = workspace(tmp_path / "hurt", SIX)

    def progress(step: Progress) -> None:
        if step.stage is Stage.LEARN and step.done == 0:
            if harm == "gone":
                (place.corpus / "003.txt").unlink(missing_ok=True)
            else:
                write(place.corpus, {"003.txt": story(3, promo=False) + "\nThe bridge of Alby is open again.\n"})

    with library(place) as opened:
        report = opened.refresh(progress=progress, jobs=1)
        (problem,) = report.problems
        assert problem.file == "003.txt"
        assert "\n" not in problem.what + problem.advice
        assert holding(place, PROMO) == {"003.txt"}
        assert opened.refresh(jobs=1).problems == ()
    left: dict[str, str | bytes] = {file.name: file.read_bytes() for file in place.corpus.iterdir()}
    assert rows(place) == rows(built(tmp_path / "clean", left))


@pytest.mark.parametrize("after", range(4))
def test_a_build_that_ends_while_it_learns_is_gone_on_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    """Killed before, between and after the transactions in which articles are written anew."""
    place = workspace(tmp_path / "killed", site(range(9)))
    really = rewriting.rewrite
    done = 0

    def rewrite(*arguments: Any) -> None:
        nonlocal done
        if done == after * 3:
            raise KeyboardInterrupt
        done += 1
        really(*arguments)

    with library(place) as opened:
        with monkeypatch.context() as context:
            context.setattr(learning, "_COMMIT", 2)
            context.setattr(learning, "rewrite", rewrite)
            context.setattr("briefing.store.building.plan._FILES", 1)
            assert opened.refresh(jobs=1).stopped == (after < 3)
        assert len(holding(place, PROMO)) == 9 - done // 2 * 2 if after < 3 else not holding(place, PROMO)
        report = opened.refresh(jobs=1)
        assert (report.stopped, report.learned) == (False, 2)
        assert opened.check(full=True) == []
    assert rows(place) == rows(built(tmp_path / "clean", site(range(9))))
