from __future__ import annotations

import pickle
import re
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from types import ModuleType

import pytest

import briefing
from briefing.errors import IndexDamagedError
from briefing.store.textindex import hardened_whoosh
from briefing.store.textindex.engine import open_engine
from tests.unit.store.textindex.engine_samples import QUOTE, quote

ROOT = Path(briefing.__file__).parent
IMPORT = re.compile(r"^\s*(?:from|import)\s+whoosh\b", re.MULTILINE)


def run(code: str, *options: str, **environ: str) -> str:
    done = subprocess.run(
        [sys.executable, *options, "-c", code], capture_output=True, text=True, env=environ, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def test_one_module_imports_whoosh() -> None:
    importers = [path.name for path in ROOT.rglob("*.py") if IMPORT.search(path.read_text("utf-8"))]
    assert importers == ["hardened_whoosh.py"]


def test_the_interface_and_an_engine_do_without_whoosh_until_they_search() -> None:
    code = """if True:
        import sys, pathlib
        from briefing.store.textindex.engine import open_engine
        engine = open_engine(pathlib.Path("nowhere"))
        assert engine.generation() is None and engine.check(full=True) == []
        print([m for m in sys.modules if m.startswith("whoosh")])
    """
    assert run(code).strip() == "[]"


def test_no_module_of_whoosh_is_left_with_a_way_to_unpickle() -> None:
    forbidden = {id(pickle), id(pickle.load), id(pickle.loads)}
    left = [
        f"{name}.{attribute}"
        for name, module in sys.modules.items()
        if isinstance(module, ModuleType) and name.partition(".")[0] == "whoosh"
        for attribute, value in vars(module).items()
        if id(value) in forbidden
    ]
    assert left == []
    assert "whoosh.codec.whoosh3" in sys.modules


def test_modules_of_whoosh_that_load_later_get_the_restricted_functions() -> None:
    code = """if True:
        from briefing.store.textindex import hardened_whoosh
        import sys, warnings
        warnings.simplefilter("ignore")
        from whoosh.compat import load, loads, pickle
        import whoosh.multiproc
        assert load is hardened_whoosh.load and loads is hardened_whoosh.loads
        assert pickle.loads is hardened_whoosh.loads and whoosh.multiproc.pickle.load is hardened_whoosh.load
    """
    assert run(code) == ""


def test_whoosh_that_was_imported_before_is_made_safe_too() -> None:
    code = """if True:
        import warnings
        warnings.simplefilter("ignore")
        import whoosh.index, whoosh.columns
        from briefing.store.textindex import hardened_whoosh
        assert whoosh.columns.loads is hardened_whoosh.loads
        assert whoosh.index.pickle.loads is hardened_whoosh.loads
    """
    assert run(code) == ""


def test_readers_of_older_formats_are_gone() -> None:
    """They bring an unpickler of their own."""
    assert hardened_whoosh.index.toc_loaders == {}


@pytest.mark.parametrize("name", list(hardened_whoosh.ALLOWED), ids=".".join)
def test_every_name_that_is_allowed_is_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: tuple[str, str]
) -> None:
    with closing(open_engine(tmp_path)) as engine:
        engine.update([quote("q:1", "some words")])
        monkeypatch.delitem(hardened_whoosh.ALLOWED, name)
        with pytest.raises(IndexDamagedError, match=name[1]):
            engine.search("words", QUOTE)
        monkeypatch.undo()
        assert engine.search("words", QUOTE).total == 1


def test_neighbours_of_an_allowed_name_are_refused() -> None:
    with pytest.raises(IndexDamagedError, match="W3Codec"):
        hardened_whoosh.loads(b"cwhoosh.codec.whoosh3\nW3Codec\n.")


def test_the_import_warns_of_nothing_even_where_warnings_are_errors(tmp_path: Path) -> None:
    """An empty cache of byte code makes Python compile Whoosh anew, which is when it warns."""
    assert (
        run("import briefing.store.textindex.hardened_whoosh", "-W", "error", PYTHONPYCACHEPREFIX=str(tmp_path)) == ""
    )


def test_the_import_leaves_out_what_whoosh_never_uses() -> None:
    code = "import sys, briefing.store.textindex.hardened_whoosh as h; print('urllib.request' in sys.modules)"
    assert run(code).strip() == "False"
