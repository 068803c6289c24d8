"""`briefing add` against a server on loopback: what is saved, what is told, and what is never touched."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.functional.cli_runs import briefing, command, environment, make_workspace, objects
from tests.unit.store.adding.web import Reply, Web, moved, robots, serving

TALKS = b"""<!doctype html><html><head><title>Harbour talks in Bergen</title></head><body><article>
<h1>Harbour talks in Bergen end early</h1>
<p>The delegations met in Bergen on January 14, 2022. The talks lasted only two hours, and nobody spoke to the press.</p>
<p>&ldquo;The harbour stays open,&rdquo; said Elena Marsh, the harbour minister. &ldquo;We will meet again in spring.&rdquo;</p>
</article></body></html>"""
PLAIN = {"Content-Type": "text/plain; charset=windows-1252"}


@pytest.fixture
def web() -> Iterator[Web]:
    with serving(talks=Reply(TALKS), picture=Reply(b"\x89PNG", headers={"Content-Type": "image/png"})) as running:
        yield running


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return make_workspace(tmp_path)


def saved(workspace: Path) -> set[str]:
    return {path.name for path in (workspace / "corpus").iterdir()} - {"geneva.txt", "vienna.txt", ".added.jsonl"}


def test_a_page_is_saved_and_its_quotes_are_found_at_once(web: Web, workspace: Path) -> None:
    run = briefing(workspace, "add", f"{web.url}/talks", "--quiet")
    (name,) = saved(workspace)
    assert (run.returncode, run.stdout, run.stderr) == (0, f"saved {name} ({len(TALKS)} bytes)\n", "")
    (hit,) = objects(briefing(workspace, "quote", "harbour", "stays", "--json"))
    assert hit["file"] == name
    (article,) = objects(briefing(workspace, "show", name, "--json"))
    assert article["url"] == f"{web.url}/talks"


def test_without_index_the_page_waits_for_the_next_build(web: Web, workspace: Path) -> None:
    assert briefing(workspace, "add", "--no-index", f"{web.url}/talks").returncode == 0
    assert len(saved(workspace)) == 1
    assert not (workspace / "index" / "records.sqlite").exists()


def test_one_that_fails_is_one_line_and_the_other_is_saved(web: Web, workspace: Path) -> None:
    run = briefing(workspace, "add", "--quiet", f"{web.url}/nothing", f"{web.url}/talks")
    assert run.returncode == 2
    assert run.stderr == f"briefing: {web.url}/nothing: there is no such page; check the address\n"
    assert len(saved(workspace)) == 1


def test_each_address_is_one_object(web: Web, workspace: Path) -> None:
    web.pages["/old"] = moved("/talks")
    urls = [f"{web.url}/old", f"{web.url}/talks", f"{web.url}/picture"]
    found = objects(briefing(workspace, "add", "--json", "--no-index", "-q", *urls))
    (name,) = saved(workspace)
    assert [(one["schema"], one["type"], one["url"]) for one in found] == [(1, "added", url) for url in urls]
    assert [one["status"] for one in found] == ["saved", "unchanged", "failed"]
    assert [one["file"] for one in found] == [name, name, None]
    assert found[0]["source"] == urls[1]
    assert "image/png" in found[2]["what"]
    assert found[2]["advice"]


def test_addresses_are_read_from_standard_input(web: Web, workspace: Path) -> None:
    run = subprocess.run(
        [*command("add", "-", "--no-index", "--quiet")],
        cwd=workspace,
        env=environment(workspace),
        input=f"\n{web.url}/talks\r\n\n",
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert len(saved(workspace)) == 1


def test_the_files_of_the_corpus_are_never_touched(web: Web, workspace: Path) -> None:
    corpus = workspace / "corpus"
    before = {path: (path.read_bytes(), path.stat()) for path in corpus.iterdir()}
    name = f"{web.url.removeprefix('http://').replace(':', '-')}_talks.html"
    (corpus / name).write_bytes(b"<p>my own</p>")
    assert briefing(workspace, "add", "--no-index", f"{web.url}/talks").returncode == 0
    assert (corpus / name).read_bytes() == b"<p>my own</p>"
    assert {path: (path.read_bytes(), path.stat()) for path in before} == before


def test_nothing_that_a_server_says_leaves_the_corpus_or_acts(web: Web, workspace: Path) -> None:
    hostile = {**PLAIN, "Content-Disposition": 'attachment; filename="../../evil.sh"'}
    web.pages["/a/%2e%2e/%2e%2e/x%0a%1b[31m"] = Reply("Gespräche.".encode("cp1252"), headers=hostile)
    web.pages["/type"] = Reply(b"x", headers={"Content-Type": "text/\x1b]0;evil\x07"})
    before = set(workspace.rglob("*")) | set(workspace.parent.glob("*"))
    run = briefing(workspace, "add", "--no-index", "-q", f"{web.url}/a/%2e%2e/%2e%2e/x%0a%1b[31m", f"{web.url}/type")
    assert run.returncode == 2
    (name,) = saved(workspace)
    assert name.endswith("_a-x-31m.txt")
    assert (workspace / "corpus" / name).read_bytes() == "Gespräche.".encode("cp1252")
    assert {path.name for path in {*workspace.rglob("*"), *workspace.parent.glob("*")} - before} == {
        name,
        ".added.jsonl",
    }
    assert "\x1b" not in run.stdout + run.stderr
    assert run.stderr.count("\n") == 1


def test_a_page_that_robots_may_not_have_is_left_alone(web: Web, workspace: Path) -> None:
    web.pages["/robots.txt"] = robots("User-agent: *", "Disallow: /talks")
    run = briefing(workspace, "add", f"{web.url}/talks")
    assert run.returncode == 2
    assert "robots.txt" in run.stderr
    assert web.paths == ["/robots.txt"]
    assert saved(workspace) == set()


def test_a_page_larger_than_the_corpus_allows_is_refused(web: Web, workspace: Path) -> None:
    (workspace / "briefing.toml").write_text("[corpus]\nmax_file_size = 100\n")
    run = briefing(workspace, "add", f"{web.url}/talks")
    assert run.returncode == 2
    assert "larger than 100 bytes" in run.stderr
    assert saved(workspace) == set()


def test_without_an_address_the_call_is_off(workspace: Path) -> None:
    run = briefing(workspace, "add")
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == "briefing: no address is named; give one or more, or - to read them from standard input\n"
