from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.model import Analysis, Span
from briefing.store.records.rows import surroundings, to_rows
from tests.unit.store.records.records_samples import article, place, quote

TEXT = "One. “Two words.” Three “and a” half. Four."
SENTENCES = ["One.", "“Two words.”", "Three “and a” half.", "Four."]


@pytest.mark.parametrize(
    ("part", "around"),
    [
        ("Two words.", "“Two words.”"),
        ("and a", "Three “and a” half."),
        ("words.” Three", "“Two words.” Three “and a” half."),
        (TEXT, TEXT),
    ],
)
def test_a_quote_is_surrounded_by_the_sentences_it_meets(part: str, around: str) -> None:
    found = article(TEXT, SENTENCES)
    assert surroundings(found, place(TEXT, part)).of(TEXT) == around


def test_a_quote_between_sentences_is_surrounded_by_its_paragraph() -> None:
    assert surroundings(article(TEXT), place(TEXT, "and a")).of(TEXT) == TEXT
    assert surroundings(article("", []), Span(0, 0)) == Span(0, 0)


def test_of_two_quotes_at_one_place_the_longer_is_kept() -> None:
    """Their key in the text index would be the same."""
    found = article(TEXT, SENTENCES)
    rows = to_rows(Analysis(found, (quote(TEXT, "Two words."), quote(TEXT, "Two")), ())).quotes
    assert [row[2:4] for row in rows] == [(6, 16)]


@pytest.mark.parametrize("text", ["half a pair \ud800 here"])
def test_what_no_database_can_keep_is_refused_where_it_is_made(text: str) -> None:
    with pytest.raises(UnicodeEncodeError):
        to_rows(Analysis(article(text), (), ()))


def test_a_long_opening_ends_with_a_word() -> None:
    rows = to_rows(Analysis(article("word " * 200), (), ()))
    (opening,) = [v for v in rows.article if isinstance(v, str) and v.startswith("word word")]
    assert len(opening) <= 160
    assert set(opening.split()) == {"word"}


def test_each_doubtful_line_is_one_row_that_says_whether_it_was_taken_out() -> None:
    rows = to_rows(Analysis(article(TEXT), (), (), (9, 4, 9), 7), frozenset({4, 5}))
    assert rows.doubtful == ((4, 1), (9, 0))


def test_an_article_is_told_by_its_site_and_its_voice() -> None:
    found = replace(article(TEXT), url="https://www.harbour.example/1", outlet="Harbour News")
    assert to_rows(Analysis(found, (), (), (), 7)).voice == ("harbour example", 7)
    assert to_rows(Analysis(article(TEXT), (), ())).voice == ("", 0)
