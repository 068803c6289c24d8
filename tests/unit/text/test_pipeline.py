"""What holds for any article, whatever its file holds."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import briefing
from briefing.errors import SourceError
from briefing.model import Analysis, Basis, Hints, Piece, RawDocument, Span, Status
from briefing.text.pipeline import analyse_document, article_id
from tests.unit.text.messes import pages, texts

thorough = settings(deadline=None, max_examples=80)

ACTING = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
"""Controls, invisible characters and marks that turn the direction, written down apart from the code under test."""


def analysed(raw: bytes | str, published: date | None = None) -> Analysis | None:
    """The analysis, or None where the file is refused in the one way that is allowed."""
    try:
        return briefing.analyse(raw, published=published)
    except SourceError:
        return None


def check_partition(raw: str, found: Analysis) -> None:
    pieces, text = found.article.provenance.pieces, found.article.text
    assert "".join(piece.raw.of(raw) for piece in pieces) == raw
    assert "".join(piece.span.of(text) for piece in pieces) == text
    for left, right in pairwise(pieces):
        assert (left.raw.end, left.span.end) == (right.raw.start, right.span.start)
    for piece in pieces:
        check_piece(raw, text, piece)


def check_piece(raw: str, text: str, piece: Piece) -> None:
    if piece.status is Status.KEPT:
        assert piece.raw.of(raw) == piece.span.of(text)
        assert not piece.reason
    else:
        assert piece.reason
        assert bool(piece.span) is (piece.status is Status.REWRITTEN)


def check_spans(found: Analysis) -> None:
    article = found.article
    check_apart(article.text, [paragraph.span for paragraph in article.paragraphs])
    check_apart(article.text, list(article.sentences))
    check_apart(article.text, [quote.span for quote in found.quotes])
    check_apart(article.text, [time.span for time in found.times])
    assert "\n\n".join(p.span.of(article.text) for p in article.paragraphs) == article.text
    for paragraph in article.paragraphs:
        assert all(paragraph.span.holds(sentence) for sentence in paragraph.sentences)
    for quote in found.quotes:
        assert any(paragraph.span.holds(quote.span) for paragraph in article.paragraphs)
        if quote.speaker:
            assert quote.speaker_span
            assert quote.speaker_span.of(article.text)


def check_ways_back(raw: str, found: Analysis) -> None:
    """Every span leads to the raw characters that it was made of, and to none that were kept for another place."""
    article = found.article
    spans = [*article.sentences, *(quote.span for quote in found.quotes), *(time.span for time in found.times)]
    kept = [piece for piece in article.provenance.pieces if piece.status is Status.KEPT]
    for span in spans:
        there = article.provenance.to_raw(span)
        assert there
        assert there.end <= len(raw)
        for piece in kept:
            if piece.span.meets(span):
                moved = piece.raw.start - piece.span.start
                shared = Span(max(piece.span.start, span.start), min(piece.span.end, span.end))
                assert there.start <= shared.start + moved <= shared.end + moved <= there.end
            else:
                assert not there.meets(piece.raw)


def check_apart(text: str, spans: list[Span]) -> None:
    """The spans are inside the text, in order, apart, and begin and end with a character that shows."""
    for span in spans:
        assert span.end <= len(text)
        assert span.of(text)
        assert span.of(text) == span.of(text).strip()
    for left, right in pairwise(spans):
        assert left.end <= right.start


def check_calm(found: Analysis) -> None:
    article = found.article
    assert not ACTING.search(article.text)
    for words in (article.title, article.subtitle, article.byline, article.outlet, article.url):
        assert words is None or (words.strip() and not ACTING.search(words) and "\n" not in words)
    assert article.url is None or article.url.lower().startswith("http")
    for evidence in article.published.evidence if article.published else ():
        assert not ACTING.search(evidence.text)


@thorough
@given(texts())
def test_any_text_gives_an_article_that_accounts_for_every_character(raw: str) -> None:
    found = analysed(raw)
    assert found or not raw.strip()
    if found:
        check_partition(raw, found)
        check_spans(found)
        check_ways_back(raw, found)
        check_calm(found)


@thorough
@given(pages())
def test_any_page_gives_an_article_that_accounts_for_every_character(raw: str) -> None:
    found = analysed(raw)
    assert found
    check_partition(raw, found)
    check_spans(found)
    check_ways_back(raw, found)
    check_calm(found)


@thorough
@given(st.one_of(st.binary(max_size=300), texts().map(lambda text: text.encode("utf-8", "replace"))))
def test_any_bytes_are_an_article_or_refused_in_one_way(raw: bytes) -> None:
    found = analysed(raw)
    if found:
        check_spans(found)
        check_calm(found)


@thorough
@given(texts(), st.dates())
@example("It sank yesterday. It sails tomorrow, or next week.", date.min)
@example("It sank yesterday. It sails tomorrow, or next week.", date.max)
def test_any_day_of_publication_can_be_given(raw: str, published: date) -> None:
    found = analysed(raw, published)
    if found:
        assert found.article.published
        assert found.article.published.basis is Basis.STATED
        assert found.article.published.best == published


@thorough
@given(
    st.lists(st.sampled_from(["“", "”", '"', "'", "’", "``", "''", "--", "words", "Board", "said", " ", ".", "\n\n"]))
)
def test_a_quotation_leads_back_to_the_same_words_in_the_file(parts: list[str]) -> None:
    raw = " ".join(["The", *parts])
    found = analysed(raw)
    assert found
    for quote in found.quotes:
        there = found.article.provenance.to_raw(quote.span).of(raw)
        assert re.findall(r"\w+", there) == re.findall(r"\w+", quote.span.of(found.article.text))


def test_every_format_character_and_control_of_unicode_is_kept_from_the_text() -> None:
    acting = [chr(c) for c in range(0x110000) if unicodedata.category(chr(c)) in ("Cc", "Cs") or ACTING.match(chr(c))]
    found = briefing.analyse("The board met. " + "".join(f"a{c}b " for c in acting))
    assert not ACTING.search(found.article.text)


ALL_KINDS = """Harbour talks end without a deal
4 May 2023
By Ada Lunde
https://www.example.org/harbour

