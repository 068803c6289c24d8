from __future__ import annotations

import pytest

from briefing.text.datelines import dateline

BODY = "The board met. It had met before."


@pytest.mark.parametrize(
    ("text", "day", "year"),
    [
        ("OSLO, May 10 (Agency) — " + BODY, "May 10", None),
        ("OSLO, May 10, 2023 — " + BODY, "May 10, 2023", "2023"),
        ("OSLO, May 10 2023 (Agency) -- " + BODY, "May 10 2023", "2023"),
        ("OSLO, 10 May 2023 – " + BODY, "10 May 2023", "2023"),
        ("May 10 (Agency) - " + BODY, "May 10", None),
        ("Harbour board meets again\n\nOSLO, May 10 (Agency) — " + BODY, "May 10", None),
    ],
)
def test_a_dateline_stands_at_the_beginning_of_the_body(text: str, day: str, year: str | None) -> None:
    found = dateline(text)
    assert found
    assert (found["day"], found["year"]) == (day, year)


@pytest.mark.parametrize(
    "text",
    [
        "",
        BODY,
        f"{BODY}\n\nOSLO, May 10 (Agency) — {BODY}",
        f"On May 10, 2023 - {BODY}",
        f"May 10 - {BODY}",
        f"May 10 (and never before) - {BODY}",
        "A\n\n" * 9 + "OSLO, May 10 — B",
    ],
)
def test_what_stands_further_down_is_no_dateline(text: str) -> None:
    assert dateline(text) is None


def test_a_long_run_of_capitals_is_judged_at_once() -> None:
    assert dateline("A" * 100_000) is None
    assert dateline("A, " * 100_000) is None
