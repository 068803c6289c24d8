from __future__ import annotations

import pytest

from briefing.text.pullquotes import attribution_start


@pytest.mark.parametrize(
    ("quote", "speaker"),
    [
        ("We must build it before the winter.", "Ada Lunde mayor of the harbour town"),
        ("I will not pay for it", "Jon Berg Minister of Finance"),
        ("The wall needs to be built now", "Ada Lunde chair of the board"),
        ("You wanted it, you pay for it", "Ada Lunde Mayor"),
    ],
)
def test_the_speaker_that_runs_on_is_found(quote: str, speaker: str) -> None:
    assert attribution_start(f"{quote} {speaker}") == len(quote) + 1


@pytest.mark.parametrize(
    "paragraph",
    [
        "We met Ada Lunde mayor of the harbour town on Monday.",
        "The wall was built by Ada Lunde mayor of the harbour town",
        "“We must build it” Ada Lunde mayor of the harbour town",
        "We must build it, said Ada Lunde mayor of the harbour town",
        "We must build it before the winter",
        "We asked Minister Ada Lunde",
        "",
    ],
)
def test_an_ordinary_paragraph_has_no_speaker_running_on(paragraph: str) -> None:
    assert attribution_start(paragraph) is None
