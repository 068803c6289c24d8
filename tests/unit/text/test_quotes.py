from __future__ import annotations

import pytest

from briefing.model import Paragraph, QuoteKind, Role, Span
from briefing.text.quotes import Stretch, find
from briefing.text.sentences import sentences


def stretches(text: str, role: Role = Role.BODY) -> tuple[Stretch, ...]:
    span = Span(0, len(text))
    return find(text, [Paragraph(span, role, sentences(text))])


def words(text: str) -> list[str]:
    return [stretch.span.of(text) for stretch in stretches(text)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said: “It is over.”", ["It is over."]),
        ('"It is over," he said. "Go home."', ["It is over,", "Go home."]),
        ('"It was 6"wide then," he said.', ['It was 6"wide then,']),
        ("«It is over», he said.", ["It is over"]),
        ("„It is over“, he said.", ["It is over"]),
        ("„It is over”, he said.", ["It is over"]),
        ("‘It isn’t over,’ he said.", ["It isn’t over,"]),
        ("'It isn't over,' he said.", ["It isn't over,"]),
        ("'The boys' boat sank,' he said.", ["The boys' boat sank,"]),
        ("He said ('no way') and left.", ["no way"]),
        ("He called it—“a toy”—and left.", ["a toy"]),
        ("“He told me ‘no’ and left,” she said.", ["He told me ‘no’ and left,"]),
    ],
)
def test_words_between_paired_marks_are_quoted(text: str, quoted: list[str]) -> None:
    assert words(text) == quoted


@pytest.mark.parametrize(
    "text",
    [
        "The boys' boat and the girls' boat sank.",
        "It's the mayor's boat, isn't it?",
        "Rock 'n' roll was played in the '60s.",
        'The board is 5\'10" tall and 6" wide.',
        "“” and ‘’ hold no word.",
        "He left” and came back.",
        "“…”",
    ],
)
def test_apostrophes_inches_and_empty_marks_quote_nothing(text: str) -> None:
    assert [found for found in words(text) if found != "n"] == []


def test_a_quotation_that_is_not_closed_ends_where_the_next_begins() -> None:
    found = stretches("“It is over. “Go home,” he said.")
    assert [(s.span.start, s.closed) for s in found] == [(1, False), (14, True)]


def test_a_quotation_that_begins_a_sentence_and_is_not_closed_ends_with_its_paragraph() -> None:
    text = "“It is over. Go home. Nobody will be paid."
    assert words(text) == ["It is over. Go home. Nobody will be paid."]


def test_a_fragment_that_is_not_closed_ends_with_its_sentence() -> None:
    assert words("He called it “a toy. Nobody laughed.") == ["a toy."]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“The talks are over,” he said.", QuoteKind.DIRECT),
        ("He called it “a very costly toy.”", QuoteKind.FRAGMENT),
        ("“Go home,” he said.", QuoteKind.FRAGMENT),
    ],
)
def test_a_part_of_a_sentence_is_a_fragment(text: str, kind: QuoteKind) -> None:
    assert [stretch.kind for stretch in stretches(text)] == [kind]


def test_a_pull_quote_is_quoted_as_a_whole() -> None:
    assert stretches("We must go", Role.PULLQUOTE) == (Stretch(Span(0, 10), QuoteKind.PULL),)


@pytest.mark.parametrize("role", [Role.TITLE, Role.ATTRIBUTION])
def test_titles_and_attributions_hold_no_quotations(role: Role) -> None:
    assert stretches("“It is over”, says board", role) == ()


def test_an_apostrophe_far_behind_closes_nothing() -> None:
    assert words("'" + "a word " * 100 + "end' here") == []


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("”It is over,” he said.", ["It is over,"]),
        ("“It is over,“ he said.", ["It is over,"]),
        ("»It is over«, he said.", ["It is over"]),
        ("‚It is over‘, he said.", ["It is over"]),
        ("“He said “no” and left,” she said.", ["He said “no” and left,"]),
        ('"It was 6" wide then," he said.', ['It was 6" wide then,']),
        ('"...and then it sank," he said.', ["...and then it sank,"]),
        ("“The quay,” he said, “is sinking.”", ["The quay,", "is sinking."]),
    ],
)
def test_odd_marks_measures_and_nesting_are_seen_through(text: str, quoted: list[str]) -> None:
    assert words(text) == quoted


@pytest.mark.parametrize(
    "text",
    [
        "“The quay is sinking, Ada Lunde said.",
        "“The quay is sinking, said Ada Lunde.",
        "“The quay is sinking, she said on Monday. It rained.",
    ],
)
def test_a_quotation_that_is_not_closed_ends_before_its_attribution(text: str) -> None:
    (found,) = stretches(text)
    assert (found.span.of(text), found.closed) == ("The quay is sinking,", False)


def test_each_paragraph_of_a_long_quotation_goes_on_from_the_one_before() -> None:
    parts = ["“It is over. Go home.", "“Nobody will be paid.", "“Go now,” he said.", "“No.”"]
    text = "\n".join(parts)
    paragraphs, at = [], 0
    for part in parts:
        paragraphs.append(Paragraph(Span(at, at + len(part)), Role.BODY, (Span(at, at + len(part)),)))
        at += len(part) + 1
    found = find(text, paragraphs)
    assert [(s.closed, s.goes_on) for s in found] == [(False, False), (False, True), (True, True), (True, False)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('The fare rose. " . . . We pay for it," he said.', [". . . We pay for it,"]),
        ('".@harbour sank it," he wrote.', [".@harbour sank it,"]),
        ('He feared the board."We were told to go."', ["We were told to go."]),
        ("''He said 'no,''' she recalled.", ["He said 'no,'"]),
        ("“Sink it,” he said. ''Nobody came.", ["Sink it,", "Nobody came."]),
        ("It sank in ‘98 and they said it isn’t ‘gone’.", ["gone"]),
        ("They call it ‘old’, ‘slow.’", ["old", "slow."]),
        ('He wrote, "They cried "Sink it!" as she left."', ['They cried "Sink it!" as she left.']),
    ],
)
def test_marks_out_of_place_still_hold_what_was_said(text: str, quoted: list[str]) -> None:
    assert words(text) == quoted
