from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING, Any

import pytest

from briefing.errors import IndexBusyError, IndexDamagedError, StoreError
from briefing.store.textindex.generations import Generation, Generations, damage, strangers

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def generations(tmp_path: Path) -> Generations:
    return Generations(tmp_path)


def publish(generations: Generations, files: dict[str, bytes], base: Generation | None = None) -> Generation:
    """Publish a generation of the base's files and these."""
    with generations.writing():
        folder = generations.begin(base)
        for name, content in files.items():
            (folder / name).write_bytes(content)
        name = generations.publish(folder, 1, base)
        generations.sweep(keep=name)
        return generations.read(name)


def test_the_first_generation_is_published_with_what_is_in_it(generations: Generations) -> None:
    assert generations.current() is None
    first = publish(generations, {"a": b"alpha", "b": b""})
    assert generations.current() == first.name == "gen-1"
    assert {name: facts.size for name, facts in first.files.items()} == {"a": 5, "b": 0}
    assert damage(first, full=True) == []
    assert strangers(first) == []


def test_files_of_the_base_are_links_and_keep_their_sums(generations: Generations) -> None:
    first = publish(generations, {"a": b"alpha"})
    inode = (first.folder / "a").stat().st_ino
    second = publish(generations, {"b": b"beta"}, first)
    assert (second.folder / "a").stat().st_ino == inode
    assert second.files["a"] == first.files["a"]
    assert not first.folder.exists()


def test_the_old_sum_of_a_linked_file_still_tells_when_it_was_damaged(generations: Generations) -> None:
    first = publish(generations, {"a": b"alpha"})
    (first.folder / "a").write_bytes(b"alphb")
    assert len(damage(publish(generations, {}, first), full=True)) == 1


def test_where_there_are_no_hard_links_files_are_copied(
    generations: Generations, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = publish(generations, {"a": b"alpha"})

    def no_links(*_: Any) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", no_links)
    second = publish(generations, {}, first)
    assert (second.folder / "a").read_bytes() == b"alpha"


def test_a_generation_half_made_is_removed_by_the_next_writer(tmp_path: Path, generations: Generations) -> None:
    first = publish(generations, {"a": b"alpha"})
    (tmp_path / "gen-2").mkdir()
    (tmp_path / "gen-2" / "half").touch()
    (tmp_path / "gen-7").write_text("a file")
    (tmp_path / "gen-8").symlink_to(tmp_path)
    (tmp_path / "mine").mkdir()
    publish(generations, {}, first)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["CURRENT", "gen-2", "mine", "writer.lock"]


def test_a_leftover_that_will_not_go_is_no_obstacle(generations: Generations, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows, while it is open."""
    first = publish(generations, {"a": b"alpha"})
    monkeypatch.setattr("briefing.store.textindex.generations.shutil.rmtree", lambda *_, **__: None)
    second = publish(generations, {}, first)
    third = publish(generations, {}, second)
    assert [first.name, second.name, third.name] == ["gen-1", "gen-2", "gen-3"]
    assert generations.current() == "gen-3"


def test_clearing_removes_the_pointer_first(generations: Generations, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that dies in between leaves no index rather than a broken one."""
    publish(generations, {"a": b"alpha"})
    seen = []
    monkeypatch.setattr(generations, "sweep", lambda keep: seen.append((keep, generations.current())))
    generations.clear()
    assert seen == [(None, None)]


def test_the_stamp_changes_with_each_publication_even_under_an_old_name(generations: Generations) -> None:
    assert generations.stamp() is None
    publish(generations, {"a": b"alpha"})
    first = generations.stamp()
    assert first == generations.stamp()
    with generations.writing():
        generations.clear()
    publish(generations, {"a": b"other"})
    assert generations.current() == "gen-1"
    assert generations.stamp() != first


def test_two_writers_exclude_each_other(tmp_path: Path, generations: Generations) -> None:
    with generations.writing():
        with pytest.raises(IndexBusyError), Generations(tmp_path).writing():
            pytest.fail("both write")
        with pytest.raises(IndexBusyError), generations.writing():
            pytest.fail("both write")
    with generations.writing():
        pass


def test_a_file_system_without_locks_is_one_line(generations: Generations, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> None:
        raise NotImplementedError("no flock")

    monkeypatch.setattr("filelock.FileLock._acquire", refuse)
    with pytest.raises(StoreError, match="cannot be locked"), generations.writing():
        pytest.fail("nothing is locked")


def test_a_lock_file_left_by_a_killed_writer_is_no_lock(tmp_path: Path, generations: Generations) -> None:
    (tmp_path / "writer.lock").write_text("1234")
    with generations.writing():
        assert stat.S_ISREG((tmp_path / "writer.lock").stat().st_mode)


@pytest.mark.parametrize("name", ["gen-", "gen-x", "gen-1/../..", "/etc", "gen-1234567890123", "."])
def test_a_pointer_holds_the_name_of_a_generation_and_nothing_else(tmp_path: Path, name: str) -> None:
    (tmp_path / "CURRENT").write_text(name)
    with pytest.raises(IndexDamagedError):
        Generations(tmp_path).current()


def test_a_pipe_in_the_place_of_the_pointer_is_damage_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "CURRENT")
    with pytest.raises(IndexDamagedError):
        Generations(tmp_path).current()
