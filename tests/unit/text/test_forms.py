from __future__ import annotations

import pytest

from briefing.text.forms import Form, form


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergei Ryabov", "Sergey Riabov"),
        ("Sergei Ryabov", "Сергей Рябов"),
        ("Jürgen Müller", "Jurgen Mueller"),
        ("Ursula von der Leyen", "Ursula Leyen"),
        ("Mr. Jon Berg", "Jon Berg"),
        ("Siobhan O'Neill", "Siobhan O’Neill"),
        ("the Transport Ministry", "Transport Ministry"),
        ("Ministry of Transport", "Transport Ministry"),
    ],
)
def test_spellings_of_one_name_are_equal(one: str, other: str) -> None:
    assert form(one) == form(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jon Berg", "Jonathan Berg"),
        ("J. Berg", "Jon Berg"),
        ("Bob Berg", "Robert Berg"),
        ("Jon Berg", "Jon Erik Berg"),
        ("JD Berg", "James David Berg"),
        ("Jon Berg", "Jon Berg Jr."),
    ],
)
def test_names_that_may_be_one_persons(one: str, other: str) -> None:
    assert form(one).may_be(form(other))
    assert form(other).may_be(form(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jon Berg", "Ada Berg"),
        ("Michael Berg", "Michelle Berg"),
        ("J. Berg", "Ada Berg"),
        ("Jon Berg Sr.", "Jon Berg Jr."),
        ("Jon Erik Berg", "Jon Anders Berg"),
    ],
)
def test_names_that_are_two_peoples(one: str, other: str) -> None:
    assert not form(one).may_be(form(other))
    assert not form(other).may_be(form(one))


@pytest.mark.parametrize(
    ("name", "full", "surname"),
    [
        ("Ada Lunde", True, False),
        ("Lunde", False, True),
        ("von der Leyen", False, True),
        ("Lunde Jr.", False, True),
        ("the mayor", False, False),
        ("Kremlin", False, False),
        ("NATO", False, False),
        ("Transport Ministry", False, False),
        ("…", False, False),
    ],
)
def test_a_person_is_told_from_a_body_and_from_a_description(name: str, *, full: bool, surname: bool) -> None:
    assert (form(name).is_full, form(name).is_surname) == (full, surname)


def test_a_suffix_is_no_surname() -> None:
    assert form("Jon Berg Jr.") == Form("berg", ("ion",), "jr")
    assert form("Berg Jr.").surname == "berg"


def test_a_form_is_known_by_the_letters_of_all_its_spellings() -> None:
    spelled = form("Yuri Petrov").spelled_as(form("Juri Petrov"))
    assert spelled.may_be(form("Y. Petrov"))
    assert spelled.may_be(form("J. Petrov"))
    assert not form("Juri Petrov").may_be(form("Y. Petrov"))
