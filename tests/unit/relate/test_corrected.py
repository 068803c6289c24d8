from __future__ import annotations

from briefing.model import SpeakerCorrection
from briefing.relate.corrected import merge
from briefing.relate.persons import Mention

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


def test_a_surname_to_show_leaves_the_quotes_of_others_of_that_surname_where_they_are() -> None:
    others = (Mention("Jon Lunde", "judge", 1, "d"), Mention("Lunde", "judge", 1, "e"))
    people = merge((*LUNDE[:2], *others), [SpeakerCorrection("Lunde", ("Ada Lunde",))])
    assert people.named("Ada Lunde", "a").name == "Lunde"
    assert people.named("Lunde", "e").name == "Jon Lunde"


def test_a_surname_to_show_that_is_listed_means_itself_too() -> None:
    others = (Mention("Jon Lunde", "judge", 1, "d"), Mention("Lunde", None, 1, "e"))
    people = merge((*LUNDE[:1], *others), [SpeakerCorrection("Lunde", ("Ada Lunde", "Lunde"))])
    assert people.named("Lunde", "e") == people.named("Ada Lunde", "a")
    assert people.named("Jon Lunde", "d").name == "Jon Lunde"


BROWN = (
    Mention("John Brown", "doctor", 1, "a"),
    Mention("John Brown", "murderer", 1, "b"),
    Mention("Brown", None, 1, "c"),
)


def test_one_name_is_somebody_else_in_the_articles_that_are_named() -> None:
    people = merge(BROWN, [SpeakerCorrection("Brown the murderer", ("John Brown",), articles=("b",))])
    assert [(one.name, one.role, one.corrected) for one in people.speakers] == [
        ("Brown", None, False),
        ("Brown the murderer", "murderer", True),
        ("John Brown", "doctor", False),
    ]
    assert people.named("John Brown", "a").role == "doctor"


def test_a_correction_for_articles_goes_before_one_for_all_and_says_nothing_elsewhere() -> None:
    everywhere = SpeakerCorrection("Dr Brown", ("John Brown",))
    people = merge(BROWN, [everywhere, SpeakerCorrection("John Brown II", ("John Brown", "Brown"), articles=("b",))])
    assert people.named("John Brown", "b").name == "John Brown II"
    assert people.named("John Brown", "a").name == "Dr Brown"
    assert people.named("Brown", "c").name != "John Brown II"


def test_corrections_of_one_name_are_one_speaker() -> None:
    given = [SpeakerCorrection("Ada Lunde"), SpeakerCorrection("Ada Lunde", ("John Brown",), articles=("b",))]
    people = merge((*LUNDE, *BROWN), given)
    assert people.named("John Brown", "b") == people.named("Ada Lunde", "a")
    assert people.named("John Brown", "a").name == "John Brown"
