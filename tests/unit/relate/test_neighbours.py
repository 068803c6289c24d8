from __future__ import annotations

from briefing.relate.neighbours import NEAREST, Neighbourhood
from briefing.relate.signature import Commonness, words

FERRY = "Tugs towed the ferry Aurora to Aalborg."
BILL = "The fisheries bill passed with two votes."
TEXTS = [
    FERRY,
    BILL,
    FERRY + " Divers sealed her hull.",
    BILL + " Quotas fall.",
    *(f"Something{n} else" for n in range(9)),
]
COMMONNESS = Commonness.of(words(text) for text in TEXTS)
FOLDER = Neighbourhood(COMMONNESS.signature(words(text)) for text in TEXTS)


def nearest(text: str, besides: int = -1) -> list[int]:
    return [found.place for found in FOLDER.nearest(COMMONNESS.signature(words(text)), besides)]


def test_the_likest_comes_first_and_the_unlike_not_at_all() -> None:
    assert nearest("The ferry Aurora left Aalborg behind the tugs that towed her.") == [0, 2]


def test_an_article_is_not_its_own_neighbour() -> None:
    assert nearest(BILL, besides=1) == [3]


def test_the_same_words_are_of_likeness_1() -> None:
    found = FOLDER.nearest(COMMONNESS.signature(words(FERRY)))[0]
    assert abs(found.likeness - 1) < 0.02


def test_shared_words_are_those_of_both() -> None:
    signature = COMMONNESS.signature(words("The Aurora and the fisheries bill"))
    assert set(FOLDER.shared(signature, 0)) == set(words("Aurora"))


def test_no_more_neighbours_are_given_than_are_asked() -> None:
    many = ["harbour pilot Holm"] * (3 * NEAREST) + [f"other thing{n}" for n in range(200)]
    common = Commonness.of(words(text) for text in many)
    folder = Neighbourhood(common.signature(words(text)) for text in many)
    assert len(folder.nearest(common.signature(words("harbour pilot")))) == NEAREST
