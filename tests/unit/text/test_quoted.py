from __future__ import annotations

import pytest

import briefing
from briefing.model import QuoteKind, Span
from briefing.text.quoted import DOUBTFUL, LEAST, NAMED, UNTIED, WHOLE, Marked, doubtful, least
from briefing.text.quoted_setting import Lead
from briefing.text.quotes import Stretch


def quotations(text: str) -> list[str]:
    found = briefing.analyse(
        f"The harbour in spring\n\nThe board met on Monday and rose.\n\n{text}\n\nIt will meet again."
    )
    return [quote.span.of(found.article.text) for quote in found.quotes]


@pytest.mark.parametrize(
    "text",
    [
        "Marcia “Cia” Holm opened the yard.",
        "The band played “Harbour Lights” twice.",
        "The so-called “reform” failed.",
        'The board is 6" wide and 4" deep.',
        "The board was 5'10\" tall and the boys' boat sank in '98.",
    ],
)
def test_nicknames_titles_scare_quotes_and_measures_are_nobodys_words(text: str) -> None:
    assert quotations(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Per Holm called the plan “dead on arrival.”", "dead on arrival."),
        ("“It is,” Mia Strand replied.", "It is,"),
        ("“It was cold.” The board had no stove.", "It was cold."),
    ],
)
def test_words_that_somebody_says_are_quoted_however_few(text: str, words: str) -> None:
    assert quotations(text) == [words]


@pytest.mark.parametrize("words", ["reform", "Harbour.", "it is cold"])
def test_few_words_that_are_no_sentence_are_doubtful(words: str) -> None:
    assert doubtful(words)


@pytest.mark.parametrize("words", ["We ran.", "It was cold.", "he called it a toy"])
def test_sentences_and_many_words_are_not_doubtful(words: str) -> None:
    assert not doubtful(words)


SHORT = "Berg’s boat"


@pytest.mark.parametrize(
    ("lead", "tied", "worth"),
    [
        (Lead(["entitled"], ""), True, NAMED),
        (Lead(["the"], ""), True, DOUBTFUL),
        (Lead(["the"], ""), False, UNTIED),
        (Lead(["rose"], "."), False, LEAST),
        (Lead([], ""), False, LEAST),
    ],
)
def test_few_words_need_the_more_the_less_ties_them_to_a_speaker(lead: Lead, *, tied: bool, worth: float) -> None:
    assert least(SHORT, lead, tied=tied) == worth


def test_a_whole_sentence_needs_least() -> None:
    assert least("We will not sell the quay.", Lead(["the"], ""), tied=False) == WHOLE


def test_a_name_between_the_parts_of_a_name_is_a_nickname() -> None:
    text = "Ada “Quay” Lunde"
    assert Lead.of(text, Span(5, 9), Span(0, len(text))).nicknames(text, Span(5, 9))


@pytest.mark.parametrize(
    ("text", "words", "mark"),
    [
        ("He rose, and then he said: “#”", ("then", "he", "said"), ":"),
        ("He rose, and said “#”", ("and", "said"), ""),
        ("“#”", (), ""),
    ],
)
def test_up_to_three_words_lead_to_a_quotation(text: str, words: tuple[str, ...], mark: str) -> None:
    at = text.index("#")
    lead = Lead.of(text, Span(at, at + 1), Span(0, len(text)))
    assert (tuple(lead.words), lead.mark) == (words, mark)


def test_all_of_a_list_has_the_lead_of_its_first() -> None:
    text = "It was “old,” “slow” and “dear” to run."
    spans = [Span(text.index(word), text.index(word) + len(word)) for word in ("old,", "slow", "dear")]
    marked = Marked.of(text, [Stretch(span, QuoteKind.FRAGMENT) for span in spans])
    assert dict(marked.heads) == {spans[1]: spans[0], spans[2]: spans[0]}


@pytest.mark.parametrize("unit", ["a ", "“a” ", "’", ". ", "a’", '"x" said he. '])
def test_what_leads_to_a_quotation_is_found_at_once_in_any_text(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    quote = Span(len(text) - 1, len(text))
    assert len(Lead.of(text, quote, Span(0, len(text))).words) <= 3
