from __future__ import annotations

from briefing.relate.signature import KEPT, Commonness, spelled_words, words

TEXTS = [
    "The ferry Aurora sank.",
    "Ferries like the Aurora sail.",
    "The mayor of Skagen resigned.",
    "Skagen has a mayor.",
]


def telling(text: str) -> set[str]:
    signature = Commonness.of(words(one) for one in TEXTS).signature(words(text))
    return set(spelled_words(text, signature.weights).values())


def test_a_plural_is_the_same_word() -> None:
    assert words("ships") == words("ship")


def test_grammar_and_short_numbers_are_no_words() -> None:
    assert not words("the and of 12 x")
    assert words("787")


def test_a_word_that_no_other_article_uses_finds_no_neighbour() -> None:
    assert telling("The Aurora leaked off Skagen.") == {"Aurora", "Skagen"}


def test_a_word_that_a_third_of_the_articles_use_tells_nothing() -> None:
    every = Commonness.of([*(words(f"harbour {n}") for n in range(8)), words("pilot"), words("pilot")])
    assert not every.signature(words("harbour")).weights
    assert every.signature(words("pilot")).weights


def test_a_signature_has_length_1_and_a_limit() -> None:
    text = " ".join(f"word{n:04d}" for n in range(400))
    found = Commonness.of([words(text), words(text), *(words(f"other {n}") for n in range(20))]).signature(words(text))
    assert len(found.weights) == KEPT
    assert abs(sum(weight**2 for weight in found.weights.values()) - 1) < 1e-9
