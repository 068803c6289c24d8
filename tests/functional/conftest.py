"""What several modules of tests ask for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.library import Library, open_library
from tests.functional.cli_runs import make_workspace


@pytest.fixture
def library(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Library]:
    """The library of the articles that a module of tests has as FILES, built for each test."""
    with open_library(make_workspace(tmp_path, request.module.FILES)) as opened:
        opened.refresh(jobs=1)
        yield opened