The harbour board met the ferry company on May 3. “We are still far apart,” said board chair Jon Berg.

Leave a Reply
"""


def test_a_file_gives_its_head_its_quotation_and_its_dates() -> None:
    found = briefing.analyse(ALL_KINDS, name="a.txt")
    article = found.article
    assert article.title == "Harbour talks end without a deal"
    assert article.byline == "Ada Lunde"
    assert article.url == "https://www.example.org/harbour"
    assert article.outlet == "example.org"
    assert article.published
    assert article.published.best == date(2023, 5, 4)
    assert [(q.span.of(article.text), q.speaker and q.speaker.name) for q in found.quotes] == [
        ("We are still far apart,", "Jon Berg")
    ]
    assert [(t.span.of(article.text), t.value) for t in found.times] == [("May 3", "2023-05-03")]
    assert "Leave a Reply" not in article.text


def test_a_day_that_the_caller_knows_is_above_the_one_that_the_file_states() -> None:
    found = briefing.analyse(ALL_KINDS, published=date(2022, 5, 4))
    assert found.article.published
    assert found.article.published.best == date(2022, 5, 4)
    assert found.times[0].value == "2022-05-03"


def test_a_prompt_names_the_outlet_without_its_controls() -> None:
    found = briefing.analyse("The board met.\n\nSubscribe on Instagram HAR\u200bBOUR Get news faster\n")
    assert found.article.outlet == "HARBOUR"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "/news/1", "file:///etc/passwd"])
def test_an_address_that_is_none_of_the_web_is_not_taken_over(address: str) -> None:
    page = f'<html><head><link rel="canonical" href="{address}"></head><body><p>The board met.</p></body></html>'
    assert briefing.analyse(page).article.url is None


def test_an_article_keeps_its_id_as_long_as_its_place() -> None:
    assert article_id("a/b.txt", 0) == article_id("a/b.txt", 0)
    assert len({article_id("a/b.txt", 0), article_id("a/b.txt", 1), article_id("a/c.txt", 0)}) == 3
    assert article_id("\udcff.txt", 0)


def test_a_day_in_the_address_states_when_it_was_published() -> None:
    found = analyse_document(RawDocument("https://example.org/news/2022/01/15/talks\n\nThe board met on May 1, 2020."))
    assert found.article.published
    assert found.article.published.best == date(2022, 1, 15)
    assert [evidence.text for evidence in found.article.published.evidence] == ["/2022/01/15"]


def test_a_day_that_is_no_day_and_one_told_early_in_the_text_state_nothing() -> None:
    found = analyse_document(RawDocument("https://example.org/news/2022/02/31/talks\n\nOn May 1, 2020, the board met."))
    assert found.article.published is None


def test_statements_that_contradict_each_other_are_all_shown() -> None:
    text = "2022-01-10\n\nhttps://example.org/2022/03/15/talks\n\nThe board met."
    found = analyse_document(RawDocument(text, hints=Hints(published="2022-01-11")))
    assert found.article.published
    assert found.article.published.best == date(2022, 1, 10)
    assert [evidence.explanation for evidence in found.article.published.evidence] == [
        "a date line at the head of the file",
        "the day in the address, which is another",
    ]
