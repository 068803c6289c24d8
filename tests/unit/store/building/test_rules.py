from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import briefing
from briefing.store.building import rules


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the package whose files may be changed."""
    copy = tmp_path / "briefing"
    shutil.copytree(Path(briefing.__file__).parent, copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr("briefing.store.building.rules.resources.files", lambda _: copy)
    return copy


def fingerprint() -> str:
    return rules.fingerprint.__wrapped__()


@pytest.mark.parametrize("file", ["text/quotes.py", "relate/dating.py", "sources/__init__.py", "store/records/rows.py"])
def test_other_rules_have_another_fingerprint(package: Path, file: str) -> None:
    before = fingerprint()
    assert fingerprint() == before
    (package / file).write_text((package / file).read_text() + "\n# other\n")
    assert fingerprint() != before


def test_what_only_shows_records_is_no_rule(package: Path) -> None:
    before = fingerprint()
    (package / "library.py").write_text("")
    (package / "text/__pycache__").mkdir()
    (package / "text/__pycache__/quotes.pyc").write_bytes(b"x")
    assert fingerprint() == before
