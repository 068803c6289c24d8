from __future__ import annotations

import pytest

from briefing.model import Span
from briefing.text.mentions import mentions
from briefing.text.relations import Relation, link
from briefing.text.tokens import tokens


def relations(text: str) -> dict[str, tuple[Relation, str]]:
    toks = tokens(text, Span(0, len(text)))
    found = ((m, link(toks, m)) for m in mentions(toks))
    return {toks.span(m.first, m.last).of(text): (tie.relation, toks.low(tie.verb)) for m, tie in found}


@pytest.mark.parametrize(
    ("text", "mention", "relation", "verb"),
    [
        ("Lunde said no.", "Lunde", Relation.SUBJECT, "said"),
        ("Lunde has also said no.", "Lunde", Relation.SUBJECT, "said"),
        ("Yes, said Lunde.", "Lunde", Relation.INVERTED, "said"),
        ("Yes, said union chief Ada Lunde.", "union chief Ada Lunde", Relation.INVERTED, "said"),
        ("Yes, said boat painter Ada Lunde.", "Ada Lunde", Relation.INVERTED_FAR, "said"),
        ("Lunde, who owns the yard, said no.", "Lunde", Relation.ASIDE, "said"),
        ("Lunde on Monday said no.", "Lunde", Relation.FAR_SUBJECT, "said"),
        ("It sank, according to Lunde.", "Lunde", Relation.ACCORDING, "according"),
        ("Holm was asked by Lunde.", "Holm", Relation.PASSIVE, "asked"),
        ("Holm was asked by Lunde.", "Lunde", Relation.AGENT, "asked"),
        ("Berg quoted Lunde as saying no.", "Berg", Relation.QUOTING, ""),
        ("Berg quoted Lunde as saying no.", "Lunde", Relation.SUBJECT, "saying"),
        ("Lunde was quoted by Berg as saying no.", "Lunde", Relation.SUBJECT, "saying"),
        ("Lunde was quoted by Berg as saying no.", "Berg", Relation.QUOTING, ""),
        ("Yes, answered the agency a spokesman.", "the agency", Relation.QUOTING, "answered"),
        ("The council met Lunde.", "Lunde", Relation.NONE, ""),
    ],
)
def test_a_mention_goes_with_a_verb(text: str, mention: str, relation: Relation, verb: str) -> None:
    assert relations(text)[mention] == (relation, verb)


@pytest.mark.parametrize("text", ["Yes, told Lunde.", "Lunde left. It was said.", "Lunde and the board left."])
def test_what_is_told_or_stands_in_another_clause_goes_with_none(text: str) -> None:
    assert relations(text)["Lunde"] == (Relation.NONE, "")
