from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import WorkspaceError
from briefing.workspace import Settings, cache_folder, find, read_settings


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A real path, as macOS keeps its temporary folders behind a link."""
    return tmp_path.resolve()


def made(folder: Path) -> Path:
    (folder / "corpus").mkdir(parents=True)
    return folder


def test_a_folder_with_a_corpus_is_a_workspace(root: Path) -> None:
    found = find(made(root / "ws"), environ={}, cwd=root)
    assert (found.root, found.corpus, found.index) == (root / "ws", root / "ws/corpus", root / "ws/index")
    assert found.settings == Settings()


def test_the_nearest_workspace_upward_is_taken(root: Path) -> None:
    made(root / "outer")
    inner = made(root / "outer/a/inner")
    deep = inner / "corpus/x/y"
    deep.mkdir(parents=True)
    assert find(None, environ={}, cwd=deep).root == inner
    assert find(None, environ={}, cwd=root / "outer/a").root == root / "outer"


def test_a_workspace_upward_goes_before_the_one_of_the_environment(root: Path) -> None:
    home, here = made(root / "home"), made(root / "here")
    environ = {"BRIEFING_HOME": str(home)}
    assert find(None, environ=environ, cwd=here).root == here
    assert find(None, environ=environ, cwd=root).root == home


def test_a_home_that_is_not_there_is_named(root: Path) -> None:
    with pytest.raises(WorkspaceError, match=r"nowhere.*\$BRIEFING_HOME.*does not exist"):
        find(None, environ={"BRIEFING_HOME": str(root / "nowhere")}, cwd=root)


def test_a_plain_folder_of_articles_keeps_its_index_in_the_cache(root: Path) -> None:
    (root / "plain/sub").mkdir(parents=True)
    (root / "plain/sub/a.txt").write_text("x")
    found = find(root / "plain", environ={}, cwd=root)
    assert found.corpus == found.root == root / "plain"
    assert found.index == cache_folder(root / "plain")
    assert root not in found.index.parents
    assert cache_folder(root / "plain") != cache_folder(root)


def test_without_a_path_a_plain_folder_is_not_taken_by_chance(root: Path) -> None:
    (root / "a.txt").write_text("x")
    with pytest.raises(WorkspaceError) as error:
        find(None, environ={}, cwd=root)
    assert "make a folder with a corpus/ folder in it, and put articles there" in error.value.line
    assert "\n" not in error.value.line


@pytest.mark.parametrize("name", ["empty", "hidden", "missing", "a.txt", "nul\0", "x" * 5000])
def test_what_is_no_workspace_says_how_to_make_one(root: Path, name: str) -> None:
    (root / "empty").mkdir()
    (root / "hidden/.git").mkdir(parents=True)
    (root / "hidden/.git/config").write_text("x")
    (root / "a.txt").write_text("x")
    with pytest.raises(WorkspaceError, match=r"[^\n]+") as error:
        find(root / name, environ={}, cwd=root)
    assert error.value.advice == "make a folder with a corpus/ folder in it, and put articles there"
    assert "\n" not in error.value.line


def test_corpus_and_index_take_the_place_of_the_workspaces_own(root: Path) -> None:
    made(root / "ws")
    (root / "other").mkdir()
    found = find(root / "ws", corpus=root / "other", index=root / "idx", environ={}, cwd=root)
    assert (found.root, found.corpus, found.index) == (root / "ws", root / "other", root / "idx")
    alone = find(None, corpus=root / "other", environ={}, cwd=root / "ws")
    assert (alone.root, alone.corpus, alone.index) == (root / "other", root / "other", cache_folder(root / "other"))


def test_an_index_in_the_place_of_the_corpus_is_refused(root: Path) -> None:
    """The corpus is never written to."""
    made(root)
    for index in (Path("corpus"), Path("index/../corpus/")):
        with pytest.raises(WorkspaceError, match="cannot be corpus and index at once"):
            find(root, index=index, environ={}, cwd=root)


@pytest.mark.parametrize("home", ["~nobody-of-this-name/x", "nul\0"])
def test_a_home_that_cannot_be_is_one_clear_line(root: Path, home: str) -> None:
    with pytest.raises(WorkspaceError, match=r"from \$BRIEFING_HOME"):
        find(None, environ={"BRIEFING_HOME": home}, cwd=root)


def test_settings_alone_are_no_workspace(root: Path) -> None:
    (root / "briefing.toml").write_text("")
    with pytest.raises(WorkspaceError, match="no corpus/ folder"):
        find(None, environ={}, cwd=root)


def test_settings_are_read(root: Path) -> None:
    made(root)
    (root / "briefing.toml").write_text('[corpus]\nmax_file_size = 1_000\nignore = ["*.bak", "old/*"]\n')
    assert find(root, environ={}, cwd=root).settings == Settings(max_file_size=1000, ignore=("*.bak", "old/*"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("[corpus", "not valid TOML"),
        ("a = " + "[" * 100_000, "not valid TOML"),
        ("[corpora]", "unknown setting 'corpora'"),
        ("[corpus]\nsize = 1", "unknown setting corpus.'size'"),
        ("corpus = 1", "must be a table"),
        ("[corpus]\nmax_file_size = true", "max_file_size must be a number of bytes"),
        ("[corpus]\nmax_file_size = 0", "max_file_size must be a number of bytes"),
        ('[corpus]\nmax_file_size = "10 MB"', "max_file_size must be a number of bytes"),
        ('[corpus]\nignore = "*.bak"', "ignore must be a list"),
        ("[corpus]\nignore = [1]", "ignore must be a list"),
    ],
)
def test_settings_that_are_off_give_one_line(root: Path, text: str, names: str) -> None:
    file = root / "briefing.toml"
    file.write_text(text)
    with pytest.raises(WorkspaceError, match=names) as error:
        read_settings(file)
    assert str(file) in error.value.line
    assert "\n" not in error.value.line


def test_settings_that_are_not_text_give_one_line(root: Path) -> None:
    (root / "briefing.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(WorkspaceError, match="not valid TOML"):
        read_settings(root / "briefing.toml")
