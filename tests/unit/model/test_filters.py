"""What a reader types becomes a query."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import UsageError
from briefing.model import Confidence, Query, QuoteKind, filters
from briefing.model.filters import days, parse, typed


@pytest.mark.parametrize(
    ("words", "query"),
    [
        ("", Query()),
        ("missed  opportunity", Query("missed opportunity")),
        ("speaker:orlov talks", Query("talks", speaker="orlov")),
        ('talks speaker:"ivan orlov" source:tass', Query("talks", speaker="ivan orlov", source="tass")),
        ('speaker:"ivan or', Query(speaker="ivan or")),
        ("after:2022-01-01 before:2022-02-01", Query(since=date(2022, 1, 1), until=date(2022, 2, 1))),
        ("since:2022-01 until:2022-02", Query(since=date(2022, 1, 1), until=date(2022, 2, 28))),
        ("on:2024-2", Query(since=date(2024, 2, 1), until=date(2024, 2, 29))),
        ("on:2022", Query(since=date(2022, 1, 1), until=date(2022, 12, 31))),
        ("speaker: after: talks", Query("talks")),
        ("Speaker:Orlov", Query(speaker="Orlov")),
        ("https://example.org:80 note:this", Query("https://example.org:80 note:this")),
        ('"missed opportunity"', Query('"missed opportunity"')),
        ("kind:direct talks", Query("talks", kind=QuoteKind.DIRECT)),
        ("Kind:FRAG confidence:cert", Query(kind=QuoteKind.FRAGMENT, confidence=Confidence.CERTAIN)),
        ("kind: confidence:", Query()),
        ("outlet:tass", Query(source="tass")),
        ("talks min:3", Query("talks", min_sources=3)),
        ("min: talks", Query("talks")),
        ('on:"10 Jan 2022"', Query(since=date(2022, 1, 10), until=date(2022, 1, 10))),
        ('before:"february 2024"', Query(until=date(2024, 2, 29))),
    ],
)
def test_words_and_filters(words: str, query: Query) -> None:
    assert parse(words) == query


@pytest.mark.parametrize("words", ["after:yesterday", "on:2022-13", "before:2022-02-30", "after:0000", "on:99999-1-1"])
def test_what_is_no_day_is_said_in_a_line(words: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse(words)
    assert "2022-01-31" in caught.value.advice


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("10 January 2022", date(2022, 1, 10), date(2022, 1, 10)),
        ("Jan. 10, 2022", date(2022, 1, 10), date(2022, 1, 10)),
        ("January 10", date(2021, 1, 10), date(2021, 1, 10)),
        ("10 jan", date(2021, 1, 10), date(2021, 1, 10)),
        ("sept", date(2021, 9, 1), date(2021, 9, 30)),
        ("Feb 2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("2008", date(2008, 1, 1), date(2008, 12, 31)),
    ],
)
def test_a_day_is_named_as_people_name_it(words: str, first: date, last: date) -> None:
    assert days(words, 2021) == (first, last)


@pytest.mark.parametrize(
    "words", ["", "10 Yan 2022", "31 Feb 2022", "10 Jan 11 2022", "Jan", "0 Jan 2022", "10" + " " * 100_000]
)
def test_words_that_name_no_day_are_said_to(words: str) -> None:
    with pytest.raises(UsageError):
        days(words)


def test_what_is_no_number_is_said_in_a_line() -> None:
    with pytest.raises(UsageError) as caught:
        parse("min:two")
    assert "min:2" in caught.value.advice


@pytest.mark.parametrize(("word", "known"), [("kind:shout", "fragment"), ("confidence:high", "probable")])
def test_what_is_no_value_is_said_with_those_that_there_are(word: str, known: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse(word)
    assert known in caught.value.advice


def test_arguments_that_a_shell_has_unquoted_mean_what_was_typed() -> None:
    assert parse(typed(["speaker:Ivan Orlov", "talks"])) == Query("talks", speaker="Ivan Orlov")
    assert parse(typed(["two words", "source:tass"])) == Query("two words", source="tass")


@given(st.text(st.sampled_from("after:on:speaker:\"' 2022-01[]()x\x1b"), max_size=40))
def test_nothing_that_is_typed_raises_anything_else(words: str) -> None:
    try:
        query = parse(words)
    except UsageError:
        return
    assert isinstance(query, Query)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("speeker:carrow", "speeker"),
        ("talks foo:bar", "foo"),
        ('Geneva "x" wer:"Ada Lunde"', "wer"),
        ("autor:été", "autor"),
    ],
)
def test_what_looks_like_a_filter_and_is_none_is_named(words: str, name: str) -> None:
    assert filters.unknown(words).startswith(f"no such filter: {name} (there are speaker, source, ")


@pytest.mark.parametrize(
    "words",
    ["", "talks", "12:30", "speaker:ryabkov", "http://example.org", "note: this", "a1:b", "Kind:direct", "a:" * 50_000],
)
def test_other_words_are_no_filters(words: str) -> None:
    assert filters.unknown(words) == ""
