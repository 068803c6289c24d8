from __future__ import annotations

import pytest

import briefing
from briefing.model import QuoteKind


def blocks(text: str) -> list[tuple[str, str | None]]:
    found = briefing.analyse(
        f"The harbour in spring\n\nThe board met on Monday and rose.\n\n{text}\n\nIt will meet again."
    )
    kept = [quote for quote in found.quotes if quote.kind is QuoteKind.BLOCK]
    return [(quote.span.of(found.article.text), quote.speaker.name if quote.speaker else None) for quote in kept]


def test_a_transcript_has_a_speaker_before_each_colon() -> None:
    text = "Ada Lunde: When does it run?\n\nJon Berg: It runs on Friday.\n\nAda Lunde: And at night?"
    assert blocks(text) == [
        ("When does it run?", "Ada Lunde"),
        ("It runs on Friday.", "Jon Berg"),
        ("And at night?", "Ada Lunde"),
    ]


def test_labels_in_capitals_mean_who_is_named_in_full() -> None:
    text = "Ada Lunde met Jon Berg.\n\nLUNDE: When does it run?\n\nBERG: It runs on Friday.\n\nLUNDE: And at night?"
    assert [speaker for _, speaker in blocks(text)] == ["Ada Lunde", "Jon Berg", "Ada Lunde"]


def test_question_and_answer_name_nobody() -> None:
    text = "Q: When does it run?\n\nA: It runs on Friday.\n\nQ: And at night?"
    assert [speaker for _, speaker in blocks(text)] == [None, None, None]


@pytest.mark.parametrize(
    "text",
    [
        "Photo: The quay at dawn.\n\nNote: The ferry runs.\n\nPhoto: The quay at night.",
        "Ada Lunde: a life in pictures.\n\nIt rained.",
        "Ada Lunde: first.\n\nJon Berg: second.",
    ],
)
def test_a_colon_that_only_introduces_is_no_transcript(text: str) -> None:
    assert blocks(text) == []


@pytest.mark.parametrize("dash", ["–", "—", "-", "―"])
def test_a_dash_and_a_name_sign_a_quotation(dash: str) -> None:
    found = briefing.analyse(
        f"It rained.\n\n“The quay is sinking, and we all knew it.” {dash} Ada Lunde\n\nIt rained again."
    )
    (quote,) = found.quotes
    assert quote.speaker
    assert quote.speaker.name == "Ada Lunde"


def test_the_host_of_a_conversation_needs_no_name() -> None:
    text = "Host: When does it run?\n\nO'Hara: It runs on Friday.\n\nHost: And at night?\n\nO'Hara: Not at night."
    assert [speaker for _, speaker in blocks(text)] == ["Host", "O'Hara", "Host", "O'Hara"]


def test_titles_in_capitals_and_bold_labels_speak() -> None:
    text = "SEN. HOLMVIK: When does it run?\n\nGOV. DAHL: On Friday.\n\nSEN. HOLMVIK: And at night?"
    assert [speaker for _, speaker in blocks(text)] == ["Holmvik", "Dahl", "Holmvik"]
    text = "**Ada Lunde:** When does it run?\n\n**Jon Berg:** It runs on Friday.\n\n**Ada Lunde:** And at night?"
    assert [speaker for _, speaker in blocks(text)] == ["Ada Lunde", "Jon Berg", "Ada Lunde"]


def test_a_turn_that_quotes_is_kept_whole() -> None:
    text = "Ada Lunde: When?\n\nJon Berg: My uncle said “run” and I ran.\n\nAda Lunde: And then?"
    assert ("My uncle said “run” and I ran.", "Jon Berg") in blocks(text)


@pytest.mark.parametrize(
    "text",
    [
        "“Breaking News: the quay is sinking,” Ada Lunde said.",
        "“NOTE: the quay is sinking,” Ada Lunde said.",
        "Ada Lunde said: “The quay is sinking, as we knew.” — Monday.",
        "Ada Lunde said: “The quay is sinking, as we knew.” – Reuters",
    ],
)
def test_a_heading_a_day_or_an_agency_is_no_speaker(text: str) -> None:
    (quote,) = briefing.analyse(f"It rained.\n\n{text}\n\nIt rained again.").quotes
    assert quote.speaker
    assert quote.speaker.name == "Ada Lunde"
