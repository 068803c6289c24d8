from __future__ import annotations

import pytest

import briefing
from briefing.model import Confidence

COUPLE = "Minister Eva Dahl resigned. Her husband, Per Dahl, a surgeon, stayed at home. "


def speaker(text: str) -> str | None:
    quote = briefing.analyse(text).quotes[-1]
    return quote.speaker.name if quote.speaker else None


@pytest.mark.parametrize(("title", "expected"), [("Mr", "Per Dahl"), ("Ms", "Eva Dahl"), ("Lady", "Lady Dahl")])
def test_a_title_tells_whom_a_shared_surname_means(title: str, expected: str) -> None:
    assert speaker(f"{COUPLE}“It is a private matter,” {title} Dahl said.") == expected


def test_a_surname_that_two_bear_is_never_certain() -> None:
    (quote,) = briefing.analyse(f"{COUPLE}“It is a private matter,” Dahl said.").quotes
    assert quote.confidence is not Confidence.CERTAIN


def test_the_name_of_a_husband_keeps_the_title_of_his_wife() -> None:
    assert speaker("“It is a private matter,” said Mrs Per Dahl.") == "Mrs Per Dahl"


def test_a_bishop_is_called_by_his_see() -> None:
    assert speaker("“It is a private matter,” said the Bishop of Holmvik.") == "Bishop of Holmvik"
    assert speaker("“It is a private matter,” said the Bishop of Holmvik, Per Dahl.") == "Per Dahl"


def test_only_the_name_that_belongs_to_a_description_stands_for_it() -> None:
    assert speaker("“It is a private matter,” said a man whose brother was with the driver, Per Dahl.") == "man"


def test_somebody_new_is_not_the_only_holder_of_an_office() -> None:
    assert speaker("Minister Eva Dahl resigned. “It is a private matter,” another minister said.") != "Eva Dahl"


@pytest.mark.parametrize(
    ("full", "short"), [("Moon Sung-min", "Moon"), ("Per Dahl", "Per"), ("Omar al-Rahim", "al-Rahim")]
)
def test_a_part_of_a_name_by_itself_means_who_bears_it(full: str, short: str) -> None:
    text = f"Governor {full} came late on Monday. “It is a private matter,” {short} said."
    assert speaker(text) == full
