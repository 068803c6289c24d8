from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from briefing.errors import SourceError
from briefing.store.building.reading import read_file
from briefing.store.building.scan import Stamp


def test_the_bytes_and_their_stamp(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"x" * 3_000_000)
    assert read_file(str(file), 3_000_000) == (b"x" * 3_000_000, Stamp.of(file.stat()))


def test_a_pipe_that_has_taken_the_place_of_a_file_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(SourceError, match="not a regular file"):
        read_file(str(tmp_path / "a.txt"), 10)


def test_a_link_that_has_taken_the_place_of_a_file_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("x")
    (tmp_path / "a.txt").symlink_to(tmp_path / "secret")
    with pytest.raises(SourceError, match="symbolic link"):
        read_file(str(tmp_path / "a.txt"), 10)


def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s")
        with pytest.raises(SourceError):
            read_file("s", 10)


@pytest.mark.parametrize("size", [11, 5_000_000])
def test_what_is_too_large_is_refused(tmp_path: Path, size: int) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * size)
    with pytest.raises(SourceError, match="too large"):
        read_file(str(tmp_path / "a.txt"), 10)


def test_a_file_that_grows_while_it_is_read_is_not_read_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_bytes(b"x")
    monkeypatch.setattr(os, "read", lambda descriptor, most: b"x" * most)
    with pytest.raises(SourceError, match="too large"):
        read_file(str(tmp_path / "a.txt"), 5_000_000)


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="not a regular file"):
        read_file(str(tmp_path), 10)
    with pytest.raises(SourceError, match="removed meanwhile"):
        read_file(str(tmp_path / "none"), 10)


def test_no_descriptor_is_left_open(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    os.mkfifo(tmp_path / "pipe")
    before = len(list(Path("/dev/fd").iterdir()))
    read_file(str(tmp_path / "a.txt"), 10)
    with pytest.raises(SourceError):
        read_file(str(tmp_path / "pipe"), 10)
    assert len(list(Path("/dev/fd").iterdir())) == before
