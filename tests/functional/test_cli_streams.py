"""What reaches stdout and stderr, and what happens where they do not take it."""

from __future__ import annotations

import subprocess
import unicodedata
from pathlib import Path

import pytest

from tests.functional.cli_runs import briefing, command, environment, make_workspace, objects

MANY = {f"{n:03}.txt": f"“Promise number {n} holds,” said Ada Wren on January {n % 28 + 1}, 2022.\n" for n in range(60)}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty articles, indexed."""
    folder = make_workspace(tmp_path_factory.mktemp("workspace"), MANY)
    assert briefing(folder, "index").returncode == 0
    return folder


def shell(where: Path, script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `script` in a shell, where `"$@"` is the program with its arguments."""
    return subprocess.run(
        ["bash", "-c", script, "bash", *command(*arguments)],
        cwd=where,
        env=environment(where),
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_a_reader_that_has_seen_enough_ends_it_quietly(workspace: Path, options: list[str]) -> None:
    run = shell(workspace, 'set -o pipefail; "$@" | head -1', "quote", *options)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.count("\n") == 1


def test_a_reader_that_is_gone_at_once_is_no_error(workspace: Path) -> None:
    run = shell(workspace, '"$@" | true; echo "${PIPESTATUS[0]}"', "quote")
    assert (run.stdout, run.stderr) == ("0\n", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_one_line(workspace: Path) -> None:
    run = shell(workspace, '"$@" > /dev/full', "quote")
    assert run.returncode == 2
    assert run.stderr == "briefing: No space left on device\n"


def test_a_closed_stdout_is_one_line(workspace: Path) -> None:
    run = shell(workspace, '"$@" >&-', "quote")
    assert run.returncode == 2
    assert run.stderr.count("\n") == 1


def test_a_closed_stderr_does_no_harm(workspace: Path) -> None:
    run = shell(workspace, '"$@" 2>&-', "quote", "zeppelin")
    assert (run.returncode, run.stdout, run.stderr) == (1, "", "")


def test_a_narrow_locale_is_no_reason_to_fail(workspace: Path) -> None:
    narrow = {"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    text = briefing(workspace, "quote", "number 7", **narrow)
    assert text.returncode == 0
    assert "\\u201cPromise number 7 holds" in text.stdout
    found = briefing(workspace, "--json", "quote", "number 7", **narrow)
    assert objects(found)[0]["text"].startswith("Promise number")


HOSTILE = (
    "Title \x1b]0;owned\x07 here\n\n"
    "“Look \x1b]52;c;aGVsbG8=\x07 and \x9b31m \u202egnihton\u202c here,” said Ada \x1b[2JWren on January 3, 2022.\n"
)
HOSTILE_NAME = "a\x1b[31mb\nc\u202ed.txt"


def unsafe(text: str, allowed: str = "\n") -> set[str]:
    """The characters of `text` that a terminal could act on."""
    bidi = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    return {c for c in text if (unicodedata.category(c) == "Cc" or c in bidi) and c not in allowed}


def test_nothing_hostile_reaches_the_terminal(tmp_path: Path) -> None:
    """Neither from an article, nor from its title, nor from a file name, on any command, in any form."""
    empty = "empty\x1b[5m\n.txt"
    workspace = make_workspace(tmp_path, {HOSTILE_NAME: HOSTILE, "other.txt": HOSTILE, empty: ""})
    calls = [
        ["index"], [], ["quote"], ["quote", "--cite", "plain"], ["quote", "--cite", "markdown"], ["search", "look"],
        ["timeline"], ["show", "other"], ["raw", "other"], ["dates"], ["times"], ["speakers"], ["info"],
        ["compare", "other", HOSTILE_NAME], ["show", "\x1b[31mnothing"], ["quote", "--\x1b[31m"], ["\x1b[31m"],
    ]  # fmt: skip
    for call in calls:
        for options in ([], ["--json"]):
            run = briefing(workspace, *call, *options)
            assert run.returncode in (0, 1, 2), call
            assert unsafe(run.stdout) == set(), call
            assert unsafe(run.stderr) == set(), call
            assert "Traceback" not in run.stderr


def test_a_hostile_name_is_escaped_so_that_it_still_leads_to_its_file(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path, {HOSTILE_NAME: HOSTILE})
    (name,) = {item["file"] for item in objects(briefing(workspace, "quote", "--json"))}
    assert name == r"a\x1b[31mb\x0ac\u202ed.txt"
    assert briefing(workspace, "raw", name).returncode == 0


def test_a_file_name_that_is_not_utf8_is_printed_all_the_same(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path, {"good.txt": "“Good,” said Ada Wren.\n"})
    name = b"caf\xe9.txt"
    try:
        (workspace / "corpus" / name.decode("utf-8", "surrogateescape")).write_text("“Bad name,” said Ada Wren.\n")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    text = briefing(workspace, "quote", "bad name")
    assert text.returncode == 0
    assert "“Bad name,”" in text.stdout
    (quote,) = objects(briefing(workspace, "quote", "bad name", "--json"))
    assert quote["file"] == r"caf\xe9.txt"
    assert briefing(workspace, "show", quote["file"]).returncode == 0
