from __future__ import annotations

import pytest

from briefing.model import Paragraph, Role, Span
from briefing.text.names import Names
from briefing.text.offices import Offices
from briefing.text.people import People
from briefing.text.pronouns import meant
from briefing.text.scenes import Scene
from briefing.text.sentences import sentences
from briefing.text.tables.first_names import FEMALE, MALE
from briefing.text.tables.roles import BODIES, DESCRIBED


def people(text: str) -> People:
    span = Span(0, len(text))
    return People([Scene.of(text, Paragraph(span, Role.BODY, sentences(text, span)))], Names.of(text))


def test_people_are_named_by_their_fullest_name() -> None:
    found = people("Mayor Ada Lunde met the board in Oslo. Lunde said no.")
    assert [appearance.name for appearance in found.appearances] == ["Ada Lunde", "Ada Lunde"]
    assert [appearance.subject for appearance in found.appearances] == [True, True]


@pytest.mark.parametrize("words", [["New", "York"], ["Transport", "Ministry"], ["NATO"], ["the"], []])
def test_places_and_bodies_are_nobody(words: list[str]) -> None:
    assert people("Ada Lunde said no.").person(words) in (None, "the")


def test_titles_first_names_and_nouns_tell_the_pronoun() -> None:
    found = people("Ada Lunde met Mr. Holm, spokeswoman Kim Dahl and Jon Berg. Holm said no. Dahl said no.")
    assert found.pronouns == {"Ada Lunde": "she", "Holm": "he", "Kim Dahl": "she", "Jon Berg": "he"}


def test_a_pronoun_means_somebody_before_it_whom_it_can_mean() -> None:
    found = people("Ada Lunde met Jon Berg. She left.")
    place = found.place(0, 6)
    assert (meant(found, place, "she", None) or ("", 0))[0] == "Ada Lunde"
    assert (meant(found, place, "he", None) or ("", 0))[0] == "Jon Berg"
    assert meant(found, found.place(0, 0), "he", None) is None


def test_an_office_means_its_only_holder() -> None:
    offices = Offices()
    offices.hold("Ada Lunde", ["prime", "minister"])
    offices.hold("Jon Berg", ["finance", "minister"])
    offices.hold("Per Holm", ["former", "mayor"])
    offices.hold("Eva Dahl", ["sen"])
    assert offices.holder("minister") is None
    assert offices.holder("minister", {"prime"}) == "Ada Lunde"
    assert offices.holder("senator") == "Eva Dahl"
    assert offices.holder("mayor") is None


def test_no_noun_for_a_speaker_is_a_first_name() -> None:
    assert not (DESCRIBED | BODIES) & (FEMALE | MALE), "its bearers would lose it, as Bill Hartley would"
