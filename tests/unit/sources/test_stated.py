from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.sources import stated


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("Thu, 04 May 2023 10:00:00 GMT", "2023-05-04T10:00:00+00:00"),
        ("4 May 2023 10:00 +0200", "2023-05-04T10:00:00+02:00"),
        ("Thu, 99 May 2023 10:00:00 GMT", "Thu, 99 May 2023 10:00:00 GMT"),
        ("2023-05-04T10:00:00Z", "2023-05-04T10:00:00Z"),
        ("May 4, 2023", "May 4, 2023"),
        ("2023/05/04 10:00", "2023-05-04 10:00"),
        ("2023-05-04 10:00:00 UTC", "2023-05-04 10:00:00"),
        ("2023-05-04T10:00:00.000+0300", "2023-05-04T10:00:00.000+0300"),
        ("20230504", "2023-05-04"),
        ("20230504T101112Z", "2023-05-04T10:11:12Z"),
        ("/Date(1683194400000+0200)/", "2023-05-04T10:00:00Z"),
        ("1683194400", "2023-05-04T10:00:00Z"),
        (1683194400.0, "2023-05-04T10:00:00Z"),
        (1683194400000000.0, "2023-05-04T10:00:00Z"),
        (3.0, None),
        (-1.0, None),
        (float("inf"), None),
        (float("nan"), None),
        ("", None),
    ],
)
def test_a_moment_is_read_as_programs_write_it(value: str | float, shown: str | None) -> None:
    assert stated.moment(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("  Talks\n end ", "Talks end"),
        ("Bread &amp; butter", "Bread & butter"),
        ("<b>Talks</b> end", "Talks end"),
        ("Talks < end", "Talks < end"),
        (" \n", None),
    ],
)
def test_a_value_is_made_plain_words_on_one_line(value: str, shown: str | None) -> None:
    assert stated.line(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("https://example.org/a?b=c&amp;d=e", "https://example.org/a?b=c&d=e"),
        ("https://example.org/?a=1&section=b&copy=c", "https://example.org/?a=1&section=b&copy=c"),
        (" http://example.org ", "http://example.org"),
        ("javascript:alert(1)", None),
        ("/a/b", None),
        ("https://example.org and more", None),
    ],
)
def test_only_an_address_of_the_web_is_one(value: str, shown: str | None) -> None:
    assert stated.address(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("By Ada Wren", "Ada Wren"),
        ("BY: Ada Wren", "Ada Wren"),
        ("Byron Wren", "Byron Wren"),
        ("https://a.b/ada", None),
    ],
)
def test_a_byline_is_names(value: str, shown: str | None) -> None:
    assert stated.byline(value) == shown


@pytest.mark.parametrize(("value", "shown"), [("en", "en"), ("pt_BR", "pt-BR"), ("English", None), ("", None)])
def test_a_language_is_a_tag(value: str, shown: str | None) -> None:
    assert stated.language(value) == shown


def test_words_are_compared_without_case_and_marks() -> None:
    assert stated.folded("“The talks” – and\n what CAME of them…") == "the talks and what came of them"


@given(st.text() | st.floats())
def test_any_value_is_read_or_nothing(value: str | float) -> None:
    assert stated.moment(value) is None or stated.moment(value)
    if isinstance(value, str):
        for read in (stated.line, stated.address, stated.byline, stated.language):
            assert read(value) is None or read(value)
