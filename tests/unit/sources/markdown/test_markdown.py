from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import briefing
from briefing.model import Hints, RawDocument, Status
from briefing.sources import markdown, read
from briefing.sources.editing import applied
from briefing.text.clean import clean

URL = "https://example.org/harbour"
CLIPPED = f"""---
title: "Harbour talks end"
author:
  - "[[Ada Wren]]"
  - Jon Berg
published: 2023-05-04
source: {URL}
outlet: The Harbour Post
description: Two days of talks
language: en
tags: [news, harbour]
---

# Harbour talks end

![The harbour at dawn](https://example.org/a.jpg "Dawn")

The **harbour board** met on [May 3](https://example.org/may).

> “We are *still* far apart,” said Ada Lunde.

- It meets again in June.
"""
BODY = "The harbour board met on May 3.\n\n“We are still far apart,” said Ada Lunde.\n\nIt meets again in June."


def only(raw: str, name: str = "a.md") -> RawDocument:
    (document,) = read(raw, name)
    return document


def text_of(raw: str) -> str:
    """The text after the reader's own changes, before an article is cleaned."""
    words = raw
    for edits in only(raw).rounds:
        words = applied(words, edits)
    return words


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_clipped_article_is_its_words_and_what_its_fields_state(end: str) -> None:
    raw = CLIPPED.replace("\n", end)
    article = briefing.analyse(raw, name="a.md").article
    assert article.text == "Harbour talks end\n\n" + BODY
    assert only(raw).hints == Hints(
        "Harbour talks end", "Ada Wren, Jon Berg", "The Harbour Post", URL, "2023-05-04", "Two days of talks", "en"
    )
    assert article.published
    assert article.published.best.isoformat() == "2023-05-04"


def test_every_character_of_the_file_is_accounted_for_and_a_quote_leads_back_to_its_words() -> None:
    found = briefing.analyse(CLIPPED, name="a.md")
    pieces = found.article.provenance.pieces
    assert "".join(piece.raw.of(CLIPPED) for piece in pieces) == CLIPPED
    for piece in pieces:
        if piece.status is Status.KEPT:
            assert piece.raw.of(CLIPPED) == piece.span.of(found.article.text)
    assert {"front matter", "image"} <= {piece.reason for piece in pieces}
    (quote,) = found.quotes
    assert found.article.provenance.to_raw(quote.span).of(CLIPPED) == "We are *still* far apart,"


INSIDE = [
    ("*one* and **two** and ***three***", "one and two and three"),
    ("_one_ and __two__", "one and two"),
    ("**one *two* three**", "one two three"),
    ("“*One*, two,” she said", "“One, two,” she said"),
    ("~~one~~ two", "one two"),
    ('[one](https://a.b/c_d_(e) "t") two', "one two"),
    ("[one *two*](/a) three", "one two three"),
    ("[one](<a b>)", "one"),
    ("![one](a.jpg) two", " two"),
    ("[![one](a.jpg)](/b) two", " two"),
    ("`one * two` *three*", "one * two three"),
    ("``one ` two``", "one ` two"),
    (r"\*one\* 5 \< 6", "*one* 5 < 6"),
    ("<https://example.org/a_b_c>", "https://example.org/a_b_c"),
    ("one[^1] two", "one two"),
    ("one <!-- two --> three", "one  three"),
    ("one <em>two</em> three", "one two three"),
    ("a\\\nb", "a\nb"),
]


@pytest.mark.parametrize(("raw", "shown"), INSIDE)
def test_the_marks_inside_a_paragraph_are_taken_out(raw: str, shown: str) -> None:
    assert text_of(raw) == shown


@pytest.mark.parametrize(
    "raw",
    [
        "2 * 3 * 4",
        "snake_case_name and 2*3*4",
        "f**k this s**t",
        "Price* and cost*",
        "*Corrected on May 3",
        "“[The talks] are [sic] over,” she said",
        "[one] (two)",
        "[one][two]",
        "a_b",
        "5 > 4 and 4 < 5",
        "#hashtag",
        "2022. That was the year",
        "1. First",
        "[Editor]: the board met",
        "one ` two",
        "-5 degrees",
        "AT&T & Co",
        "\\ and \\word",
    ],
)
def test_what_is_no_mark_stays(raw: str) -> None:
    assert text_of(raw) == raw


