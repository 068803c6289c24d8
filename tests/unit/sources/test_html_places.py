"""Where the words of an article stand in its page."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import SourceError
from briefing.model import Span
from briefing.sources import html
from briefing.sources.elements import outline
from briefing.sources.html.alignment import align
from briefing.sources.html.extractor import main_lines
from briefing.sources.html.letters import Letters, letters
from briefing.sources.tokens import tokens
from tests.unit.text.messes import pages


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One, two!", "Onetwo"),
        ("Tom &amp; Ada", "TomAda"),
        ("caf&eacute; na&iuml;ve", "cafenaive"),
        ("cafe\u0301", "cafe"),
    ],
)
def test_letters_look_through_entities_accents_and_spacing(text: str, expected: str) -> None:
    assert letters(text) == expected


def test_letters_are_counted_by_stretch() -> None:
    assert Letters.of(["One ", "", "two"]) == Letters("Onetwo", (0, 3, 3, 6))


PAGE = "menuhomeworldthefirstparagraphofthisstorystandsheresharethesecondparagraphofitcomesafterthatmore"


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (["thefirstparagraphofthisstorystandshere"], ["thefirstparagraphofthisstorystandshere"]),
        (
            ["thefirstparagraphofthisstory", "share", "thesecond"],
            ["thefirstparagraphofthisstory", "sharethesecond"],
        ),
        (
            ["thefirstparagraphofthisstorystandsherethesecondparagraphofitcomesafterthat"],
            ["thefirstparagraphofthisstorystandshere", "thesecondparagraphofitcomesafterthat"],
        ),
        (["quickzebrasjumpvexedly"], []),
        ([], []),
    ],
    ids=["whole", "in order", "put together", "not there", "nothing"],
)
def test_lines_are_found_where_they_stand(lines: list[str], words: list[str]) -> None:
    assert [span.of(PAGE) for span in align(lines, PAGE)] == words


@given(st.lists(st.text("ab", max_size=40), max_size=8), st.text("ab", max_size=200))
def test_the_places_found_are_in_order_apart_and_inside(lines: list[str], page: str) -> None:
    at = 0
    for span in align(lines, page):
        assert at <= span.start < span.end <= len(page)
        at = span.end


def test_a_text_of_another_page_is_given_up_in_bounded_time() -> None:
    assert align(["xyz" * 2_000] * 50, "ab" * 20_000) == ()


@settings(deadline=None, max_examples=40)
@given(pages())
def test_the_edits_of_a_page_are_in_order_apart_and_inside(page: str) -> None:
    _, (edits,) = html.page(page)
    at = 0
    for edit in edits:
        assert at <= edit.span.start < edit.span.end <= len(page)
        assert edit.reason
        at = edit.span.end


STORY = "".join(
    f"<p>The ferry number {n} stays in port &amp; waits for <b>better</b> weather, said Ada Lunde.</p>"
    for n in range(9)
)


@pytest.mark.parametrize(
    "unit",
    [
        "<div>",
        "<b>",
        '<a b="',
        "<a b='>",
        "<!--",
        "<time>2020 ",
        "<li>a",
        "<h1>x",
        "<a class=author>w ",
        "</i><b>x ",
        "\x00",
        "\ud800",
    ],
)
def test_hostile_pages_keep_their_words(unit: str) -> None:
    page = f"<html><body>{STORY}" + unit * 4_000
    _, (edits,) = html.page(page)
    gone = [Span(edit.span.start, edit.span.end) for edit in edits]
    first = page.index("The ferry")
    assert not any(span.start <= first < span.end for span in gone)


@pytest.mark.parametrize(
    "page",
    [
        f"<html><body>{STORY}<p {' '.join(f'x{n}=1' for n in range(5_000))}>a</p></body></html>",
        f"<html><body>{STORY}<p {' '.join(f'x{n}=1' for n in range(5_000))}",
    ],
    ids=["one tag", "one tag cut off"],
)
def test_a_tag_of_many_attributes_is_kept_from_the_extractor(page: str) -> None:
    # Its parser compares each attribute with all before it.
    assert main_lines(page, outline(page, tokens(page))) == []
    _, (edits,) = html.page(page)
    first = page.index("The ferry")
    assert not any(edit.span.start <= first < edit.span.end for edit in edits)


def test_a_page_of_more_tags_than_any_article_is_refused() -> None:
    with pytest.raises(SourceError, match="tags"):
        html.page("<b>" * (html.MOST_TOKENS + 1))


def test_an_entity_in_the_story_is_left_for_the_text_layer() -> None:
    page = f"<html><body><nav><a href='/'>Home</a></nav><article><h1>Ferries stay</h1>{STORY}</article></body></html>"
    _, (edits,) = html.page(page)
    at = page.index("&amp;")
    assert not any(edit.span.start <= at < edit.span.end for edit in edits)
    assert any(edit.reason == "navigation" for edit in edits)
