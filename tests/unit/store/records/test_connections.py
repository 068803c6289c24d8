from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import IndexDamagedError, StoreError
from briefing.store.records import database
from briefing.store.records.connections import Connections


def read(folder: Path, *, replaced: bool) -> None:
    """Find the text index gone in the midst of a read, with other records in the place of these or not."""
    file = folder / database.RECORDS
    database.create(file, "rules")
    with Connections(folder).reading():
        if replaced:
            database.create(file, "rules")
        raise IndexDamagedError("the text index is gone", "run: briefing index")


def test_what_went_with_records_that_were_replaced_is_no_damage(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="built anew") as raised:
        read(tmp_path, replaced=True)
    assert "ask again" in raised.value.line


def test_what_is_gone_beside_the_same_records_is_damage(tmp_path: Path) -> None:
    with pytest.raises(IndexDamagedError):
        read(tmp_path, replaced=False)
