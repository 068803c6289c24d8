from __future__ import annotations

import pytest

from briefing.store.records.fold import fold, forms


@pytest.mark.parametrize(
    ("one", "other"),
    [("Élysée", "elysee"), ("STRASSE", "Straße"), ("a\u00a0 b\n", "A b"), ("İzmir", "izmir"), ("\ufb01ne", "FINE")],
)
def test_case_accents_and_spacing_are_set_aside(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_different_letters_stay_different() -> None:
    assert fold("Lavrov") != fold("Lavrow")


def test_forms_are_words_without_marks() -> None:
    assert forms("“Don’t,” Sergey-Ryabkov said.") == ["don't", "sergey", "ryabkov", "said"]
