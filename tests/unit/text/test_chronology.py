from __future__ import annotations

import briefing
from briefing.model import Hints, Role
from briefing.text.blocks import judge
from briefing.text.chronology import chapters

PARTS = [
    "3 March 1991",
    "The two governments write to each other through a priest.",
    "12 July 1993",
    "Talks begin in a farmhouse.",
    "1 October 1994",
    "A bomb kills nine people.",
    "The talks are broken off.",
    "9 May 1996",
    "The treaty is signed.",
]
STORY = [
    "14 March 2023",
    "The council voted on Tuesday to keep the bus.",
    *(f"It was vote number {n} of the evening." for n in range(6)),
]


def test_days_with_a_sentence_below_each_are_the_parts_of_a_chronology() -> None:
    assert chapters(["The road to the treaty", *PARTS]) == {1, 3, 5, 8}


def test_the_day_of_an_article_is_none_whatever_days_its_comments_have() -> None:
    comments = [
        "tarnboy",
        "15 March 2023",
        "At last.",
        "ellie",
        "16 March 2023",
        "I hope so.",
        "17 March 2023",
        "Me too.",
    ]
    assert 0 not in chapters([*STORY, *comments])


def test_days_above_headlines_or_of_one_and_the_same_day_are_none() -> None:
    assert chapters(["3 March 1991", "Ferry sinks", "4 March 1991", "Bus saved", "5 March 1991", "Mill sold"]) == set()
    assert chapters(["3 March 1991", "The ferry sank."] * 3) == set()


def test_a_chronology_keeps_its_days_and_states_none() -> None:
    text = "\n\n".join(["The road to the treaty", *PARTS])
    blocks, stated = judge(text, Hints())
    assert not stated.days
    assert all(block.role in (Role.BODY, Role.TITLE, Role.SUBTITLE, Role.SUBHEADING) for block in blocks)


def test_a_chronology_is_the_same_once_it_is_cleaned() -> None:
    end = ["11 May 1996", "Both sides sign in the hotel."]
    text = briefing.analyse("\n\n".join(["The road to the treaty", *PARTS[:4], *end]), name="a.txt").article.text
    assert text.endswith("\n\n".join(end))
    assert briefing.analyse(text, name="a.txt").article.text == text
