"""Tables that were put in by mistake."""

from __future__ import annotations

import pytest

from briefing.errors import SourceError
from briefing.sources import read


@pytest.mark.parametrize(
    ("raw", "name"),
    [("id,title\n1,Talks\n", "a.csv"), ("id;title\n1;Talks\n", "A.CSV"), ("id\ttitle\n1\tTalks\n", "b.tsv")],
)
def test_a_table_is_refused_with_advice(raw: str, name: str) -> None:
    with pytest.raises(SourceError, match="a table, not an article") as caught:
        read(raw, name)
    assert "JSON Lines" in caught.value.advice


@pytest.mark.parametrize(
    ("raw", "name"),
    [("Talks went on\nin Geneva, said one.\n", "a.csv"), ("One, two, three.\n", "a.txt"), ("a,b", "csv")],
)
def test_what_has_no_columns_or_another_name_is_no_table(raw: str, name: str) -> None:
    assert read(raw, name)[0].text == raw
