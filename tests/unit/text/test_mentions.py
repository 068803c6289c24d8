from __future__ import annotations

import pytest

from briefing.model import Span
from briefing.text.mentions import Form, mentions
from briefing.text.tokens import tokens


def found(text: str, common: frozenset[str] = frozenset()) -> list[tuple[str, Form]]:
    toks = tokens(text, Span(0, len(text)))
    return [(toks.span(m.first, m.last).of(text), m.form) for m in mentions(toks, common)]


def name(text: str) -> str:
    toks = tokens(text, Span(0, len(text)))
    (mention,) = mentions(toks)
    return toks.span(mention.name, mention.head).of(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Lunde left.", [("Ada Lunde", Form.NAME)]),
        ("Then she left.", [("she", Form.PRONOUN)]),
        ("They saw the senator.", [("They", Form.PRONOUN), ("the senator", Form.DESCRIPTION)]),
        ("the minister for trade", [("the minister", Form.DESCRIPTION)]),
        ("a spokesman for the Transport Ministry", [("a spokesman for the Transport Ministry", Form.DESCRIPTION)]),
        ("Ursula van der Berg", [("Ursula van der Berg", Form.NAME)]),
        ("it rained on the quay", [("it", Form.PRONOUN)]),
    ],
)
def test_names_pronouns_and_nouns_for_people_are_mentions(text: str, expected: list[tuple[str, Form]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Finance Minister Jon Berg", "Jon Berg"),
        ("the mayor Ada Lunde", "Ada Lunde"),
        ("Secretary of State Ada Lunde", "Ada Lunde"),
        ("the Foreign Ministry", "Foreign Ministry"),
    ],
)
def test_the_name_stands_behind_the_office_but_not_in_that_of_a_body(text: str, expected: str) -> None:
    assert name(text) == expected


def test_a_common_word_that_begins_a_sentence_is_no_name() -> None:
    assert found("Boats sank.", frozenset({"boats"})) == []
    assert found("Boats sank.") == [("Boats", Form.NAME)]


def test_the_adjective_of_a_people_is_no_name_before_its_noun() -> None:
    assert found("Norwegian fishing rose.") == []
    assert found("The Norwegian left.") == [("The Norwegian", Form.NAME)]


def test_a_pronoun_in_brackets_is_none() -> None:
    assert found("It (he) left.") == [("It", Form.PRONOUN)]
