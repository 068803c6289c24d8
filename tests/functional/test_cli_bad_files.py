"""Files that cannot be used: one line each on stderr, and the other articles are there."""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import which

import pytest

from tests.functional.cli_runs import SMALL, briefing, make_workspace, objects

MEGABYTE = 1_000_000
WITHOUT_PRIVILEGE = ("setpriv", "--bounding-set=-dac_override,-dac_read_search") if os.getuid() == 0 else ()
"""Root may read everything, unless it gives up that right first."""


def random_bytes(file: Path) -> None:
    file.write_bytes(random.Random(1).randbytes(5000))


def empty(file: Path) -> None:
    file.touch()


def huge(file: Path) -> None:
    file.write_bytes(b"Twenty megabytes of this. " * (20 * MEGABYTE // 26))


def unreadable(file: Path) -> None:
    file.write_text("“Secret,” said Ada Wren.\n")
    file.chmod(0)


def pipe(file: Path) -> None:
    os.mkfifo(file)


def link_to_nowhere(file: Path) -> None:
    file.symlink_to("nowhere")


def link_to_itself(file: Path) -> None:
    file.symlink_to(file.name)


def link_to_the_corpus(file: Path) -> None:
    file.symlink_to(file.parent, target_is_directory=True)


as_root_without_setpriv = pytest.mark.skipif(
    bool(WITHOUT_PRIVILEGE) and which("setpriv") is None, reason="root may read everything"
)
KINDS = [random_bytes, empty, huge, pytest.param(unreadable, marks=as_root_without_setpriv), pipe]
KINDS += [link_to_nowhere, link_to_itself, link_to_the_corpus]


@pytest.mark.parametrize("make", KINDS)
def test_each_is_one_line_and_the_others_are_there(make: Callable[[Path], None], tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    bad = workspace / "corpus" / "bad.txt"
    make(bad)
    built = briefing(workspace, "index", "--quiet", before=WITHOUT_PRIVILEGE if make is unreadable else ())
    assert built.returncode == 0
    assert built.stderr.startswith("briefing: bad.txt: ")
    assert "; " in built.stderr
    assert built.stderr.count("\n") == 1
    files = {item["file"] for item in objects(briefing(workspace, "quote", "--json"))}
    assert files == set(SMALL)


def test_all_at_once_and_still_told_by_info(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    for make in (random_bytes, empty, pipe):
        make(workspace / "corpus" / f"{make.__name__}.txt")
    built = briefing(workspace, "--json", "quote", "door", "--quiet")
    assert built.returncode == 0
    named = {line.split(": ")[1] for line in built.stderr.splitlines()}
    assert named == {"random_bytes.txt", "empty.txt", "pipe.txt"}
    (info,) = objects(briefing(workspace, "info", "--json"))
    assert {problem["file"] for problem in info["problems"]} == named


def test_a_corpus_of_nothing_but_bad_files_is_not_a_crash(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path, {"empty.txt": ""})
    built = briefing(workspace, "--quiet", "quote")
    assert (built.returncode, built.stdout) == (1, "")
    assert built.stderr.count("\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="other file systems refuse such names")
@pytest.mark.parametrize("make", [empty, pipe, link_to_itself, random_bytes])
def test_a_name_with_a_line_feed_and_an_escape_is_one_plain_line(make: Callable[[Path], None], tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    make(workspace / "corpus" / "bad\nbriefing: all is well\x1b]0;title\x07.txt")
    built = briefing(workspace, "index", "--quiet")
    assert built.returncode == 0
    (line,) = built.stderr.splitlines()
    assert line.startswith(r"briefing: bad\x0abriefing: all is well\x1b]0;title\x07.txt: ")
    assert line.isprintable()
    assert len(objects(briefing(workspace, "dates", "--json"))) == len(SMALL)


def test_a_broken_folder_name_hides_no_article(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    folder = workspace / "corpus" / os.fsdecode(b"caf\xe9\x1b[2J\n")
    folder.mkdir()
    (folder / "good.txt").write_text(SMALL["geneva.txt"].replace("Geneva", "Basel"))
    (folder / "loop").symlink_to("..", target_is_directory=True)
    built = briefing(workspace, "index", "--quiet")
    (line,) = built.stderr.splitlines()
    assert line.startswith(r"briefing: caf\xe9\x1b[2J\x0a/loop: a symbolic link")
    files = {item["file"] for item in objects(briefing(workspace, "dates", "--json"))}
    assert files == {*SMALL, r"caf\xe9\x1b[2J\x0a/good.txt"}
