from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Edit, Span, Status
from briefing.text.draft import Draft


@st.composite
def rounds(draw: st.DrawFn) -> tuple[str, list[list[tuple[float, float, str]]]]:
    """A raw text and rounds of edits, given as fractions of whatever the text is by then."""
    raw = draw(st.text(max_size=60))
    edit = st.tuples(st.floats(0, 1), st.floats(0, 1), st.sampled_from(["", "x", "yz", "\n\n"]))
    return raw, draw(st.lists(st.lists(edit, max_size=6), max_size=4))


def placed(text: str, fractions: list[tuple[float, float, str]]) -> list[Edit]:
    """Edits in order and apart, made from fractions of `text`."""
    edits: list[Edit] = []
    at = 0
    for start, size, new in sorted(fractions):
        begin = max(at, int(start * len(text)))
        end = min(len(text), begin + int(size * 8))
        if begin > len(text) or (begin == end and not new) or (edits and begin == edits[-1].span.end):
            continue
        edits.append(Edit(Span(begin, end), new, f"rule {len(edits)}"))
        at = end
    return edits


def replayed(text: str, edits: list[Edit]) -> str:
    """What the edits do to a plain string."""
    for edit in reversed(edits):
        text = text[: edit.span.start] + edit.new + text[edit.span.end :]
    return text


@settings(deadline=None)
@given(rounds())
def test_any_rounds_of_edits_give_their_text_and_a_partition_of_the_raw_file(
    case: tuple[str, list[list[tuple[float, float, str]]]],
) -> None:
    raw, all_rounds = case
    draft = Draft.of(raw)
    for fractions in all_rounds:
        edits = placed(draft.text, fractions)
        expected = replayed(draft.text, edits)
        draft = draft.edited(edits)
        assert draft.text == expected
    pieces = draft.provenance.pieces
    assert "".join(p.raw.of(raw) for p in pieces) == raw
    assert "".join(p.span.of(draft.text) for p in pieces) == draft.text
    for left, right in pairwise(pieces):
        assert (left.raw.end, left.span.end) == (right.raw.start, right.span.start)
    for piece in pieces:
        if piece.status is Status.KEPT:
            assert piece.raw.of(raw) == piece.span.of(draft.text)
        elif piece.status is Status.REMOVED:
            assert not piece.span
            assert piece.reason


def test_a_rewrite_across_a_removed_line_keeps_the_reason_of_the_removal() -> None:
    draft = Draft.of("one\nAD\ntwo").edited([Edit(Span(4, 6), "", "advertisement")])
    draft = draft.edited([Edit(Span(3, 5), "\n\n", "paragraph")])
    assert draft.text == "one\n\ntwo"
    assert [(p.reason, p.raw.of("one\nAD\ntwo")) for p in draft.provenance.pieces if p.reason] == [
        ("paragraph", "\n"),
        ("advertisement", "AD"),
        ("paragraph", "\n"),
    ]


def test_spans_lead_back_to_the_raw_words_around_a_repair() -> None:
    raw = "tea &amp; cake"
    draft = Draft.of(raw).edited([Edit(Span(4, 9), "&", "entity")])
    assert draft.text == "tea & cake"
    to_raw = draft.provenance.to_raw
    assert to_raw(Span(4, 5)).of(raw) == "&amp;"
    assert to_raw(Span(6, 10)).of(raw) == "cake"
    assert to_raw(Span(0, 10)).of(raw) == raw
    assert to_raw(Span(10, 10)) == Span(14, 14)


def test_an_edit_inside_an_earlier_repair_takes_the_whole_repair() -> None:
    draft = Draft.of("a...b").edited([Edit(Span(1, 4), " … ", "ellipsis")])
    draft = draft.edited([Edit(Span(1, 2), "", "space"), Edit(Span(3, 4), "", "space")])
    assert draft.text == "a…b"
    assert draft.provenance.to_raw(Span(1, 2)) == Span(1, 4)


def test_an_insertion_at_the_very_end_stands_at_the_end_of_the_raw_file() -> None:
    pieces = Draft.of("end").edited([Edit(Span(3, 3), ".", "stop")]).provenance.pieces
    assert [(p.raw, p.span) for p in pieces] == [(Span(0, 3), Span(0, 3)), (Span(3, 3), Span(3, 4))]
