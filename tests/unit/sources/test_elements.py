from __future__ import annotations

import pytest
from hypothesis import given, settings

from briefing.sources.elements import Element, Outline, outline
from briefing.sources.tokens import tokens
from tests.unit.text.messes import pages


def outlined(page: str) -> Outline:
    return outline(page, tokens(page))


def paths(page: str) -> list[str]:
    """Each element of a page with what it stands in."""

    def path(element: Element | None) -> str:
        return f"{path(element.parent)}/{element.name}" if element else ""

    return [path(element) for element in outlined(page).elements]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<div><p>a</p></div>", ["/div", "/div/p"]),
        ("<p>a<p>b", ["/p", "/p"]),
        ("<p>a<div>b</div>", ["/p", "/div"]),
        ("<p>a<br>b<i>c</i>", ["/p", "/p/br", "/p/i"]),
        ("<ul><li>a<li>b</ul>", ["/ul", "/ul/li", "/ul/li"]),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", ["/ul", "/ul/li", "/ul/li/ul", "/ul/li/ul/li", "/ul/li"]),
        ("<table><tr><td>a<td>b<tr><td>c", ["/table", "/table/tr", *["/table/tr/td"] * 2, "/table/tr", "/table/tr/td"]),
        ("<div><span>a</div><p>b", ["/div", "/div/span", "/p"]),
        ("<i><div>a</i>b<b>c</b></div>", ["/i", "/i/div", "/i/div/b"]),
        ("<img><b>a</b>", ["/img", "/b"]),
        ("</div></p><b>a", ["/b"]),
        (
            "<html><head><title>a</title><body><p>b",
            ["/html", "/html/head", "/html/head/title", "/html/body", "/html/body/p"],
        ),
        ("<head><meta><h1>a</h1>", ["/head", "/head/meta", "/h1"]),
    ],
)
def test_elements_stand_where_a_browser_puts_them(page: str, expected: list[str]) -> None:
    assert paths(page) == expected


def test_an_element_ends_after_its_end_tag_or_with_what_it_stands_in() -> None:
    page = "<div><p>a</p><b>c</div>d"
    found = outlined(page)
    ends = {element.name: element.end for element in found.elements}
    assert ends == {"div": 7, "p": 4, "b": 6}
    assert found.within[-1] is None


@pytest.mark.parametrize(
    ("tag", "hidden"),
    [
        ("<p hidden>", True),
        ('<p style="color:red;display: none">', True),
        ('<p style="visibility:hidden">', True),
        ('<p class="hidden-print">', False),
        ('<p style="overflow: hidden">', False),
        ("<p>", False),
    ],
)
def test_what_a_browser_hides_is_known(tag: str, hidden: bool) -> None:  # noqa: FBT001
    assert outlined(tag).elements[0].hidden is hidden


@pytest.mark.parametrize("unit", ["<div>", "<b>", "<i><div><b>", "<li>", "</i>", "<table><td>", "<p><b>", "<b></i>"])
def test_deep_and_wrong_nesting_is_taken_as_it_comes(unit: str) -> None:
    page = unit * 20_000
    assert len(outlined(page).within) == page.count("<")


@settings(deadline=None, max_examples=80)
@given(pages())
def test_every_element_lies_inside_its_parent(page: str) -> None:
    found = outlined(page)
    assert len(found.within) == len(list(tokens(page)))
    for element in found.elements:
        assert element.start < element.end <= len(found.within)
        assert element.parent is None or element.parent.end >= element.end
