"""Plain text."""

from __future__ import annotations

import pytest

from briefing.errors import SourceError
from briefing.sources.text import MOST_LINES, read


def test_a_text_of_more_lines_than_any_article_is_refused() -> None:
    with pytest.raises(SourceError, match="lines") as caught:
        read("a\n" * (MOST_LINES + 1))
    assert caught.value.advice


def test_empty_lines_are_not_counted() -> None:
    (document,) = read("a" + "\n \n" * MOST_LINES)
    assert document.text.startswith("a")
