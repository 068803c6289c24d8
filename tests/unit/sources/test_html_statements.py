"""Title, date and byline of a page, where its statements differ."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.model import Hints
from briefing.sources import html
from briefing.sources.html.dates import day_of


def stated(head: str, body: str) -> Hints:
    hints, _ = html.page(f"<html lang=en><head>{head}</head><body>{body}<p>Words of the story.</p></body></html>")
    return hints


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Ferries stay in port | The Post</title>", "<h1>Ferries stay in port</h1>", "Ferries stay in port"),
        ("<title>Ferries stay in port | The Post</title>", "<h1>The Harbour Desk Daily</h1>", "Ferries stay in port"),
        (
            '<meta property="og:title" content="Ferries stay in port"><meta property="og:site_name" content="The Post">',
            "<h1>The Post</h1><h1>Ferries to stay in port until June</h1>",
            "Ferries to stay in port until June",
        ),
        ('<meta property="og:site_name" content="Post"><title>Post - Ferries stay</title>', "", "Ferries stay"),
        ("", "", None),
    ],
    ids=["heading", "site's name as heading", "two headings", "no heading", "nothing"],
)
def test_the_heading_wins_where_a_statement_is_of_its_kin(head: str, body: str, title: str | None) -> None:
    assert stated(head, body).title == title


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        ('<meta property="article:modified_time" content="2024-05-04">', "", None),
        ('<meta property="article:published_time" content="2024-05-04T23:30:00+02:00">', "", "2024-05-04"),
        ("", "<h1>Ferries stay in port</h1><p>Published 4 May 2024</p>", "2024-05-04"),
        ('<link rel="canonical" href="https://example.org/2024/05/04/ferries">', "", "2024-05-04"),
        ("", '<time class="updated" datetime="2024-05-04">4 May</time>', None),
    ],
    ids=["changed", "published", "shown", "address", "updated"],
)
def test_the_day_of_publication_is_told_from_that_of_a_change(head: str, body: str, day: str | None) -> None:
    assert stated(head, body).published == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2024-05-04T10:00Z", date(2024, 5, 4)),
        ("20240504", date(2024, 5, 4)),
        ("Sat, 4 May 2024 10:00", date(2024, 5, 4)),
        ("May 4th, 2024", date(2024, 5, 4)),
        ("13/05/2024 09:21", date(2024, 5, 13)),
        ("04/05/2024", None),
        ("2024-13-45", None),
        ("soon", None),
    ],
)
def test_a_day_is_read_where_the_order_of_its_parts_is_beyond_doubt(words: str, day: date | None) -> None:
    assert day_of(words) == day


@pytest.mark.parametrize(
    ("head", "body", "byline"),
    [
        ('<meta name="author" content="By Ada Lunde and Jon Berg">', "", "Ada Lunde, Jon Berg"),
        ('<meta name="author" content="https://example.org/ada">', '<a rel="author">Ada Lunde</a>', "Ada Lunde"),
        ("", '<div class="byline">By <b>Ada Lunde</b>, senior reporter</div>', "Ada Lunde"),
        ("", '<div class="comments"><b class="author">Jon Berg</b></div>', None),
        ('<meta name="author" content="admin">', "", None),
        ("", "<h1>Ferries stay in port</h1><p>By Ada Lunde</p>", "Ada Lunde"),
    ],
)
def test_a_byline_is_names_alone(head: str, body: str, byline: str | None) -> None:
    assert stated(head, body).byline == byline


def test_the_language_is_the_page_s() -> None:
    assert stated("", "").language == "en"


@pytest.mark.parametrize("mark", ["&", "&amp;", "&amp;amp;"])
def test_a_parameter_of_an_address_is_no_entity(mark: str) -> None:
    head = f'<link rel="canonical" href="https://harbour.example/?a=1{mark}section=b{mark}copy=c">'
    assert stated(head, "").url == "https://harbour.example/?a=1&section=b&copy=c"
