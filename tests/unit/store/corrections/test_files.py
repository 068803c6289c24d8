from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.errors import WorkspaceError
from briefing.store.corrections import files
from tests.unit.store.records.records_samples import records


def test_line_ends_are_part_of_the_text_and_a_file_that_is_not_there_is_empty(tmp_path: Path) -> None:
    file = tmp_path / "corrections.toml"
    assert files.text_of(file) == ""
    file.write_bytes("# été\r\n".encode())
    assert files.text_of(file) == "# été\r\n"


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda file: file.write_bytes(b"\xff")])
def test_what_has_no_text_is_said_to_have_none(tmp_path: Path, make: object) -> None:
    file = tmp_path / "corrections.toml"
    assert callable(make)
    make(file)
    with pytest.raises(WorkspaceError):
        files.text_of(file)


def test_a_text_is_applied_until_the_file_has_another(tmp_path: Path) -> None:
    file = tmp_path / "corrections.toml"
    with records(tmp_path) as db:
        assert files.is_applied(db, file)
        file.write_text("# one\n")
        assert not files.is_applied(db, file)
        files.keep(db, "# one\n")
        assert files.is_applied(db, file)
        changes = db.total_changes
        files.keep(db, "# one\n")
        assert db.total_changes == changes
        file.unlink()
        file.mkdir()
        assert not files.is_applied(db, file)
