from __future__ import annotations

import pytest

import briefing
from briefing.text.quoted import doubtful


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
