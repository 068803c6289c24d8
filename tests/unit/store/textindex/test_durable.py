from __future__ import annotations

import errno
import hashlib
import os
from pathlib import Path

import pytest

from briefing.store.textindex.durable import replace_with, sha256, sync


def test_a_file_is_on_the_disk_before_its_name_and_the_name_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    fsync, replace = os.fsync, os.replace

    def watched_fsync(descriptor: int) -> None:
        is_folder = os.path.samestat(os.fstat(descriptor), tmp_path.stat())
        done.append("folder" if is_folder else "file")
        fsync(descriptor)

    def watched_replace(source: str, target: str) -> None:
        done.append("name")
        replace(source, target)

    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(os, "fsync", watched_fsync)
    monkeypatch.setattr(os, "replace", watched_replace)
    monkeypatch.setattr(Path, "replace", lambda path, target: watched_replace(str(path), str(target)))
    (tmp_path / "name").write_bytes(b"old")
    replace_with(tmp_path / "name", b"new")
    assert done == ["file", "name", "folder"]
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"new"]


def failing(code: int) -> object:
    def fsync(_: int) -> None:
        raise OSError(code, os.strerror(code))

    return fsync


def test_a_folder_that_cannot_be_waited_for_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(os, "fsync", failing(errno.EINVAL))
    sync(tmp_path)
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="Invalid"):
        sync(tmp_path / "file")
    monkeypatch.setattr(os, "fsync", failing(errno.EIO))
    with pytest.raises(OSError, match="error"):
        sync(tmp_path)


@pytest.mark.parametrize("size", [0, 1, 3_000_000])
def test_the_sum_of_a_file_is_that_of_all_its_bytes(tmp_path: Path, size: int) -> None:
    data = os.urandom(size)
    (tmp_path / "file").write_bytes(data)
    assert sha256(tmp_path / "file") == hashlib.sha256(data).hexdigest()
