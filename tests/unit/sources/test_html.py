from __future__ import annotations

import pytest

import briefing
from briefing.sources.html import read, recognise

PAGE = """<!DOCTYPE html>
<html><head>
<title>Harbour talks end | The Harbour Post</title>
<meta property="og:site_name" content="The Harbour Post">
<meta name="author" content="Ada Lunde">
<link rel="canonical" href="https://example.org/harbour">
<meta property="article:published_time" content="2023-05-04T10:00:00+02:00">
<style>p { color: red }</style>
</head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article>
<h1>Harbour talks end</h1>
<p>The harbour
   board met on <b>May</b> 3.</p>
<aside class="related"><p>Read this too</p></aside>
<p>“We are still far apart,” said Ada&nbsp;Lunde.<br>It meets again in June.</p>
<div class="share-buttons share"><p>Share this</p></div>
<figure><img src="a.jpg"><figcaption>The harbour at dawn</figcaption></figure>
</article>
<footer><p>All rights reserved</p></footer>
<script>document.write("<p>never</p>")</script>
</body></html>
"""


def body(page: str, name: str = "page.html") -> str:
    return briefing.analyse(page, name=name).article.text


def test_only_the_words_of_the_article_are_left() -> None:
    assert body(PAGE).split("\n\n") == [
        "Harbour talks end",
        "The harbour board met on May 3.",
        "“We are still far apart,” said Ada Lunde.",
        "It meets again in June.",
    ]


def test_what_the_page_states_is_kept() -> None:
    article = briefing.analyse(PAGE).article
    assert (article.title, article.byline, article.outlet) == ("Harbour talks end", "Ada Lunde", "The Harbour Post")
    assert article.url == "https://example.org/harbour"
    assert article.published
    assert article.published.best.isoformat() == "2023-05-04"
    assert article.published.evidence[0].explanation == "stated by the file"


@pytest.mark.parametrize(
    ("page", "field", "value"),
    [
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A title"}</script>',
            "title",
            "A title",
        ),
        (
            '<script type="application/ld+json">{"@graph":[{"@type":"Person"},{"@type":["NewsArticle"],'
            '"author":[{"name":"Ada Lunde"},{"name":"Jon Berg"}]}]}</script>',
            "byline",
            "Ada Lunde, Jon Berg",
        ),
        (
            '<script type="application/ld+json">{"@type":"Article","publisher":{"name":"The Post"}}</script>',
            "outlet",
            "The Post",
        ),
        (
            '<script type="application/ld+json">{"@type":"Article","datePublished":"2023-05-04"}</script>',
            "published",
            "2023-05-04",
        ),
        ('<time datetime="2023-05-04T10:00Z">4 May</time>', "published", "2023-05-04"),
        ('<meta name="author" content="Ada &amp; Jon">', "byline", "Ada, Jon"),
        ('<link rel="author" href="https://example.org/ada"><meta name="author" content="Ada">', "byline", "Ada"),
        ('<meta property="article:author" content="https://facebook.com/ada">', "byline", None),
        ('<script type="application/ld+json">{"@type":"Person","name":"Ada"}</script>', "byline", None),
        ('<script type="application/ld+json">not json</script>', "title", None),
    ],
)
def test_statements_are_read_where_pages_put_them(page: str, field: str, value: str | None) -> None:
    assert getattr(next(iter(read(f"<html>{page}<body><p>Words.</p></body></html>"))).hints, field) == value


@pytest.mark.parametrize(
    "page",
    [
        '<meta property="og:title" content="&#' + "9" * 5_000 + ';">',
        '<script type="application/ld+json">{"@type":"Article","author":' + "[" * 900 + "]" * 900 + "}</script>",
        '<script type="application/ld+json">{"@type":' + "[" * 900 + "]" * 900 + "}</script>",
        '<script type="application/ld+json">{"@type":"Article","headline":' + "9" * 5_000 + "}</script>",
        '<script type="application/ld+json">' + '{"@graph":' * 5_000 + "</script>",
        '<script type="application/ld+json">',
        "<h1>" * 2_000,
    ],
    ids=["entity", "author", "type", "number", "graph", "cut off", "headings"],
)
def test_hostile_statements_do_no_harm(page: str) -> None:
    assert body(f"<html><body><p>Words that stay.</p>{page}").startswith("Words that stay.")


@pytest.mark.parametrize(
    ("raw", "name", "known"),
    [
        ("<!doctype html><p>a", "", True),
        ("\n <html lang=en>", "", True),
        ("<p>a</p>", "a.html", True),
        ("<p>a</p>", "a.HTM", True),
        ("<p>a</p>", "a.txt", False),
        ("Words about <html> tags.", "", False),
        ("Words without any.", "a.html", False),
    ],
)
def test_a_page_is_known_by_its_first_tags_or_by_its_name(raw: str, name: str, known: bool) -> None:  # noqa: FBT001
    assert recognise(raw, name) is known


def test_the_longest_article_of_a_page_is_its_story() -> None:
    page = "<html><body><article><p>Teaser.</p></article><article><p>One.</p><p>Two.</p></article></body></html>"
    assert body(page) == "One.\n\nTwo."


@pytest.mark.parametrize("tag", ["<p class='lead-in badge'>", "<p id='adobe'>", "<p class='socialist'>"])
def test_a_name_that_only_resembles_furniture_is_kept(tag: str) -> None:
    assert body(f"<html><body>{tag}Words that stay.</p></body></html>") == "Words that stay."


@pytest.mark.parametrize(
    "tag", ["<div class='ad'>", "<div id='comments'>", "<div class='x related'>", "<div class='social-links'>"]
)
def test_page_furniture_goes_by_its_name(tag: str) -> None:
    assert body(f"<html><body><p>Words that stay.</p>{tag}Words that go.</div></body></html>") == "Words that stay."


def test_an_element_that_is_never_closed_takes_nothing_with_it() -> None:
    assert "Words that stay." in body("<html><body><aside><p>Words that stay.</p></body></html>")


@pytest.mark.parametrize("tag", ['div class="site has-comments"', 'div class="post tags-x share-on"', "form"])
def test_what_holds_the_story_is_never_furniture(tag: str) -> None:
    page = f"<html><body><{tag}><p>{'The ferry stays in port. ' * 9}</p></{tag.split()[0]}></body></html>"
    assert body(page).startswith("The ferry stays in port.")


def test_a_fragment_of_a_page_is_known_by_its_closed_blocks() -> None:
    assert recognise("<div><p>The ferry stays.</p>\n<p>It rained.</p></div>", "saved.txt")
    assert not recognise("Write <p> to begin a paragraph, she said.", "saved.txt")


def test_what_a_page_hides_goes_with_its_reason_though_the_extractor_takes_it() -> None:
    story = "".join(
        f"<p>The harbour board met for the {n}th time, and nobody knew what it was for.</p>" for n in range(9)
    )
    raw = f'<html><body><article><p style="display:none">For robots, not for you to read.</p>{story}</article></body></html>'
    article = briefing.analyse(raw, name="a.html").article
    assert "robots" not in article.text
    assert any(piece.reason == "hidden" and "robots" in piece.raw.of(raw) for piece in article.provenance.pieces)


def test_an_article_that_is_hidden_until_a_script_shows_it_is_read() -> None:
    story = "".join(
        f"<p>The harbour board met for the {n}th time, and nobody knew what it was for.</p>" for n in range(9)
    )
    assert (
        "8th time"
        in briefing.analyse(f"<html><body><div hidden>{story}</div></body></html>", name="a.html").article.text
    )
