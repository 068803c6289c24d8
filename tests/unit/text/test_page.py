from __future__ import annotations

from briefing.model import Hints, Role
from briefing.text.blocks import judge

TITLE = "Harbour talks end in anger"
PROSE = [
    f"The harbour board met the ferry company {when} for talks, and it was late when they left the town hall in anger."
    for when in ("on Monday", "in the spring", "a year ago", "on the quay", "once more")
]


def judged(*lines: str) -> dict[str, str]:
    text = "\n\n".join(lines)
    blocks, _ = judge(text, Hints())
    return {block.words(text): block.role or block.reason for block in blocks}


def test_what_stands_above_the_title_is_navigation() -> None:
    found = judged("Latest edition of today", "Sport and games", TITLE, *PROSE)
    assert found[TITLE] == Role.TITLE
    assert found["Sport and games"] == "navigation"


def test_what_follows_the_article_goes_with_the_reason_of_its_words_or_its_section() -> None:
    found = judged(
        TITLE,
        *PROSE,
        "Our weekly newsletter, in your inbox",
        "Related stories you may like",
        "Share the post with your friends",
        "Privacy policy | Terms of use",
    )
    assert found["Our weekly newsletter, in your inbox"] == "newsletter prompt"
    assert found["Related stories you may like"] == "related articles"
    assert found["Share the post with your friends"] == "share prompt"
    assert found["Privacy policy | Terms of use"] == "copyright"
    assert {found[line] for line in PROSE} == {Role.BODY}


def test_a_subheading_between_prose_stays_even_if_a_menu_could_hold_it() -> None:
    assert judged(TITLE, *PROSE[:3], "Topics for the next talks", *PROSE[3:])["Topics for the next talks"] == (
        Role.SUBHEADING
    )


def test_speech_stays_wherever_it_stands() -> None:
    speech = "“You may subscribe to our newsletter,” she said."
    assert judged(TITLE, *PROSE, speech)[speech] == Role.BODY


def test_a_sentence_that_quotes_somebody_stays_below_the_heading_of_a_section() -> None:
    told = "Readers told the editor her comment was “rude”."
    assert judged(TITLE, *PROSE, "Related stories", told)[told] == Role.BODY


def test_the_questions_and_answers_of_an_interview_stay() -> None:
    turns = (
        "Q: Do you miss it?",
        "A: Not at all. My captain used to say “the sea is a loan”, and I have paid it back.",
        "Q: And the crew?",
        "A: They call every week.",
        "Q: What next?",
        "A: I am going to teach.",
    )
    lead = "Former pilot Ada Lunde talks to the Post about life after the ferry."
    found = judged("An evening with Ada Lunde", lead, *turns)
    assert {found[turn] for turn in turns} == {Role.BODY}


def test_short_sentences_stay_where_there_is_no_prose_to_tell_them_from() -> None:
    lines = ["The ferry is late.", "Sign up at home.", "It comes back on Monday."]
    assert set(judged(*lines).values()) == {Role.BODY}


def test_the_items_of_a_list_in_the_article_stay() -> None:
    items = [f"• {words}" for words in ("the quay and the old bridge", "the ferry on Sundays", "the price of a seat")]
    found = judged(TITLE, *PROSE[:2], *items, *PROSE[2:])
    assert {found[item] for item in items} <= {Role.BODY, Role.SUBHEADING}


def test_the_rows_of_a_list_that_counts_stay_together_below_the_last_prose() -> None:
    table = ["1. Brenn 34", "2. Olstad 33", "3. Milbrook 31", "4. Harwick 28"]
    found = judged(TITLE, PROSE[0], "Results:", "Brenn 2-2 Olstad", "Milbrook 3-0 Castleford", "Standings:", *table)
    assert {found[row] for row in table} <= {Role.BODY, Role.SUBHEADING}


def test_a_list_that_counts_below_a_heading_of_the_page_goes() -> None:
    most = ["1. The baker and the bear", "2. How to store apples", "3. The last lamplighter"]
    found = judged(TITLE, *PROSE, "Related stories", "Most read", *most, "Privacy policy | Terms of use")
    assert not {found[row] for row in most} & {Role.BODY, Role.SUBHEADING}
