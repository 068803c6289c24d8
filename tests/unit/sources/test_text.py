"""Plain text."""

from __future__ import annotations

import pytest

from briefing import sources
from briefing.errors import SourceError
from briefing.sources.text import MOST_LINES, read


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_text_of_more_lines_than_any_article_is_refused(name: str) -> None:
    with pytest.raises(SourceError, match="lines") as caught:
        sources.read("# Title\n" + "- a\n" * (MOST_LINES + 1), name)
    assert caught.value.advice


def test_empty_lines_are_not_counted() -> None:
    (document,) = read("a" + "\n \n" * MOST_LINES)
    assert document.text.startswith("a")
