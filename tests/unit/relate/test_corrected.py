from __future__ import annotations

from briefing.model import SpeakerCorrection
from briefing.relate.corrected import merge
from briefing.relate.people import Mention

LUNDE = (Mention("Ada Lunde", "mayor", 2, "a"), Mention("A. Lunde", None, 1, "b"), Mention("Lunde", None, 1, "c"))
HOLM = (Mention("Jon Holm", "judge", 1, "d"),)


def test_what_the_user_calls_one_is_one_by_the_name_given() -> None:
    people = merge((*LUNDE, *HOLM), [SpeakerCorrection("Ada Holm", ("Ada Lunde", "Jon Holm"))])
    (speaker,) = people.speakers
    assert speaker.name == "Ada Holm"
    assert speaker.corrected
    assert speaker.variants == ("A. Lunde", "Ada Lunde", "Jon Holm", "Lunde")
    assert speaker.roles == ("mayor", "judge")


def test_what_the_user_sets_apart_is_another() -> None:
    people = merge(LUNDE, [SpeakerCorrection("Ada Lunde", apart=("Lunde", "A. Lunde"))])
    assert [(one.name, one.variants) for one in people.speakers] == [
        ("A. Lunde", ("A. Lunde", "Lunde")),
        ("Ada Lunde", ("Ada Lunde",)),
    ]
    assert all(one.corrected for one in people.speakers)


def test_a_surname_brings_itself_alone_and_not_whom_it_was_taken_for() -> None:
    people = merge((*LUNDE, *HOLM), [SpeakerCorrection("Jon Holm", ("Lunde",))])
    assert people.named("Lunde", "c").name == "Jon Holm"
    assert people.named("Ada Lunde", "a").name == "Ada Lunde"


def test_a_surname_that_stands_by_itself_somewhere_means_those_and_no_others() -> None:
    """Where some mentions of it were left over, the ones that were given to a person stay there."""
    other = Mention("Lunde", "judge", 1, "e")
    people = merge((*LUNDE, other), [SpeakerCorrection("Per Lunde", ("Lunde",))])
    assert people.named("Lunde", "e").name == "Per Lunde"
    assert people.named("Lunde", "c").name == "Ada Lunde"


def test_a_correction_that_meets_nobody_says_nothing() -> None:
    people = merge(LUNDE, [SpeakerCorrection("Nobody", ("No One",), ("None",))])
    assert [one.name for one in people.speakers] == ["Ada Lunde"]
    assert not people.speakers[0].corrected


def test_of_two_corrections_that_claim_a_name_the_first_has_it() -> None:
    people = merge((*LUNDE, *HOLM), [SpeakerCorrection("One", ("Jon Holm",)), SpeakerCorrection("Two", ("Jon Holm",))])
    assert [one.name for one in people.speakers] == ["Ada Lunde", "One"]
