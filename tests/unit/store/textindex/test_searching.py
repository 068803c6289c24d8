"""The search against a plain reading of every document, over random documents and a random history of updates."""

from __future__ import annotations

import tempfile
from contextlib import closing
from pathlib import Path
from unittest import mock

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Match
from briefing.store.textindex.engine import Document, DocumentKind, open_engine
from briefing.store.textindex.querying import Question, Word, understand
from briefing.store.textindex.words import Token, tokens

VOCABULARY = ["talk", "talks", "talking", "tall", "Geneva", "Genève", "geneva's", "the", "not", "an"]
WORDS = st.lists(st.sampled_from(VOCABULARY), max_size=6).map(" ".join)
QUERIES = st.builds(
    lambda words, quoted, space: (f'"{words}"' if quoted else words) + space,
    st.lists(st.sampled_from([*VOCABULARY, "ta", "gen", "absent"]), min_size=1, max_size=4).map(" ".join),
    st.booleans(),
    st.sampled_from(["", " "]),
)
KEYS = st.sampled_from([f"q:{i}" for i in range(12)])
UPDATES = st.lists(
    st.tuples(st.dictionaries(KEYS, WORDS, max_size=8), st.sets(KEYS, max_size=3), st.booleans()),
    min_size=1,
    max_size=5,
)


def is_form(token: Token, word: Word) -> bool:
    return token.form == word.form or (word.prefix and token.form.startswith(word.form))


def is_word(token: Token, word: Word) -> bool:
    return token.stem == word.stem or is_form(token, word)


def stands(here: list[Token], words: tuple[Word, ...]) -> bool:
    return any(
        all(is_form(token, word) for token, word in zip(here[i : i + len(words)], words, strict=True))
        for i in range(len(here) - len(words) + 1)
    )


def read_through(texts: dict[str, str], question: Question) -> dict[str, Match]:
    """What the search should find, where something has all words."""
    found = {}
    for key, text in texts.items():
        here = list(tokens(text))
        has_all = all(any(is_word(token, word) for token in here) for word in question.words)
        if has_all and all(stands(here, question.words[a:b]) for a, b in question.phrases):
            found[key] = Match.EXACT if stands(here, question.words) else Match.WORDS
    return found


@settings(max_examples=60, deadline=None)
@given(updates=UPDATES, queries=st.lists(QUERIES, min_size=1, max_size=4), window=st.sampled_from([1, 3, 8192]))
def test_a_search_finds_what_a_reader_of_everything_finds(
    updates: list[tuple[dict[str, str], set[str], bool]], queries: list[str], window: int
) -> None:
    texts: dict[str, str] = {}
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(open_engine(Path(folder))) as engine,
        mock.patch("briefing.store.textindex.searching._WINDOW", window),
        mock.patch("briefing.store.textindex.searching._SKIP", 48 if window == 8192 else 0),
    ):
        for added, removed, optimise in updates:
            texts = {key: text for key, text in texts.items() if key not in removed} | added
            documents = [Document(key, DocumentKind.QUOTE, text) for key, text in added.items()]
            engine.update(documents, removed, optimise=optimise)
        assert {found.key for found in engine.search("", [DocumentKind.QUOTE]).found} == set(texts)
        for query in queries:
            answer = engine.search(query, [DocumentKind.QUOTE])
            expected = read_through(texts, understand(query))
            if expected or answer.match is not Match.SOME:
                assert {found.key: found.match for found in answer.found} == expected
            order = [list(Match).index(found.match) for found in answer.found]
            assert order == sorted(order)
        assert engine.check(full=True) == []
