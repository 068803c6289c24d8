from __future__ import annotations

import pytest

from briefing.model import RawDocument
from briefing.text.clean import characters


def resolved(raw: str) -> str:
    return characters(RawDocument(raw)).text


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("a &amp; b", "a & b"),
        ("a & mdash; b", "a — b"),
        ("a &mdash ; b", "a — b"),
        ("caf&eacute;", "café"),
        ("&#8220;No&#8221;", "“No”"),
        ("&#x201C;No&#x201d;", "“No”"),
        ("&amp;mdash;", "—"),
        ("&amp;amp;quot;", '"'),
        ("&#0;", "\ufffd"),
        ("&#x202e;a", "a"),
        ("&#27;[31m", "[31m"),
    ],
)
def test_entities_become_their_characters_and_nothing_that_acts(raw: str, clean: str) -> None:
    assert resolved(raw) == clean


@pytest.mark.parametrize(
    "raw", ["AT&T; Verizon", "R&D", "a & b", "&nosuch;", "&;", "& ;", "&#;", "Q&A; more", "&#99999999999;"]
)
def test_an_ampersand_that_is_no_entity_stays(raw: str) -> None:
    assert resolved(raw) == raw


def test_an_entity_leads_back_to_its_raw_spelling() -> None:
    draft = characters(RawDocument("a & mdash; b"))
    at = draft.text.index("—")
    (piece,) = (p for p in draft.provenance.pieces if p.span.start == at)
    assert (piece.reason, piece.raw.of("a & mdash; b")) == ("entity", "& mdash;")
