from __future__ import annotations

import pytest

from briefing.text.inflections import forms


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("ask", "ask asks asked asking"),
        ("deny", "deny denies denied denying"),
        ("say", "say says said saying"),
        ("agree", "agree agrees agreed agreeing"),
        ("write", "write writes wrote written writing"),
        ("slam", "slam slams slammed slamming"),
        ("admit", "admit admits admitted admitting"),
        ("preach", "preach preaches preached preaching"),
        ("whisper", "whisper whispers whispered whispering"),
    ],
)
def test_a_verb_has_the_forms_of_its_kind(verb: str, expected: str) -> None:
    assert list(forms(verb, {"say": "said", "write": "wrote written"})) == expected.split()
