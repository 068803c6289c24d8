from __future__ import annotations

import pytest

from briefing.text.draft import Draft
from briefing.text.leftovers import ANY, PATTERNS, markers, reason
from briefing.text.tables.foreign_leftovers import FOREIGN_LEFTOVERS
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
        ("ALSO READ | Ferry sinks", "related articles"),
        ("This story was originally published on Quayline and is shown here with its leave.", "syndication note"),
        ("The post Ferry sinks appeared first on The Harbour Post.", "syndication note"),
        ("Our Standards: The Harbour Principles.", "copyright"),
        ("You receive this because you signed up at the harbour. Unsubscribe", "subscribe prompt"),
        ("Anzeige", "advertisement"),
        ("Auf Facebook teilen", "share prompt"),
        ("Lesen Sie auch: Die Fähre sinkt", "related articles"),
        ("Kommentare (12)", "comment form"),
        ("Foto: Karl Ohm / Hafenpost", "caption"),
        ("Lire aussi : Le bac a coulé", "related articles"),
        ("Abonnez-vous à notre newsletter", "subscribe prompt"),
        ("Tous droits réservés", "copyright"),
        ("Czytaj także: Prom zatonął", "related articles"),
        ("Zapisz się do newslettera", "subscribe prompt"),
        ("Te puede interesar", "related articles"),
        ("Читайте также: Паром затонул", "related articles"),
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
        "We use cookies every day, said the lawyer of the league, and know nothing of it.",
        "All rights reserved, the priest had written, and the court believed him.",
        "This story first came up on the quay.",
        "Anzeigen gegen den Reeder gab es schon im Mai.",
        "Teilen will der Rat die Kosten mit dem Land.",
        "Partager le quai, c’est ce que veut la mairie.",
        "Reklama dźwignią handlu, mówi reżyser.",
        "Kommentare des Ministers blieben aus.",
    ],
)
def test_a_sentence_that_begins_like_a_leftover_stays(line: str) -> None:
    assert reason(line) == ""


def test_a_marker_inside_a_line_is_cut_out_and_the_line_stays() -> None:
    raw = "[ad_1] The board met.[/ad_2]"
    assert Draft.of(raw).edited(markers(raw)).text == " The board met."


def test_the_pattern_that_asks_first_holds_all_the_others() -> None:
    assert len(PATTERNS) == len(LEFTOVERS) + len(FOREIGN_LEFTOVERS)
    assert all(f"(?:{pattern})" in ANY.pattern for _, pattern in (*LEFTOVERS, *FOREIGN_LEFTOVERS))


def test_no_line_is_a_leftover_for_its_first_words_alone() -> None:
    assert reason("Read more " + "of this long report on the harbour " * 20) == ""
