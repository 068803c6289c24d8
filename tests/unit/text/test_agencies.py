from __future__ import annotations

import pytest

from briefing.model import Paragraph, Role, Span
from briefing.text.agencies import cited, credited, of_byline


def body(text: str) -> tuple[str, tuple[Paragraph, ...]]:
    return text, (Paragraph(Span(0, len(text)), Role.BODY),)


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("OSLO, May 4 (AFP) - The board met.", "AFP"),
        ("OSLO (Reuters) — The board met.", "Reuters"),
        ("MOSCOW, January 10. /TASS/. The talks began.", "TASS"),
        ("The talks began, a spokesman said. TASS…", "TASS"),
        ("The talks began. (AP)", "AP"),
        ("The talks began. PTI reports", "PTI"),
        ("The talks began, he told Reuters.", None),
        ("The PA is in charge of Ramallah.", None),
    ],
)
def test_an_agency_is_credited_in_the_dateline_or_alone_at_the_end(text: str, agency: str | None) -> None:
    assert credited(*body(text)) == agency


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("This is reported by AFP, and Agence France-Presse said so.", ("AFP",)),
        ("He told the AP on Monday; Interfax had it first.", ("AP", "Interfax")),
        ("An AP course in history at the AP Building.", ()),
        ("They fled to Reutersville.", ()),
    ],
)
def test_agencies_are_listed_once_under_one_name(text: str, agencies: tuple[str, ...]) -> None:
    assert cited(*body(text)) == agencies


@pytest.mark.parametrize(
    ("byline", "agency"), [("Ada Lunde, Associated Press", "AP"), ("Ada Lunde", None), (None, None), ("PAUL", None)]
)
def test_a_byline_may_name_the_agency(byline: str | None, agency: str | None) -> None:
    assert of_byline(byline) == agency
