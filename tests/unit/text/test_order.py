from __future__ import annotations

from random import Random

import pytest

from briefing.model import SHUFFLED, RawDocument, Role
from briefing.text.order import FEWEST, measures, score, suspect
from briefing.text.pipeline import analyse_document

STORY = """\
The harbour board of Skagen closed the ferry terminal on Monday after engineers found cracks in the quay wall.
The terminal, built in 1964, serves about two thousand passengers a day between Skagen and the island of Holm.
Board chair Ada Lunde said the cracks had grown by four centimetres since a survey in March.
“We could not wait for the summer to end,” Lunde told reporters at the gate.
She said the wall would be propped up with steel beams before divers inspected its foundations.
The divers are expected to begin on Thursday and to need about two weeks.
Ferry company Nordlink said it would run its boats from the fishing port of Strand instead.
Its director, Per Aune, said the detour would add forty minutes to each crossing.
Aune asked passengers to book ahead, because the boats that can enter Strand are smaller.
Fishermen in Strand were less pleased with the arrangement.
Their union said the ferries would take the only berths deep enough for its trawlers.
The union's leader, Liv Moen, said the board had called her an hour before the announcement.
“An hour is not a consultation,” Moen said.
The mayor of Skagen, Jon Berg, promised the union compensation for lost landings.
Berg said the town would ask the transport ministry to pay for the repair.
The ministry said it had received no request so far.
It paid for half of the last repair of the quay, in 2003, which cost eleven million kroner.
A new terminal has been planned since 2019 but has no funding.
"""


def loose(sentences: list[str]) -> bool:
    return suspect([[sentence] for sentence in sentences])


def test_a_story_as_it_was_written_is_not_suspected() -> None:
    assert not loose(STORY.splitlines())


def test_most_shuffles_of_it_hold_together_less() -> None:
    told = score(measures(STORY.splitlines()))
    worse = [score(measures(shuffled(seed))) > told for seed in range(40)]
    assert sum(worse) >= 36


def shuffled(seed: int) -> list[str]:
    lines = STORY.splitlines()
    Random(seed).shuffle(lines)
    return lines


def test_a_shuffled_file_is_flagged_and_a_pronoun_in_it_is_nobodys() -> None:
    lines = ["“It will be propped up with steel beams,” she said." if x.startswith("She") else x for x in shuffled(9)]
    found = analyse_document(RawDocument("\n".join(lines)))
    (hers,) = (q for q in found.quotes if q.span.of(found.article.text).startswith("It will"))
    assert found.article.flags == (SHUFFLED,)
    assert hers.speaker is None


@pytest.mark.parametrize("sentences", [[], ["One sentence of a few words."] * (FEWEST - 1), ["x"] * 50])
def test_nothing_is_said_of_too_little(sentences: list[str]) -> None:
    assert not loose(sentences)


def test_equal_sentences_are_no_trouble() -> None:
    assert isinstance(loose(["The board met in the harbour on Monday."] * 50), bool)


def test_the_flag_needs_english() -> None:
    raw = "\n".join(["Der Rat hat am Montag getagt und beschlossen, dass der Hafen nicht geschlossen wird."] * 12)
    article = analyse_document(RawDocument(raw)).article
    assert article.language == "de"
    assert article.flags == ()
    assert all(paragraph.role is not Role.TITLE for paragraph in article.paragraphs[1:])
