"""What a round of edits makes of a text."""

from __future__ import annotations

from briefing.model import Edit, Span
from briefing.sources.editing import applied


def test_edits_are_applied_in_order() -> None:
    edits = [Edit(Span(0, 1), "", "a"), Edit(Span(2, 2), "-", "b"), Edit(Span(3, 4), "DD", "c")]
    assert applied("abcde", edits) == "b-cDDe"
