"""Where the words of a search stand in a text, by the same rules that found it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model import Span
from briefing.store.textindex.querying import understand
from briefing.store.textindex.words import COMMON, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.store.textindex.querying import Question, Word
    from briefing.store.textindex.words import Token


def matched_spans(text: str, typed: str) -> tuple[Span, ...]:
    """The words of `text` that answer what was typed, in order.

    A word such as "the" counts only beside another that counts, and the words of a phrase only where it stands whole, if
    it does so anywhere.
    """
    question = understand(typed)
    if not question.words:
        return ()
    here = list(tokens(text))
    chosen = _in_phrases(here, question)
    loose = _loose_words(question, whole=bool(chosen))
    chosen |= {i for i, token in enumerate(here) if any(_answers(token, word) for word in loose)}
    if not all(word.form in COMMON for word in question.words):
        chosen = {i for i in chosen if here[i].form not in COMMON or chosen & {i - 1, i + 1}}
    return tuple(Span(here[i].start, here[i].end) for i in sorted(chosen))


def _answers(token: Token, word: Word) -> bool:
    return token.stem == word.stem or _is_form(token, word)


def _is_form(token: Token, word: Word) -> bool:
    return token.form == word.form or (word.prefix and token.form.startswith(word.form))


def _in_phrases(here: Sequence[Token], question: Question) -> set[int]:
    return {
        i
        for start, end in question.phrases
        for first in _runs(here, question.words[start:end])
        for i in range(first, first + end - start)
    }


def _runs(here: Sequence[Token], words: Sequence[Word]) -> Iterator[int]:
    """Where the words stand side by side."""
    for first in range(len(here) - len(words) + 1):
        if all(_is_form(here[first + i], word) for i, word in enumerate(words)):
            yield first


def _loose_words(question: Question, *, whole: bool) -> list[Word]:
    """The words to look for one by one: those outside phrases, or all where no phrase stands whole."""
    bound = {i for start, end in question.phrases for i in range(start, end)} if whole else set()
    return [word for i, word in enumerate(question.words) if i not in bound]
