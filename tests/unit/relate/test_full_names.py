from __future__ import annotations

import time

import pytest

from briefing.model import Article, Provenance
from briefing.relate.full_names import FullNames
from tests.unit.relate.samples import article


def meant(text: str) -> dict[str, tuple[str, ...]]:
    """The names behind each sentence, by its first word."""
    found = article(text, "a.txt", "2023-05-20").article
    return {span.of(found.text).split()[0]: names for span, names in FullNames.of(found).behind().items()}


def test_a_surname_a_first_name_and_a_pronoun_stand_for_a_person() -> None:
    found = meant("Martin Falk spoke. Yesterday Falk resigned. Then Martin left. He wept. She stayed.")
    assert found == {"Yesterday": ("Martin Falk",), "Then": ("Martin Falk",), "He": ("Martin Falk",)}


def test_a_number_and_an_end_stand_for_a_thing_but_its_maker_does_not() -> None:
    found = meant(
        "Norda unveiled the Norda 720 Kestrel. Orders for the 720 rose. Only the Kestrel flies. Yet Norda lost."
    )
    assert found == {"Orders": ("Norda 720 Kestrel",), "Only": ("Norda 720 Kestrel",)}


def test_an_acronym_in_brackets_stands_for_the_name_before_it() -> None:
    found = meant("The Island Ferry Board (IFB) met. On Monday the IFB voted.")
    assert found["On"] == ("Island Ferry Board",)


def test_what_could_be_two_is_neither() -> None:
    assert meant("Martin Falk and Erik Falk met. On Monday Falk left.") == {}


def test_a_sentence_that_goes_on_is_about_what_was_named_before() -> None:
    found = meant("The Norda Kestrel flew. It landed. The crew cheered.")
    assert found == {"It": ("Norda Kestrel",), "The": ("Norda Kestrel",)}


@pytest.mark.parametrize("words", ["Germany left. West Germany stayed.", "The Chief met. A Fire Chief left."])
def test_places_and_offices_stand_for_no_name(words: str) -> None:
    assert meant(words) == {}


def test_long_text_takes_no_long_time() -> None:
    begun = time.perf_counter()
    for words in ("Ada " * 2_500, "A" * 100_000, "Ada Lunde (AL). " * 1_000, "the 720 " * 2_000):
        found = Article("a", "a.txt", words, (), Provenance(()))
        FullNames.of(found).behind()
    assert time.perf_counter() - begun < 5
