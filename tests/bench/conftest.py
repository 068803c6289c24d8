"""Speed is measured only when it is asked for: `pytest tests/bench --bench`."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option."""
    parser.addoption("--bench", action="store_true", help="measure speed against a peer")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Without the option, leave the measuring out."""
    if config.getoption("--bench", default=False):
        return
    skip = pytest.mark.skip(reason="measures speed; run pytest tests/bench --bench")
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(skip)