LINES = [
    ("# One\ntwo", "One\n\ntwo"),
    ("## One ##\n\ntwo", "One\n\ntwo"),
    ("One\n===\ntwo", "One\n\ntwo"),
    ("One\n---\ntwo", "One\n\ntwo"),
    ("one\n\n* * *\n\ntwo", "one\n\n\n\ntwo"),
    ("> one\n> two", "one\ntwo"),
    ("> > one\n>\n> two", "one\n\ntwo"),
    ("one\n- two\n- three", "one\n\ntwo\n\nthree"),
    ("one\n> - two", "one\n\ntwo"),
    ("1. one\n2. two", "1. one\n\n2. two"),
    ("[one][a] and [b]\n\n[a]: https://a.b/c\n[b]: /d 'e'", "one and b\n\n\n"),
    ("one[^1]\n\n[^1]: two", "one\n\ntwo"),
    ("```python\na * b * c\n```\n\n*d*", "\na * b * c\n\n\nd"),
    ("~~~\n# a\n~~~", "\n# a\n"),
    ("| a | b |\n|---|:-:|\n| c | d |", "| a | b |\n\n| c | d |"),
    ("*one\n\ntwo*", "*one\n\ntwo*"),
    ("<p>one</p>\n\ntwo *three*", "one\n\n\n\ntwo three"),
]


@pytest.mark.parametrize(("raw", "shown"), LINES)
def test_the_marks_of_lines_are_taken_out(raw: str, shown: str) -> None:
    assert text_of(raw).strip("\n") == shown.strip("\n")


@pytest.mark.parametrize(
    ("raw", "title"), [("# One *two*\n\nthree", "One two"), ("One\n===\n", "One"), ("## One\n", None)]
)
def test_the_first_heading_of_the_first_rank_is_the_title(raw: str, title: str | None) -> None:
    assert only(raw).hints.title == title


# ------------------------------------------------------------------ what is Markdown


@pytest.mark.parametrize(
    "raw",
    ["---\ntitle: One\n---\ntwo", '+++\ntitle = "One"\n+++\ntwo', "# One\n\ntwo [three](https://a.b/c)"],
)
def test_markdown_is_known_by_its_marks(raw: str) -> None:
    assert markdown.recognise(raw, "a.txt")


@pytest.mark.parametrize(
    "raw",
    [
        "The *board* met. 2 * 3 and _so_ on.\n\n* one\n* two",
        "# 1 in the charts\n\nThe band",
        "---\n\nThe board met\n\n---",
        "---\nAda Wren: We met.\nand so on\n---\nWords",
        "---\nAda: We met.\n---\nWords",
        "Words [1](2)",
    ],
)
def test_plain_text_with_an_asterisk_a_rule_or_a_hash_is_not_markdown(raw: str) -> None:
    assert not markdown.recognise(raw, "a.txt")
    assert only(raw, "a.txt").rounds == ()


def test_a_page_is_no_markdown_whatever_its_name() -> None:
    assert not markdown.recognise("<!DOCTYPE html><html><p>One</p></html>", "a.md")


# ------------------------------------------------------------------ hostile


UNITS = "* ** _ *a a* [ ] ![ ![a](b) [a](b [a]( ]( ` `` ```\n > - \\ < <!-- <a ~~ [^ | |- - = # --- ( ) \n \n\n".split(
    " "
)


@pytest.mark.parametrize(
    "unit", [*UNITS, "[a]: /b\n", "[a][", "*a_", "> ", "- ", '[a](b "', "<a b", "![[", "* a\n", "a\n-\n"]
)
def test_a_hundred_thousand_marks_are_read(unit: str) -> None:
    assert text_of(unit * (100_000 // len(unit or " ")) + "\n\nend").endswith("end")


@settings(deadline=None, max_examples=200)
@given(st.text(st.sampled_from("*_[]()!`~#>-=|\\<> \n\r:ab/\"'1.+—“é"), max_size=80))
def test_any_markdown_is_read_and_its_provenance_is_a_partition(raw: str) -> None:
    raw = "a" + raw
    draft = clean(only(raw)).draft
    assert "".join(piece.raw.of(raw) for piece in draft.provenance.pieces) == raw


@settings(deadline=None, max_examples=200)
@given(st.text(st.sampled_from("*_[](!`~#>- \nab1"), max_size=60))
def test_no_letter_or_digit_is_lost_but_in_addresses_and_pictures(raw: str) -> None:
    if "](" in raw or "[^" in raw:
        return
    raw = "a" + raw
    kept = [c for c in text_of(raw) if c.isalnum()]
    fences = [line for line in raw.split("\n") if "```" in line or "~~~" in line]
    assert fences or kept == [c for c in raw if c.isalnum()]
