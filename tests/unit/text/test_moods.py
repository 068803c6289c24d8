from __future__ import annotations

import pytest

from briefing.model import Span
from briefing.text.mentions import mentions
from briefing.text.moods import Mood, mood
from briefing.text.tokens import tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lunde has often said no", Mood.STATED),
        ("Lunde was saying no", Mood.STATED),
        ("Lunde was told no", Mood.PASSIVE),
        ("Lunde has been called a fool", Mood.PASSIVE),
        ("Lunde never said no", Mood.NEGATED),
        ("Lunde didn’t say no", Mood.NEGATED),
        ("Lunde refused to say no", Mood.NEGATED),
        ("Lunde stopped short of saying no", Mood.NEGATED),
        ("Neither Holm nor Lunde said no", Mood.NEGATED),
        ("Lunde would have said no", Mood.SUPPOSED),
        ("If Lunde says no", Mood.SUPPOSED),
    ],
)
def test_a_verb_has_a_mood(text: str, expected: Mood) -> None:
    toks = tokens(text, Span(0, len(text)))
    mention = next(m for m in mentions(toks) if toks.words[m.head] == "Lunde")
    assert mood(toks, mention, toks.classes.index("v", mention.last)) is expected


@pytest.mark.parametrize(
    ("text", "expected"), [("Lunde denied saying no", Mood.NEGATED), ("Lunde denied it", Mood.STATED)]
)
def test_a_denial_denies_the_words_of_the_clause_behind_it(text: str, expected: Mood) -> None:
    toks = tokens(text.replace(" it", ", no"), Span(0, len(text.replace(" it", ", no"))))
    (mention, *_) = mentions(toks)
    assert mood(toks, mention, 1) is expected
