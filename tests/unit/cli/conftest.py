"""A command line that asks a library of samples."""

from __future__ import annotations

import pytest

from briefing.cli.context import Context
from tests.unit.cli.samples import FakeLibrary


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> FakeLibrary:
    """The samples, wherever a command opens a library."""
    fake = FakeLibrary()
    monkeypatch.setattr(Context, "open", lambda self: fake)
    return fake
