from __future__ import annotations

from briefing.model import Paragraph, Role, Span
from briefing.text.candidates import NEAR, Candidate, around
from briefing.text.evidence import Zone, carried
from briefing.text.scenes import Scene
from briefing.text.sentences import sentences
from briefing.text.tokens import MASK


def scenes(text: str) -> tuple[list[Scene], Span]:
    """The scenes of the lines of a text, and where the last masked words stand in it."""
    at = 0
    found: list[Scene] = []
    for line in text.split("\n"):
        span = Span(at, at + len(line))
        found.append(Scene.of(text, Paragraph(span, Role.BODY, sentences(text, span))))
        at = span.end + 1
    start = text.index(MASK)
    return found, Span(start, text.rindex(MASK) + 1)


def candidates(text: str) -> dict[str, Candidate]:
    text = text.replace("#", MASK * 9)
    found, quote = scenes(text)
    index = sum(scene.paragraph.span.end < quote.start for scene in found)
    every = around(found, index, quote, "We all ran.", fills=False)
    named = ((c, found[c.scene].mentions[c.mention], found[c.scene].tokens) for c in every)
    return {tokens.span(m.first, m.last).of(text): c for c, m, tokens in named}


def test_mentions_are_in_zones_by_their_sentence() -> None:
    text = "Per Holm ran.\nJon Berg came. Mia Strand left. Eva Dahl stood by: “#” Ada Lunde said. Ida Moe slept."
    assert {name: c.zone for name, c in candidates(text).items()} == {
        "Ada Lunde": Zone.AFTER,
        "Eva Dahl": Zone.BEFORE,
        "Ida Moe": Zone.NEXT,
        "Mia Strand": Zone.SENTENCE_BEFORE,
        "Jon Berg": Zone.SENTENCES_BEFORE,
    }


def test_a_quotation_in_the_first_sentence_looks_at_the_paragraph_before() -> None:
    found = candidates("Jon Berg came. Per Holm ran.\n“#” Ada Lunde said.")
    assert found["Per Holm"].zone is Zone.PARAGRAPH_BEFORE
    assert found["Jon Berg"].zone is Zone.FAR_BEFORE


def test_only_the_nearest_mentions_of_a_zone_are_looked_at() -> None:
    names = " and ".join(f"{letter}da Lunde" for letter in "ABCDEFGHIJKLM")
    assert len(candidates(f"“#” {names} slept.")) == NEAR


def test_features_tell_the_verb_and_the_distance() -> None:
    features = candidates("“#” Ada Lunde said.")["Ada Lunde"].features
    assert "after: subject, plain verb" in features
    assert "after: subject at 1" in features
    assert "after: quote ends ." in features


def test_who_only_quotes_another_is_no_candidate() -> None:
    assert set(candidates("Jon Berg quoted Ada Lunde as saying: “#”")) == {"Ada Lunde"}


def test_going_on_is_told_by_what_stands_between() -> None:
    assert "carried: nothing between" in set(carried(" … ", 0, fills=False, closed=True))
    assert set(carried("", 1, fills=True, closed=False)) == {
        "carried 1",
        "carried 1: paragraph of quotation",
        "carried 1: left open",
    }
