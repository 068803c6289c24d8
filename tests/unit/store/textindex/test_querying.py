from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.store.textindex.querying import MAX_WORDS, understand


def forms(typed: str) -> list[str]:
    return [word.form for word in understand(typed).words]


@pytest.mark.parametrize(
    "typed",
    [
        "NOT NOT war",
        "(((war",
        "title:war",
        "[war TO peace]",
        "war~3",
        "war^9",
        "wa*r?",
        "war AND",
        "-war +peace",
        "<war>",
    ],
)
def test_signs_and_operators_mean_nothing(typed: str) -> None:
    wanted = "".join(c if c.isalpha() else " " for c in typed).lower().split()
    assert [form for form in forms(typed) if form.isalpha()] == wanted
    assert understand(typed).phrases == ()


def test_the_last_word_is_a_prefix_until_something_follows_it() -> None:
    assert [word.prefix for word in understand("missed opp").words] == [False, True]
    assert [word.prefix for word in understand("missed opp ").words] == [False, False]
    assert [word.prefix for word in understand("missed opp.").words] == [False, False]


@pytest.mark.parametrize(
    "typed", ['"missed opp" talks', "“missed opp” talks", "„missed opp“ talks", "«missed opp» talks"]
)
def test_words_in_double_quotes_are_a_phrase(typed: str) -> None:
    question = understand(typed)
    assert question.phrases == ((0, 2),)
    assert len(question.words) == 3


def test_an_open_quote_runs_to_the_end_and_its_last_word_is_a_prefix() -> None:
    question = understand('talks "missed opp')
    assert question.phrases == ((1, 3),)
    assert question.words[-1].prefix


@pytest.mark.parametrize("typed", ["", "   ", "*", "***", '"', '""', " \n"])
def test_nothing_asks_for_everything(typed: str) -> None:
    question = understand(typed)
    assert question.everything
    assert not question.note


@pytest.mark.parametrize("typed", ["???", "🙂", "\x00", "---", "\ud800"])
def test_signs_alone_ask_for_nothing_and_say_so(typed: str) -> None:
    question = understand(typed)
    assert not question.everything
    assert question.words == ()
    assert question.note


def test_too_many_words_are_cut_and_the_reader_is_told() -> None:
    question = understand('one "' + "two " * 1000)
    assert len(question.words) == MAX_WORDS
    assert question.phrases == ((1, MAX_WORDS),)
    assert str(MAX_WORDS) in question.note
    assert not question.words[-1].prefix


def test_a_very_long_text_is_not_read_to_its_end() -> None:
    question = understand("x" * 100_000)
    assert len(question.words) == 1
    assert question.note


@given(st.text(st.sampled_from("ab \"“”*()[]~^':-\x00🙂é\ud800")))
def test_anything_is_a_question(typed: str) -> None:
    question = understand(typed)
    assert all(0 <= start < end - 1 < len(question.words) for start, end in question.phrases)
    assert bool(question.words) + question.everything <= 1
