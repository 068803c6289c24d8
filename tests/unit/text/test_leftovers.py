from __future__ import annotations

import pytest

from briefing.text.draft import Draft
from briefing.text.leftovers import ANY, PATTERNS, markers, reason
from briefing.text.tables.leftovers import LEFTOVERS


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("[ad_1]", "advertisement"),
        ("ADVERTISEMENT", "advertisement"),
        ("Advertisement - scroll to continue", "advertisement"),
        ("Story continues below advertisement", "advertisement"),
        ("Copyright 2023 The Harbour Post", "copyright"),
        ("* Leave a Reply *", "comment form"),
        ("Your email address will not be published. Required fields are marked *", "comment form"),
        ("Source link", "source link"),
        ("Subscribe on Instagram HARBOUR Get news faster than anyone", "subscribe prompt"),
        ("Sign up for our newsletter", "subscribe prompt"),
        ("Share this article", "share prompt"),
        ("Facebook | Twitter | WhatsApp", "share prompt"),
        ("READ MORE: Ferry sinks", "related articles"),
        ("We use cookies to improve the site", "cookie notice"),
        ("© 2023 The Harbour Post", "copyright"),
        ("All rights reserved.", "copyright"),
        ("Except for the headline, this story has not been edited by our staff", "syndication note"),
        ("1,204 views", "view counter"),
        ("Home > World > Europe", "navigation"),
        ("Tags: harbour, ferry", "tags"),
        ("The mayor (left) and the minister (right)", "caption"),
        ("Photo: Ada Lunde / Reuters", "caption"),
        ("———", "rule"),
    ],
)
def test_a_leftover_of_the_page_gives_its_reason(line: str, why: str) -> None:
    assert reason(line) == why


@pytest.mark.parametrize(
    "line",
    [
        "The harbour board met on Monday.",
        "The advertisement was taken down on Monday, the board said.",
        "Shareholders will vote on the deal in June.",
        "Share prices fell on Monday.",
        "Home prices rose for the third month in a row.",
        "Print shops are closing across the country, their union says.",
        "Comments by the minister drew a sharp reply.",
        "Follow-up talks are planned for June.",
        "Copyright law is before the council again, as it was in 2019, with little hope of a majority for any of the plans.",
        "He left (his coat on his arm) and did not return.",
        "Advertising revenue fell by half.",
        "Print this on every ballot, the court told the council.",
        "More from the fund will be paid in June.",
        "Tweets by the mayor were deleted.",
    ],
)
def test_a_sentence_that_begins_like_a_leftover_stays(line: str) -> None:
    assert reason(line) == ""


def test_a_marker_inside_a_line_is_cut_out_and_the_line_stays() -> None:
    raw = "[ad_1] The board met.[/ad_2]"
    assert Draft.of(raw).edited(markers(raw)).text == " The board met."


def test_the_pattern_that_asks_first_holds_all_the_others() -> None:
    assert len(PATTERNS) == len(LEFTOVERS)
    assert all(f"(?:{pattern})" in ANY.pattern for _, pattern in LEFTOVERS)


def test_no_line_is_a_leftover_for_its_first_words_alone() -> None:
    assert reason("Read more " + "of this long report on the harbour " * 20) == ""
