from __future__ import annotations

from briefing.text.named import Named
from briefing.text.names import Names


def test_a_surname_means_the_only_full_name_that_ends_with_it() -> None:
    names = Names.of("Mayor Ada Lunde met the board. Lunde left early.")
    assert names.resolve("Lunde") == Named("Ada Lunde", "Mayor")
    assert names.resolve("Mr. Holm") == Named("Holm", None)


def test_a_surname_that_two_people_share_means_neither() -> None:
    names = Names.of("Ada Lunde and Jon Lunde met. Lunde left early.")
    assert names.resolve("Lunde").name == "Lunde"


def test_a_surname_still_means_the_one_who_is_named_far_more_often() -> None:
    names = Names.of("Ada Lunde met. Ada Lunde left. Jon Lunde stayed.")
    assert names.resolve("Lunde").name == "Ada Lunde"


def test_a_title_tells_who_of_two_people_of_one_surname_is_meant() -> None:
    names = Names.of("Ada Lunde met. Ada Lunde left. Michael Lunde and Michelle Lunde stayed.")
    assert names.resolve("Mr Lunde") == Named("Michael Lunde", None)
    assert names.resolve("Ms. Lunde") == Named("Ada Lunde", None, sure=False)
    assert names.resolve("Lunde").name == "Lunde"


def test_a_title_that_goes_with_nobody_here_leaves_the_surname() -> None:
    assert Names.of("Ada Lunde met the board.").resolve("Mr. Lunde") == Named("Lunde", None)


def test_who_is_named_far_more_often_than_others_of_a_surname_is_not_surely_meant() -> None:
    names = Names.of("Ada Lunde met. Ada Lunde left. Jon Lunde stayed.")
    assert not names.resolve("Lunde").sure
    assert names.resolve("Mrs Lunde").sure


def test_father_and_son_are_two() -> None:
    names = Names.of("Jon Lunde and Jon Lunde Jr. met. Lunde left early.")
    assert names.resolve("Lunde").name == "Lunde"


def test_two_spellings_of_a_first_name_are_one_person() -> None:
    names = Names.of("Sergei Ryabov met. Sergey Ryabov left. Ryabov slept.")
    assert names.resolve("Ryabov").name.endswith(" Ryabov")


def test_words_that_are_capitalised_for_their_place_are_in_no_name() -> None:
    assert Names.of("On Monday Ada Lunde left. However Jon Berg stayed.").full == {
        "Lunde": "Ada Lunde",
        "Berg": "Jon Berg",
    }


def test_an_office_in_lower_case_keeps_the_name_of_its_house() -> None:
    roles = Names.of("The talks ended, White House spokeswoman Ada Lunde said.").roles
    assert roles == {"Ada Lunde": "White House spokeswoman"}
