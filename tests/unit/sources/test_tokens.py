from __future__ import annotations

import pytest
from hypothesis import given, settings

from briefing.sources.tokens import Kind, Token, attributes, tokens
from tests.unit.text.messes import pages


def kinds(page: str) -> list[tuple[Kind, str]]:
    return [(token.kind, token.span.of(page)) for token in tokens(page)]


@settings(deadline=None, max_examples=80)
@given(pages())
def test_the_tokens_laid_end_to_end_are_the_page(page: str) -> None:
    at = 0
    for token in tokens(page):
        assert token.span.start == at
        assert token.span
        at = token.span.end
    assert at == len(page)


def test_tags_and_text_are_told_apart() -> None:
    assert kinds("a<b class=x>c</B>d") == [
        (Kind.TEXT, "a"),
        (Kind.OPEN, "<b class=x>"),
        (Kind.TEXT, "c"),
        (Kind.CLOSE, "</B>"),
        (Kind.TEXT, "d"),
    ]


@pytest.mark.parametrize("page", ["<!-- <p> -->", "<!DOCTYPE html>", "<?xml version='1.0'?>"])
def test_comments_and_declarations_are_one_token_each(page: str) -> None:
    assert kinds(page) == [(Kind.OTHER, page)]


def test_an_end_of_tag_inside_a_quoted_attribute_does_not_count() -> None:
    assert kinds('<a title="1 > 0">x') == [(Kind.OPEN, '<a title="1 > 0">'), (Kind.TEXT, "x")]


def test_a_quote_that_never_ends_does_not_swallow_the_page() -> None:
    assert kinds('<a title="x>words</a>')[0] == (Kind.OPEN, '<a title="x>')


def test_a_script_is_text_up_to_its_own_end_tag() -> None:
    page = "<script>if (a<b) '</p>'</script >x"
    assert kinds(page) == [
        (Kind.OPEN, "<script>"),
        (Kind.TEXT, "if (a<b) '</p>'"),
        (Kind.CLOSE, "</script >"),
        (Kind.TEXT, "x"),
    ]


@pytest.mark.parametrize("page", ["a < b", "1<2", "<", "<>", "<3", "</>", "<p", "<!-- never closed", "<a b='"])
def test_what_is_no_tag_is_text(page: str) -> None:
    assert {token.kind for token in tokens(page)} == {Kind.TEXT}


def test_attributes_are_read_in_every_form() -> None:
    tag = '<meta Name="a b" content=\'c\' id=d hidden data-x = "e">'
    assert attributes(tag) == {"name": "a b", "content": "c", "id": "d", "hidden": "", "data-x": "e"}


@pytest.mark.parametrize(
    "unit", ["<", "<!--", "<a ", '<a b="', "<a b='>", "</", "<script>", "<title>", "<!", "<?", "&#"]
)
def test_the_work_grows_with_the_page_and_no_faster(unit: str) -> None:
    """Counted in calls of the page's own search, which each move on or are remembered."""

    class Counting(str):
        __slots__ = ()
        scanned = 0

        def find(self, *arguments: object) -> int:
            found = str.find(self, *arguments)  # type: ignore[arg-type]
            start = arguments[1] if len(arguments) > 1 else 0
            Counting.scanned += (found if found >= 0 else len(self)) - int(str(start))
            return found

    def work(size: int) -> int:
        Counting.scanned = 0
        found: list[Token] = list(tokens(Counting(unit * (size // len(unit)))))
        return Counting.scanned + len(found)

    assert work(8_000) <= 6 * work(2_000)
