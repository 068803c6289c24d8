"""What the text index does with bytes that it did not write, or that are no longer what it wrote."""

from __future__ import annotations

import json
import os
import pickle
import random
import shutil
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from briefing.errors import IndexDamagedError, StoreError
from briefing.store.textindex import hardened_whoosh
from briefing.store.textindex.engine import open_engine
from tests.unit.store.textindex.engine_samples import EVERY, keys_for, published, quote, sign_again, the_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.store.textindex.engine import TextEngine

DOCUMENTS = [quote(f"q:{i}", f"words of war and peace {i % 7} number{i}") for i in range(150)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An index of two segments, one of them with deleted documents."""
    with closing(open_engine(tmp_path / "text")) as engine:
        engine.update(DOCUMENTS)
        engine.update([quote("q:new", "words anew")], ["q:3", "q:4"])
    return tmp_path / "text"


def check(folder: Path, *, full: bool = False) -> list[str]:
    return open_engine(folder).check(full=full)


def rebuilds(folder: Path) -> bool:
    """Whether the index can be cleared and filled again."""
    with closing(open_engine(folder)) as engine:
        engine.clear()
        engine.update(DOCUMENTS)
        return len(keys_for(engine, "words")) == len(DOCUMENTS) and not engine.check(full=True)


# ------------------------------------------------------------------ hostile pickles


class Mark:
    """Unpickles by creating a file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[str]]:
        return os.mkdir, (str(self._path),)


def swap_pickle(file: Path, mark: Path, *, last: bool) -> None:
    """Put a hostile pickle in the place of the first or the last one of the file."""
    data = file.read_bytes()
    at = data.rindex(b"\x80\x05\x95") if last else data.index(b"\x80\x04\x95")
    hostile = pickle.dumps(Mark(mark), 2)
    file.write_bytes(data[:at] + hostile + data[at + len(hostile) :])


def poison_contents(folder: Path, mark: Path) -> None:
    swap_pickle(the_file(folder, ".toc"), mark, last=True)


def poison_terms(folder: Path, mark: Path) -> None:
    file = the_file(folder, ".trm")
    data = file.read_bytes()
    length = int.from_bytes(data[-4:], "big")
    hostile = pickle.dumps(Mark(mark), 2)
    file.write_bytes(data[: -4 - length] + hostile + len(hostile).to_bytes(4, "big"))


def poison_postings(folder: Path, mark: Path) -> None:
    """The postings of a term begin with a magic number, a length, and a pickle of facts about the first block."""
    hostile = pickle.dumps(Mark(mark), 2)
    magic = hardened_whoosh.whoosh3.WHOOSH3_HEADER_MAGIC
    for file in published(folder).glob("*.pst"):
        first, *others = file.read_bytes().split(magic)
        poisoned = (other[:4] + hostile + other[4 + len(hostile) :] for other in others)
        file.write_bytes(magic.join((first, *poisoned)))


def poison_schema(folder: Path, mark: Path) -> None:
    """The schema in the table of contents is never read at all: ours is the one that counts."""
    file = the_file(folder, ".toc")
    data = file.read_bytes()
    at = data.index(b"\x80\x02")
    hostile = pickle.dumps(Mark(mark), 2)
    file.write_bytes(data[:at] + hostile + data[at + len(hostile) :])


def poison_stored(folder: Path, mark: Path) -> None:
    for file in published(folder).glob("*._stored.col"):
        file.write_bytes(pickle.dumps(Mark(mark), 2) + file.read_bytes())


def use(folder: Path) -> None:
    """Everything that reads an index."""
    with closing(open_engine(folder)) as engine:
        engine.generation()
        engine.check(full=True)
        engine.search("", EVERY)
        engine.search("words of war", EVERY)
        engine.search("w", EVERY)
        engine.update([quote("q:more", "more")], ["q:1"])
        engine.update([], optimise=True)


@pytest.mark.parametrize("poison", [poison_contents, poison_terms, poison_postings])
def test_a_hostile_pickle_is_refused_and_runs_nothing(
    tmp_path: Path, folder: Path, poison: Callable[..., None]
) -> None:
    mark = tmp_path / "mark"
    poison(folder, mark)
    sign_again(folder)
    with pytest.raises(IndexDamagedError, match="mkdir") as caught:
        use(folder)
    assert not mark.exists()
    assert "\n" not in caught.value.line
    assert "--rebuild" in caught.value.line
    assert rebuilds(folder)


