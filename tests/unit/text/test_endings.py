from __future__ import annotations

from briefing.model import Hints, Role
from briefing.text.blocks import judge

STORY = [
    f"The harbour board met the ferry company {when} for talks, and it was late when they left the town hall in anger."
    for when in ("on Monday", "in the spring", "a year ago", "on the quay", "once more")
]
NOTE = "Emil Strand is a writer who covers harbours. Write to him at the harbour office."
LIST = ["Ten walks for a rainy day", "How to store apples", "The best bread in town"]


def judged(*lines: str) -> dict[str, str]:
    text = "\n\n".join(lines)
    blocks, _ = judge(text, Hints())
    return {block.words(text): block.role or block.reason for block in blocks}


def test_a_note_on_the_author_below_the_article_goes() -> None:
    assert judged("Harbour talks end in anger", "By Emil Strand", *STORY, NOTE)[NOTE] == "author note"


def test_a_person_of_the_same_trade_who_did_not_write_the_article_stays() -> None:
    assert judged("Harbour talks end in anger", "By Dana Frey", *STORY[:3], NOTE, *STORY[3:])[NOTE] == Role.BODY


def test_headlines_from_their_heading_to_the_end_go() -> None:
    found = judged("Harbour talks end in anger", *STORY, "You may also like", *LIST)
    assert {found[line] for line in LIST} == {"related articles"}


def test_a_list_that_prose_follows_stays() -> None:
    found = judged("Harbour talks end in anger", *STORY[:2], "See also", "The last lamplighter of the town", *STORY[2:])
    assert found["The last lamplighter of the town"] in (Role.BODY, Role.SUBHEADING)
