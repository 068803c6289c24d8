from __future__ import annotations

import pytest

from briefing.model import Span
from briefing.text.phrases import according, subject_after, subject_before


def words(text: str, span: Span | None) -> str | None:
    return span.of(text) if span else None


@pytest.mark.parametrize(
    ("before", "subject"),
    [
        ("Ada Lunde", "Ada Lunde"),
        ("Mayor Ada Lunde later", "Mayor Ada Lunde"),
        ("Ada Lunde on Monday", "Ada Lunde"),
        ("but Ursula van der Berg", "Ursula van der Berg"),
        ("the minister also", "the minister"),
        ("the Transport Ministry", "the Transport Ministry"),
        ("Holm, who owns the yard,", "Holm"),
        ("Per Holm, a boat builder,", "Per Holm"),
        ("Per Holm (72)", "Per Holm"),
        ("the chairwoman, Ada Lunde,", "Ada Lunde"),
        ("Ada Lunde was quoted by The Post as", "Ada Lunde"),
        ("a man in Oslo", "a man"),
        ("he", "he"),
    ],
)
def test_the_subject_stands_before_its_verb(before: str, subject: str) -> None:
    assert words(before, subject_before(before, Span(0, len(before)))) == subject


@pytest.mark.parametrize(
    "before", ["", "It sank.", "the boat", "and then", "who", "Monday", "they left;", "a sign read by Per Holm"]
)
def test_what_cannot_speak_is_no_subject(before: str) -> None:
    assert subject_before(before, Span(0, len(before))) is None


@pytest.mark.parametrize(
    ("after", "subject"),
    [
        (" Ada Lunde.", "Ada Lunde"),
        (" Finance Minister Jon Berg on Monday", "Finance Minister Jon Berg"),
        (" the finance minister.", "the finance minister"),
        (" Ursula van der Berg.", "Ursula van der Berg"),
        (" the prime minister, Ada Lunde.", "Ada Lunde"),
        (" Norway's prime minister, Ada Lunde.", "Ada Lunde"),
        (" Norway’s prime minister.", "Norway’s prime minister"),
        (" a man who saw Per Holm leave.", "a man"),
        (" a spokesperson for the Transport Ministry.", "a spokesperson for the Transport Ministry"),
        (" the wife of Per Holm.", "the wife of Per Holm"),
        (" she.", "she"),
    ],
)
def test_the_subject_stands_after_an_inverted_verb(after: str, subject: str) -> None:
    assert words(after, subject_after(after, Span(0, len(after)))) == subject


@pytest.mark.parametrize("after", ["", " that it sank.", " on Monday.", " nothing", " the boat sank"])
def test_what_follows_a_verb_need_not_be_its_subject(after: str) -> None:
    assert subject_after(after, Span(0, len(after))) is None


def test_a_source_is_named_after_according_to() -> None:
    text = "It sank, according to Mayor Ada Lunde, who saw it."
    found = according(text, Span(0, len(text)))
    assert found
    assert (found.cue.of(text), found.phrase.of(text)) == ("according to", "Mayor Ada Lunde")


@pytest.mark.parametrize("text", ["according to him", "according to plan", "It sank."])
def test_nobody_is_named_by_a_pronoun_or_a_thing(text: str) -> None:
    assert according(text, Span(0, len(text))) is None