@pytest.mark.parametrize("poison", [poison_contents, poison_terms, poison_postings])
def test_the_hostile_pickles_of_these_tests_do_run_without_the_guard(
    tmp_path: Path, folder: Path, poison: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = tmp_path / "mark"
    poison(folder, mark)
    sign_again(folder)
    for module, name in (("filedb.structfile", "load_pickle"), ("codec.whoosh3", "loads")):
        monkeypatch.setattr(f"whoosh.{module}.{name}", pickle.load if name == "load_pickle" else pickle.loads)
    with pytest.raises(StoreError):
        use(folder)
    assert mark.exists()


@pytest.mark.parametrize("poison", [poison_schema, poison_stored])
def test_pickles_that_an_index_of_ours_does_not_need_are_not_run(
    tmp_path: Path, folder: Path, poison: Callable[..., None]
) -> None:
    mark = tmp_path / "mark"
    poison(folder, mark)
    sign_again(folder)
    try:
        use(folder)
    except IndexDamagedError:
        assert rebuilds(folder)
    assert not mark.exists()


# ------------------------------------------------------------------ damaged files


def test_a_sound_index_has_no_problems(folder: Path) -> None:
    assert check(folder) == []
    assert check(folder, full=True) == []


@pytest.mark.parametrize("ending", [".toc", ".trm", ".pst", "key.col", "_stored.col"])
def test_a_truncated_file_is_found_at_once(folder: Path, ending: str) -> None:
    file = the_file(folder, ending)
    file.write_bytes(file.read_bytes()[:-1])
    assert [line for line in check(folder) if file.name in line]
    with pytest.raises(IndexDamagedError, match=r"instead of"):
        open_engine(folder).search("words", EVERY)
    with pytest.raises(IndexDamagedError):
        open_engine(folder).update([quote("q:x", "words")])
    assert rebuilds(folder)


@pytest.mark.parametrize("ending", [".toc", ".trm", ".pst", "key.col", "_stored.col"])
def test_a_flipped_bit_is_found_by_a_full_check(folder: Path, ending: str) -> None:
    file = the_file(folder, ending)
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    assert check(folder) == []
    assert [line for line in check(folder, full=True) if file.name in line]


@pytest.mark.parametrize("instead", ["nothing", "folder", "pipe", "link"])
def test_a_file_that_is_none_is_found_and_not_waited_for(folder: Path, instead: str) -> None:
    file = the_file(folder, ".pst")
    kept = shutil.move(file, folder.parent / "kept")
    if instead == "folder":
        file.mkdir()
    elif instead == "pipe":
        os.mkfifo(file)
    elif instead == "link":
        file.symlink_to(kept)
    assert len(check(folder, full=True)) == 1
    with pytest.raises(IndexDamagedError):
        open_engine(folder).search("words", EVERY)
    assert rebuilds(folder)


def test_a_file_that_does_not_belong_is_named_and_not_read(folder: Path) -> None:
    (published(folder) / "_text_99.toc\x1b]0;x\x07").write_bytes(b"junk")
    lines = check(folder)
    assert len(lines) == 1
    assert lines[0].isprintable()
    assert keys_for(open_engine(folder), "anew") == ["q:new"]


@pytest.mark.parametrize(
    "content",
    [b"", b"gen-99", b"../../etc", b"gen-1/..", b"\xff\xfe", b"gen-1\ngen-2"],
)
def test_a_pointer_to_nowhere_is_damage(folder: Path, content: bytes) -> None:
    (folder / "CURRENT").write_bytes(content)
    assert len(check(folder)) == 1
    for use_it in (lambda: open_engine(folder).search("words", EVERY), lambda: open_engine(folder).update([])):
        with pytest.raises(IndexDamagedError, match="text index"):
            use_it()
    assert rebuilds(folder)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{}",
        b'{"layout": 1, "files": []}',
        b'{"layout": 1, "files": {"a": 3}}',
        b'{"layout": 1, "files": {"../../CURRENT": {"size": 6, "sha256": ""}}}',
        b"[" * 100_000,
        b"\xff",
    ],
    ids=range(8),
)
def test_a_manifest_that_is_none_is_damage(folder: Path, content: bytes) -> None:
    (published(folder) / "manifest.json").write_bytes(content)
    assert len(check(folder)) == 1
    with pytest.raises(IndexDamagedError, match="text index"):
        open_engine(folder).search("words", EVERY)
    assert rebuilds(folder)


def test_a_manifest_without_a_table_of_contents_is_damage(folder: Path) -> None:
    file = the_file(folder, ".toc")
    manifest = published(folder) / "manifest.json"
    content = json.loads(manifest.read_text())
    del content["files"][file.name]
    manifest.write_text(json.dumps(content))
    with pytest.raises(IndexDamagedError):
        open_engine(folder).search("words", EVERY)


def is_refused(engine: TextEngine, words: str) -> bool:
    try:
        engine.search(words, EVERY, limit=5)
    except IndexDamagedError as error:
        return "\n" not in error.line
    return False


def test_flipped_bytes_never_escape_as_another_error(folder: Path) -> None:
    """Whatever stands in the files, a search answers or says that the index is damaged."""
    chance = random.Random(7)
    sound = {path: path.read_bytes() for path in published(folder).glob("*.*") if path.suffix != ".json"}
    refused = 0
    for _ in range(150):
        path = chance.choice(list(sound))
        data = bytearray(sound[path])
        for _ in range(chance.choice([1, 1, 4, 64])):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(data)
        with closing(open_engine(folder)) as engine:
            for words in ("words of", "p", '"war and peace"', "", "absent words"):
                refused += is_refused(engine, words)
        path.write_bytes(sound[path])
    assert refused


def test_damage_is_not_copied_into_a_merged_segment(folder: Path) -> None:
    """The copy would have a sum of its own, and the damage would never be found again."""
    file = the_file(folder, "key.col")
    data = file.read_bytes()
    file.write_bytes(data.replace(b"q:7", b"q:8", 1))
    with pytest.raises(IndexDamagedError, match=file.name.replace(".", r"\.")):
        open_engine(folder).update([], optimise=True)
    file.write_bytes(data)
    with closing(open_engine(folder)) as engine:
        engine.update([], optimise=True)
        assert "q:7" in keys_for(engine, "words")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_cannot_be_read_is_one_line(folder: Path) -> None:
    folder.chmod(0)
    try:
        with pytest.raises(StoreError, match="cannot be read"):
            open_engine(folder).generation()
    finally:
        folder.chmod(0o700)


def test_a_file_where_the_folder_should_be_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("")
    engine = open_engine(tmp_path / "text")
    for use_it in (engine.generation, engine.clear, lambda: engine.update([]), lambda: engine.search("x", EVERY)):
        with pytest.raises(StoreError, match="text index"):
            use_it()


def test_the_guard_is_in_place() -> None:
    """The tests above would mean little if another had replaced it and not put it back."""
    assert hardened_whoosh.structfile.load_pickle is hardened_whoosh.load
    assert hardened_whoosh.whoosh3.loads is hardened_whoosh.loads
