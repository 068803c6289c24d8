"""Pages whose article is in their JSON-LD."""

from __future__ import annotations

import json

import pytest

from briefing.errors import SourceError
from briefing.model import RawDocument
from briefing.sources import read
from briefing.sources.editing import applied

BODY = [
    "The ferry to the outer islands stopped on Monday, and nobody could say for how long it would be.",
    "“We were told nothing,” said the keeper of the shop, who had eleven loaves left and two cans of milk.",
    "The company wrote that a part had to come from abroad & that it was “on its way”.",
]


def text_of(document: RawDocument) -> str:
    text = document.text
    for edits in document.rounds:
        text = applied(text, edits)
    return text.strip()


def page(shown: str, **fields: object) -> str:
    thing = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "No ferry", **fields}
    block = f'<script type="application/ld+json">{json.dumps({"@graph": [{"@type": "WebSite"}, thing]})}</script>'
    return f"<!doctype html><html><head><title>No ferry</title>{block}</head><body>{shown}</body></html>"


def test_a_page_that_a_script_would_fill_has_the_text_of_its_json_ld() -> None:
    raw = page('<div id="app"></div>', articleBody="\n\n".join(BODY), datePublished="2023-04-03")
    (document,) = read(raw.encode(), "a.html")
    assert text_of(document).split("\n\n") == BODY
    assert document.text == raw
    assert document.hints.title == "No ferry"
    assert document.hints.published == "2023-04-03"


def test_a_page_that_shows_a_notice_has_it_too() -> None:
    raw = page("<p>Please enable JavaScript to read this page.</p>", articleBody="\n\n".join(BODY))
    assert text_of(read(raw.encode(), "a.html")[0]).split("\n\n") == BODY


def test_what_a_page_shows_is_read_where_it_is_most_of_the_article() -> None:
    raw = page("".join(f"<p>{one}</p>" for one in BODY), articleBody=" ".join([*BODY, BODY[0]]))
    assert text_of(read(raw.encode(), "a.html")[0]).count(BODY[0]) == 1


def test_a_notice_with_no_more_than_a_summary_stays_a_notice() -> None:
    with pytest.raises(SourceError, match="a notice and no article"):
        read(page("<p>Please enable JavaScript.</p>", articleBody="In short.").encode(), "a.html")


def test_a_broken_block_is_passed_over() -> None:
    raw = page("<p>a</p>", articleBody=" ".join(BODY)).replace("}]}", "")
    assert text_of(read(raw.encode(), "a.html")[0]) == "a"
